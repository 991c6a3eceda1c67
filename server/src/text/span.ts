// Places in a text and changes to it, as offsets.

/** A half-open range of UTF-16 offsets into one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The replacement of one span by a text; an empty span is an insertion. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text with all edits applied.
 * @param edits in any order, not overlapping; insertions at one offset keep their order
 * @throws RangeError where two edits overlap or one lies outside of the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  let result = '';
  let position = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.span;
    if (start < position || end < start || end > text.length) {
      throw new RangeError(`edit ${start}–${end} overlaps another or lies outside of the text`);
    }
    result += text.slice(position, start) + edit.newText;
    position = end;
  }
  return result + text.slice(position);
}
