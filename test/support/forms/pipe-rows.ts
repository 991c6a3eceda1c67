// Forms C, D and E: a row a line, cells divided by pipes.
import { type GridRow, type GridTable, type Slot, slotsOf } from '../official-tables.ts';
import type { TextBuilder } from '../text-builder.ts';
import type { TablePrinter } from './printer.ts';

/** Form C: a pipe behind each cell; the places of merged cells collect as bare pipes at the row's end. */
export const printTrailingPipes: TablePrinter = (table, out, random, plain) => {
  const fill = plain ? 'grid' : random.pick(['grid', 'colspan', 'wider'] as const);
  const collapsed = !plain && random.chance(0.5);
  const lastRowBare = !plain && random.chance(0.5);
  table.rows.forEach((row, index) => {
    writeTrailing(row, out, collapsed);
    const bare = lastRowBare && index === table.rows.length - 1;
    const pads = bare ? 0 : padsOf(row, table, fill);
    const endsBlank = row.cells.at(-1)?.text === '';
    if (pads > 0) out.write((collapsed && endsBlank ? '' : ' ') + '|'.repeat(pads));
    out.write('\n');
  });
};

function padsOf(row: GridRow, table: GridTable, fill: 'grid' | 'colspan' | 'wider'): number {
  if (fill === 'colspan') return row.cells.reduce((sum, cell) => sum + cell.colspan - 1, 0);
  return table.columns - row.cells.length + (fill === 'wider' ? 1 : 0);
}

/** @param collapsed whether blank cells at the row's end stand as bare pipes like the places of merged ones */
function writeTrailing(row: GridRow, out: TextBuilder, collapsed: boolean): void {
  const filled = row.cells.findLastIndex(({ text }) => text !== '') + 1;
  row.cells.forEach((cell, index) => {
    out.cell(cell, index === 0 || (collapsed && index > filled) ? '' : ' ', ' ');
    out.write('|');
  });
}

/** Form D: as C, without the bare pipes. */
export const printBareTrailingPipes: TablePrinter = (table, out) => {
  for (const row of table.rows) {
    writeTrailing(row, out, false);
    out.write('\n');
  }
};

type Merged = 'in-place' | 'compact' | 'repeated';

/** Form E: pipes at both ends of the row, as in Markdown, with or without a delimiter row. */
export const printMarkdown: TablePrinter = (table, out, random, plain) => {
  const strayed = table.rows.some(({ stray }) => stray !== undefined);
  const merged: Merged = plain || strayed ? 'in-place' : random.pick(['in-place', 'in-place', 'compact', 'repeated'] as const);
  const delimiter = plain ? '---' : random.pick(['', '---', ':---:', '-']);
  slotsOf(table).forEach((slots, index) => {
    out.write('|');
    const row = table.rows[index];
    const shown = merged === 'compact' ? slots.filter(({ down, right }) => down === 0 && right === 0) : slots;
    let stray = row?.stray;
    for (const slot of shown) {
      if (slot.down > 0 && slot.right === 0 && stray !== undefined) {
        out.write(` ${stray} |`);
        stray = undefined;
      } else writeBetweenPipes(slot, merged, out);
    }
    out.write('\n');
    if (index === 0 && delimiter !== '') {
      const columns = merged === 'compact' ? table.columns : shown.length;
      out.write(`|${` ${delimiter} |`.repeat(columns)}\n`);
    }
  });
};

function writeBetweenPipes({ cell, down, right }: Slot, merged: Merged, out: TextBuilder): void {
  if (down === 0 && right === 0) out.cell(cell, ' ', ' ');
  else out.write(merged === 'repeated' && cell.role !== 'value' ? ` ${cell.text} ` : ' ');
  out.write('|');
}
