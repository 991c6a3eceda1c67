// Checks that no figure is negative.
import { localized } from '../text/localized.ts';
import { CellNames } from './balance-wording.ts';
import { formatNotice } from './bases.ts';
import { notableCells } from './cells.ts';
import type { Rule } from './rule.ts';

export const cellNegative: Rule = {
  id: 'cell/negative',
  severity: 'error',
  description: localized('数字为负。', 'A negative figure.'),
  basis: formatNotice,
  rationale: localized(
    '表里是件数和金额，不会小于 0。负数多半是把“比上年增减”填进了本年的格，会使合计平白变小。',
    "The tables count cases and money, which can't be below 0. A negative figure is mostly a change from the year before in the cell of this year's, and makes the totals too small.",
  ),
  examples: [
    {
      text: `| 第二十条第（六）项 |
| 信息内容 | 本年处理决定数量 |
| 行政处罚 | ⟦-12⟧ |
| 行政强制 | 4 |
`,
    },
  ],

  *check(report) {
    const names = new CellNames(report);
    for (const { cell } of notableCells(report, 'number')) {
      if (cell.value === null || cell.value >= 0) continue;
      yield {
        span: cell.mark,
        message: localized(
          `“${names.full(cell)}”不能为负数，现为 ${cell.raw}。`,
          `“${names.full(cell)}” can't be negative; it is ${cell.raw}.`,
        ),
      };
    }
  },
};
