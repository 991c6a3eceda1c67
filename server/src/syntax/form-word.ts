// Tables that Word turned into text: a tab opens each cell, a blank line ends each row, a merged cell goes on as a lone tab.
import type { Grid, GridRow } from '../format/grid.ts';
import { TAB } from '../text/characters.ts';
import type { Cell, Row } from './cells.ts';
import { cellBetween } from './delimited.ts';
import { isBlank, type Lines } from './lines.ts';
import { rowsOfWholeLines, type TableForm } from './table-form.ts';

export const wordForm: TableForm = {
  id: 'word',
  marksRows: true,
  keepsBlanks: true,

  read({ text, lines, from, to }) {
    const rows: Row[] = [];
    let cells: Cell[] = [];
    for (let index = from; index < to; index++) {
      const line = lines.at(index);
      if (line === undefined) break;
      if (line.tabs > 0) readLine(text, line.start, line.end, cells);
      else if (isBlank(line)) {
        if (goesOnWithoutTab(lines, index, to)) continue;
        if (cells.length > 0) rows.push({ cells });
        cells = [];
      } else if (cells.length > 0) {
        continueCell(cells, line.first, line.last);
      } else {
        cells.push({ start: line.first, end: line.last, outerStart: line.start, outerEnd: line.end });
      }
    }
    if (cells.length > 0) rows.push({ cells });
    return rows;
  },

  fill(cell, figure) {
    return { span: { start: cell.start, end: cell.end }, newText: figure };
  },

  write(grid, newline) {
    return grid.rows.map((row) => wordForm.writeRow(row, grid, newline)).join(wordForm.rowSeparator(newline));
  },

  writeRow(row: GridRow, _grid: Grid, newline: string) {
    // A cell merged downwards goes on as an empty one; a cell merged sideways is one cell.
    const continued = row.covered.map((column) => ({ column, text: '' }));
    return [...continued, ...row.cells]
      .sort((a, b) => a.column - b.column)
      .map((cell) => `\t${cell.text}`)
      .join(newline);
  },

  ...rowsOfWholeLines,

  rowSeparator(newline) {
    return newline + newline;
  },
};

/** Whether the next words after a blank line have no tab, so that they belong to the cell before it. */
function goesOnWithoutTab(lines: Lines, index: number, to: number): boolean {
  const next = lines.at(index + 1);
  return index + 1 < to && next !== undefined && next.tabs === 0 && !isBlank(next);
}

/** Adds the cells of a line: each tab opens one; text before the first tab is a cell too. */
function readLine(text: string, lineStart: number, lineEnd: number, cells: Cell[]): void {
  let outerStart = lineStart;
  let opened = false;
  for (let offset = lineStart; offset <= lineEnd; offset++) {
    if (offset < lineEnd && text.charCodeAt(offset) !== TAB) continue;
    const cell = cellBetween(text, outerStart, offset);
    if (opened || cell.start < cell.end) cells.push(cell);
    opened = true;
    outerStart = offset + 1;
  }
}

/** A line without a tab goes on with the cell before it. */
function continueCell(cells: Cell[], first: number, last: number): void {
  const cell = cells[cells.length - 1];
  if (cell === undefined) return;
  const start = cell.start === cell.end ? first : cell.start;
  cells[cells.length - 1] = { start, end: last, outerStart: cell.outerStart, outerEnd: last };
}
