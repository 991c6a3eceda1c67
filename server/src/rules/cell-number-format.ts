// Checks that figures are written in plain digits.
import { readFigure } from '../syntax/figure.ts';
import { localized } from '../text/localized.ts';
import { CellNames } from './balance-wording.ts';
import { formatNotice } from './bases.ts';
import { isDecimal, notableCells } from './cells.ts';
import type { Rule } from './rule.ts';

export const cellNumberFormat: Rule = {
  id: 'cell/number-format',
  severity: 'warning',
  description: localized(
    '数字写法不规范：全角数字、千分位、前导零、带单位、数字中有空格。',
    'Full-width digits, thousands separators, leading zeros, a unit in the cell, or spaces inside the number.',
  ),
  basis: formatNotice,
  rationale: localized(
    '“１２”“1,200”“36件”人看得懂，电子表格却多当作文字，求和时不计在内，汇总数变小而没有任何提示。',
    'People can read １２, “1,200” and “36件”, but spreadsheets mostly take them for text and leave them out of sums: the total is too small, and nothing says so.',
  ),
  examples: [
    {
      text: `| 行政许可 | ⟦1,200⟧ |
| 行政处罚 | ⟦３６件⟧ |
`,
    },
  ],

  *check(report) {
    const names = new CellNames(report);
    for (const { cell } of notableCells(report, 'number')) {
      const reading = readFigure(cell.raw, isDecimal(cell));
      if (reading.state !== 'number' || reading.plain === cell.raw) continue;
      const { plain } = reading;
      yield {
        span: cell.mark,
        message: localized(
          `“${names.full(cell)}”的“${cell.raw}”应写作“${plain}”。`,
          `“${names.full(cell)}”: “${cell.raw}” should be written “${plain}”.`,
        ),
        fixes: () => [
          {
            title: localized(`改写为“${plain}”`, `Write “${plain}”`),
            // Two figures in one cell look like one with a space inside.
            safe: !hasDoubtfulSpace(cell.raw),
            preferred: true,
            edits: [cell.fill(plain)],
          },
        ],
      };
    }
  },
};

/** Whether a space parts digits otherwise than in groups of three. */
function hasDoubtfulSpace(raw: string): boolean {
  return /[0-9０-９][ \u3000\t]+[0-9０-９]/.test(raw) && !/^[0-9]{1,3}(?: [0-9]{3})+[^0-9]*$/.test(raw);
}
