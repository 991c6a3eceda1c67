// Which lines are the headings of the six sections.
import { chineseOrdinal } from '../format/format.ts';
import { type Recognition, recognize, type Term } from '../format/vocabulary.ts';
import { digitValue, isSpace } from '../text/characters.ts';
import { chineseOrdinalValue } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { isBlank, type Line, type Lines, lineText } from './lines.ts';

/** A section's heading as it stands in the text. */
export interface SectionHeading {
  /** Which of the six sections its title says it is. */
  readonly ordinal: number;
  /** The whole heading, without Markdown's signs; over two lines where it is. */
  readonly span: Span;
  /** The number with its mark, or the empty place where it belongs. */
  readonly number: Span;
  readonly statedOrdinal: number | undefined;
  /** Whether the number is a Chinese numeral with 、 or a dot. */
  readonly numberIsOfficial: boolean;
  readonly title: Span;
  readonly titleIsOfficial: boolean;
  /** How many lines it takes. */
  readonly lineCount: number;
}

/** Longer lines are no headings, unless a heading runs into its paragraph. UTF-16 code units. */
const longestHeading = 60;

/** 一、概述. UTF-16 code units. */
const shortestHeading = 4;

const numerals = '一二三四五六七八九十';

interface HeadingNumber {
  readonly style: 'official' | 'part' | 'arabic' | 'none';
  readonly ordinal: number | undefined;
  /** Behind the number and its mark. */
  readonly end: number;
}

/** The section heading that begins on a line; undefined where none does. */
export function sectionHeadingAt(text: string, lines: Lines, index: number): SectionHeading | undefined {
  const line = lines.at(index);
  if (line === undefined || line.last - line.first < shortestHeading || line.table !== undefined || line.pipes > 2) {
    return undefined;
  }
  // Where tags or entities stand inside of a line, its parts have no exact places of their own.
  if (line.text !== undefined) return headingWithTags(line);
  const start = skipMarks(text, line.first, line.last);
  const end = withoutClosingMarks(text, start, line.last);
  if (start >= end || !canOpenHeading(text, start, end)) return undefined;
  const number = readNumber(text, start, end);
  const titleStart = behindBookmark(text, skipSpaces(text, number.end, end), end);
  const onLine = titleAt(text, titleStart, end, number);
  // A first half alone may look like another wording of the title.
  const title = (onLine?.official ? undefined : wrappedTitle(text, lines, index, titleStart, end, number)) ?? onLine;
  if (title === undefined) return undefined;
  return {
    ordinal: title.ordinal,
    span: { start, end: title.end },
    number: { start, end: number.style === 'none' ? start : number.end },
    statedOrdinal: number.ordinal,
    numberIsOfficial: number.style === 'official',
    title: { start: titleStart, end: title.end },
    titleIsOfficial: title.official,
    lineCount: title.lineCount,
  };
}

interface Title {
  readonly ordinal: number;
  readonly official: boolean;
  readonly end: number;
  readonly lineCount: number;
}

function titleAt(text: string, start: number, end: number, number: HeadingNumber): Title | undefined {
  if (end - start <= longestHeading) {
    const recognition = recognize(text.slice(start, end));
    const term = recognition?.term;
    if (recognition !== undefined && term?.kind === 'section' && isHeading(term, recognition, number, end - start)) {
      return { ordinal: term.ordinal, official: recognition.exact, end, lineCount: 1 };
    }
  }
  return number.style === 'official' ? runInTitle(text, start, end) : undefined;
}

/** A title that a mark or a space parts from the paragraph it opens: `六、其他需要报告的事项：无`. */
function runInTitle(text: string, start: number, end: number): Title | undefined {
  for (let offset = start + 2; offset < Math.min(end, start + longestHeading); offset++) {
    const character = text.charAt(offset);
    if (!'：:。 \u3000\t'.includes(character)) continue;
    const recognition = recognize(text.slice(start, offset));
    if (recognition?.exact && recognition.term.kind === 'section') {
      return { ordinal: recognition.term.ordinal, official: true, end: offset, lineCount: 1 };
    }
  }
  return undefined;
}

