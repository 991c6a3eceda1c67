// Edits that put another number in the place of one in the prose, in the numerals that stand there.
import { digitValue } from '../text/characters.ts';
import { chineseNumber } from '../text/chinese-number.ts';
import type { Edit } from '../text/span.ts';
import type { DateNumber } from './dates.ts';
import type { Prose } from './prose.ts';

const chineseDigits = '〇一二三四五六七八九';

/** The edits that make a year another one, digit by digit: what stands between the digits stays. */
export function yearEdits(source: string, prose: Prose, place: DateNumber, year: number): Edit[] {
  const digits = String(year);
  return Array.from({ length: 4 }, (_, index) => index).flatMap((index) => {
    const span = prose.spanOf(place.start + index, place.start + index + 1);
    const written = numeralsLike(source.slice(span.start, span.end), digits.charAt(index), false);
    return written === source.slice(span.start, span.end) || isZero(source.charAt(span.start), digits.charAt(index))
      ? []
      : [{ span, newText: written }];
  });
}

/**
 * The edit that makes a month or a day another one; none where it is that one.
 * @param number from 1 to 31
 */
export function numberEdits(source: string, prose: Prose, place: DateNumber, number: number): Edit[] {
  if (place.value === number) return [];
  const span = prose.spanOf(place.start, place.end);
  const present = source.slice(span.start, span.end);
  return [{ span, newText: numeralsLike(present, String(number), true) }];
}

/** 〇, 零 and ○ are all a zero. */
function isZero(character: string, digit: string): boolean {
  return digit === '0' && '〇零○Ｏ'.includes(character);
}

/** A number in the numerals of another: ASCII, full-width (and with its leading zero) or Chinese. */
function numeralsLike(present: string, digits: string, isCounted: boolean): string {
  const code = present.charCodeAt(0);
  if (digitValue(code) < 0) return isCounted ? chineseNumber(Number(digits)) : chineseDigits.charAt(Number(digits));
  const padded = isCounted && digits.length === 1 && digitValue(code) === 0 ? `0${digits}` : digits;
  return code < 0x80 ? padded : String.fromCharCode(...[...padded].map((digit) => digit.charCodeAt(0) + 0xfee0));
}
