// Checks that no official cell is without a value.

import { formatOf } from '../format/formats.ts';
import { type CellRef, equationsOf } from '../model/equations.ts';
import type { BoundTable, Report, ValueCell } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { CellNames } from './balance-wording.ts';
import { formatNotice } from './bases.ts';
import { notableCells } from './cells.ts';
import { tableName } from './names.ts';
import type { Fix, Rule } from './rule.ts';

export const cellBlank: Rule = {
  id: 'cell/blank',
  severity: 'warning',
  description: localized('规定的格里没有数字。', 'An official cell has no value.'),
  basis: formatNotice,
  rationale: localized(
    '空格分不清是“没有”还是“忘了填”，所以空不等于 0：含有空格的勾稽关系无法判断，审核人要逐格来问。',
    "A blank may mean none or forgotten, so it isn't zero: sums with a blank in them can't be judged, and reviewers have to ask about each one.",
  ),
  examples: [
    {
      text: `| 1.信访举报投诉类申请 | 5 |⟦  ⟧| 0 | 0 | 0 | 0 | 5 |
| 2.重复申请 |⟦  ⟧| 1 | 0 | 0 | 0 | 0 | 4 |
`,
    },
  ],

  *check(report) {
    const names = new CellNames(report);
    for (const { table, cell } of notableCells(report, 'blank')) {
      yield {
        span: cell.mark,
        message: localized(
          `“${names.full(cell)}”未填，没有的应填 0。`,
          `“${names.full(cell)}” is blank; enter 0 where there is none.`,
        ),
        fixes: () => blankFixes(report, table, cell),
      };
    }
  },
};

function blankFixes(report: Report, table: BoundTable, cell: ValueCell): Fix[] {
  const owed = figuresOwed(table, cell);
  const [figure] = owed;
  const isOwed = owed.length === 1 && figure !== undefined && figure > 0;
  const fixes: Fix[] = [];
  if (isOwed) {
    const title = localized(`按勾稽关系填 ${figure}`, `Enter ${figure}, as the sums have it`);
    fixes.push({ title, safe: false, preferred: true, edits: [cell.fill(String(figure))] });
  }
  const zero = localized('填 0', 'Enter 0');
  fixes.push({ title: zero, safe: false, preferred: owed.length === 0 || figure === 0, edits: [cell.fill('0')] });
  const blanks = [...notableCells(report, 'blank')].filter((other) => other.cell.table === cell.table);
  if (blanks.length > 1) {
    const name = tableName(cell.table);
    fixes.push({
      title: localized(
        `“${name['zh-cn']}”的 ${blanks.length} 个空格全部填 0`,
        `Enter 0 in all ${blanks.length} blanks of the ${name.en}`,
      ),
      safe: false,
      preferred: false,
      edits: blanks.map((blank) => blank.cell.fill('0')),
    });
  }
  return fixes;
}

/** The figures that the equations ask for in a blank cell whose other terms are all there; more than one where they differ. */
function figuresOwed(table: BoundTable, cell: ValueCell): number[] {
  const owed = new Set<number>();
  for (const equation of equationsOf(formatOf(table.format))) {
    if (equation.table !== table.kind) continue;
    const isCell = (ref: CellRef) => ref.row === cell.row && ref.column === cell.column;
    const onLeft = equation.left.some(isCell);
    if (!onLeft && !equation.right.some(isCell)) continue;
    const sum = (refs: readonly CellRef[]) =>
      refs.reduce((total, ref) => (isCell(ref) ? total : total + (table.cell(ref.row, ref.column)?.value ?? Number.NaN)), 0);
    const figure = onLeft ? sum(equation.right) - sum(equation.left) : sum(equation.left) - sum(equation.right);
    if (!Number.isNaN(figure)) owed.add(figure);
  }
  return [...owed];
}
