// Checks that the dates in the prose are written whole and are days of the calendar.
import { type DatedProse, type DateMention, datedProseOf, daysInMonth } from '../model/dates.ts';
import type { Report } from '../model/report.ts';
import { type Localized, localized } from '../text/localized.ts';
import type { Rule } from './rule.ts';

export const dateInvalid: Rule = {
  id: 'date/invalid',
  severity: 'warning',
  description: localized(
    '日期残缺或不存在：20211230日、12月31止、2月30日。',
    'A date that is incomplete or no day of the calendar: 20211230日, 12月31止, 2月30日.',
  ),
  basis: localized(
    'GB/T 15835《出版物上数字用法》：年、月、日应当写全，并且是公历中有的日期',
    'GB/T 15835 on numerals in publications: a date has its year, month and day with their units',
  ),
  rationale: localized(
    '写错的日期会让期限、施行和办理时间失去依据，也是校对时最显眼的差错。',
    'A date that doesn’t exist leaves a period or a deadline without ground, and is the slip that readers see first.',
  ),
  examples: [
    { text: '一、总体情况\n信息公开指南于2023年⟦2月30日⟧更新，自⟦20230301日⟧起使用。\n' },
    { text: '本报告所列数据的统计期限自2023年1月1日起至2023年⟦12月31⟧止。\n\n一、总体情况\n全年工作平稳。\n' },
  ],

  *check(report) {
    for (const dated of datedProseOf(report)) {
      for (const [index, date] of dated.dates.entries()) {
        const fault = faultOf(report, dated, date, index);
        if (fault !== undefined) yield { span: dated.prose.spanOf(fault.start, fault.end), message: fault.message };
      }
    }
  },
};

interface DateFault {
  /** Offsets in the prose's text. */
  readonly start: number;
  readonly end: number;
  readonly message: Localized;
}

function faultOf(report: Report, dated: DatedProse, date: DateMention, index: number): DateFault | undefined {
  const { text } = dated.prose;
  const { month, day, end } = date;
  if (month === undefined || (day === undefined && date.year === undefined)) return undefined;
  if (date.lacksDayUnit && !isDayWithoutUnit(report, dated, date)) return undefined;
  if (date.isRunTogether) return { start: date.start, end, message: runTogether(text.slice(date.start, end), date) };
  const start = month.start;
  const words = text.slice(start, end);
  if (month.value < 1 || month.value > 12) {
    return {
      start,
      end,
      message: localized(`“${words}”有误：没有 ${month.value} 月。`, `“${words}” is no date: there is no month ${month.value}.`),
    };
  }
  if (day === undefined || isLunar(text, date.start)) return undefined;
  const year = yearOf(dated, index);
  const last = daysInMonth(month.value, year);
  if (day.value < 1 || day.value > last) return { start, end, message: noSuchDay(words, date, year, last) };
  return date.lacksDayUnit ? { start, end, message: withoutUnit(words) } : undefined;
}

/** The year that a date is in: its own, or that of the range that it ends. */
function yearOf({ prose, dates }: DatedProse, index: number): number | undefined {
  const date = dates[index];
  const before = dates[index - 1];
  if (date?.year !== undefined || date === undefined || before === undefined) return date?.year?.value;
  const between = prose.text.slice(before.end, date.start);
  return /^起?(?:至|到|[-—–－―─~～〜]{1,3})$/.test(between) ? before.year?.value : undefined;
}

/** 农历二月三十日: a lunar month may have 30 days. */
function isLunar(text: string, at: number): boolean {
  return /[农阴旧夏]历/.test(text.slice(Math.max(0, at - 8), at));
}

/** 12月31止, and a day at the end of its clause; 12月3件 and 7月1—3日 are something else. */
function isDayWithoutUnit(report: Report, { prose }: DatedProse, { end }: DateMention): boolean {
  const rest = prose.text.slice(end, end + 14);
  if (/^(?:止|截止|为止|起(?:至|，|。|$))/.test(rest)) return true;
  // 3月15，16日 share their 日.
  if (/^[，,]\d{1,2}[日、，]/.test(rest)) return false;
  if (/^(?:[，。；）);]|$)/.test(rest)) return rest !== '' || !continues(report, prose.span.end);
  return /^起?(?:至|到|[-—–－―─~～〜]{1,3})(?:\d{4}年)?\d{1,2}月/.test(rest);
}

/** Whether the next line begins with the unit that a page's edge cut off. */
function continues(report: Report, end: number): boolean {
  return /^\s*[日号]/.test(report.text.slice(end, end + 20));
}

function runTogether(words: string, { year, month, day }: DateMention): Localized {
  const parts = [year && `${year.value}年`, month && `${month.value}月`, day && `${day.value}日`].join('');
  return localized(
    `日期“${words}”缺少“年”或“月”，请核对是否为“${parts}”。`,
    `The date “${words}” lacks its 年 or 月: see whether “${parts}” is meant.`,
  );
}

function withoutUnit(words: string): Localized {
  return localized(`日期“${words}”后缺少“日”字。`, `The date “${words}” lacks its 日.`);
}

function noSuchDay(words: string, { month, day }: DateMention, year: number | undefined, last: number): Localized {
  const monthName = `${year === undefined || month?.value !== 2 ? '' : `${year} 年 `}${month?.value} 月`;
  return localized(
    `日期“${words}”不存在：${monthName}没有 ${day?.value} 日（最后一天是 ${last} 日）。`,
    `“${words}” is no day of the calendar: that month’s last day is ${last}.`,
  );
}
