// What a report says of its statistical period, in all the wordings that are in use.
import { memoizeLast } from '../text/memo.ts';
import { type DateMention, type DateNumber, datedProseOf, daysInMonth } from './dates.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Report } from './report.ts';

/** One statement of the period; offsets in the prose's text. */
export interface StatedPeriod {
  readonly prose: Prose;
  /** From its first date to its last; the year alone for 统计期限为2023年度. */
  readonly start: number;
  readonly end: number;
  /** A period by its last day alone (截至2023年12月31日) has no `from`, one by its year alone neither month nor day. */
  readonly from: PeriodEnd | undefined;
  readonly to: PeriodEnd | undefined;
  /** The year of a period that is named by it alone. */
  readonly wholeYear: DateNumber | undefined;
}

/** The first or the last day; 1月至6月 has no days. */
export interface PeriodEnd {
  readonly year?: DateNumber | undefined;
  readonly month: DateNumber;
  readonly day?: DateNumber | undefined;
  readonly isRunTogether?: boolean | undefined;
}

/** Whether the period begins on 1 January, where it names its first day. */
export function beginsTheYear({ from }: StatedPeriod): boolean {
  return from === undefined || (from.month.value === 1 && (from.day?.value ?? 1) === 1);
}

/** Whether the period ends on 31 December. */
export function endsTheYear({ to }: StatedPeriod): boolean {
  return to === undefined || (to.month.value === 12 && (to.day?.value ?? 31) === 31);
}

/** Whether its dates are ones of the calendar, so that something can be said of them. */
export function isReadable({ from, to }: StatedPeriod): boolean {
  return [from, to].every(
    (end) =>
      end === undefined ||
      (end.isRunTogether !== true &&
        end.month.value >= 1 &&
        end.month.value <= 12 &&
        (end.day === undefined || (end.day.value >= 1 && end.day.value <= daysInMonth(end.month.value, end.year?.value)))),
  );
}

/** The statements of the period, in the order of the text. */
export const statedPeriodsOf = memoizeLast((report: Report): readonly StatedPeriod[] => {
  const dated = datedProseOf(report);
  let next = 0;
  return proseOf(report).flatMap((prose) => {
    const dates = dated[next]?.prose === prose ? (dated[next++]?.dates ?? []) : [];
    return mayState(prose, dates) ? periodsIn(prose, dates) : [];
  });
});

/** Whether a report speaks of its period in any way, be it one that can't be read. */
export function speaksOfPeriod(report: Report): boolean {
  return statedPeriodsOf(report).length > 0 || proseOf(report).some(({ text }) => looseStatement.test(text));
}

const looseStatement =
  /(?:统计的?(?:期|时限|时间|时段|周期|区间|年度)|数据截[至止]|报告期)[^。]{0,30}(?:\d|[〇零○一二三四五六七八九十]{2})|[1一]月[1一]日.{0,40}(?:12|十二)月(?:31|三十一)/;

/** What every name of the period has in it; a cheap look, for most paragraphs state nothing. */
const namesPeriod = /统计|数据|期|时限|时间/;

/** What a range of dates with dots begins with. */
const dottedYear = /(?:19|20)\d\d[./-]/;

function mayState({ text }: Prose, dates: readonly DateMention[]): boolean {
  return (
    dates.some(({ month }) => month !== undefined) || (namesPeriod.test(text) && (dates.length > 0 || dottedYear.test(text)))
  );
}

function periodsIn(prose: Prose, dates: readonly DateMention[]): StatedPeriod[] {
  const ranges = [...dateRanges(prose, dates), ...(namesPeriod.test(prose.text) ? dottedRanges(prose) : [])];
  const periods = ranges.filter((range) => isPeriod(range));
  const named = periods.length > 1 ? periods.filter((range) => isNamed(range)) : periods;
  if (periods.length > 0) return named.length > 0 ? named : periods;
  for (const date of dates) {
    const period = lastDayPeriod(prose, date) ?? yearPeriod(prose, date);
    if (period !== undefined) return [period];
  }
  return [];
}

const clock = '(?:(?:[0零]|24|二十四)[时点](?:00分)?|\\d{1,2}[:：]00)?';

/** What stands between the two days of a range. */
const connector = new RegExp(`^${clock}起?[，,]?(?:截止?[到至]?|至|到|止|[-—–－―─~～〜一]{1,3})(?:当年|同年|本年)?$`);

/** UTF-16 code units of a connector at most. */
const longestConnector = 12;

function dateRanges(prose: Prose, dates: readonly DateMention[]): StatedPeriod[] {
  return dates.flatMap((first, index) => {
    const second = dates[index + 1];
    if (second?.month === undefined || second.start - first.end > longestConnector) return [];
    const between = prose.text.slice(first.end, second.start);
    const from = first.month === undefined ? monthBefore(first, between) : connector.test(between) && asEnd(first);
    const to = asEnd(second);
    if (!from || to === undefined) return [];
    return [{ prose, start: first.start, end: second.end, from, to, wholeYear: undefined }];
  });
}

