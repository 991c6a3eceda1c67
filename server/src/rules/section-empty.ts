// Checks that each section says something.

import { localized } from '../text/localized.ts';
import { lineEndAt, newlineOf } from '../text/newline.ts';
import { formatNotice } from './bases.ts';
import { officialSection } from './names.ts';
import type { Rule } from './rule.ts';

const otherMatters = 6;

export const sectionEmpty: Rule = {
  id: 'section/empty',
  severity: 'warning',
  description: localized('某部分没有内容。', 'A section has no content.'),
  basis: formatNotice,
  rationale: localized(
    '只有标题没有内容，读者分不清是没有事项，还是忘了写。没有的写一个“无”，才算报告过。',
    "Under a bare heading readers can't tell whether there was nothing to report or the text was forgotten. A plain 无 answers that.",
  ),
  examples: [
    {
      text: `五、存在的主要问题及改进情况
个别栏目更新不够及时，已明确专人每周检查。
⟦六、其他需要报告的事项⟧
`,
    },
  ],

  *check(report) {
    for (const section of report.sections) {
      const { heading } = officialSection(section.ordinal);
      const hasTable = report.tables.some(({ span }) => section.body.start <= span.start && span.end <= section.body.end);
      if (hasTable || section.paragraphs.length > 0) continue;
      const at = lineEndAt(report.text, section.heading.end);
      yield {
        span: section.heading,
        message: localized(`“${heading}”没有内容。`, `“${heading}” has no content.`),
        fixes: () =>
          section.ordinal === otherMatters
            ? [
                {
                  title: localized('填写“无。”', 'Write “无。” (none)'),
                  safe: false,
                  preferred: true,
                  edits: [{ span: { start: at, end: at }, newText: `${newlineOf(report.text)}无。` }],
                },
              ]
            : [],
      };
    }
  },
};
