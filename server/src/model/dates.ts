// The dates that a report's prose names, in Arabic and Chinese numerals, with the place of each of their parts.
import { characterKind } from '../text/character-kinds.ts';
import { memoizeLast } from '../text/memo.ts';
import { chineseOrdinalValue, yearValue } from '../text/numerals.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Report } from './report.ts';

/** The digits of a year, month or day; offsets in the prose's text. */
export interface DateNumber {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** A date, or what of one is named. Offsets in the prose's text. */
export interface DateMention {
  readonly start: number;
  /** Behind the last part's unit, or behind its digits where the unit is missing. */
  readonly end: number;
  readonly year?: DateNumber | undefined;
  readonly month?: DateNumber | undefined;
  readonly day?: DateNumber | undefined;
  /** Whether the day lacks its 日. Then it may be something else: 12月3件. */
  readonly lacksDayUnit?: boolean;
  /** Whether 年 or 月 is missing between the parts: 20211230日, 2021年1230日. */
  readonly isRunTogether?: boolean;
}

/** A paragraph with its dates in order. */
export interface DatedProse {
  readonly prose: Prose;
  readonly dates: readonly DateMention[];
}

/** The paragraphs that name a date. */
export const datedProseOf = memoizeLast((report: Report): readonly DatedProse[] =>
  proseOf(report).flatMap((prose) => {
    const dates = mayDate(prose) ? datesIn(prose.text) : [];
    return dates.length === 0 ? [] : [{ prose, dates }];
  }),
);

function mayDate({ kinds }: Prose): boolean {
  return (kinds & characterKind.dateUnit) !== 0 && (kinds & characterKind.digit) !== 0;
}

/** The last day of a month from 1 to 12; without a year, February has 29. */
export function daysInMonth(month: number, year: number | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (year === undefined) return 29;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The dates in clean words. A number with 日 alone is none (15日内). */
export function datesIn(text: string): DateMention[] {
  const tokens = tokensIn(text);
  const dates: DateMention[] = [];
  for (let index = 0; index < tokens.length; ) {
    const read = dateAt(text, tokens, index);
    if (read !== undefined) dates.push(read.date);
    index = read?.next ?? index + 1;
  }
  return dates;
}

type Unit = '年' | '月' | '日';

/** Digits with their unit behind them. */
interface Token extends DateNumber {
  readonly unit: Unit;
}

interface ReadDate {
  readonly date: DateMention;
  /** The token behind it. */
  readonly next: number;
}

function dateAt(text: string, tokens: readonly Token[], index: number): ReadDate | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  if (first.unit === '年') return dateFromYear(text, tokens, index, first);
  const split = splitDate(text, first);
  if (split === undefined) return first.unit === '月' ? dateFromMonth(text, tokens, index, first.start, first) : undefined;
  if (split.day !== undefined) return { date: split, next: index + 1 };
  return dateFromMonth(text, tokens, index, first.start, split.month, split.year, true);
}

function dateFromYear(text: string, tokens: readonly Token[], index: number, year: Token): ReadDate {
  const next = adjoining(tokens, index);
  if (next?.unit === '月') return dateFromMonth(text, tokens, index + 1, year.start, next, year);
  const run = next?.unit === '日' ? splitMonthAndDay(text, next) : undefined;
  if (next !== undefined && run !== undefined)
    return { date: { start: year.start, end: next.end + 1, year, ...run, isRunTogether: true }, next: index + 2 };
  return { date: { start: year.start, end: year.end + 1, year }, next: index + 1 };
}

/** @param index of the month's token */
function dateFromMonth(
  text: string,
  tokens: readonly Token[],
  index: number,
  start: number,
  month: DateNumber,
  year?: DateNumber,
  isRunTogether = false,
): ReadDate {
  const next = adjoining(tokens, index);
  const common = { start, year, month, isRunTogether };
  if (next?.unit === '日') return { date: { ...common, end: next.end + 1, day: next }, next: index + 2 };
  const day = next === undefined ? digitsAt(text, month.end + 1) : undefined;
  if (day !== undefined) return { date: { ...common, end: day.end, day, lacksDayUnit: true }, next: index + 1 };
  return { date: { ...common, end: month.end + 1 }, next: index + 1 };
}

/** The next token, where it begins behind this one's unit. */
function adjoining(tokens: readonly Token[], index: number): Token | undefined {
  const next = tokens[index + 1];
  return next !== undefined && next.start === (tokens[index]?.end ?? -2) + 1 ? next : undefined;
}

/** The parts of a date without 年 (202112月) or without 年 and 月 (20211230日). */
function splitDate(text: string, { unit, start, end }: Token) {
  const length = end - start;
  if (unit === '日' ? length !== 8 : length !== 5 && length !== 6) return undefined;
  const year = yearValue(text.slice(start, start + 4));
  if (year === undefined) return undefined;
  const monthEnd = unit === '日' ? start + 6 : end;
  const day = unit === '日' ? numberIn(text, monthEnd, end) : undefined;
  return {
    start,
    end: end + 1,
    year: { value: year, start, end: start + 4 },
    month: numberIn(text, start + 4, monthEnd),
    day,
    isRunTogether: true,
  };
}

/** 1230日 behind a year: month and day, where they are ones of the calendar (365日 are days). */
function splitMonthAndDay(text: string, { start, end }: Token) {
  const length = end - start;
  if (length !== 3 && length !== 4) return undefined;
  const month = numberIn(text, start, end - 2);
  const day = numberIn(text, end - 2, end);
  const isDate = month.value >= 1 && month.value <= 12 && day.value >= 1 && day.value <= daysInMonth(month.value, undefined);
  return isDate ? { month, day } : undefined;
}

function numberIn(text: string, start: number, end: number): DateNumber {
  return { value: Number(text.slice(start, end)), start, end };
}

/** One or two numerals of a day whose unit is missing. */
function digitsAt(text: string, start: number): DateNumber | undefined {
  let end = start;
  while (end - start < 3 && isDigit(text.charCodeAt(end))) end++;
  if (end > start) return end - start < 3 ? numberIn(text, start, end) : undefined;
  while (end - start < 4 && isChineseNumeral(text.charAt(end))) end++;
  const value = chineseOrdinalValue(text.slice(start, end));
  return value === undefined ? undefined : { value, start, end };
}

const YEAR = 0x5e74;
const MONTH = 0x6708;
const DAY = 0x65e5;

/** Longer runs of numerals are no part of a date. */
const mostDigits = 9;
const mostChinese = 4;

const noTokens: readonly Token[] = [];

/** Looked for from place to place; each use sets where it begins. */
const nextUnit = /[年月日号]/g;

/** Passes over every character of every report, so it makes nothing but what it finds. */
function tokensIn(text: string): readonly Token[] {
  let tokens: Token[] | undefined;
  nextUnit.lastIndex = 1;
  while (nextUnit.test(text)) {
    const at = nextUnit.lastIndex - 1;
    const code = text.charCodeAt(at);
    const token = tokenEndingAt(text, at, code);
    if (token === undefined || (code !== YEAR && code !== MONTH && isOtherWord(text, at, code, token.start))) continue;
    tokens ??= [];
    tokens.push(token);
  }
  return tokens ?? noTokens;
}

/** 30日均, 20211230日志; 第30号, 2月30号文: no day of a month. */
function isOtherWord(text: string, at: number, code: number, start: number): boolean {
  const next = text.charAt(at + 1);
  if (code === DAY) return next !== '' && '均志常益报'.includes(next);
  return text.charCodeAt(start - 1) !== MONTH || (next !== '' && '文楼令院'.includes(next));
}

function tokenEndingAt(text: string, at: number, code: number): Token | undefined {
  const unit = code === YEAR ? '年' : code === MONTH ? '月' : '日';
  let value = 0;
  let start = at;
  for (let place = 1; start > 0 && at - start <= mostDigits; place *= 10) {
    const digit = text.charCodeAt(start - 1) - 48;
    if (digit < 0 || digit > 9) break;
    value += digit * place;
    start--;
  }
  if (start === at) return chineseTokenEndingAt(text, at, unit);
  if (at - start > mostDigits || (unit === '年' && (at - start !== 4 || !isYear(value)))) return undefined;
  return { value, start, end: at, unit };
}

/** The years that `yearValue` reads. */
function isYear(value: number): boolean {
  return value >= 1900 && value <= 2199;
}

function chineseTokenEndingAt(text: string, at: number, unit: Unit): Token | undefined {
  let start = at;
  while (start > 0 && at - start <= mostChinese && isChineseNumeral(text.charAt(start - 1))) start--;
  if (start === at || at - start > mostChinese) return undefined;
  const numerals = text.slice(start, at);
  const value = unit === '年' ? yearValue(numerals) : chineseOrdinalValue(numerals);
  return value === undefined ? undefined : { value, start, end: at, unit };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isChineseNumeral(character: string): boolean {
  return character !== '' && '〇零○一二三四五六七八九十'.includes(character);
}
