// Tables with pipes between cells and a row a line: Markdown, or with pipes at the ends of cells only.
import { isSpace, PIPE } from '../text/characters.ts';
import type { Cell, Row } from './cells.ts';
import { splitCells } from './delimited.ts';
import { fullWidthRow } from './grid-text.ts';
import { isBlank } from './lines.ts';
import { rowsOfWholeLines, type TableForm, type TableFormId, type TableLines } from './table-form.ts';

const DASH = 45;
const COLON = 58;

/** `| a | b |`, as in Markdown; the line of dashes below the first row is written and skipped. */
export const pipeRowForm: TableForm = {
  ...readAndFill('pipe-row'),

  write(grid, newline) {
    const [first = '', ...rest] = grid.rows.map((row) => pipeRowForm.writeRow(row, grid, newline));
    const delimiters = `|${' --- |'.repeat(grid.width)}`;
    return [first, delimiters, ...rest].join(newline);
  },

  writeRow(row, grid) {
    return `| ${fullWidthRow(row, grid).join(' | ')} |`;
  },
};

/** `a | b |`: a pipe behind each cell; merged cells are filled up at the row's end. */
export const pipeEndForm: TableForm = {
  ...readAndFill('pipe-end'),

  write(grid, newline) {
    return grid.rows.map((row) => pipeEndForm.writeRow(row, grid, newline)).join(newline);
  },

  writeRow(row) {
    const pads = row.cells.reduce((sum, cell) => sum + cell.colspan - 1, 0);
    const cells = row.cells.map((cell) => `${cell.text} |`).join(' ');
    return pads > 0 ? `${cells} ${'|'.repeat(pads)}` : cells;
  },
};

function readAndFill(id: TableFormId): Omit<TableForm, 'write' | 'writeRow'> {
  return {
    id,
    marksRows: true,
    keepsBlanks: true,
    read: (table) => readRows(table, id === 'pipe-row'),
    fill: fillBetweenPipes,
    ...rowsOfWholeLines,
    rowSeparator: (newline) => newline,
  };
}

/** @param opens whether a pipe opens each row, and isn't the end of an empty first cell */
function readRows({ text, lines, from, to }: TableLines, opens: boolean): Row[] {
  const rows: Row[] = [];
  // Where a first cell is wrapped, its lines before the one with pipes.
  let wrappedFrom = -1;
  for (let index = from; index < to; index++) {
    const line = lines.at(index);
    if (line === undefined || isBlank(line)) {
      wrappedFrom = -1;
    } else if (line.pipes === 0) {
      if (wrappedFrom < 0) wrappedFrom = line.first;
    } else if (!isDelimiterRow(text, line.first, line.last, rows.length)) {
      rows.push({ cells: readRow(text, wrappedFrom < 0 ? line.first : wrappedFrom, line.last, opens) });
      wrappedFrom = -1;
    }
  }
  return rows;
}

/** Puts a figure between two pipes with a space on either side, or in the place of what is there. */
export function fillBetweenPipes(cell: Cell, figure: string) {
  if (cell.start < cell.end) return { span: { start: cell.start, end: cell.end }, newText: figure };
  return { span: { start: cell.outerStart, end: cell.outerEnd }, newText: ` ${figure} ` };
}

function readRow(text: string, start: number, end: number, opens: boolean): Cell[] {
  const cells = splitCells(text, start, end, PIPE);
  // A pipe that opens or closes the line is its border, not one between two cells.
  if (opens && text.charCodeAt(start) === PIPE) cells.shift();
  if (text.charCodeAt(end - 1) === PIPE) cells.pop();
  return cells.map((cell) => withoutEmphasis(text, cell));
}

/** The content of a cell that Markdown prints bold or slanted. */
function withoutEmphasis(text: string, cell: Cell): Cell {
  let { start, end } = cell;
  while (end - start > 2 && text.charAt(start) === '*' && text.charAt(end - 1) === '*') {
    start++;
    end--;
  }
  return start === cell.start ? cell : { ...cell, start, end };
}

/** The line of dashes below a Markdown table's head. Single dashes further down are cells that say "none". */
function isDelimiterRow(text: string, start: number, end: number, rowsBefore: number): boolean {
  let longest = 0;
  let dashes = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    dashes = code === DASH ? dashes + 1 : 0;
    longest = Math.max(longest, dashes);
    if (code !== DASH && code !== PIPE && code !== COLON && !isSpace(code)) return false;
  }
  return longest > 1 || (longest === 1 && rowsBefore === 1);
}
