// Checks that no official row comes twice.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import { rowLabel } from './names.ts';
import type { Rule } from './rule.ts';

export const tableRowDuplicate: Rule = {
  id: 'table/row-duplicate',
  severity: 'error',
  description: localized('规定的行出现两次。', 'An official row comes twice.'),
  basis: formatNotice,
  rationale: localized(
    '两行的数字不同，不知道以哪一行为准；相同，则会在求和时算两遍。',
    'Where the two rows differ nobody knows which one counts; where they are the same, they are counted twice in the sums.',
  ),
  examples: [
    {
      text: `| 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 2.重复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| ⟦2.重复申请⟧ | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
`,
    },
  ],

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'row-duplicate')) {
      const label = rowLabel(table, problem.key);
      yield {
        span: problem.span,
        message: localized(`“${label}”一行重复出现，请删去一行。`, `The row “${label}” comes twice.`),
        related: [{ span: problem.first, message: localized('第一次出现在这里', 'It comes first here') }],
      };
    }
  },
};
