// A grid's rows as texts of equal number.
import type { Grid, GridRow } from '../format/grid.ts';

/** One text a grid column; the columns that a merged cell covers are empty. */
export function fullWidthRow(row: GridRow, grid: Grid): string[] {
  const texts = new Array<string>(grid.width).fill('');
  for (const cell of row.cells) texts[cell.column] = cell.text;
  return texts;
}
