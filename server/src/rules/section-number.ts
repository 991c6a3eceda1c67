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
  rationale: localized(
    '序号缺了或错了，正文里“见第三部分”之类的说法就指到别处，审核人也会以为少了一个部分。',
    'With a wrong number or none, a reference such as “see section 三” leads elsewhere, and reviewers believe that a section is missing.',
  ),
  examples: [
    {
      text: `二、主动公开政府信息情况
⟦收到和处理政府信息公开申请情况⟧
⟦三、⟧政府信息公开行政复议、行政诉讼情况
`,
    },
  ],

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
