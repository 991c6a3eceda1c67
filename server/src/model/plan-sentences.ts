// Sentences that tell what is to be done in the year that they name.
import { followsSelf, leadsSentence, type YearInSentence } from './year-sentences.ts';

const futureVerbs =
  '采取|进一步|继续|从|重点(?:从|做|抓|围绕|在|加强|推进|开展|对|就|把|放|关注|解决|完善|提升|强化|落实)|紧盯|紧紧围绕|紧扣|围绕|以|按照|认真|严格|加强|不断|持续|着力|着重|着眼|努力|切实|加大|加快|深入|坚持|针对|根据|结合|全面|积极|把|对|在|主要|通过|强化|做好|做到|完善|健全|推进|推动|抓好|狠抓|会|于|聚焦|立足|充分|更加|大力|开展|建立|逐步|优化|提升|提高|改进|督促|组织|拓宽|拓展|创新|规范|深化|突出|丰富|一如既往|牢固|力争|扎实|落实|增强';

/** 将 in front of what is done; in front of a thing it takes the place of 把 (将政务公开纳入考核). */
const planWords = new RegExp(
  `将(?:(?:要|会)?(?:${futureVerbs})|[：:])|(?<![主需重只简提纲必])要(?:${futureVerbs})|(?:计划|拟|打算|力争|准备)(?:${futureVerbs}|于)`,
);

/** UTF-16 code units from the year to its 将. */
const planReach = 64;

/** What is done with a thing by way of 将: no plan. */
const dispositions = /纳入|列入|作为|摆上|摆在|摆到|融入|贯穿|放在|列为|划入|分解|的(?:部署|要求|精神|规定|意见)$/;

const pastWords = /[得成升高强展善化]了|已经|取得|虽然?|但是?|下一步|下步|今后/;

const planHeading =
  /^度?的?(?:主要|重点|政务公开|政府信息公开|信息公开|下一步)*(?:工作)?的?(?:打算|计划|思路|安排|目标)(?:$|[。：:，,])/;

/** Whether a sentence plans something for the year that it names. */
export function isPlan({ near, sentence, own }: YearInSentence): boolean {
  const { before, after } = sentence;
  /** The coming year in front of what is to be done is the plan's; behind it (2024年6月底前完成) it is a date within the plan. */
  const namesComingYear = (end: number): boolean =>
    near.some(({ year, start }) => year?.value === own + 1 && start >= sentence.start && start < end);
  if (planHeading.test(after) && leadsSentence(sentence)) return !namesComingYear(sentence.end);
  if (!leadsSentence(sentence) && !followsSelf(sentence) && !/[，,]在?$/.test(before)) return false;
  const gapStart = /^度?(?:的?(?:政务公开|政府信息公开|信息公开)?工作[中里]?)?[，,]?/.exec(after)?.[0].length ?? 0;
  const words = after.slice(gapStart, gapStart + planReach);
  const at = words.search(planWords);
  if (at < 0) return /下一步[^。；]{0,12}[，：:]$/.test(before) && !pastWords.test(after) && !namesComingYear(sentence.end);
  if (namesComingYear(sentence.end - after.length + gapStart + at)) return false;
  if (!mayPrecedePlan(words.slice(0, at))) return false;
  const rest = after.slice(gapStart + at);
  const clause = rest.slice(0, clauseLength(rest));
  return !dispositions.test(clause) && !/[得成升高强展善化]了|已经|取得/.test(rest);
}

const onGrounds = /^[^，]{0,12}?(?:针对|面对|围绕|对照|聚焦|按照|根据|结合|立足)/;
const bareSubject = /^(?:[\u4e00-\u9fff]{0,14}[市县区旗州盟局办厅委镇乡街道府会位关们处])?$/;
const noPlan = /要求|部署|安排|督促|存在|问题|不足/;

/** UTF-16 code units of a plan's subject. */
const longestSubject = 14;

/** What may stand between a year and its 将: a subject, and on what grounds (针对存在的问题，). Anything else is told as done. */
function mayPrecedePlan(gap: string): boolean {
  if (pastWords.test(gap) || /[；：:年]/.test(gap)) return false;
  const pieces = gap.split(/[，,]/);
  const last = pieces.pop() ?? '';
  const isSubject = last.length <= longestSubject && !noPlan.test(last);
  return (isSubject || onGrounds.test(last)) && pieces.every((piece) => bareSubject.test(piece) || onGrounds.test(piece));
}

function clauseLength(text: string): number {
  const end = text.search(/[，,；;。：:]/);
  return end < 0 ? text.length : end;
}
