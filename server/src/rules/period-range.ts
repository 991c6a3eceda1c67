// Checks that the statistical period is a whole calendar year.
import { beginsTheYear, endsTheYear, isReadable, type PeriodEnd, type StatedPeriod, statedPeriodsOf } from '../model/period.ts';
import type { Report } from '../model/report.ts';
import { numberEdits, yearEdits } from '../model/written-number.ts';
import { localized } from '../text/localized.ts';
import type { Edit } from '../text/span.ts';
import { annualReportArticle } from './bases.ts';
import type { Fix, Rule } from './rule.ts';

export const periodRange: Rule = {
  id: 'period/range',
  severity: 'warning',
  description: localized('统计期限不是 1 月 1 日至 12 月 31 日。', 'The statistical period isn’t 1 January to 31 December.'),
  basis: annualReportArticle,
  rationale: localized(
    '年度报告报告的是整个公历年；期限少一天或跨年，与上年结转、结转下年度的数字就对不上。',
    'A report covers a whole calendar year; a period that is a day short or crosses the year doesn’t fit the figures carried in and carried out.',
  ),
  examples: [
    {
      text: '青岚县水务局2023年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自⟦2023年1月1日起至2023年11月30日⟧止。\n\n一、总体情况\n',
    },
  ],

  *check(report) {
    for (const period of statedPeriodsOf(report)) {
      if (period.wholeYear !== undefined || !isReadable(period) || !isOff(report, period)) continue;
      yield {
        span: period.prose.spanOf(period.start, period.end),
        message: localized(
          `统计期限应为当年 1 月 1 日至 12 月 31 日，现为“${period.prose.text.slice(period.start, period.end)}”。`,
          `The statistical period should be 1 January to 31 December, and is “${period.prose.text.slice(period.start, period.end)}”.`,
        ),
        fixes: () => fixesOf(report, period),
      };
    }
  },
};

/** Where the title tells the year, a wrong year of a whole one is the concern of period/year. */
function isOff(report: Report, period: StatedPeriod): boolean {
  if (!beginsTheYear(period) || !endsTheYear(period)) return true;
  return report.title?.year === undefined && crossesYears(period);
}

function crossesYears({ from, to }: StatedPeriod): boolean {
  return from?.year !== undefined && to?.year !== undefined && from.year.value !== to.year.value;
}

function fixesOf(report: Report, period: StatedPeriod): Fix[] {
  const crosses = crossesYears(period);
  const year = report.title?.year;
  if (crosses && year === undefined) return [];
  const { from, to, prose } = period;
  const edits = [
    ...(from === undefined ? [] : endEdits(report, period, from, 1, 1)),
    ...(to === undefined ? [] : endEdits(report, period, to, 12, 31)),
    ...[from?.year, to?.year].flatMap((place) =>
      crosses && year !== undefined && place !== undefined ? yearEdits(report.text, prose, place, year) : [],
    ),
  ];
  return [
    {
      title: localized('改为 1 月 1 日至 12 月 31 日', 'Change to 1 January to 31 December'),
      safe: false,
      preferred: true,
      edits,
    },
  ];
}

function endEdits(report: Report, { prose }: StatedPeriod, end: PeriodEnd, month: number, day: number): Edit[] {
  return [
    ...numberEdits(report.text, prose, end.month, month),
    ...(end.day === undefined ? [] : numberEdits(report.text, prose, end.day, day)),
  ];
}
