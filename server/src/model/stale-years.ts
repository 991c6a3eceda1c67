// Years left over from last year's text: what a sentence says is done in the report's year, or planned for the coming one, under another year.
import { memoizeLast } from '../text/memo.ts';
import { type DatedProse, type DateMention, type DateNumber, datedProseOf } from './dates.ts';
import type { Prose } from './prose.ts';
import type { Report } from './report.ts';

/** A year that stands where another one is meant. */
export interface StaleYear {
  readonly prose: Prose;
  /** The year's digits. */
  readonly place: DateNumber;
  /** A plan is for the year behind the report's own. */
  readonly kind: 'statement' | 'plan';
  readonly meant: number;
}

/** How many years back a text is copied from at most; older years are history. */
const furthestBack = 2;

const problemsSection = 5;

/** In the order of the text; none where the report's year is unknown. */
export const staleYearsOf = memoizeLast((report: Report): readonly StaleYear[] => {
  const own = report.year;
  if (own === undefined) return [];
  return datedProseOf(report).flatMap((dated) => dated.dates.flatMap((date) => staleYear(report, dated, date, own) ?? []));
});

function staleYear(report: Report, dated: DatedProse, date: DateMention, own: number): StaleYear | undefined {
  const { prose } = dated;
  const place = date.year;
  if (place === undefined || date.month !== undefined || place.value > own || place.value < own - furthestBack) return undefined;
  const mayPlan = prose.section === problemsSection || plansBefore.test(prose.text.slice(0, place.start));
  if (!mayPlan && place.value === own) return undefined;
  const sentence = sentenceAround(prose.text, date);
  if (mayPlan && isPlan(dated, sentence, own)) return { prose, place, kind: 'plan', meant: own + 1 };
  if (place.value === own || !isStatement(report, dated, date, sentence, own)) return undefined;
  return { prose, place, kind: 'statement', meant: own };
}

/** What a year stands in. Offsets in the prose's text. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  /** From the sentence's start to the year. */
  readonly before: string;
  /** From behind 年 to the sentence's end. */
  readonly after: string;
}

/** Longer stretches say nothing of the year. UTF-16 code units. */
const reach = 240;

function sentenceAround(text: string, { start, end }: DateMention): Sentence {
  let from = start;
  while (from > 0 && from > start - reach && !'。！？!?'.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to < end + reach && !'。！？!?'.includes(text.charAt(to))) to++;
  return { start: from, end: to, before: text.slice(from, start), after: text.slice(end, to) };
}

const plansBefore = /下一步|下步|工作打算|今后工作/;

