// The running words of a report, paragraph by paragraph, as readers of sentences want them: without white space, tags and line breaks.
import { characterKind, everyKind } from '../text/character-kinds.ts';
import { digitValue, isSpace, PIPE } from '../text/characters.ts';
import { memoizeLast } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Paragraph, Report } from './report.ts';

/** One paragraph outside of tables and headings. */
export interface Prose {
  /** Ordinal of the section; 0 for what stands before the first one. */
  readonly section: number;
  readonly span: Span;
  /** The words without white space, tags and entities; full-width digits as ASCII ones, ％ as %. */
  readonly text: string;
  /** Bits of the kinds of characters that the words may have (`characterKind`). */
  readonly kinds: number;
  /** The source of a stretch of `text`: UTF-16 offsets in the report. */
  spanOf(start: number, end: number): Span;
}

/** All paragraphs in the order of the text; one that is broken into lines (text out of a PDF file) is whole. */
export const proseOf = memoizeLast((report: Report): readonly Prose[] => [
  ...paragraphsOf(report, 0, report.preamble),
  ...report.sections.flatMap((section) => paragraphsOf(report, section.ordinal, section.paragraphs)),
]);

function paragraphsOf(report: Report, section: number, spans: readonly Paragraph[]): Prose[] {
  const { text, isHtml } = report;
  const result: Prose[] = [];
  for (let index = 0; index < spans.length; index++) {
    const first = spans[index];
    // A line that a pipe opens is a row of some table.
    if (first === undefined || text.charCodeAt(first.start) === PIPE) continue;
    let { end, kinds } = first;
    if (!isHtml) {
      for (let next = spans[index + 1]; next !== undefined && isBrokenBetween(text, first, end, next); next = spans[index + 1]) {
        end = next.end;
        kinds |= next.kinds | kindsOverLines;
        index++;
      }
    }
    result.push(proseBetween(text, section, first.start, end, kinds));
  }
  return result;
}

/** What a paragraph over several lines may have, whatever its lines have. */
const kindsOverLines = characterKind.unclean | characterKind.oddBracket;

/** UTF-16 code units; a shorter line ends where its writer ended it. */
const shortestFullLine = 24;

const sentenceEnds = '。！？；：.!?;:|';

const numberStart = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十\d]{1,3}[章条项])/;

/** Whether a page's edge alone broke a paragraph: one line break, after a full line that ends no sentence. */
function isBrokenBetween(text: string, first: Span, end: number, next: Span): boolean {
  if (sentenceEnds.includes(text.charAt(end - 1)) || !hasFullLineBefore(text, first.start, end)) return false;
  const between = text.slice(end, next.start);
  if ((between.match(/\r\n?|\n/g)?.length ?? 0) !== 1 || between.includes('\u3000') || between.includes('  ')) return false;
  return !numberStart.test(text.slice(next.start, next.start + 6));
}

/** Whether a paragraph's line that ends at an offset is as long as a page's lines are. */
function hasFullLineBefore(text: string, start: number, end: number): boolean {
  if (end - start < shortestFullLine) return false;
  for (let offset = end - 1; offset >= end - shortestFullLine; offset--) {
    const code = text.charCodeAt(offset);
    if (code === 10 || code === 13) return false;
  }
  return true;
}

/** What can't stay as it is. */
const unusual = /[\s\u00a0\u200b-\u200f\u202f\u2060\ufeff０-９％<&]/;

/** The same, to be looked for from place to place; each use sets where it begins. */
const nextUnusual = new RegExp(unusual.source, 'g');

/**
 * @param section ordinal of the section; 0 for what stands before the first one
 * @param kinds bits of the kinds of characters that stand there (`characterKind`); all of them where that isn't known
 */
export function proseBetween(text: string, section: number, start: number, end: number, kinds = everyKind): Prose {
  const source = text.slice(start, end);
  const span = { start, end };
  if ((kinds & characterKind.unclean) === 0 || !unusual.test(source)) {
    return { section, span, text: source, kinds, spanOf: (from, to) => ({ start: start + from, end: start + to }) };
  }
  const pieces = new Pieces(source);
  return {
    section,
    span,
    text: pieces.words,
    kinds,
    spanOf: (from, to) => {
      const first = start + pieces.offsetOf(from);
      return { start: first, end: to <= from ? first : start + pieces.offsetOf(to - 1) + 1 };
    },
  };
}

const entities: Readonly<Record<string, string>> = { nbsp: '', ensp: '', emsp: '', lt: '<', gt: '>', amp: '&', quot: '"' };

/** The longest tag or entity that is looked for, in UTF-16 code units. */
const longestTag = 2000;
const longestEntity = 10;

/** The words of a paragraph, put together from stretches of its source. */
class Pieces {
  words = '';
  /** Of each stretch, where it begins in the words and in the source. */
  private readonly starts: number[] = [];
  private readonly sources: number[] = [];

  constructor(private readonly source: string) {
    let last = 0;
    for (let at = this.next(0); at < source.length; at = this.next(last)) {
      if (at > last) this.add(source.slice(last, at), last);
      last = this.takeUnusual(at);
    }
    if (last < source.length) this.add(source.slice(last), last);
  }

  /** The offset in the source of a code unit of the words. */
  offsetOf(index: number): number {
    if (index >= this.words.length) return this.source.length;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return (this.sources[low] ?? 0) + index - (this.starts[low] ?? 0);
  }

  private next(from: number): number {
    nextUnusual.lastIndex = from;
    return nextUnusual.exec(this.source)?.index ?? this.source.length;
  }

  private add(words: string, offset: number): void {
    this.starts.push(this.words.length);
    this.sources.push(offset);
    this.words += words;
  }

  /** @returns the offset behind what stands there */
  private takeUnusual(at: number): number {
    const { source } = this;
    const code = source.charCodeAt(at);
    if (isSpace(code)) {
      let end = at + 1;
      while (end < source.length && isSpace(source.charCodeAt(end))) end++;
      return end;
    }
    const digit = digitValue(code);
    if (digit >= 0 || code === percentSign) {
      this.add(digit >= 0 ? String(digit) : '%', at);
      return at + 1;
    }
    const character = source.charAt(at);
    const end = character === '<' ? tagEnd(source, at) : -1;
    if (end > at) return end + 1;
    const entity = character === '&' ? source.slice(at, at + longestEntity).indexOf(';') : -1;
    const meant = entity < 0 ? undefined : entities[source.slice(at + 1, at + entity)];
    this.add(meant ?? character, at);
    return meant === undefined ? at + 1 : at + entity + 1;
  }
}

const percentSign = '％'.charCodeAt(0);

/** The offset of the > that ends a tag; -1 where < begins none. */
function tagEnd(source: string, at: number): number {
  if (!/[a-zA-Z/!]/.test(source.charAt(at + 1))) return -1;
  const end = source.slice(at, at + longestTag).search(/[>\n]/);
  return end > 0 && source.charAt(at + end) === '>' ? at + end : -1;
}
