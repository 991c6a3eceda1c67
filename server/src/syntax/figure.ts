// A figure as it stands in a cell: how it is told from words, what it means, how it should be written.
import { digitValue, isSpace, narrow } from '../text/characters.ts';

export type FigureReading =
  | { readonly state: 'blank' }
  | { readonly state: 'malformed' }
  | {
      readonly state: 'number';
      readonly value: number;
      /** The figure as it should be written; equal to the text where nothing is off. */
      readonly plain: string;
    };

const blank: FigureReading = { state: 'blank' };
const malformed: FigureReading = { state: 'malformed' };

/** Longer figures aren't exact as numbers, and are no figures of a report. */
const mostDigits = 15;

/** UTF-16 code units, inner spaces and a unit included. */
export const longestFigure = 40;

/**
 * Reads a cell's text. Units behind it, separators of thousands, full-width digits and inner spaces are understood.
 * @param isMoney whether decimals that are all zero may stay: 3.00 is plain for a sum of money, and 3 for a count
 */
export function readFigure(raw: string, isMoney = false): FigureReading {
  const plainValue = plainFigure(raw);
  if (plainValue >= 0) return { state: 'number', value: plainValue, plain: raw };
  return readVariant(raw, isMoney);
}

/** The value of a figure in plain digits, or -1 for anything else. */
export function plainFigure(raw: string): number {
  return plainDigits(raw, 0, raw.length);
}

/** The value of one to fifteen ASCII digits without a leading zero, or -1 for anything else. */
function plainDigits(text: string, start: number, end: number): number {
  const length = end - start;
  if (length === 0 || length > mostDigits || (length > 1 && text.charCodeAt(start) === 48)) return -1;
  let value = 0;
  for (let offset = start; offset < end; offset++) {
    const digit = text.charCodeAt(offset) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** What is counted; a sum of money is in 万元 alone: one in 元 would be ten thousand times too much. */
const countUnit = /(?:件|起|份|条|宗|个|项|次)$/;
const moneyUnit = /万元$/;
const grouped = /^\d{1,3}(?:,\d{3})+$/;

function readVariant(raw: string, isMoney: boolean): FigureReading {
  if (raw.length > longestFigure) return malformed;
  let text = '';
  for (let index = 0; index < raw.length; index++) {
    const code = raw.charCodeAt(index);
    if (!isSpace(code)) text += String.fromCharCode(narrow(code));
  }
  if (text === '') return blank;
  // U+2212 is the minus sign; a plus sign says nothing.
  const negative = text.startsWith('-') || text.startsWith('\u2212');
  const unsigned = (negative || text.startsWith('+') ? text.slice(1) : text).replace(isMoney ? moneyUnit : countUnit, '');
  const [whole = '', fraction, ...rest] = unsigned.split('.');
  const digits = grouped.test(whole) ? whole.replaceAll(',', '') : whole;
  if (rest.length > 0 || !isDigits(digits) || (fraction !== undefined && !isDigits(fraction))) return malformed;
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant.length + (fraction?.length ?? 0) > mostDigits) return malformed;
  const decimals = fraction === undefined || (!isMoney && /^0+$/.test(fraction)) ? '' : `.${fraction}`;
  const sign = negative && Number(significant + decimals) !== 0 ? '-' : '';
  const plain = sign + significant + decimals;
  return { state: 'number', value: Number(plain), plain };
}

function isDigits(text: string): boolean {
  if (text === '') return false;
  for (let index = 0; index < text.length; index++) {
    if (digitValue(text.charCodeAt(index)) < 0) return false;
  }
  return true;
}

/** Whether a stretch of text without white space at its ends is a figure, or a mark that stands for one (/ - — 无). */
export function isFigureLike(text: string, start: number, end: number): boolean {
  if (start === end || end - start > longestFigure) return false;
  if (plainDigits(text, start, end) >= 0) return true;
  const first = text.charAt(start);
  if (digitValue(first.charCodeAt(0)) < 0 && !otherFirstCharacters.includes(first)) return false;
  const last = text.charAt(end - 1);
  if (digitValue(last.charCodeAt(0)) < 0 && !otherLastCharacters.includes(last)) return false;
  const raw = text.slice(start, end);
  // A figure with a wrong unit stands in a figure's place all the same.
  return isNoneMark(raw) || readVariant(raw.replace(/万?元$/, ''), false).state === 'number';
}

/** What a figure, or a mark that stands for one, begins with where it isn't a digit. */
const otherFirstCharacters = '+-−＋－—–/／\\无';

/** What a figure with its unit, or a mark that stands for one, ends with where it isn't a digit. */
const otherLastCharacters = '元件起份条宗个项次-－—–/／\\无';

/** Whether a text is one of the marks that people put for "none". */
export function isNoneMark(raw: string): boolean {
  return (
    raw === '/' ||
    raw === '／' ||
    raw === '-' ||
    raw === '－' ||
    raw === '—' ||
    raw === '——' ||
    raw === '–' ||
    raw === '--' ||
    raw === '无' ||
    raw === '\\'
  );
}
