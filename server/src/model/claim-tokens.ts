// Cuts the words of a paragraph into the tokens that claims are read from.
import { chineseNumberValue, isChineseNumeral } from '../text/chinese-number.ts';
import { yearValue } from '../text/numerals.ts';
import { type Entry, firstCharacters, type Meaning, wordAt } from './claim-lexicon.ts';

export interface NumberToken {
  readonly is: 'number';
  /** Offsets in the words of the paragraph; the figure alone, without its unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The measure word behind it; '' where there is none. */
  readonly unit: string;
  /** Where the measure word ends. */
  readonly unitEnd: number;
  /** Whether it counts things: not a date, an ordinal, an amount of time, or an approximation. */
  readonly counts: boolean;
}

export interface WordToken {
  readonly is: 'word';
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

export interface YearToken {
  readonly is: 'year' | 'month';
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

export type MarkKind = 'pause' | 'comma' | 'colon' | 'semicolon' | 'stop' | 'open' | 'close';

export interface MarkToken {
  readonly is: 'mark';
  readonly mark: MarkKind;
  readonly start: number;
  readonly end: number;
}

export type Token = NumberToken | WordToken | YearToken | MarkToken;

const marks: ReadonlyMap<number, MarkKind> = new Map(
  Object.entries({
    '、': 'pause',
    '，': 'comma',
    ',': 'comma',
    '：': 'colon',
    ':': 'colon',
    '；': 'semicolon',
    ';': 'semicolon',
    '。': 'stop',
    '！': 'stop',
    '？': 'stop',
    '!': 'stop',
    '?': 'stop',
    '（': 'open',
    '(': 'open',
    '）': 'close',
    ')': 'close',
  } satisfies Record<string, MarkKind>).map(([mark, kind]) => [mark.charCodeAt(0), kind]),
);

/** The tokens of a text without white space; what is no token is unknown words. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    if (token === undefined) at += 1;
    else {
      tokens.push(token);
      at = token.is === 'number' ? token.unitEnd : token.end;
    }
  }
  return tokens;
}

/** What may begin with a character, by its code: most characters begin nothing, and are passed over at once. */
const classes = new Uint8Array(0x10000);
const beginsMark = 1;
const beginsFigure = 2;
const beginsWord = 3;
const beginsNumeral = 4;

for (const code of firstCharacters()) classes[code] = beginsWord;
for (const numeral of '〇零○一二两三四五六七八九十百千万') classes[numeral.charCodeAt(0)] = beginsNumeral;
for (const code of marks.keys()) classes[code] = beginsMark;
for (let digit = 48; digit <= 57; digit++) classes[digit] = beginsFigure;

function tokenAt(text: string, at: number): Token | undefined {
  switch (classes[text.charCodeAt(at)]) {
    case beginsWord:
      return wordToken(at, wordAt(text, at));
    case beginsMark:
      return markAt(text, at);
    case beginsFigure:
      return figureAt(text, at);
    case beginsNumeral:
      return numeralOrWord(text, at);
    default:
      return undefined;
  }
}

function markAt(text: string, at: number): MarkToken | undefined {
  const mark = marks.get(text.charCodeAt(at));
  return mark && { is: 'mark', mark, start: at, end: at + 1 };
}

function wordToken(at: number, entry: Entry | undefined): WordToken | undefined {
  return entry && { is: 'word', start: at, end: at + entry.word.length, meaning: entry.meaning };
}

function numeralOrWord(text: string, at: number): Token | undefined {
  const entry = wordAt(text, at);
  // 零 is a word and a numeral; 三安全一稳定 begins with one.
  if (entry === undefined || entry.word.length === 1) {
    const figure = chineseFigureAt(text, at);
    if (figure !== undefined) return figure;
  }
  return wordToken(at, entry);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The number, year or month that begins with an Arabic digit. */
function figureAt(text: string, at: number): Token {
  let end = at + 1;
  while (isDigit(text.charCodeAt(end)) || isInnerMark(text, end)) end++;
  const written = text.slice(at, end);
  const next = text.charAt(end);
  if (next === '年' && end - at === 4) return yearToken(text, at, end);
  if (next === '月') return { is: 'month', start: at, end: end + 1, value: Number(written) };
  return numberToken(text, at, end, written.includes('.') || written.includes(',') ? decimalValue(written) : Number(written));
}

/** A decimal point or a thousands separator between digits. */
function isInnerMark(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '.') return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  if (mark !== ',' || !isDigit(text.charCodeAt(at - 1))) return false;
  return isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3));
}

