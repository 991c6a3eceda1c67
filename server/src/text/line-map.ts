// Turns offsets into lines and columns and back.

/** A line and a column, both from 0; the column counts UTF-16 code units, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The line starts of one text. A line ends at \n, \r\n or a lone \r, as in LSP. */
export class LineMap {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (let offset = 0; offset < text.length; offset++) {
      const code = text.charCodeAt(offset);
      if (code === 13 && text.charCodeAt(offset + 1) === 10) continue;
      if (code === 10 || code === 13) starts.push(offset + 1);
    }
    this.starts = starts;
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** @param offset UTF-16 offset; one outside of the text counts as its nearest end */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: inside - (this.starts[low] ?? 0) };
  }

  /** @param position one past the end of its line counts as that end (before the line break) */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.starts[position.line];
    if (start === undefined) return this.text.length;
    let end = this.starts[position.line + 1] ?? this.text.length;
    while (end > start && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return Math.min(start + Math.max(0, position.character), end);
  }
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
