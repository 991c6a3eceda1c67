// Checks that no year is left over from last year's text.
import type { Report } from '../model/report.ts';
import { type StaleYear, staleYearsOf } from '../model/stale-years.ts';
import { titleYearSpan } from '../model/title-year.ts';
import { yearEdits } from '../model/written-number.ts';
import { type Localized, localized } from '../text/localized.ts';
import { annualReportArticle } from './bases.ts';
import type { Related, Rule } from './rule.ts';

export const periodStaleYear: Rule = {
  id: 'period/stale-year',
  severity: 'warning',
  description: localized(
    '沿用旧稿而未改的年份：本年度的工作写成了往年，或下一年的打算写成了本年度。',
    'A year left over from an earlier text: this year’s work under an earlier year, or a plan for the coming year under this one.',
  ),
  basis: annualReportArticle,
  rationale: localized(
    '旧年份会让人怀疑整段文字都是照抄上一年的，审核时首先会被退回。',
    'A stale year makes readers doubt that anything in the paragraph is of this year; it is among the first reasons to send a report back.',
  ),
  examples: [
    {
      text: '青岚县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n⟦2022⟧年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，主动公开信息120条。\n',
    },
    {
      text: '青岚县水务局2023年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n⟦2023⟧年，我局将采取以下措施加以改进：一是加强培训。\n',
    },
  ],

  *check(report) {
    for (const stale of staleYearsOf(report)) {
      const { prose, place, meant } = stale;
      yield {
        span: prose.spanOf(place.start, place.end),
        message: messageOf(stale, report),
        related: relatedTo(report),
        fixes: () => [
          {
            title: localized(`改为 ${meant} 年`, `Change to ${meant}`),
            safe: false,
            preferred: true,
            edits: yearEdits(report.text, prose, place, meant),
          },
        ],
      };
    }
  },
};

function messageOf({ kind, place, meant }: StaleYear, { year }: Report): Localized {
  if (kind === 'plan') {
    return localized(
      `这里说的是下一步的打算，本报告是 ${year} 年的，应为 ${meant} 年，现为 ${place.value} 年。`,
      `This is a plan for the coming year, and the report is on ${year}: it should say ${meant}, not ${place.value}.`,
    );
  }
  return localized(
    `这里说的是本年度的工作，应为 ${meant} 年，现为 ${place.value} 年，请核对是否沿用了往年的文字。`,
    `This is about the report’s own year: it should say ${meant}, not ${place.value}. See whether the text is an earlier year’s.`,
  );
}

function relatedTo(report: Report): Related[] {
  const span = titleYearSpan(report);
  if (span === undefined) return [];
  return [{ span, message: localized(`标题中的年份是 ${report.year}。`, `The title’s year is ${report.year}.`) }];
}
