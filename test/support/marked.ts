// Reads texts that state their own expectations: ranges as ⟦…⟧, the cursor as ‸.
import type { Span } from '../../server/src/text/span.ts';

export interface MarkedText {
  /** The text without its marks. */
  readonly text: string;
  /** In the order of their opening marks; ranges may hold each other. */
  readonly ranges: readonly Span[];
  /** Offsets of all cursors. */
  readonly cursors: readonly number[];
}

/** Takes the marks out of a text. @throws RangeError where a range isn't opened or closed */
export function parseMarked(marked: string): MarkedText {
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  const cursors: number[] = [];
  let text = '';
  for (const part of marked.split(/([⟦⟧‸])/u)) {
    if (part === '⟦') {
      open.push(ranges.length);
      ranges.push({ start: text.length, end: -1 });
    } else if (part === '⟧') {
      const range = ranges[open.pop() ?? -1];
      if (!range) throw new RangeError('⟧ without its ⟦');
      range.end = text.length;
    } else if (part === '‸') cursors.push(text.length);
    else text += part;
  }
  if (open.length > 0) throw new RangeError('⟦ without its ⟧');
  return { text, ranges, cursors };
}

/** The only range of a marked text. @throws RangeError where there isn't exactly one */
export function onlyRange({ ranges }: MarkedText): Span {
  const [range] = ranges;
  if (!range || ranges.length > 1) throw new RangeError(`${ranges.length} ranges instead of one`);
  return range;
}

/** The only cursor of a marked text. @throws RangeError where there isn't exactly one */
export function onlyCursor({ cursors }: MarkedText): number {
  const [cursor] = cursors;
  if (cursor === undefined || cursors.length > 1) throw new RangeError(`${cursors.length} cursors instead of one`);
  return cursor;
}

/** A text with marks around ranges that don't hold each other, to compare in tests. */
export function withMarks(text: string, ranges: readonly Span[]): string {
  let result = '';
  let position = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += `${text.slice(position, start)}⟦${text.slice(start, end)}⟧`;
    position = end;
  }
  return result + text.slice(position);
}
