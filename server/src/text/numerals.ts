// Numbers written with Chinese or full-width numerals.
import { digitValue } from './characters.ts';

const digits = '〇一二三四五六七八九';
const zeroForms = '零○Ｏ';

/** The value of one Chinese digit (〇 to 九, 零 and ○ too), or -1. */
function chineseDigitValue(character: string): number {
  if (character === '') return -1;
  if (zeroForms.includes(character)) return 0;
  return digits.indexOf(character);
}

/** An ordinal of one to three characters below 100, such as 三, 十, 十二 or 二十一; undefined for anything else. */
export function chineseOrdinalValue(text: string): number | undefined {
  const ten = text.indexOf('十');
  if (ten < 0) {
    const value = text.length === 1 ? chineseDigitValue(text) : -1;
    return value > 0 ? value : undefined;
  }
  if (ten > 1 || text.length > ten + 2) return undefined;
  const tens = ten === 0 ? 1 : chineseDigitValue(text.charAt(0));
  const ones = text.length === ten + 1 ? 0 : chineseDigitValue(text.charAt(ten + 1));
  return tens > 0 && ones >= 0 ? tens * 10 + ones : undefined;
}

/** A year of four digits, each ASCII, full-width or Chinese (2023, ２０２３, 二〇二三); undefined for anything else. */
export function yearValue(text: string): number | undefined {
  if (text.length !== 4) return undefined;
  let year = 0;
  for (let index = 0; index < 4; index++) {
    const arabic = digitValue(text.charCodeAt(index));
    const value = arabic >= 0 ? arabic : chineseDigitValue(text.charAt(index));
    if (value < 0) return undefined;
    year = year * 10 + value;
  }
  return year >= 1900 && year <= 2199 ? year : undefined;
}
