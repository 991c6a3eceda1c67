// Forms F, G and H: a cell a line, with pipes that close cells or open rows.
import type { GridCell, GridTable } from '../official-tables.ts';
import type { Random } from '../random.ts';
import type { TextBuilder } from '../text-builder.ts';
import { type TablePrinter, wrappedHeader } from './printer.ts';

type Pads = 'grid' | 'wider' | 'none';

/** Form F: a cell a line behind which a pipe stands; places of merged and blank cells are bare pipes on a line of their own. */
export const printClosedCells: TablePrinter = (table, out, random, plain) => {
  const pads = plain ? 'grid' : random.pick(['grid', 'grid', 'wider', 'none'] as const);
  const wrap = wrapping(random, plain);
  for (const row of table.rows) writeCells(row.cells, table, out, pads, wrap);
};

/** Form H: a lone pipe opens each row, the rest is as in F. */
export const printOpenedRows: TablePrinter = (table, out, random, plain) => {
  const pads = plain ? 'none' : random.pick(['none', 'none', 'grid'] as const);
  const wrap = wrapping(random, plain);
  for (const row of table.rows) {
    out.write('|\n');
    writeCells(row.cells, table, out, pads, wrap);
  }
};

/** Form G: the pipe that closes a cell stands alone on the next line. */
export const printPipeLines: TablePrinter = (table, out, random, plain) => {
  const wrap = wrapping(random, plain);
  for (const cell of table.rows.flatMap(({ cells }) => cells)) {
    if (cell.text === '') {
      out.cell(cell);
      out.write('|\n');
      continue;
    }
    out.cell(cell, '', '', wrap(cell));
    out.write('\n|\n');
  }
};

function writeCells(
  cells: readonly GridCell[],
  table: GridTable,
  out: TextBuilder,
  pads: Pads,
  wrap: (cell: GridCell) => string,
): void {
  const shown = cells.filter(({ text }) => text !== '');
  for (const cell of shown) {
    out.cell(cell, '', ' ', wrap(cell));
    out.write('|\n');
  }
  const missing = pads === 'none' ? 0 : table.columns - shown.length + (pads === 'wider' ? 1 : 0);
  if (missing > 0) out.write(`${'|'.repeat(missing)}\n`);
}

function wrapping(random: Random, plain: boolean): (cell: GridCell) => string {
  const width = plain ? 99 : random.pick([2, 99, 99]);
  const gap = random.pick(['\n', ' ']);
  return (cell) =>
    cell.role === 'header' && cell.colspan === 1 ? wrappedHeader(cell.text, width).replaceAll('\n', gap) : cell.text;
}
