// Writes a figure into the prose in the notation that stands there.

import { withoutSpaces } from '../text/characters.ts';
import { chineseNumberLike, isChineseNumeral } from '../text/chinese-number.ts';

/** Larger Chinese numerals aren't written. */
const largestInChinese = 100_000_000;

/** A figure in the notation of the one that it replaces: Arabic, full-width, or Chinese numerals. */
export function figureLike(value: number, written: string): string {
  const plain = withoutSpaces(written);
  if (isChineseNumeral(plain.charAt(0)) && Number.isInteger(value) && value < largestInChinese)
    return chineseNumberLike(value, plain);
  const figure = String(value);
  if (!/[０-９]/.test(plain)) return figure;
  return figure.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
