// Form B: tab-separated values as text recognition leaves them, rows padded with tabs to the grid's width and beyond.
import { type GridCell, type GridTable, type Slot, slotsOf } from '../official-tables.ts';
import type { Random } from '../random.ts';
import type { TextBuilder } from '../text-builder.ts';
import type { TablePrinter } from './printer.ts';

export const printTabSeparated: TablePrinter = (table, out, random, plain) => {
  const rows = slotsOf(table);
  const displaced = !plain && random.chance(0.4) ? displacedGroups(table, random) : new Map<GridCell, number>();
  const padding = plain ? 0 : random.pick([0, 0, 3, 7]);
  const paddedLast = plain || table.kind !== 'reviewAndLitigation' || random.chance(0.5);
  rows.forEach((slots, index) => {
    const row = table.rows[index];
    let stray = row?.stray;
    slots.forEach((slot, column) => {
      if (column > 0) out.write('\t');
      if (stray !== undefined && slot.down > 0 && slot.right === 0) {
        out.write(stray);
        stray = undefined;
      } else if (stands(slot, index, displaced)) writeRecognised(slot.cell, out, random, plain);
    });
    if (paddedLast || index < rows.length - 1) out.write('\t'.repeat(padding));
    out.write('\n');
  });
};

/** Whether a cell's text is to be written in this square: in its corner, or in the row that it slipped to. */
function stands({ cell, down, right }: Slot, index: number, displaced: ReadonlyMap<GridCell, number>): boolean {
  if (right > 0) return false;
  const row = displaced.get(cell);
  return row === undefined ? down === 0 : row === index;
}

/** Recognition puts a merged cell's text at half of its height. */
function displacedGroups(table: GridTable, random: Random): Map<GridCell, number> {
  const displaced = new Map<GridCell, number>();
  table.rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      if (cell.role === 'group' && random.chance(0.6)) displaced.set(cell, index + random.integer(1, cell.rowspan - 1));
    }
  });
  return displaced;
}

/** Line ends inside a cell have become spaces. */
function writeRecognised(cell: GridCell, out: TextBuilder, random: Random, plain: boolean): void {
  if (plain || cell.role === 'value' || cell.text.length < 4 || !random.chance(0.2)) {
    out.cell(cell);
    return;
  }
  const at = random.integer(2, cell.text.length - 1);
  out.cell(cell, '', '', `${cell.text.slice(0, at)} ${cell.text.slice(at)}`);
}
