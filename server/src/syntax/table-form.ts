// What a form of tables in text is: how its rows are read, and how they are written.
import type { Grid, GridRow } from '../format/grid.ts';
import { lineEndAt, lineStartAt } from '../text/newline.ts';
import type { Edit } from '../text/span.ts';
import type { Cell, Row } from './cells.ts';
import type { Lines } from './lines.ts';

/** The forms in which tables occur in text. */
export const tableFormIds = [
  'word',
  'tsv',
  'pipe-row',
  'pipe-end',
  'pipe-cell',
  'paragraphs',
  'lines',
  'spaces',
  'html',
] as const;

export type TableFormId = (typeof tableFormIds)[number];

/** The lines of a text that hold one table. */
export interface TableLines {
  readonly text: string;
  readonly lines: Lines;
  /** Index of the first line. */
  readonly from: number;
  /** Index after the last line. */
  readonly to: number;
}

export interface TableForm {
  readonly id: TableFormId;
  /**
   * Whether rows have marks of their own, so that a blank cell keeps its place. Where they don't, each read row is
   * one cell, and a row's cells are told by the labels around them.
   */
  readonly marksRows: boolean;
  /** Whether an empty cell has a place in it. */
  readonly keepsBlanks: boolean;
  read(table: TableLines): readonly Row[];
  /** The edit that puts a figure into a cell, its borders and padding kept. */
  fill(cell: Cell, figure: string): Edit;
  /** The whole table. Ends without a line break. */
  write(grid: Grid, newline: string): string;
  /** One row of a table, as `write` writes it, without a line break at its end. */
  writeRow(row: GridRow, grid: Grid, newline: string): string;
  /** Where the row ends whose last cell this is: behind its last mark, before the line break. */
  rowEnd(text: string, lastCell: Cell): number;
  /** Where the row begins whose first cell this is: at its first mark. */
  rowStart(text: string, firstCell: Cell): number;
  /** What stands between two rows. */
  rowSeparator(newline: string): string;
}

/** Where rows begin and end in the forms in which they begin and end with their lines. */
export const rowsOfWholeLines: Pick<TableForm, 'rowEnd' | 'rowStart'> = {
  rowEnd: (text, lastCell) => lineEndAt(text, lastCell.outerEnd),
  rowStart: (text, firstCell) => lineStartAt(text, firstCell.outerStart),
};
