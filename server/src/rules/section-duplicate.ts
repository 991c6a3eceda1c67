// Checks that no section comes twice.
import type { Section } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { officialSection } from './names.ts';
import type { Rule } from './rule.ts';

export const sectionDuplicate: Rule = {
  id: 'section/duplicate',
  severity: 'error',
  description: localized('同一部分出现两次。', 'A section comes twice.'),
  basis: formatNotice,
  rationale: localized(
    '多半是从上年报告复制时留下的。两处内容往往不同，读者不知道以哪一处为准。',
    "A second copy is mostly left over from last year's text. Where the two differ, readers can't tell which one counts.",
  ),
  examples: [
    {
      text: `五、存在的主要问题及改进情况
个别栏目更新不够及时，已明确专人每周检查。
⟦五、存在的主要问题及改进情况⟧
公开内容还不够全面，将逐项增加。
六、其他需要报告的事项
`,
    },
  ],

  *check(report) {
    const firsts = new Map<number, Section>();
    for (const section of report.sections) {
      const first = firsts.get(section.ordinal);
      if (first === undefined) {
        firsts.set(section.ordinal, section);
        continue;
      }
      const { heading } = officialSection(section.ordinal);
      yield {
        span: section.heading,
        message: localized(`“${heading}”重复出现，请合并或删除。`, `The section “${heading}” comes twice.`),
        related: [{ span: first.heading, message: localized('第一次出现在这里', 'It comes first here') }],
      };
    }
  },
};