function asEnd({ year, month, day, isRunTogether }: DateMention): PeriodEnd | undefined {
  return month === undefined ? undefined : { year, month, day, isRunTogether };
}

/** 2023年1-12月: the first month stands without its 月. */
function monthBefore({ year, end }: DateMention, between: string): PeriodEnd | undefined {
  const digits = /^(\d{1,2})(?:至|到|[-—–－―─~～〜]{1,2})$/.exec(between)?.[1];
  if (digits === undefined) return undefined;
  return { year, month: { value: Number(digits), start: end, end: end + digits.length } };
}

/** 2023.1.1—2023.12.31, 2023-01-01至12-31. */
const dotted =
  /((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})日?起?(至|到|[-—–－―─~～〜]{1,3})(?:((?:19|20)\d\d)\2)?(\d{1,2})\2(\d{1,2})(?!\d)/g;

function dottedRanges(prose: Prose): StatedPeriod[] {
  const { text } = prose;
  return [...text.matchAll(dotted)].map((match) => {
    let at = match.index;
    const number = (digits: string): DateNumber => {
      const start = text.indexOf(digits, at);
      at = start + digits.length;
      return { value: Number(digits), start, end: at };
    };
    const [all, fromYear = '', , fromMonth = '', fromDay = '', , toYear, toMonth = '', toDay = ''] = match;
    const from = { year: number(fromYear), month: number(fromMonth), day: number(fromDay) };
    const to = { year: toYear === undefined ? undefined : number(toYear), month: number(toMonth), day: number(toDay) };
    return { prose, start: match.index, end: match.index + all.length, from, to, wholeYear: undefined };
  });
}

/** What the period is called anywhere; what a single count may be based on is none (据后台数据统计，). */
const names = '统计的?(?:期[限间内]?|时限|周期|区间)|报告期(?:限|间)?|(?:所列|报告中?的?)(?:统计|各项)?数据';

/** What it is called in the introduction, too, which speaks of no other period. */
const looseNames = `${names}|数据|统计|时限|期限|时间(?:段|跨度|范围)|起止`;

/** What may stand between the period's name and its dates. */
const smallWords = '[的时间期限段日起止为是自从均以系：:，,（(统计区范围周截至]{0,16}';

const nameBefore = new RegExp(`(?:${names})${smallWords}$`);
const looseNameBefore = new RegExp(`(?:${looseNames})${smallWords}$`);
const nameBehind = new RegExp(`^[^。；，\\d]{0,10}(?:${names})`);

/** UTF-16 code units around the dates in which their name is looked for. */
const nameReach = 40;

function isPeriod(range: StatedPeriod): boolean {
  if (isNamed(range)) return true;
  const isFullYear = beginsTheYear(range) && endsTheYear(range) && range.from?.day !== undefined;
  return isFullYear && (range.prose.section === 0 || /本(?:年度)?报告/.test(sentenceBefore(range.prose.text, range.start)));
}

/** Whether the words around say that it is the period; beside one that is named, other years' dates are of something else. */
function isNamed({ prose: { text, section }, start, end, from }: StatedPeriod): boolean {
  const before = sentenceBefore(text, start);
  if (nameBefore.test(before) || nameBehind.test(text.slice(end, end + nameReach))) return true;
  return section === 0 && from?.year !== undefined && looseNameBefore.test(before);
}

function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - nameReach), at);
  return before.slice(before.lastIndexOf('。') + 1);
}

const untilWords = new RegExp(`(?:${looseNames})[^。；\\d]{0,12}截[至止][到至于]?(?:时间|日期)?[为：:]?$`);

/** 数据统计截至2023年12月31日. */
function lastDayPeriod(prose: Prose, date: DateMention): StatedPeriod | undefined {
  const to = asEnd(date);
  if (to?.day === undefined || to.year === undefined) return undefined;
  const before = sentenceBefore(prose.text, date.start);
  if (prose.section > 1 || !untilWords.test(before) || (prose.section === 1 && !nameBefore.test(before))) return undefined;
  return { prose, start: date.start, end: date.end, from: undefined, to, wholeYear: undefined };
}

const yearWords = /(?:统计的?(?:期[限间内]?|时限|时间|时段|周期|区间|年度)|报告期(?:限|间)?)[为是：:]{1,2}$/;

/** 统计期限为2023年度. */
function yearPeriod(prose: Prose, date: DateMention): StatedPeriod | undefined {
  const { year, month, start, end } = date;
  if (year === undefined || month !== undefined || !yearWords.test(sentenceBefore(prose.text, start))) return undefined;
  if (!/^(?:度|全年)*(?:$|[，。；,;（(])/.test(prose.text.slice(end, end + nameReach))) return undefined;
  return { prose, start, end, from: undefined, to: undefined, wholeYear: year };
}
