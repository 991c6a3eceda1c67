// Tables with a cell a line and a pipe behind each; merged cells are filled up with pipes on a line of their own.
import { PIPE } from '../text/characters.ts';
import type { Cell, Row } from './cells.ts';
import { cellBetween } from './delimited.ts';
import { fillBetweenPipes } from './form-pipe-row.ts';
import { isBlank, type Line } from './lines.ts';
import { rowsOfWholeLines, type TableForm } from './table-form.ts';

export const pipeCellForm: TableForm = {
  id: 'pipe-cell',
  marksRows: false,
  keepsBlanks: true,

  read({ text, lines, from, to }) {
    const reader = new CellReader(text);
    const table = lines.slice(from, to).filter((line) => !isBlank(line));
    // Where a pipe alone opens the table, it opens each row, and is no cell.
    const opensRows = table[0] !== undefined && isLonePipe(table[0]);
    for (const line of table) if (!opensRows || !isLonePipe(line) || reader.isInCell) reader.read(line);
    return reader.rows;
  },

  fill(cell, figure) {
    const edit = fillBetweenPipes(cell, figure);
    // The line of an empty cell begins with its pipe: no space is wanted before the figure.
    return cell.start < cell.end ? edit : { ...edit, newText: edit.newText.trimStart() };
  },

  write(grid, newline) {
    return grid.rows.map((row) => pipeCellForm.writeRow(row, grid, newline)).join(newline);
  },

  writeRow(row, _grid, newline) {
    const pads = row.cells.reduce((sum, cell) => sum + cell.colspan - 1, 0);
    const cells = row.cells.map((cell) => `${cell.text} |`);
    return (pads > 0 ? [...cells, '|'.repeat(pads)] : cells).join(newline);
  },

  ...rowsOfWholeLines,

  rowSeparator(newline) {
    return newline;
  },
};

function isLonePipe(line: Line): boolean {
  return line.pipes === 1 && line.last === line.first + 1;
}

/** Reads cells over line breaks: each ends at its pipe. Every cell is a row of its own. */
class CellReader {
  readonly rows: Row[] = [];
  private contentStart = -1;
  private contentEnd = -1;

  constructor(private readonly text: string) {}

  /** Whether a cell has begun whose pipe is still to come. */
  get isInCell(): boolean {
    return this.contentStart >= 0;
  }

  read(line: Line): void {
    let start = line.first;
    // Further pipes behind a cell's own fill up a merged one; a pipe alone is an empty cell.
    const fillsUp = line.pipes > 1 || this.isInCell;
    for (let offset = line.first; offset < line.last; offset++) {
      if (this.text.charCodeAt(offset) !== PIPE) continue;
      this.addContent(start, offset);
      this.endCell(start === line.first ? line.start : start, offset, fillsUp);
      start = offset + 1;
    }
    this.addContent(start, line.last);
  }

  private addContent(start: number, end: number): void {
    const cell = cellBetween(this.text, start, end);
    if (cell.start === cell.end) return;
    if (this.contentStart < 0) this.contentStart = cell.start;
    this.contentEnd = cell.end;
  }

  private endCell(outerStart: number, outerEnd: number, fillsUp: boolean): void {
    const cell: Cell = this.isInCell
      ? { start: this.contentStart, end: this.contentEnd, outerStart: this.contentStart, outerEnd }
      : { start: outerStart, end: outerStart, outerStart, outerEnd, ...(fillsUp ? { pad: true } : {}) };
    this.rows.push({ cells: [cell] });
    this.contentStart = -1;
  }
}