/** A paragraph's number, or a heading that runs into it; what a converter left in front. */
const paragraphStart =
  /^(?:\[bookmark[^\]]*\])?[#*]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十\d]{1,2}是)?$/;

/** 存在问题：, 回顾, 在: words that a sentence may have in front of its year. */
const leadIn = /^(?:[^，。；]{0,24}[：:])?(?:在|回顾|纵观)?$/;

function leadsSentence({ start, before }: Sentence): boolean {
  return (start === 0 && paragraphStart.test(before)) || before === '' || /[；;]$/.test(before) || leadIn.test(before);
}

// Plans.

const futureVerbs =
  '采取|进一步|继续|从|重点(?:从|做|抓|围绕|在|加强|推进|开展|对|就|把|放|关注|解决|完善|提升|强化|落实)|紧盯|紧紧围绕|紧扣|围绕|以|按照|认真|严格|加强|不断|持续|着力|着重|着眼|努力|切实|加大|加快|深入|坚持|针对|根据|结合|全面|积极|把|对|在|主要|通过|强化|做好|做到|完善|健全|推进|推动|抓好|狠抓|会|于|聚焦|立足|充分|更加|大力|开展|建立|逐步|优化|提升|提高|改进|督促|组织|拓宽|拓展|创新|规范|深化|突出|丰富|一如既往|牢固|力争|扎实|落实|增强';

/** 将 in front of what is done; in front of a thing it takes the place of 把 (将政务公开纳入考核). */
const planWords = new RegExp(
  `将(?:要|会)?(?:${futureVerbs})|(?<![主需重只简提纲必])要(?:${futureVerbs})|(?:计划|拟|打算|力争|准备)(?:${futureVerbs}|于)`,
);

/** UTF-16 code units from the year to its 将. */
const planReach = 64;

/** What is done with a thing by way of 将: no plan. */
const dispositions = /纳入|列入|作为|摆上|摆在|摆到|融入|贯穿|放在|列为|划入|分解/;

const pastWords = /[得成升高强展善化]了|已经|取得|虽然?|但是?|下一步|下步|今后/;

const planHeading =
  /^度?的?(?:主要|重点|政务公开|政府信息公开|信息公开|下一步)*(?:工作)?的?(?:打算|计划|思路|安排|目标)(?:$|[。：:，,])/;

function isPlan({ dates }: DatedProse, sentence: Sentence, own: number): boolean {
  const { before, after } = sentence;
  if (dates.some(({ year, start }) => year?.value === own + 1 && start >= sentence.start && start < sentence.end)) return false;
  if (planHeading.test(after) && leadsSentence(sentence)) return true;
  if (!leadsSentence(sentence) && !/[，,]在?$/.test(before)) return false;
  const gapStart = /^度?(?:的?(?:政务公开|政府信息公开|信息公开)?工作[中里]?)?[，,]?/.exec(after)?.[0].length ?? 0;
  const words = after.slice(gapStart, gapStart + planReach);
  const at = words.search(planWords);
  if (at < 0) return /下一步[^。；]{0,12}[，：:]$/.test(before) && !pastWords.test(after);
  const gap = words.slice(0, at);
  if (pastWords.test(gap) || /[；年]/.test(gap)) return false;
  if (/存在|问题|不足/.test(gap) && !/^(?:[^，]{0,12}，?)?(?:针对|面对|围绕|对照|聚焦)/.test(gap)) return false;
  const rest = after.slice(gapStart + at);
  const clause = rest.slice(0, clauseLength(rest));
  return !dispositions.test(clause) && !/[得成升高强展善化]了|已经|取得/.test(rest);
}

function clauseLength(text: string): number {
  const end = text.search(/[，,；;。：:]/);
  return end < 0 ? text.length : end;
}

// Statements.

/** What names another year for its own sake: a comparison, history, a rule's date. */
const otherYearWords =
  /同比|环比|相比|对比|比上|比去|比前|比[12]\d{3}|较上|较去|较前|较[12]\d{3}|较同|上年|上一年|去年|前年|今年|本年|增长|近[一二三两几]?年|连续|自.{0,8}起|截[至止]|机构改革|组建|成立|挂牌|更名|撤销|合并|划转|划入|设立|上线|启用|建成|改版|颁布|施行|修订|印发|出台|下发|评为|荣获|获评|获得(?!感)|表彰|十[三四五]五|历年|往年|此前|当时|曾|继续有效/;

/** What section 五 says of earlier shortcomings. */
const remediedWords = /整改|回头看|已(?:得到|全部|解决|改进|完成)|上一年度/;

const organs = '市县区旗州盟局办厅委院镇乡街省部处所站会司';
const selfSubject = `(?:我[${organs}]|我们|本(?:机关|单位|级|[${organs}]))`;

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

function isStatement(report: Report, { prose, dates }: DatedProse, date: DateMention, sentence: Sentence, own: number): boolean {
  if (isPresentation(prose, sentence)) return true;
  if (!leadsSentence(sentence) || namesYearNear(prose.text, dates, sentence, own)) return false;
  const { after } = sentence;
  if (otherYearWords.test(after) || (prose.section === problemsSection && remediedWords.test(after))) return false;
  const comma = /^(?:全年|度)?(以来)?[，,]/.exec(after);
  if (comma === null) return isStatementWithoutComma(report, prose, date, sentence);
  const rest = after.slice(comma[0].length);
  if (otherSubject.test(rest)) return false;
  return comma[1] === undefined ? tellsOwnWork(report, rest) : startsWithUnit(report, rest) || startsWithSelf.test(rest);
}

/** Whether the report's own year stands in the sentence or in one beside it: then the years are set against each other. */
function namesYearNear(text: string, dates: readonly DateMention[], { start, end }: Sentence, own: number): boolean {
  const from = Math.max(0, text.lastIndexOf('。', start - 2) + 1);
  const next = text.indexOf('。', end + 1);
  const to = next < 0 ? text.length : next;
  return dates.some((date) => date.year?.value === own && date.start >= from && date.start < to);
}

function tellsOwnWork(report: Report, words: string): boolean {
  return ownWork.test(words) || startsWithUnit(report, words);
}

function startsWithUnit({ unit }: Report, words: string): boolean {
  if (unit === undefined) return false;
  const subject = /^[\u4e00-\u9fff]{2,12}?(?:街道|[市县区旗镇乡局办委])/.exec(words)?.[0];
  return words.startsWith(unit) || (subject !== undefined && unit.includes(subject));
}

function isStatementWithoutComma(report: Report, prose: Prose, date: DateMention, sentence: Sentence): boolean {
  const words = sentence.after.replace(/^(?:度|全年)/, '');
  if (startsWithSelf.test(words) || startsWithDeed.test(words)) return true;
  if (startsWithUnit(report, words) && /^[^，。；]{2,40}?(?:未|没有|共|累计|收到|受理|主动公开)/.test(words)) return true;
  if (prose.section >= 2 && prose.section <= 4 && pointsToTable.test(words)) return true;
  const isHeading = sentence.start === 0 && paragraphStart.test(prose.text.slice(0, date.start));
  return isHeading && workHeading.test(words) && !otherHeading.test(workHeading.exec(words)?.[0] ?? '');
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
