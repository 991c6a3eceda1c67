// A text cut into lines, with what a reader of tables wants to know of each.
import { bitsOf, characterKind, everyKind, isOddBracket, lineBit } from '../text/character-kinds.ts';
import { CARRIAGE_RETURN, LINE_FEED } from '../text/characters.ts';
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
  /** Bits of the kinds of characters that the line may have (`characterKind`). */
  readonly kinds: number;
  /** The words, where they aren't the text from `first` to `last` (HTML with tags or entities). */
  readonly text: string | undefined;
  /** The HTML table that stands here. */
  readonly table: HtmlTable | undefined;
}

/** The line's words without white space at their ends. */
export function lineText(text: string, line: Line): string {
  return line.text ?? text.slice(line.first, line.last);
}

/** Whether nothing but white space stands on the line (a lone tab is an empty cell, and not nothing). */
export function isBlank(line: Line): boolean {
  return line.first === line.last;
}

/** What a line of HTML has beside its places. */
export type LineContent = Pick<Line, 'text' | 'table'>;

/** Numbers that are kept of a line: its start, end, first, last, tabs, pipes and kinds. */
const width = 7;

/** As many lines as a report of any usual length has are kept, for they are asked for several times. */
const mostMade = 2000;

/**
 * The lines of a text in order. They are kept as plain numbers, and made when they are asked for: a megabyte has tens of
 * thousands, and as many objects would keep the collection of garbage busy for longer than they take to read.
 */
export class Lines {
  length = 0;
  private numbers = new Int32Array(64 * width);
  private contents: Map<number, LineContent> | undefined;
  /** Lines that were asked for. */
  private readonly made: Line[] = [];

  /** The line at an index; undefined where there is none. */
  at(index: number): Line | undefined {
    if (index < 0 || index >= this.length) return undefined;
    if (index >= mostMade) return this.make(index);
    const line = this.made[index] ?? this.make(index);
    this.made[index] = line;
    return line;
  }

  private make(index: number): Line {
    const { numbers } = this;
    const at = index * width;
    const content = this.contents?.get(index);
    return {
      start: numbers[at] ?? 0,
      end: numbers[at + 1] ?? 0,
      first: numbers[at + 2] ?? 0,
      last: numbers[at + 3] ?? 0,
      tabs: numbers[at + 4] ?? 0,
      pipes: numbers[at + 5] ?? 0,
      kinds: numbers[at + 6] ?? 0,
      text: content?.text,
      table: content?.table,
    };
  }

  /** Where the words of a line begin and end, as in `Line`, without the line itself; for many lines in a row. */
  firstOf(index: number): number {
    return this.numbers[index * width + 2] ?? 0;
  }

  lastOf(index: number): number {
    return this.numbers[index * width + 3] ?? 0;
  }

  kindsOf(index: number): number {
    return this.numbers[index * width + 6] ?? 0;
  }

  /** The lines from an index to before another one. */
  slice(from: number, to: number): Line[] {
    const lines: Line[] = [];
    for (let index = from; index < to; index++) {
      const line = this.at(index);
      if (line !== undefined) lines.push(line);
    }
    return lines;
  }

  add(start: number, end: number, first: number, last: number, tabs: number, pipes: number, kinds: number): void {
    const at = this.length * width;
    if (at === this.numbers.length) {
      const larger = new Int32Array(2 * at);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    const { numbers } = this;
    numbers[at] = start;
    numbers[at + 1] = end;
    numbers[at + 2] = first;
    numbers[at + 3] = last;
    numbers[at + 4] = tabs;
    numbers[at + 5] = pipes;
    numbers[at + 6] = kinds;
    this.length++;
  }

  /** Adds a line of HTML, whose content stands from its start to its end. */
  addContent(start: number, end: number, kinds: number, content: LineContent): void {
    this.contents ??= new Map();
    this.contents.set(this.length, content);
    this.add(start, end, start, end, 0, 0, kinds);
  }

  /** Lets a line count as one of white space. */
  blank(index: number): void {
    delete this.made[index];
    this.numbers[index * width + 2] = this.numbers[index * width] ?? 0;
    this.numbers[index * width + 3] = this.numbers[index * width] ?? 0;
  }

  /** Bits of the kinds of characters that all lines together may have. */
  get kinds(): number {
    let kinds = 0;
    for (let at = 0; at < this.length; at++) kinds |= this.numbers[at * width + 6] ?? 0;
    return kinds;
  }
}

/**
 * Cuts a stretch of a text into lines at \n, \r\n and lone \r, behind the lines that there are. Joined with their breaks,
 * the lines give the stretch again.
 */
export function splitLines(text: string, lines = new Lines(), from = 0, to = text.length): Lines {
  for (let start = from; start <= to; ) {
    const end = addLine(text, lines, start, to);
    const isPair = text.charCodeAt(end) === CARRIAGE_RETURN && end + 1 < to && text.charCodeAt(end + 1) === LINE_FEED;
    start = isPair ? end + 2 : end + 1;
  }
  return lines;
}

/**
 * Adds the line that begins at an offset. It is the one loop over every character of every text, and does next to nothing
 * for those that are neither white space nor a pipe or bracket.
 * @returns where the line ends
 */
function addLine(text: string, lines: Lines, start: number, to: number): number {
  let kinds = 0;
  let tabs = 0;
  let first = start;
  for (; first < to; first++) {
    const bits = bitsOf(text.charCodeAt(first));
    if ((bits & lineBit.space) === 0 || (bits & lineBit.lineBreak) !== 0) break;
    kinds |= bits;
    if ((bits & lineBit.tab) !== 0) tabs++;
  }
  let pipes = 0;
  let before = 0;
  let firstSpace = -1;
  let offset = first;
  for (; offset < to; offset++) {
    const bits = bitsOf(text.charCodeAt(offset));
    kinds |= bits;
    if (bits <= everyKind) {
      before = 0;
      continue;
    }
    if ((bits & lineBit.space) !== 0) {
      if ((bits & lineBit.lineBreak) !== 0) break;
      if ((bits & lineBit.tab) !== 0) tabs++;
      if (firstSpace < 0) firstSpace = offset;
      continue;
    }
    if ((bits & lineBit.pipe) !== 0) pipes++;
    // Between brackets white space counts as nothing.
    if (isOddBracket(before, bits)) kinds |= characterKind.oddBracket;
    before = bits;
  }
  let last = offset;
  if (firstSpace >= 0) {
    while (last > first && (bitsOf(text.charCodeAt(last - 1)) & lineBit.space) !== 0) last--;
    if (firstSpace < last) kinds |= characterKind.unclean;
  }
  if (first === offset) first = last = start;
  lines.add(start, offset, first, last, tabs, pipes, kinds & everyKind);
  return offset;
}
