// What the rules on single cells share.
import type { BoundTable, CellState, Report, ValueCell } from '../model/report.ts';
import { currentTables } from './current-tables.ts';

/** The cells in a state that hold no plain figure; the trial format's changes and projects aren't looked at. */
export function* notableCells(report: Report, state: CellState): Iterable<{ table: BoundTable; cell: ValueCell }> {
  for (const table of currentTables(report)) {
    if (table.format !== '2021' && table.kind === 'activeDisclosure') continue;
    for (const cell of table.notable) if (cell.state === state) yield { table, cell };
  }
}

/** Whether a cell's figure is money and may have decimals. */
export function isDecimal(cell: ValueCell): boolean {
  return cell.table === 'activeDisclosure' && cell.row === 'fees';
}
