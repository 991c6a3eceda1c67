// Keeps the hints of a line as they are while a person types in it, moved with its text.

/** A hint and the UTF-16 offset at which it stands. */
export interface PlacedHint<H> {
  readonly hint: H;
  readonly offset: number;
}

interface ShownHint<H> extends PlacedHint<H> {
  /** UTF-16 offset where the word begins that the hint stands behind: when all of it is replaced, the hint goes with it. */
  readonly wordStart: number;
}

/** A stretch of the text that was replaced; its place is that before the edit. */
export interface TextChange {
  /** UTF-16 offset. */
  readonly offset: number;
  /** Length of what was replaced, in UTF-16 code units. */
  readonly length: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
}

/** UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Tells of a UTF-16 offset in the text as it is now. */
export interface Places {
  lineAt(offset: number): number;
  /** Where the word begins that ends there or goes on there. */
  wordStartAt(offset: number): number;
}

/** What is shown of one document's hints. */
export class SteadyHints<H> {
  private shown: readonly ShownHint<H>[] = [];
  /** Lines that were typed in since their hints were last brought up to date. */
  private typedLines: ReadonlySet<number> = new Set();

  /**
   * Moves what is shown with an edit, as the editor does by itself.
   * An edit that makes or takes lines isn't typing in a line; nor is one away from the cursors.
   * @param changes of one edit, not overlapping
   */
  follow(changes: readonly TextChange[], cursorLines: ReadonlySet<number>): void {
    const isTyping = changes.every((change) => isInOneLine(change) && cursorLines.has(change.startLine));
    // From the end on, so that the places of those still to come stay true.
    for (const change of [...changes].sort((one, other) => other.offset - one.offset)) {
      this.shown = this.shown.flatMap((hint) => moved(hint, change) ?? []);
      this.typedLines = movedLines(this.typedLines, change, isTyping);
    }
  }

  /** Forgets that there was typing in the lines that the cursors have left. @returns whether there are such */
  release(cursorLines: ReadonlySet<number>): boolean {
    const kept = [...this.typedLines].filter((line) => cursorLines.has(line));
    if (kept.length === this.typedLines.size) return false;
    this.typedLines = new Set(kept);
    return true;
  }

  /** Whether there was typing, and in lines without hints only: whatever is answered leaves them alone. */
  isTypingAwayFromHints(places: Places): boolean {
    return this.typedLines.size > 0 && !this.shown.some(({ offset }) => this.typedLines.has(places.lineAt(offset)));
  }

  /**
   * What is to be shown now of a part of the text.
   * @param fresh hints of that part, up to date
   */
  settle(fresh: readonly PlacedHint<H>[], within: Stretch, places: Places): readonly PlacedHint<H>[] {
    const isTyped = ({ offset }: PlacedHint<H>) => this.typedLines.has(places.lineAt(offset));
    const isWithin = ({ offset }: PlacedHint<H>) => within.start <= offset && offset <= within.end;
    const kept = this.shown.filter((hint) => isWithin(hint) && isTyped(hint));
    const now = [...kept, ...fresh.filter((hint) => !isTyped(hint))].sort((one, other) => one.offset - other.offset);
    // The editor attaches each hint anew, to the word that is there now.
    const attached = now.map(({ hint, offset }) => ({ hint, offset, wordStart: places.wordStartAt(offset) }));
    this.shown = [...this.shown.filter((hint) => !isWithin(hint)), ...attached];
    return now;
  }
}

function isInOneLine({ startLine, endLine, text }: TextChange): boolean {
  return startLine === endLine && !/[\r\n]/.test(text);
}

/** @returns undefined where the hint's word was replaced as a whole */
function moved<H>({ hint, wordStart, offset }: ShownHint<H>, change: TextChange): ShownHint<H> | undefined {
  const end = change.offset + change.length;
  if (change.length > 0 && wordStart < offset && change.offset <= wordStart && offset <= end) return undefined;
  const isTypedAtStart = change.length === 0 && wordStart === change.offset && wordStart < offset;
  return {
    hint,
    wordStart: isTypedAtStart ? wordStart : movedOffset(wordStart, change),
    offset: movedOffset(offset, change),
  };
}

/** What is typed right at a place comes before it. */
function movedOffset(offset: number, { offset: start, length, text }: TextChange): number {
  if (offset >= start + length) return offset - length + text.length;
  return Math.min(offset, start + text.length);
}

function movedLines(lines: ReadonlySet<number>, change: TextChange, isTyping: boolean): ReadonlySet<number> {
  const { startLine, endLine, text } = change;
  const added = (text.match(/\r\n|\r|\n/g) ?? []).length - (endLine - startLine);
  const result = new Set<number>(isTyping ? [startLine] : []);
  for (const line of lines) {
    if (line < startLine) result.add(line);
    if (line > endLine) result.add(line + added);
  }
  return result;
}
