// Checks that a table has no rows of its own making.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

export const tableRowUnknown: Rule = {
  id: 'table/row-unknown',
  severity: 'warning',
  description: localized('表中有规定格式里没有的行。', "A row that the format doesn't have."),
  basis: formatNotice,
  rationale: localized(
    '自行增加的行不在统计口径之内：汇总时没有地方放，而它的数字可能已经算进了“总计”，使各项之和与总计对不上。',
    "A row of one's own has no place in the summary, while its figures may already be counted in the total, which then no longer agrees with its parts.",
  ),
  examples: [
    {
      text: `| 1.信访举报投诉类申请 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| 2.重复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| ⟦3.申请人撤回⟧ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`,
    },
  ],

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'row-unknown')) {
      const name = tableName(table.kind);
      yield {
        span: problem.span,
        message: localized(
          `“${name['zh-cn']}”没有“${problem.label}”这一行，请核对行名。`,
          `The ${name.en} has no row “${problem.label}”.`,
        ),
      };
    }
  },
};
