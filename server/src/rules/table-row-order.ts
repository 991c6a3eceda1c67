// Checks that the official rows are in order.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import { rowLabel } from './names.ts';
import type { Rule } from './rule.ts';

export const tableRowOrder: Rule = {
  id: 'table/row-order',
  severity: 'warning',
  description: localized('规定的行次序不对。', 'Official rows are out of order.'),
  basis: formatNotice,
  rationale: localized(
    '汇总的人按固定的行次抄数。两行颠倒，数字就记到了另一种情形名下，而各项之和照样等于总计，从合计上看不出来。',
    'Figures are copied into summaries row by row in the fixed order. Where two rows are swapped, each is booked under the other, and the totals still agree, so that nobody notices.',
  ),
  examples: [
    {
      text: `| 1.信访举报投诉类申请 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| ⟦3.要求提供公开出版物⟧ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 2.重复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    },
  ],

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'row-order')) {
      const label = rowLabel(table, problem.key);
      const place =
        problem.after === ''
          ? localized('应为第一行', 'it is the first row')
          : localized(`应在“${rowLabel(table, problem.after)}”之后`, `it comes behind “${rowLabel(table, problem.after)}”`);
      yield {
        span: problem.span,
        message: localized(`“${label}”一行的位置不对，${place['zh-cn']}。`, `“${label}” is out of place: ${place.en}.`),
      };
    }
  },
};
