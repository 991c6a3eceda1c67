// Sentences that tell the report's own work, or name the report, under the year that they open with.
import type { Prose } from './prose.ts';
import type { Report } from './report.ts';
import {
  followsSelf,
  leadsParagraph,
  leadsSentence,
  problemsSection,
  type Sentence,
  selfSubject,
  sentenceReach,
  type YearInSentence,
} from './year-sentences.ts';

/** What sets the year that a sentence names against the one before it; either may be the report's own. */
const comparisonWords = /同比|环比|比上|比去|较上|较去|较同|上年|上一年|去年|增长/;

/** What names another year for its own sake: history, a rule's date, a comparison with a year that is named. */
const otherYearWords =
  /相比|对比|比前|比[12]\d{3}|较前|较[12]\d{3}|前年|今年|本年|近[一二三两几]?年|连续|自.{0,8}起|截[至止]|机构改革|组建|成立|挂牌|更名|撤销|合并|划转|划入|设立|上线|启用|建成|改版|颁布|施行|修订|印发|出台|下发|评为|荣获|获评|获得(?!感)|表彰|十[三四五]五[”"]?(?:以来|期间|时期|开局|收官)|历年|往年|此前|当时|曾|继续有效/;

/** What section 五 says of earlier shortcomings. */
const remediedWords = /整改|回头看|(?:提出|反映|指出)的|已(?:得到|全部|解决|改进|完成)|得到(?:改善|改进|解决|落实)|上一年度/;

/** What shows that a sentence tells of the report's own work. */
const ownWork = new RegExp(
  `${selfSubject}|全[市县区旗州镇乡街局办省]|信息公开|政务公开|依申请|主动公开|信息处理费|(?:收到|受理|办理|公开|发布|公布|答复|办结)[^，。；]{0,20}\\d|(?:未|没有)(?:收到|收取|发生|产生|出现)|无[^，。；]{0,12}(?:申请|复议|诉讼|收费)`,
);

/** What other organs did is no statement of the report's own. */
const otherSubject = /^(?:国务院|国家|国办|中央|党中央|党的|省委|省政府|省人民政府|市委|县委|区委|上级|财政部|司法部)/;

const startsWithSelf = new RegExp(
  `^(?:${selfSubject})[^，。；]{0,30}?(?:未|没有|无|共|累计|收到|受理|主动公开|公开|发布|严格|认真|坚持|始终|积极|高度|按照|围绕|持续|深入|切实|全面|不断)`,
);
const startsWithDeed =
  /^(?:(?:未|没有|无)(?:收到|收取|发生|产生|出现|需要|政府信息公开|依申请|行政复议|信息处理费)|(?:全年)?(?:共|累计)?(?:收到|受理|收取|主动公开)[^，。；]{0,20}\d)/;
const pointsToTable = /^[^。；]{0,40}(?:如下|下表|见表|附表|情况表)/;
const workHeading = /^[^，。：；:\d]{2,24}(?:情况|工作|概况|成效)(?:[。：:]|$)/;
const otherHeading = /整改|落实|考核|评估|反馈|测评|要点|问题|报告|督查|检查/;

/** 现公布…2022年…报告, 在总结2022年…工作的基础上. */
const presenting =
  /(?:现(?:将|就|把|予以)?(?:(?:面?向)?(?:社会|公众))?(?:公布|发布|公开|编制)?|编制(?:了|完成|形成)?|形成|撰写|认真总结|总结|回顾)[^，。；]{0,26}$/;
const presented = /^度?[^，。；》〉]{0,20}(?:报告|年报|情况|基础上)/;

/** Whether a sentence tells the report's own work under the year that it names. */
export function isStatement(year: YearInSentence): boolean {
  const { report, prose, sentence } = year;
  if (isPresentation(prose, sentence)) return true;
  const isSelfFirst = followsSelf(sentence);
  if (!(isSelfFirst || leadsSentence(sentence)) || namesYearNear(year)) return false;
  const { after } = sentence;
  if (comparisonWords.test(after) && !isOnlyYear(year)) return false;
  if (otherYearWords.test(after) || (prose.section === problemsSection && remediedWords.test(after))) return false;
  if (isSelfFirst) return startsWithDeed.test(withoutYearWords(after));
  const comma = /^(?:全年|度)?(以来)?[，,]/.exec(after);
  if (comma === null) return isStatementWithoutComma(year);
  const rest = after.slice(comma[0].length);
  if (otherSubject.test(rest)) return false;
  return comma[1] === undefined ? tellsOwnWork(report, rest) : startsWithUnit(report, rest) || startsWithSelf.test(rest);
}

/** Whether the report's own year stands in the sentence or in one beside it: then the years are set against each other. */
function namesYearNear({ prose: { text }, near, sentence: { start, end }, own }: YearInSentence): boolean {
  const before = text.slice(Math.max(0, start - sentenceReach), Math.max(0, start - 1));
  const from = start - 1 - (before.length - before.lastIndexOf('。') - 1);
  const next = text.slice(end + 1, end + 1 + sentenceReach).indexOf('。');
  const to = end + 1 + (next < 0 ? sentenceReach : next);
  return near.some((date) => date.year?.value === own && date.start >= from && date.start < to && !isInTitle(text, date.start));
}

/** Whether a place is in a document's title: 《2023年政务公开工作要点》 says nothing of the sentence's year. */
function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}

