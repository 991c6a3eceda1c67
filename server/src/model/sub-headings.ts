// The numbered headings below a section.
import { chineseOrdinal } from '../format/format.ts';
import { behindBookmark } from '../syntax/headings.ts';
import { digitValue, isSpace, narrow } from '../text/characters.ts';
import { chineseOrdinalValue } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { NumberingStyle, SubHeading } from './report.ts';

const numerals = '一二三四五六七八九十';

/** A sub-heading's words end at one of these, or with its line; each use sets where it is looked for. */
const wordEnd = /[。：:；;！\n\r]/g;

/** Longer words without an end are a paragraph's first sentence. UTF-16 code units. */
const longestWords = 60;

/**
 * The sub-headings among a section's paragraphs, in order.
 * @param end where the section ends
 */
export function findSubHeadings(text: string, paragraphs: readonly Span[], end: number): SubHeading[] {
  const numbers: (ReadNumber & { readonly paragraph: Span })[] = [];
  for (const paragraph of paragraphs) {
    const number = readNumber(text, paragraph);
    if (number !== undefined) numbers.push({ ...number, paragraph });
  }
  return numbers.map(({ number, style, ordinal, paragraph }, index) => ({
    number,
    style,
    ordinal,
    title: words(text, number.end, paragraph.end),
    span: { start: number.start, end: numbers[index + 1]?.number.start ?? end },
  }));
}

interface ReadNumber {
  readonly number: Span;
  readonly style: NumberingStyle;
  readonly ordinal: number;
}

/** The numbering mark that a paragraph begins with. */
function readNumber(text: string, paragraph: Span): ReadNumber | undefined {
  let start = behindBookmark(text, paragraph.start, paragraph.end);
  while (start < paragraph.end && ('#*'.includes(text.charAt(start)) || isSpace(text.charCodeAt(start)))) start++;
  const isOpen = narrow(text.charCodeAt(start)) === 40;
  let offset = skipSpaces(text, isOpen ? start + 1 : start, paragraph.end);
  const from = offset;
  while (offset < paragraph.end && offset < from + 3 && numerals.includes(text.charAt(offset))) offset++;
  const isChinese = offset > from;
  if (!isChinese) while (offset < from + 2 && digitValue(text.charCodeAt(offset)) >= 0) offset++;
  if (offset === from) return undefined;
  const ordinal = isChinese ? chineseOrdinalValue(text.slice(from, offset)) : arabicValue(text, from, offset);
  const markAt = skipSpaces(text, offset, paragraph.end);
  const style = styleOf(isOpen, isChinese, text, markAt);
  if (ordinal === undefined || style === undefined || markAt >= paragraph.end) return undefined;
  // 第二十条第（一）项 over two lines: the second begins with a number that is no heading's.
  if ('项款条'.includes(text.charAt(markAt + 1) || ' ')) return undefined;
  return { number: { start, end: markAt + 1 }, style, ordinal };
}

function styleOf(isOpen: boolean, isChinese: boolean, text: string, at: number): NumberingStyle | undefined {
  const mark = String.fromCharCode(narrow(text.charCodeAt(at)));
  if (mark === ')') {
    if (isOpen) return isChinese ? '（一）' : '（1）';
    return isChinese ? '一）' : '1）';
  }
  if (isOpen) return undefined;
  if (mark === '、') return isChinese ? '一、' : '1、';
  // 1.5万 is a figure, and no first point.
  if (mark === '.' && !isChinese && digitValue(text.charCodeAt(at + 1)) < 0) return '1.';
  return mark === '.' && isChinese ? '一、' : undefined;
}

function arabicValue(text: string, from: number, to: number): number | undefined {
  let value = 0;
  for (let offset = from; offset < to; offset++) value = value * 10 + digitValue(text.charCodeAt(offset));
  return value > 0 ? value : undefined;
}

function skipSpaces(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isSpace(text.charCodeAt(offset))) offset++;
  return offset;
}

function words(text: string, start: number, end: number): Span {
  const from = skipSpaces(text, start, end);
  wordEnd.lastIndex = from;
  let to = Math.min(wordEnd.exec(text)?.index ?? text.length, end, from + longestWords);
  while (to > from && (isSpace(text.charCodeAt(to - 1)) || '*#'.includes(text.charAt(to - 1)))) to--;
  return { start: from, end: to };
}

/** The numbering mark of an ordinal in a style: （二） for 2 in the style of （一）; undefined from 100 on in Chinese numerals. */
export function numberInStyle(style: NumberingStyle, ordinal: number): string | undefined {
  if (!style.includes('一')) return style.replace('1', String(ordinal));
  const chinese = ordinal <= 10 ? chineseOrdinal(ordinal) : chineseAboveTen(ordinal);
  return chinese === undefined ? undefined : style.replace('一', chinese);
}

function chineseAboveTen(ordinal: number): string | undefined {
  if (ordinal >= 100) return undefined;
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  return `${tens > 1 ? chineseOrdinal(tens) : ''}十${ones > 0 ? chineseOrdinal(ones) : ''}`;
}
