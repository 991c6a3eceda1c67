// Checks that each section's heading has its official wording.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { officialSection } from './names.ts';
import type { Rule } from './rule.ts';

export const sectionTitle: Rule = {
  id: 'section/title',
  severity: 'warning',
  description: localized('部分标题可以辨认，但文字与规定不同。', 'A section has a recognisable title with other wording.'),
  basis: formatNotice,
  rationale: localized(
    '标题文字是格式规定的，汇总和检索都按它来找。换一种说法，就搜不到这一部分，审核人要逐份辨认它是不是规定的那一项。',
    'The notice fixes the wording, and sections are found and collected by it. Another wording hides the section from a search, and reviewers must work out each time whether it is the prescribed one.',
  ),
  examples: [
    {
      text: `四、政府信息公开行政复议、行政诉讼情况
五、⟦存在的问题及改进措施⟧
`,
    },
  ],

  *check(report) {
    for (const section of report.sections) {
      if (section.titleIsOfficial) continue;
      const { title } = officialSection(section.ordinal).section;
      const stated = report.text.slice(section.title.start, section.title.end);
      yield {
        span: section.title,
        message: localized(`标题“${stated}”应为“${title}”。`, `The title “${stated}” should be “${title}”.`),
        fixes: () =>
          section.numberIsExact
            ? [
                {
                  title: localized(`改为“${title}”`, `Change to “${title}”`),
                  safe: true,
                  preferred: true,
                  edits: [{ span: section.title, newText: title }],
                },
              ]
            : [],
      };
    }
  },
};
