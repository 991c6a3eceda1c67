// The running words of a report, paragraph by paragraph, as readers of sentences want them: without white space, tags and line breaks.
import { digitValue, isSpace } from '../text/characters.ts';
import { memoizeLast } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';

/** One paragraph outside of tables and headings. */
export interface Prose {
  /** Ordinal of the section; 0 for what stands before the first one. */
  readonly section: number;
  readonly span: Span;
  /** The words without white space, tags and entities; full-width digits as ASCII ones, ％ as %. */
  readonly text: string;
  /** The source of a stretch of `text`: UTF-16 offsets in the report. */
  spanOf(start: number, end: number): Span;
}

/** All paragraphs in the order of the text; one that is broken into lines (text out of a PDF file) is whole. */
export const proseOf = memoizeLast((report: Report): readonly Prose[] => [
  ...paragraphsOf(report, 0, report.preamble),
  ...report.sections.flatMap((section) => paragraphsOf(report, section.ordinal, section.paragraphs)),
]);

function paragraphsOf(report: Report, section: number, spans: readonly Span[]): Prose[] {
  const { text, isHtml } = report;
  const result: Prose[] = [];
  for (let index = 0; index < spans.length; index++) {
    const first = spans[index];
    if (first === undefined) continue;
    let end = first.end;
    if (!isHtml) {
      for (let next = spans[index + 1]; next !== undefined && isBrokenBetween(text, first, end, next); next = spans[index + 1]) {
        end = next.end;
        index++;
      }
    }
    result.push(proseBetween(text, section, first.start, end));
  }
  return result;
}

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

/** One stretch of a text as words; `section` as in `Prose`. */
export function proseBetween(text: string, section: number, start: number, end: number): Prose {
  const source = text.slice(start, end);
  const span = { start, end };
  if (!unusual.test(source)) {
    return { section, span, text: source, spanOf: (from, to) => ({ start: start + from, end: start + to }) };
  }
  const { words, offsets } = cleaned(source);
  return {
    section,
    span,
    text: words,
    spanOf: (from, to) => {
      const first = start + (offsets[from] ?? source.length);
      return { start: first, end: to <= from ? first : start + (offsets[to - 1] ?? source.length - 1) + 1 };
    },
  };
}

/** The longest tag or entity that is looked for, in UTF-16 code units. */
const longestTag = 2000;
const longestEntity = 10;

const entities: Readonly<Record<string, string>> = { nbsp: '', ensp: '', emsp: '', lt: '<', gt: '>', amp: '&', quot: '"' };

/** The words, and of each of their code units the offset in the source. */
function cleaned(source: string): { readonly words: string; readonly offsets: readonly number[] } {
  let words = '';
  const offsets: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (isSpace(code)) continue;
    const character = source.charAt(at);
    if (character === '<') {
      const end = tagEnd(source, at);
      if (end > at) {
        at = end;
        continue;
      }
    }
    if (character === '&') {
      const end = source.slice(at, at + longestEntity).indexOf(';');
      const meant = end < 0 ? undefined : entities[source.slice(at + 1, at + end)];
      if (meant !== undefined) {
        if (meant !== '') offsets.push(at);
        words += meant;
        at += end;
        continue;
      }
    }
    const digit = digitValue(code);
    words += digit >= 0 ? String(digit) : character === '％' ? '%' : character;
    offsets.push(at);
  }
  return { words, offsets };
}

/** The offset of the > that ends a tag; -1 where < begins none. */
function tagEnd(source: string, at: number): number {
  if (!/[a-zA-Z/!]/.test(source.charAt(at + 1))) return -1;
  const end = source.slice(at, at + longestTag).search(/[>\n]/);
  return end > 0 && source.charAt(at + end) === '>' ? at + end : -1;
}
