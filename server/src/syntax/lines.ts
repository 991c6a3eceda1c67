// A text cut into lines, with what a reader of tables wants to know of each.
import { CARRIAGE_RETURN, isSpace, LINE_FEED, PIPE, TAB } from '../text/characters.ts';
import type { HtmlTable } from './cells.ts';

/** One line; all places are UTF-16 offsets into the text. */
export interface Line {
  readonly start: number;
  /** Where the line ends, without its line break. */
  readonly end: number;
  /** The first character that isn't white space; equal to `last` where there is none. */
  readonly first: number;
  /** One past the last character that isn't white space. */
  readonly last: number;
  readonly tabs: number;
  readonly pipes: number;
  /** The words, where they aren't the text from `first` to `last` (HTML with tags or entities). */
  readonly text?: string;
  /** The HTML table that stands here. */
  readonly table?: HtmlTable;
}

/** The line's words without white space at their ends. */
export function lineText(text: string, line: Line): string {
  return line.text ?? text.slice(line.first, line.last);
}

/** Whether nothing but white space stands on the line (a lone tab is an empty cell, and not nothing). */
export function isBlank(line: Line): boolean {
  return line.first === line.last;
}

/** Cuts a text into lines at \n, \r\n and lone \r. Joined with their breaks, the lines give the text again. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const length = text.length;
  let start = 0;
  let first = -1;
  let last = 0;
  let tabs = 0;
  let pipes = 0;
  for (let offset = 0; offset <= length; offset++) {
    const code = offset < length ? text.charCodeAt(offset) : LINE_FEED;
    if (code > 32 && code < 127) {
      if (code === PIPE) pipes++;
      if (first < 0) first = offset;
      last = offset + 1;
    } else if (code === LINE_FEED || code === CARRIAGE_RETURN) {
      if (first < 0) first = last = start;
      lines.push({ start, end: offset, first, last, tabs, pipes });
      if (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED) offset++;
      start = offset + 1;
      first = -1;
      tabs = pipes = 0;
    } else if (code === TAB) {
      tabs++;
    } else if (!isSpace(code)) {
      if (first < 0) first = offset;
      last = offset + 1;
    }
  }
  return lines;
}