function withoutYearWords(after: string): string {
  return after.replace(/^(?:度|全年)/, '');
}

/** Whether a year opens its paragraph, in which no other year is named: then a comparison in it is with the year before. */
function isOnlyYear({ prose: { text }, near, sentence }: YearInSentence): boolean {
  const years = new Set(near.flatMap(({ year }) => year?.value ?? []));
  return leadsParagraph(sentence) && years.size === 1 && !/今年|本年|当年/.test(text);
}

function tellsOwnWork(report: Report, words: string): boolean {
  return ownWork.test(words) || startsWithUnit(report, words);
}

function startsWithUnit({ unit }: Report, words: string): boolean {
  if (unit === undefined) return false;
  const subject = /^[\u4e00-\u9fff]{2,12}?(?:街道|[市县区旗镇乡局办委])/.exec(words)?.[0];
  return words.startsWith(unit) || (subject !== undefined && unit.includes(subject));
}

function isStatementWithoutComma({ report, prose, sentence }: YearInSentence): boolean {
  const words = withoutYearWords(sentence.after);
  if (startsWithSelf.test(words) || startsWithDeed.test(words)) return true;
  if (startsWithUnit(report, words) && /^[^，。；]{2,40}?(?:未|没有|共|累计|收到|受理|主动公开)/.test(words)) return true;
  if (prose.section >= 2 && prose.section <= 4 && pointsToTable.test(words)) return true;
  return leadsParagraph(sentence) && workHeading.test(words) && !otherHeading.test(workHeading.exec(words)?.[0] ?? '');
}

/** What the introduction says the report is on. Section 一 may tell of last year's report, which was published this year. */
function isPresentation({ section }: Prose, { before, after }: Sentence): boolean {
  if (section > 1) return false;
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1);
  if (section === 1) return /现[将就把][^《]{0,26}$/.test(clause) && /^[^，。；]{0,24}如下/.test(after);
  if (!presenting.test(clause) || !presented.test(after)) return false;
  const open = Math.max(before.lastIndexOf('《'), before.lastIndexOf('〈'));
  const isQuoted = open > Math.max(before.lastIndexOf('》'), before.lastIndexOf('〉'));
  if (isQuoted) return /^[^》〉]{0,30}(?:报告|年报)(?:[（(][^》〉]{0,10})?[》〉]/.test(after);
  return !clause.includes('关于') && !/^[^，。；]{0,40}(?:通知|要求|意见|要点|方案)/.test(after);
}