/** A title whose second half stands on the next line. */
function wrappedTitle(
  text: string,
  lines: Lines,
  index: number,
  start: number,
  end: number,
  number: HeadingNumber,
): Title | undefined {
  if (number.style !== 'official' || end - start < 3 || end - start > longestHeading) return undefined;
  const next = lines.at(index + 1);
  if (next === undefined || isBlank(next) || next.table !== undefined || next.pipes > 0) return undefined;
  if (next.last - next.first > longestHeading) return undefined;
  const recognition = recognize(text.slice(start, end) + lineText(text, next));
  if (!recognition?.exact || recognition.term.kind !== 'section') return undefined;
  return { ordinal: recognition.term.ordinal, official: true, end: next.last, lineCount: 2 };
}

/** Whether a section's words with this number are its heading, and not a sub-heading with similar words. */
function isHeading(
  term: Term & { kind: 'section' },
  { exact, isListed }: Recognition,
  number: HeadingNumber,
  length: number,
): boolean {
  switch (number.style) {
    case 'official':
      return exact || number.ordinal === term.ordinal || length >= 8;
    case 'part':
      return exact || number.ordinal === term.ordinal;
    case 'arabic':
      return exact;
    case 'none':
      // Sentences and captions speak of the same things: without a number only a title's very words are a heading.
      return exact || (isListed && length >= 8);
  }
}

function headingWithTags(line: Line): SectionHeading | undefined {
  const words = line.text ?? '';
  if (words.length > longestHeading) return undefined;
  const number = readNumber(words, 0, words.length);
  const title = titleAt(words, skipSpaces(words, number.end, words.length), words.length, number);
  if (title === undefined) return undefined;
  const span = { start: line.first, end: line.last };
  return {
    ordinal: title.ordinal,
    span,
    number: span,
    statedOrdinal: number.ordinal,
    numberIsOfficial: number.style === 'official',
    title: span,
    titleIsOfficial: title.official,
    lineCount: 1,
  };
}

function canOpenHeading(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  const code = text.charCodeAt(start);
  if (code > 127) return true;
  return digitValue(code) >= 0 && end - start > 4;
}

function skipMarks(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end) {
    if (isSpace(text.charCodeAt(offset)) || '#*>'.includes(text.charAt(offset))) offset++;
    else {
      const behind = behindBookmark(text, offset, end);
      if (behind === offset) break;
      offset = behind;
    }
  }
  return offset;
}

const bookmark = '[bookmark:';

/** Behind one of Word's bookmarks that conversion left in front of a heading; the offset itself where none stands. */
export function behindBookmark(text: string, offset: number, end: number): number {
  if (!text.startsWith(bookmark, offset)) return offset;
  const close = text.slice(offset, end).indexOf(']');
  return close < 0 ? offset : offset + close + 1;
}

function withoutClosingMarks(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && (isSpace(text.charCodeAt(offset - 1)) || '#*：:|'.includes(text.charAt(offset - 1)))) offset--;
  return offset;
}

function skipSpaces(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

function readNumber(text: string, start: number, end: number): HeadingNumber {
  const none: HeadingNumber = { style: 'none', ordinal: undefined, end: start };
  let offset = start;
  if (text.charAt(offset) === '第') {
    const ordinal = chineseOrdinalValue(text.charAt(offset + 1));
    const part = text.slice(offset + 2, offset + 4);
    if (ordinal === undefined || (part !== '部分' && !part.startsWith('章'))) return none;
    offset += part === '部分' ? 4 : 3;
    if (offset < end && '、：:，,.．'.includes(text.charAt(offset))) offset++;
    return { style: 'part', ordinal, end: offset };
  }
  while (offset < end && offset < start + 3 && numerals.includes(text.charAt(offset))) offset++;
  if (offset > start) {
    const ordinal = chineseOrdinalValue(text.slice(start, offset));
    offset = skipSpaces(text, offset, end);
    if (ordinal === undefined || !'、.．,，:：'.includes(text.charAt(offset))) return none;
    return { style: 'official', ordinal, end: offset + 1 };
  }
  let value = 0;
  while (offset < end && offset < start + 2 && digitValue(text.charCodeAt(offset)) >= 0) {
    value = value * 10 + digitValue(text.charCodeAt(offset++));
  }
  if (offset === start || !'.、．'.includes(text.charAt(offset))) return none;
  return { style: 'arabic', ordinal: value, end: offset + 1 };
}

/** The number of a section as the notice prints it: `三、`. */
export function officialNumber(ordinal: number): string {
  return `${chineseOrdinal(ordinal)}、`;
}
