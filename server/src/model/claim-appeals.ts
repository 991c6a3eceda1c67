// Reads a number of cases of 复议 or 诉讼, and of their results.
import type { ClaimReading } from './claim.ts';
import { type Anchor, type AnchorOf, chainOf, isAnchorOf, nearEnough } from './claim-anchors.ts';
import type { Topic } from './claim-phrases.ts';
import { emitNumber, pieceText, type Reading } from './claim-reading.ts';
import { appealReading, isAppeal } from './claim-readings.ts';
import type { NumberToken } from './claim-tokens.ts';

/** 行政复议2件，维持1件; 行政诉讼3件. */
export function readAppeal(
  reading: Reading,
  number: NumberToken,
  before: readonly Anchor[],
  after: readonly Anchor[],
  topic: Topic,
): void {
  const { state, survey } = reading;
  if (!'件起宗个例'.includes(number.unit) || survey.isPart || survey.words.has('information')) return;
  state.onDisclosure ||= pieceText(reading).includes('信息公开');
  if (!state.onDisclosure) return;
  if (isByReviewOrgan(reading, before) || isOfAllMatters(reading, number)) return;
  if (isOnOtherMatters(reading, before)) {
    // 其他执法类行政复议58件、行政诉讼31件: all that the sentence goes on to count.
    state.otherScope = true;
    return;
  }
  let results = chainOf(before, 'result');
  const objects = chainOf(before, 'object').filter(({ meaning }) => isAppeal(meaning.topic));
  if (results.length === 0) {
    const behind = after.filter(({ unknown }) => unknown <= nearEnough);
    results = chainOf(behind, 'result');
    const [result] = results;
    if (result !== undefined) reading.so.consumed = result.index + 1;
  }
  const topics = objects.length > 0 ? objects.map(({ meaning }) => meaning.topic) : [topic];
  const [nearest] =
    results.length > 0 ? results : objects.length > 0 ? objects : after.filter((anchor) => isAnchorOf(anchor, 'object'));
  if (nearest === undefined || nearest.unknown > nearEnough) return;
  const columns = results.length > 0 ? [...new Set(results.map(({ meaning }) => meaning.column))] : ['total'];
  state.appeal = results.length === 0 ? { topics, value: number.value } : state.appeal;
  if (results.length === 0 && topics.includes('litigation')) state.litigationCounted = true;
  if (number.value === 0 && topics.length > 1) {
    for (const one of new Set(topics)) emitNumber(reading, number, [appealReading([one], columns)]);
  } else emitNumber(reading, number, appealReadings(reading, topics, columns, objects.length > 0));
}

/** 行政诉讼9件，其中直接起诉5件、复议后起诉4件，维持8件: of the last kind, or of all. */
function appealReadings(
  { state }: Reading,
  topics: readonly Topic[],
  columns: readonly string[],
  isNamed: boolean,
): ClaimReading[] {
  const own = appealReading(topics, columns);
  const [topic] = topics;
  const isKind = topic === 'directLitigation' || topic === 'litigationAfterReview';
  return isNamed || !isKind || !state.litigationCounted ? [own] : [own, appealReading(['litigation'], columns)];
}

/** 其他行政复议, 执法类行政复议: on matters that this report isn't on. */
function isOnOtherMatters({ text, start }: Reading, before: readonly Anchor[]): boolean {
  const object = before.find((anchor) => isAnchorOf(anchor, 'object'));
  return object !== undefined && /(?:其[他它](?:的)?|(?<!公开)类(?:的)?)$/.test(text.slice(start, object.start));
}

/** Characters behind a number in which its part on disclosure is named. */
const partFollows = 24;

/** 行政复议12件，其中涉及政府信息公开的2件: the first is on all matters. */
function isOfAllMatters({ text }: Reading, { unitEnd }: NumberToken): boolean {
  return /^[，（(,、]*其中[^。；]{0,12}信息公开/.test(text.slice(unitEnd, unitEnd + partFollows));
}

/** 受理行政复议申请50件 is what an organ of review decides, and no case against the unit. */
function isByReviewOrgan(reading: Reading, before: readonly Anchor[]): boolean {
  const verbs = before.filter((anchor): anchor is AnchorOf<'verb'> => isAnchorOf(anchor, 'verb'));
  const object = before.find((anchor) => isAnchorOf(anchor, 'object'));
  return verbs.some(({ start, end }) => {
    // 不服答复申请复议, 因答复引发的复议: the verb tells of the request.
    if (/(?:不服|因|对)[^，。；]{0,8}$/.test(reading.text.slice(reading.start, start))) return false;
    if (object !== undefined && /引发|引起|产生|导致|发生|被|提起/.test(reading.text.slice(end, object.start))) return false;
    const verb = reading.text.slice(start, end);
    if (verb === '提出' || verb === '提交' || verb === '新增') return false;
    return !/^(?:收到|接到)$/.test(verb) || !/信息公开|依申请/.test(pieceText(reading));
  });
}
