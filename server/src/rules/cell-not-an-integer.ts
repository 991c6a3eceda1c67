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
  rationale: localized(
    '件数不可能是小数，多半是多打了一个点，或者把金额、比例填进了这一格；真实的数可能差十倍、百倍。',
    'Requests are counted, not measured. A fraction mostly comes from a stray point, or is an amount or a rate in the wrong cell; the true figure may be ten or a hundred times another.',
  ),
  examples: [
    {
      text: `| 2.重复申请 | ⟦3.5⟧ | 0 | 0 | 0 | 0 | 0 | 3 |
`,
    },
  ],

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
