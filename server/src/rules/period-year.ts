// Checks that the statistical period is in the report's year.
import type { DateNumber } from '../model/dates.ts';
import { beginsTheYear, endsTheYear, isReadable, type StatedPeriod, statedPeriodsOf } from '../model/period.ts';
import { titleYearSpan } from '../model/title-year.ts';
import { yearEdits } from '../model/written-number.ts';
import { localized } from '../text/localized.ts';
import { annualReportArticle } from './bases.ts';
import type { Rule } from './rule.ts';

export const periodYear: Rule = {
  id: 'period/year',
  severity: 'error',
  description: localized('统计期限的年份与报告年份不一致。', 'The statistical period is in another year than the report.'),
  basis: annualReportArticle,
  rationale: localized(
    '年度报告多由上一年的报告修改而成，统计期限里的年份最容易漏改；漏改后，全部数据属于哪一年就说不清了。',
    'Reports are drafted from last year’s, and the period’s year is easily left as it was; then it is unclear which year all the figures are of.',
  ),
  examples: [
    {
      text: '青岚县水务局2023年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自⟦2022⟧年1月1日起至2022年12月31日止。\n\n一、总体情况\n',
    },
    {
      text: '青岚县水务局2023年政府信息公开工作年度报告\n\n本报告统计期限：2023年1月1日至⟦2022⟧年12月31日。\n\n一、总体情况\n',
    },
  ],

  *check(report) {
    const year = report.title?.year;
    if (year === undefined) return;
    const title = titleYearSpan(report);
    for (const period of statedPeriodsOf(report)) {
      const wrong = yearsThatCount(period).filter(({ value }) => value !== year);
      const [first, second] = wrong;
      if (first === undefined) continue;
      const { prose } = period;
      const related = second === undefined ? [] : [{ span: prose.spanOf(second.start, second.end), message: alsoHere }];
      yield {
        span: prose.spanOf(first.start, first.end),
        message: localized(
          `统计期限写的是 ${first.value} 年，本报告是 ${year} 年的，应改为 ${year} 年。`,
          `The statistical period is in ${first.value}, and the report is on ${year}: change it to ${year}.`,
        ),
        related: title === undefined ? related : [...related, { span: title, message: titleYear(year) }],
        fixes: () => [
          {
            title: localized(`将统计期限的年份改为 ${year}`, `Change the period’s year to ${year}`),
            safe: false,
            preferred: true,
            edits: wrong.flatMap((place) => yearEdits(report.text, prose, place, year)),
          },
        ],
      };
    }
  },
};

const alsoHere = localized('这里的年份也不一致。', 'The year is another one here, too.');

function titleYear(year: number) {
  return localized(`标题中的年份是 ${year}。`, `The title’s year is ${year}.`);
}

/** A period from December to November is a matter of its range, and not of its two years. */
function yearsThatCount(period: StatedPeriod): DateNumber[] {
  const { from, to, wholeYear } = period;
  const years = [wholeYear, from?.year, to?.year].filter((year) => year !== undefined);
  if (from === undefined && to !== undefined && !endsTheYear(period)) return [];
  const isFullYear = isReadable(period) && beginsTheYear(period) && endsTheYear(period);
  return isFullYear || new Set(years.map(({ value }) => value)).size < 2 ? years : [];
}
