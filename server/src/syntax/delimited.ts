// Cells between delimiters of one character.
import { isSpace } from '../text/characters.ts';
import type { Cell } from './cells.ts';

/** The cells of a stretch of text between delimiters, the outermost parts included. */
export function splitCells(text: string, start: number, end: number, delimiter: number): Cell[] {
  const cells: Cell[] = [];
  let outerStart = start;
  for (let offset = start; offset <= end; offset++) {
    if (offset < end && text.charCodeAt(offset) !== delimiter) continue;
    cells.push(cellBetween(text, outerStart, offset));
    outerStart = offset + 1;
  }
  return cells;
}

/** The cell that lies between two borders; an empty one stands right behind the first. */
export function cellBetween(text: string, outerStart: number, outerEnd: number): Cell {
  let start = outerStart;
  let end = outerEnd;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) start = end = outerStart;
  return { start, end, outerStart, outerEnd };
}
