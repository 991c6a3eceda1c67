// Reads a number of documents, decisions or amounts that the table of active disclosure counts.
import { type Anchor, type AnchorOf, chainOf, isAnchorOf, nearVerb, unknownIn } from './claim-anchors.ts';
import type { Topic } from './claim-phrases.ts';
import { emitNumber, type Reading } from './claim-reading.ts';
import { disclosureReading } from './claim-readings.ts';
import type { NumberToken } from './claim-tokens.ts';

/** 制发规范性文件5件，废止2件，现行有效30件. */
export function readDocuments(reading: Reading, number: NumberToken, before: readonly Anchor[], topic: Topic): void {
  const { state, survey, text } = reading;
  if (!'件份个部项'.includes(number.unit) || state.within || state.published) return;
  if (survey.words.has('about') || survey.words.has('information') || survey.words.has('otherMatter')) return;
  const acts = chainOf(before, 'act');
  const [act] = acts;
  const [nearest] = before;
  if (act === undefined || acts.length > 1 || nearest === undefined || nearest.unknown > 0) return;
  const objects = before.filter((anchor) => isAnchorOf(anchor, 'object'));
  if (objects.length > 1 || before.some((anchor) => isAnchorOf(anchor, 'verb'))) return;
  if (objects.length === 0 && /印发/.test(text.slice(act.start, act.end))) return;
  if (unknownIn(reading, before.at(-1) ?? act) > nearVerb) return;
  emitNumber(reading, number, [disclosureReading(topic, [act.meaning.column])]);
}

/** 行政许可决定120件. */
export function readDecisions(reading: Reading, number: NumberToken, before: readonly Anchor[], topic: Topic): void {
  const { state, survey } = reading;
  if (!'件起宗例份'.includes(number.unit) || state.within || state.published || survey.isPart) return;
  if (survey.words.has('about') || survey.words.has('information') || survey.words.has('otherMatter')) return;
  const nearest = before[0];
  const others = before.slice(1);
  if (nearest === undefined || !isAnchorOf(nearest, 'object') || nearest.meaning.topic !== topic || nearest.unknown > 0) return;
  const chain = chainOf(before, 'object');
  if (chain.length > 1) {
    readNoDecisions(reading, number, chain);
    return;
  }
  if (
    others.some(
      (anchor) => !isAnchorOf(anchor, 'verb') || !/^(?:办理|办结|处理)$/.test(reading.text.slice(anchor.start, anchor.end)),
    )
  )
    return;
  if (unknownIn(reading, nearest) > 2) return;
  emitNumber(reading, number, [disclosureReading(topic, ['decisions'])]);
}

/** 行政许可、行政处罚、行政强制均为0: each. */
function readNoDecisions(reading: Reading, number: NumberToken, chain: readonly AnchorOf<'object'>[]): void {
  if (number.value !== 0) return;
  const decisions: readonly Topic[] = ['licensing', 'punishment', 'coercion'];
  for (const { meaning } of chain) {
    if (decisions.includes(meaning.topic)) emitNumber(reading, number, [disclosureReading(meaning.topic, ['decisions'])]);
  }
}
