// Tables taken from a PDF's text: a row's figures stand on one line with spaces between, its label on that line and around it.

import { isSpace } from '../text/characters.ts';
import type { Cell, Row } from './cells.ts';
import { isFigureLike, longestFigure } from './figure.ts';
import { pipeRowForm } from './form-pipe-row.ts';
import { isBlank, type Line } from './lines.ts';
import { rowsOfWholeLines, type TableForm } from './table-form.ts';

export const spacesForm: TableForm = {
  id: 'spaces',
  marksRows: false,
  keepsBlanks: false,

  /** A row a line: a cell with its words (empty where it has none), then a cell for each figure at its end. */
  read({ text, lines, from, to }) {
    return lines
      .slice(from, to)
      .filter((line) => !isBlank(line))
      .map((line) => readLine(text, line));
  },

  fill(cell, figure) {
    return { span: { start: cell.start, end: cell.end }, newText: figure };
  },

  // An empty cell has no place in this form, so tables are written with pipes.
  write: pipeRowForm.write,
  writeRow: pipeRowForm.writeRow,
  ...rowsOfWholeLines,
  rowSeparator: pipeRowForm.rowSeparator,
};

function readLine(text: string, line: Line): Row {
  const figures: Cell[] = [];
  let end = line.last;
  while (end > line.first) {
    let start = end;
    while (start > line.first && end - start <= longestFigure && !isSpace(text.charCodeAt(start - 1))) start--;
    if (!isFigureLike(text, start, end) && !isWordAmongFigures(text, line.first, start, end, figures.length)) break;
    figures.push({ start, end, outerStart: start, outerEnd: end });
    end = start;
    while (end > line.first && isSpace(text.charCodeAt(end - 1))) end--;
  }
  const words: Cell = { start: line.first, end, outerStart: line.first, outerEnd: end };
  return { cells: [words, ...figures.reverse()] };
}

/** Whether a short word stands between two figures, where a figure belongs. */
function isWordAmongFigures(text: string, first: number, start: number, end: number, figuresBehind: number): boolean {
  if (figuresBehind === 0 || end - start > longestWord) return false;
  let before = start;
  while (before > first && isSpace(text.charCodeAt(before - 1))) before--;
  let beforeStart = before;
  while (beforeStart > first && !isSpace(text.charCodeAt(beforeStart - 1))) beforeStart--;
  return isFigureLike(text, beforeStart, before);
}

/** Two figures and a space. UTF-16 code units. */
const shortestSpacedRow = 3;

/** A longer word is part of a label. UTF-16 code units. */
const longestWord = 3;

/** How many figures stand at the end of a line with spaces between. */
export function figuresAtEnd(text: string, line: Line): number {
  return readLine(text, line).cells.length - 1;
}

/** Whether a line holds several cells of a row: words and a figure behind them, or several figures. */
export function isSpacedRow(text: string, line: Line): boolean {
  if (line.last - line.first < shortestSpacedRow) return false;
  const [words, ...figures] = readLine(text, line).cells;
  return figures.length > 1 || (figures.length === 1 && words !== undefined && words.start < words.end);
}
