// Which cell an offset lies in, and which equations a cell stands in.
import { formatOf } from '../format/formats.ts';
import { type CellRef, type Equation, equationsOf } from './equations.ts';
import { type BoundTable, type Report, tableOf, type ValueCell } from './report.ts';

/**
 * The cell whose figure, or whose empty place, an offset touches.
 * @param offset UTF-16 offset
 */
export function cellAt(report: Report, offset: number): ValueCell | undefined {
  for (const table of report.tables) {
    if (offset < table.span.start || offset > table.span.end) continue;
    for (const { cells } of table.rows) {
      const cell = cells.find(({ mark }) => mark.start <= offset && offset <= mark.end);
      if (cell !== undefined) return cell;
    }
  }
  return undefined;
}

/** The equations of a cell of a table, none where the table isn't the one that counts. */
export function equationsWith(report: Report, cell: ValueCell): readonly Equation[] {
  const table = tableOf(report, cell.table);
  if (table?.cell(cell.row, cell.column) !== cell) return [];
  return equationsOf(formatOf(table.format)).filter(
    (equation) => equation.table === cell.table && [...equation.left, ...equation.right].some((term) => isOf(term, cell)),
  );
}

export function isOf({ row, column }: CellRef, cell: ValueCell): boolean {
  return cell.row === row && cell.column === column;
}

/** What the two sides of an equation come to; NaN where a term is no plain number. */
export function sidesOf(table: BoundTable, { left, right }: Equation): { readonly left: number; readonly right: number } {
  return { left: sumOf(table, left), right: sumOf(table, right) };
}

export function sumOf(table: BoundTable, cells: readonly CellRef[]): number {
  return cells.reduce((sum, { row, column }) => sum + (table.cell(row, column)?.value ?? Number.NaN), 0);
}
