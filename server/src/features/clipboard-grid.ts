// A table from the clipboard that isn't an official one, as a grid that a form can write.
import type { Grid, GridCell } from '../format/grid.ts';
import type { TableForm } from '../syntax/table-form.ts';
import type { ClipboardCell } from './clipboard.ts';

/** Columns above which a table is a page's layout. */
const widest = 60;

/** @returns undefined where the form has no way to write any table but the official ones, or the table is none */
export function gridOfCells(rows: readonly (readonly ClipboardCell[])[], form: TableForm): Grid | undefined {
  const write = cellWriters[form.id];
  if (write === undefined || rows.length < 2) return undefined;
  const reach: number[] = [];
  let width = 0;
  const placed = rows.map((row, index) => {
    let column = 0;
    const cells = row.map((cell): GridCell => {
      while ((reach[column] ?? 0) > index) column++;
      const at = column;
      for (; column < Math.min(at + cell.colspan, widest + 1); column++) reach[column] = index + cell.rowspan;
      width = Math.max(width, column);
      return { text: write(cell.text), column: at, colspan: cell.colspan, rowspan: cell.rowspan, isValue: false };
    });
    return { key: undefined, covered: [], cells };
  });
  // The kind tells nothing to a form that writes.
  return width < 2 || width > widest ? undefined : { kind: 'requests', width, rows: placed };
}

/** How words are written in a cell, in the forms that any table can be written in. */
const cellWriters: Partial<Record<TableForm['id'], (words: string) => string>> = {
  'pipe-row': (words) => words.replaceAll('|', '｜'),
  html: (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
};
