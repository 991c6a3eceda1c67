// Checks that figures that count things are whole.
import { localized } from '../text/localized.ts';
import { CellNames } from './balance-wording.ts';
import { formatNotice } from './bases.ts';
import { isDecimal, notableCells } from './cells.ts';
import type { Rule } from './rule.ts';

export const cellNotAnInteger: Rule = {
  id: 'cell/not-an-integer',
  severity: 'error',
  description: localized('件数不是整数（收费金额除外）。', 'A fraction where things are counted (the fee may have decimals).'),
  basis: formatNotice,

  *check(report) {
    const names = new CellNames(report);
    for (const { cell } of notableCells(report, 'number')) {
      if (cell.value === null || Number.isInteger(cell.value) || isDecimal(cell)) continue;
      yield {
        span: cell.mark,
        message: localized(
          `“${names.full(cell)}”应为整数，现为 ${cell.raw}。`,
          `“${names.full(cell)}” should be a whole number; it is ${cell.raw}.`,
        ),
      };
    }
  },
};
