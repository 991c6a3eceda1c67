// Checks that each section's heading has its official number.
import { officialNumber } from '../syntax/headings.ts';
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import type { Rule } from './rule.ts';

export const sectionNumber: Rule = {
  id: 'section/number',
  severity: 'warning',
  description: localized('部分标题没有序号，或序号不对。', "A section's heading has no number or a wrong one."),
  basis: formatNotice,

  *check(report) {
    for (const section of report.sections) {
      if (section.numberIsOfficial && section.statedOrdinal === section.ordinal) continue;
      const number = officialNumber(section.ordinal);
      const { start, end } = section.number;
      const stated = report.text.slice(start, end);
      yield {
        span: start < end ? section.number : section.heading,
        message:
          start < end
            ? localized(`序号“${stated}”应为“${number}”。`, `The number “${stated}” should be “${number}”.`)
            : localized(`标题前缺少序号“${number}”。`, `The number “${number}” is missing before the heading.`),
        fixes: () =>
          section.numberIsExact
            ? [
                {
                  title: localized(`序号改为“${number}”`, `Number it “${number}”`),
                  safe: true,
                  preferred: true,
                  edits: [{ span: section.number, newText: number }],
                },
              ]
            : [],
      };
    }
  },
};
