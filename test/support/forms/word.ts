// Form A: a word processor's table saved as text, a cell a line behind a tab, rows ended by blank lines.
import { type GridCell, slotsOf } from '../official-tables.ts';
import type { Random } from '../random.ts';
import { type TablePrinter, wrappedHeader } from './printer.ts';

export const printWord: TablePrinter = (table, out, random, plain) => {
  const review = table.kind === 'reviewAndLitigation';
  const headerWidth = plain ? 99 : random.pick(review ? [1, 1, 2, 2, 99] : [2, 2, 99]);
  const wraps = !plain && random.chance(0.3);
  slotsOf(table).forEach((slots, index) => {
    const row = table.rows[index];
    let stray = row?.stray;
    for (const { cell, down, right } of slots) {
      if (right > 0) continue;
      out.write('\t');
      if (down === 0) out.cell(cell, '', '', wrapped(cell, headerWidth, wraps, random));
      else if (stray !== undefined) {
        out.write(stray);
        stray = undefined;
      }
      out.write('\n');
    }
    out.write('\n');
    if (review && row?.key === undefined && headerWidth === 1) writeBlankRows(index, out, random);
  });
  out.write('\n');
};

function wrapped(cell: GridCell, headerWidth: number, wraps: boolean, random: Random): string {
  if (cell.role === 'header' && cell.colspan === 1) {
    const text = wrappedHeader(cell.text, headerWidth);
    return headerWidth === 1 && random.chance(0.2) ? `${text} ` : text;
  }
  if (!wraps || cell.role !== 'label' || cell.text.length < 12) return cell.text;
  const at = random.integer(6, cell.text.length - 4);
  return `${cell.text.slice(0, at)}\n${cell.text.slice(at)}`;
}

/** Vertically written headers are merged over many rows, of which nothing but the tabs is left. */
function writeBlankRows(index: number, out: { write(text: string): unknown }, random: Random): void {
  const cells = index === 1 ? 7 : index === 2 ? 15 : 0;
  if (cells === 0) return;
  for (let count = random.integer(0, 3); count > 0; count -= 1) out.write(`${'\t\n'.repeat(cells)}\n`);
}
