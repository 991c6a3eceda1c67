// Form K: the text of a printed page, where columns are spaces and whatever was wrapped in a cell is torn over lines.
import type { GridCell, GridRow, GridTable } from '../official-tables.ts';
import type { Random } from '../random.ts';
import type { TextBuilder } from '../text-builder.ts';
import type { TablePrinter } from './printer.ts';

type ValueLine = 'first' | 'middle' | 'last';

interface PageHabits {
  /** Characters that fit into the label column, by how many columns of the grid the label spans. */
  readonly widths: readonly number[];
  /** Between two values of a row. */
  readonly gap: string;
  readonly valueLines: readonly ValueLine[];
  /** Merged labels: whole lines before their group, torn pieces on lines of their own, or pieces before the rows' labels. */
  readonly groups: 'whole' | 'own-lines' | 'before-rows';
  readonly shreddedHeader: boolean;
}

export const printPageText: TablePrinter = (table, out, random, plain) => {
  const habits: PageHabits = plain
    ? { widths: [99, 99, 99], gap: ' ', valueLines: ['first'], groups: 'whole', shreddedHeader: false }
    : {
        widths: [random.integer(10, 18), random.integer(13, 22), random.integer(17, 24)],
        gap: ' '.repeat(random.pick([1, 1, 1, 2, 5])),
        valueLines: random.pick([['first'], ['middle'], ['last'], ['first', 'middle', 'last']] as const),
        groups: random.pick(['whole', 'own-lines', 'before-rows'] as const),
        shreddedHeader: random.chance(0.6),
      };
  const headerRows = table.kind === 'activeDisclosure' ? 0 : table.rows.filter(({ key }) => key === undefined).length;
  writeHeader(table.rows.slice(0, headerRows), out, habits, table);
  const pieces = groupPieces(table, habits);
  for (const row of table.rows.slice(headerRows)) {
    for (const piece of pieces.get(row) ?? []) {
      writePiece(piece, out);
      out.write(habits.groups === 'before-rows' ? habits.gap : '\n');
    }
    writeRow(row, out, random, habits);
  }
};

function writeHeader(rows: readonly GridRow[], out: TextBuilder, habits: PageHabits, table: GridTable): void {
  for (const { cells } of rows) {
    if (habits.shreddedHeader && cells.every(({ text }) => text.length <= 9) && cells.length > 4)
      writeShredded(cells, out, table.columns);
    else {
      cells.forEach((cell, index) => {
        if (index > 0) out.write(habits.gap);
        const torn = habits.shreddedHeader && cell.text.length > 20;
        out.cell(cell, '', '', torn ? `${cell.text.slice(0, 18)}\n${cell.text.slice(18)}` : cell.text);
      });
      out.write('\n');
    }
  }
}

/** Cells that are written downwards come out as lines of one or two characters from each cell. */
function writeShredded(cells: readonly GridCell[], out: TextBuilder, columns: number): void {
  const width = columns > 10 ? 1 : 2;
  const narrow = cells.filter(({ colspan }) => colspan === 1);
  const wide = cells.filter(({ colspan }) => colspan > 1);
  if (wide.length > 0) out.write(`${wide.map(({ text }) => text).join(' ')}\n`);
  const height = Math.max(...narrow.map(({ text }) => Math.ceil(text.length / width)));
  for (let line = 0; line < height; line += 1) {
    const shown = narrow.map(({ text }) => text.slice(line * width, (line + 1) * width)).filter((piece) => piece !== '');
    out.write(`${shown.join(' ')}\n`);
  }
}

interface Piece {
  readonly cell: GridCell;
  readonly text: string;
  readonly first: boolean;
}

/** Which pieces of merged labels come before which row. */
function groupPieces(table: GridTable, habits: PageHabits): Map<GridRow, Piece[]> {
  const pieces = new Map<GridRow, Piece[]>();
  table.rows.forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.role !== 'group') continue;
      const size = habits.groups === 'whole' ? cell.text.length : 3;
      const texts: string[] = [];
      for (let at = 0; at < cell.text.length; at += size) texts.push(cell.text.slice(at, at + size));
      texts.forEach((text, at) => {
        const host = table.rows[index + Math.min(at, cell.rowspan - 1)] ?? row;
        pieces.set(host, [...(pieces.get(host) ?? []), { cell, text, first: at === 0 }]);
      });
    }
  });
  return pieces;
}

function writePiece({ cell, text, first }: Piece, out: TextBuilder): void {
  const { start, end } = out.write(text);
  const known = first ? undefined : out.cells.get(cell);
  const from = known?.start ?? start;
  out.cells.set(cell, { start: from, end, gap: { start: from, end } });
}

function writeRow(row: GridRow, out: TextBuilder, random: Random, habits: PageHabits): void {
  const heads = row.cells.filter(({ role }) => role !== 'value' && role !== 'group');
  const values = row.cells.filter(({ role, text }) => role === 'value' && text !== '');
  const label = row.key === undefined ? undefined : heads[0];
  if (label === undefined || row.key === undefined) {
    writeOnOneLine(row.key === undefined ? heads : values, out, habits);
    return;
  }
  const width = habits.widths[label.colspan - 1] ?? 99;
  const lines: string[] = [];
  for (let at = 0; at < label.text.length; at += width) lines.push(label.text.slice(at, at + width));
  const at = lines.length === 1 ? 'first' : random.pick(habits.valueLines);
  const start = out.offset;
  const middle = Math.floor(lines.length / 2);
  let end = start;
  lines.forEach((line, index) => {
    const between = at === 'middle' && lines.length % 2 === 0 && index === middle;
    if (between) writeOnOneLine(values, out, habits);
    end = out.write(line).end;
    const here =
      at === 'first' ? index === 0 : at === 'last' ? index === lines.length - 1 : lines.length % 2 === 1 && index === middle;
    if (here && values.length > 0) out.write(habits.gap);
    if (here) writeOnOneLine(values, out, habits);
    else out.write('\n');
  });
  out.cells.set(label, { start, end, gap: { start, end } });
}

function writeOnOneLine(cells: readonly GridCell[], out: TextBuilder, habits: PageHabits): void {
  cells.forEach((cell, index) => {
    if (index > 0) out.write(habits.gap);
    out.cell(cell);
  });
  out.write('\n');
}
