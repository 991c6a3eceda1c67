// Which kinds of doubtful characters a report has, found in one pass; most reports have few, and their rules then need not look.
import { memoizeLast } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Report, ValueCell } from './report.ts';

/** Kinds of characters, as bits. */
export const textMark = {
  /** What tags, entities, TeX words and bookmarks begin with. */
  residue: 1,
  /** What placeholders are made of. */
  placeholder: 2,
  invisible: 4,
  /** Half-width punctuation. */
  halfWidth: 8,
  /** A bracket that closes at once, or in which a word of request may begin. */
  oddBracket: 16,
} as const;

/** Bits of the table alone: brackets, and what may follow an opening one in a place to fill in (（填写…）, （单位名称）). */
const opening = 32;
const closing = 64;
const requesting = 128;

/** Bits by UTF-16 code unit. */
const marksByCode = new Uint8Array(0x10000);

function mark(kind: number, characters: string): void {
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index);
    marksByCode[code] = (marksByCode[code] ?? 0) | kind;
  }
}

function markRange(kind: number, first: number, last: number): void {
  for (let code = first; code <= last; code++) marksByCode[code] = (marksByCode[code] ?? 0) | kind;
}

// D, K and 误 stand in the field codes and Word's own error words that have none of the others.
mark(textMark.residue, '\\<&†‡[_DK误');
mark(textMark.placeholder, 'XxＸｘ×✕╳_＿?？○◯△＊*待T');
mark(opening, '【〔《（');
mark(closing, '】〕》）');
mark(requesting, '此请在填插补添单机年具数');
mark(textMark.halfWidth, ',;:()!?');
mark(textMark.invisible, '\u00a0\u00ad\u115f\u1160\u180e\u2007\u2028\u2029\u202f\u3164\ufeff\uffa0');
// Tab, line feed, form feed (between pages) and carriage return are no errors.
for (const [first, last] of [
  [0x0000, 0x0008],
  [0x000b, 0x000b],
  [0x000e, 0x001f],
  [0x007f, 0x009f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xe000, 0xf8ff],
  [0xfff9, 0xffff],
] as const) {
  markRange(textMark.invisible, first, last);
}

/** Whether a code unit is of a kind. */
export function isMarked(code: number, kind: number): boolean {
  return ((marksByCode[code] ?? 0) & kind) !== 0;
}

/** All bits of the kinds that a text has. */
export function marksIn(text: string): number {
  let found = 0;
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const bits = marksByCode[text.charCodeAt(index)] ?? 0;
    found |= bits;
    if ((before & opening) !== 0 && (bits & (closing | requesting)) !== 0) found |= textMark.oddBracket;
    before = bits;
  }
  return found;
}

/** All bits of the kinds that a report's text has. */
export const marksOf = memoizeLast((report: Report): number => marksIn(report.text));

/** The stretches in which every character counts: the whole text, or of an HTML document what its readers see. */
export function visibleStretches(report: Report): readonly Span[] {
  if (!report.isHtml) return [{ start: 0, end: report.text.length }];
  const spans = [
    ...(report.title === undefined ? [] : [report.title.span]),
    ...report.preamble,
    ...report.sections.flatMap((section) => [section.heading, ...section.paragraphs]),
    ...report.tables.map((table) => table.span),
  ].sort((a, b) => a.start - b.start);
  let end = 0;
  return spans.filter((span) => {
    const isApart = span.start >= end;
    if (isApart) end = span.end;
    return isApart;
  });
}

/** Whether a place lies in one of some spans that are in order and apart; asked from the text's start to its end. */
export class SpanCursor<Place extends Span = Span> {
  private next = 0;

  constructor(private readonly spans: readonly Place[]) {}

  /** The span that holds an offset, if one does. @param offset no smaller than the one asked for before */
  at(offset: number): Place | undefined {
    while (this.next < this.spans.length && (this.spans[this.next]?.end ?? 0) <= offset) this.next++;
    const span = this.spans[this.next];
    return span !== undefined && span.start <= offset ? span : undefined;
  }
}

/** A cell that the rules on cells judge. */
export interface JudgedCell extends Span {
  /** Whether its figure can be read, and the rule on its notation offers a plain one. */
  readonly isReadable: boolean;
}

/** The cells of which the rules on cells speak already, in the order of the text. */
export function judgedCells(report: Report): readonly JudgedCell[] {
  return report.tables
    .flatMap((table) => table.notable.map((cell: ValueCell) => ({ ...cell.span, isReadable: cell.state === 'number' })))
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start);
}

/** The lines of a text, asked for from its start to its end. */
export class LineCursor {
  private start = 0;
  private end = -1;
  private pipes: boolean | undefined;

  constructor(private readonly text: string) {}

  /** The line that holds an offset, without its line break. @param offset no smaller than the one asked for before */
  at(offset: number): Span {
    while (this.end < offset) {
      this.start = this.end + 1;
      this.end = nextLineBreak(this.text, this.start);
      this.pipes = undefined;
    }
    return { start: this.start, end: this.end };
  }

  /** Whether the line last asked for has a pipe, as rows of tables have. */
  get hasPipe(): boolean {
    this.pipes ??= this.text.slice(this.start, this.end).includes('|');
    return this.pipes;
  }
}

function nextLineBreak(text: string, from: number): number {
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || code === 13) return offset;
  }
  return text.length;
}
