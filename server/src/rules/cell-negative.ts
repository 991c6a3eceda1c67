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
