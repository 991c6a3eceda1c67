// The numbers of official documents (文号) that the prose cites: issuer, bracketed year, number.
import { characterKind } from '../text/character-kinds.ts';
import { memoizeLast } from '../text/memo.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Report } from './report.ts';

/** Offsets in the prose's text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** One 文号, well-formed or not. */
export interface DocumentNumber {
  readonly prose: Prose;
  /** The characters before the bracket that may be the issuer's; '' where there are none. */
  readonly issuer: string;
  readonly hasIssuer: boolean;
  readonly opening: Place;
  readonly closing: Place;
  readonly hasOfficialBrackets: boolean;
  /** The year's digits. */
  readonly year: string;
  /** 第 in front of the number, or the empty place for it. */
  readonly ordinalMark: Place;
  /** The number's digits. */
  readonly number: Place;
  /** 号, or the empty place where it belongs. */
  readonly unit: Place;
  /** A second number right behind (6号13号). */
  readonly second: Place | undefined;
}

/** In the order of the text; those in tables aside. */
export const documentNumbersOf = memoizeLast((report: Report): readonly DocumentNumber[] =>
  proseOf(report).flatMap((prose) => (mayName(prose) ? documentNumbersIn(prose) : [])),
);

function mayName({ kinds, text }: Prose): boolean {
  if ((kinds & characterKind.paired) === 0 || (kinds & characterKind.digit) === 0) return false;
  return text.includes('号') || text.includes('〔');
}

/** ﹝﹞ are drawn as 〔〕 are. */
const official = '〔〕﹝﹞';

const pattern = /([〔﹝[［(（【〖〈《{｛])(\d{2,5})([〕﹞\]］)）】〗〉》}｝])(第?)(\d{1,5})(号?)/g;

function documentNumbersIn(prose: Prose): DocumentNumber[] {
  return [...prose.text.matchAll(pattern)].flatMap((match) => documentNumber(prose, match) ?? []);
}

function documentNumber(prose: Prose, match: RegExpExecArray): DocumentNumber | undefined {
  const { text } = prose;
  const { index } = match;
  const [all, open = '', year = '', close = '', mark = '', digits = '', unit = ''] = match;
  const hasOfficialBrackets = official.includes(open) && official.includes(close);
  const issuer = issuerBefore(text, index);
  const hasIssuer = isIssuer(text, index, issuer);
  const end = index + all.length;
  const isYear = unit !== '' && /^(?:19|20)\d\d$/.test(year);
  if (!hasOfficialBrackets && !(isYear && mayBeMeant(text, index, end, issuer, hasIssuer))) return undefined;
  if (unit === '' && (year.length < 3 || !endsWithoutUnit(text, end))) return undefined;
  const closingAt = index + 1 + year.length;
  const numberAt = closingAt + 1 + mark.length;
  return {
    prose,
    issuer,
    hasIssuer,
    opening: { start: index, end: index + 1 },
    closing: { start: closingAt, end: closingAt + 1 },
    hasOfficialBrackets,
    year,
    ordinalMark: { start: closingAt + 1, end: numberAt },
    number: { start: numberAt, end: numberAt + digits.length },
    unit: { start: end - unit.length, end },
    second: unit === '' ? undefined : secondNumber(text, end),
  };
}

/** UTF-16 code units of the characters that are looked at. */
const longestIssuer = 12;

function issuerBefore(text: string, index: number): string {
  let start = index;
  while (start > 0 && index - start < longestIssuer && isIdeograph(text.charCodeAt(start - 1))) start--;
  return text.slice(start, index);
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Words that a sentence has before a number whose issuer is missing. */
const noIssuer = /(?:根据|按照|依据|依照|遵照|贯彻|执行|落实|通知|文件)$/;

/** Whether something stands before the bracket that may be an issuer; in doubt it is one. */
function isIssuer(text: string, index: number, issuer: string): boolean {
  if (issuer !== '') return !noIssuer.test(issuer);
  // At a paragraph's start the issuer may stand on the line above; 〔2021〕30号、〔2022〕5号 share theirs.
  if (index === 0 || text.charAt(index - 1) === '、') return true;
  if ('，,；;'.includes(text.charAt(index - 1))) return text.charAt(index - 2) === '号';
  return !'（(《》〉“”"。：:'.includes(text.charAt(index - 1));
}

/** What is numbered in the same way without being a document. */
const otherThings = /(?:第|表|图|附件|案例|电话|编号|序号|项目|合同|标段|批次|注)$/;

/** What issuers' codes end with mostly. */
const issuerEnds = '发办函文规字政秘电综议复批通告令府局厅委';

/**
 * Whether a number in other brackets is one of a document: （2023年）, [1], (2023)12件 and 热线（2023）5号工单 are none.
 * @param end behind the number
 */
function mayBeMeant(text: string, index: number, end: number, issuer: string, hasIssuer: boolean): boolean {
  if (otherThings.test(issuer)) return false;
  const start = index - issuer.length;
  const isInBrackets = start > 0 && '（('.includes(text.charAt(start - 1)) && '）)，,、'.includes(text.charAt(end) || ' ');
  if (issuer !== '') return isInBrackets || issuerEnds.includes(issuer.slice(-1)) || noIssuer.test(issuer);
  return !hasIssuer && index > 0 && '（(》〉'.includes(text.charAt(index - 1));
}

/** Whether a number without 号 is at its end: 30、31号 shares the 号, and what a line's end cut off isn't known. */
function endsWithoutUnit(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next === '' || !('）)》〉”"，。；、,;文'.includes(next) || /^(?:要求|精神|规定)/.test(text.slice(end, end + 2))))
    return false;
  return !/^[、，,]\d{1,5}(?:号|[、，,和及与])/.test(text.slice(end, end + 8));
}

/** 6号13号; not 6号、13号. */
function secondNumber(text: string, end: number): Place | undefined {
  const second = /^(?:[〔﹝]\d{4}[〕﹞])?\d{1,5}号(?![楼院室])/.exec(text.slice(end, end + 14))?.[0];
  return second === undefined ? undefined : { start: end, end: end + second.length };
}