/** NaN for what is no single number (1.2.3; 12,34). */
function decimalValue(written: string): number {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(written) ? Number(written.replaceAll(',', '')) : Number.NaN;
}

function yearToken(text: string, at: number, end: number): YearToken {
  const value = yearValue(text.slice(at, end)) ?? 0;
  return { is: 'year', start: at, end: end + (text.charAt(end + 1) === '度' ? 2 : 1), value };
}

/** A longer one is no number, and is not read to its end from each of its characters. */
const longestNumeral = 16;

/** A Chinese numeral with a measure word behind it, or one that stands alone where a number must. */
function chineseFigureAt(text: string, at: number): Token | undefined {
  let end = at;
  while (end < at + longestNumeral && isChineseNumeral(text.charAt(end))) end++;
  const next = text.charAt(end);
  if (next === '年' && end - at === 4) {
    const year = yearValue(text.slice(at, end));
    if (year !== undefined) return yearToken(text, at, end);
  }
  const value = chineseNumberValue(text.slice(at, end));
  if (next === '月' && value !== undefined) return { is: 'month', start: at, end: end + 1, value };
  const isBareZero = value === 0 && '为是'.includes(text.charAt(at - 1) || '?');
  if (value === undefined || (measureAt(text, end) === '' && !isBareZero)) return undefined;
  return numberToken(text, at, end, value);
}

const measures = '件起份条宗个项次例部';

function measureAt(text: string, at: number): string {
  if (text.startsWith('万元', at)) return '万元';
  const unit = text.charAt(at);
  if (unit === '元' || unit === '%') return unit;
  // 2部规章, but not 2部门 or 两部分.
  if (unit === '部' && '门分委'.includes(text.charAt(at + 1) || '?')) return '';
  return unit !== '' && measures.includes(unit) ? unit : '';
}

function numberToken(text: string, start: number, end: number, value: number): NumberToken {
  const unit = measureAt(text, end);
  const unitEnd = end + unit.length;
  return {
    is: 'number',
    start,
    end,
    value,
    unit,
    unitEnd,
    counts: !Number.isNaN(value) && isCount(text, start, end, unit, unitEnd),
  };
}

/** What makes an ordinal, a part of a word, or an approximation of the number behind it. */
const beforeNoCount = '第每某逐任各约近逾超过前首这该数〔[./-—–~～―+#＋－至〜';

/** 约 and 近 before a number, 余 and 左右 behind it or its measure word. */
const approximateBefore = /(?:不足|不到|至少|大约|将近|突破|多达|低于|高于|多于|少于)$/;
const approximateBehind = /^(?:左右|以上|以下|以内|余|多|几)/;

/** What may follow a number without a measure word. */
const afterBareNumber = '，。；、,;）)：:！';

function isCount(text: string, start: number, end: number, unit: string, unitEnd: number): boolean {
  const before = text.charAt(start - 1);
  if (before !== '' && beforeNoCount.includes(before)) return false;
  if (/[A-Za-z]/.test(before)) return false;
  if (approximateBehind.test(text.slice(end, end + 2)) || approximateBehind.test(text.slice(unitEnd, unitEnd + 2))) return false;
  if (approximateBefore.test(text.slice(Math.max(0, start - 2), start))) return false;
  const after = text.charAt(unitEnd);
  if (unit === '')
    return after === '' || afterBareNumber.includes(after) || text.startsWith('和', end) || text.startsWith('与', end);
  if ('月工小'.includes(after) && unit === '个' && after !== '') return false;
  return after === '' || !('次事'.includes(after) || isRange(text, unitEnd));
}

/** 3件—5件; in 1件——《办法》 the dash begins what explains the number. */
function isRange(text: string, unitEnd: number): boolean {
  let at = unitEnd;
  while (at < unitEnd + 2 && '-—~～至'.includes(text.charAt(at) || '?')) at++;
  return at > unitEnd && (isDigit(text.charCodeAt(at)) || isChineseNumeral(text.charAt(at)));
}
