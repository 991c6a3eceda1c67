// The sentence that a year stands in, and whether it opens it.
import type { DateMention } from './dates.ts';
import type { Prose } from './prose.ts';
import type { Report } from './report.ts';

/** The section on what is wanting and what is planned. */
export const problemsSection = 5;

/** A year with what is known of the place that it stands at. */
export interface YearInSentence {
  readonly report: Report;
  readonly prose: Prose;
  /** The dates around the year, itself among them. */
  readonly near: readonly DateMention[];
  readonly sentence: Sentence;
  /** The year that the report is on. */
  readonly own: number;
}

/** What a year stands in. Offsets in the prose's text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** From the sentence's start to the year. */
  readonly before: string;
  /** From behind 年 to the sentence's end. */
  readonly after: string;
}

/** Longer stretches say nothing of the year. UTF-16 code units. */
export const sentenceReach = 240;

export function sentenceAround(text: string, { start, end }: DateMention): Sentence {
  let from = start;
  while (from > 0 && from > start - sentenceReach && !'。！？!?'.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to < end + sentenceReach && !'。！？!?'.includes(text.charAt(to))) to++;
  return { start: from, end: to, before: text.slice(from, start), after: text.slice(end, to) };
}

/** A paragraph's number, or a heading that runs into it; what a converter left in front. */
const paragraphStart =
  /^(?:\[bookmark[^\]]*\])?[#*]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十\d]{1,2}是)?$/;

/** 存在问题：, 回顾, 在: words that a sentence may have in front of its year. */
const leadIn = /^(?:[^，。；]{0,24}[：:])?(?:在|回顾|纵观)?$/;

/** Whether a year opens its sentence, as the year of what it tells. */
export function leadsSentence({ start, before }: Sentence): boolean {
  return (start === 0 && paragraphStart.test(before)) || before === '' || /[；;]$/.test(before) || leadIn.test(before);
}

const organs = '市县区旗州盟局办厅委院镇乡街省部处所站会司';

/** How a report's organ names itself, as a pattern: 我局, 本机关. */
export const selfSubject = `(?:我[${organs}]|我们|本(?:机关|单位|级|[${organs}]))`;

const selfBefore = new RegExp(`(?:^|[；;，,：:])${selfSubject}$`);

/** Whether the organ itself opens the sentence or clause right in front of the year: 我局2023年. */
export function followsSelf({ before }: Sentence): boolean {
  return selfBefore.test(before);
}

/** Whether a year opens its paragraph, a number aside. */
export function leadsParagraph({ start, before }: Sentence): boolean {
  return start === 0 && paragraphStart.test(before);
}
