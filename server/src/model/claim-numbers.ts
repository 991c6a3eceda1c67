// Reads a number in its piece of a sentence: which cells it must equal, if any.

import { type Anchor, anchorsAfter, anchorsBefore, isAnchorOf, nearEnough, nearVerb } from './claim-anchors.ts';
import { readAppeal } from './claim-appeals.ts';
import { readDecisions, readDocuments } from './claim-disclosures.ts';
import { readRespectively } from './claim-lists.ts';
import type { Topic } from './claim-phrases.ts';
import { emitNumber, isElsewhere, type Reading } from './claim-reading.ts';
import { disclosureReading, isAppeal } from './claim-readings.ts';
import { readRequests } from './claim-requests.ts';
import type { NumberToken } from './claim-tokens.ts';

export function readNumber(reading: Reading, index: number, number: NumberToken): void {
  const { so, tokens, text, from, to } = reading;
  if (number.unit === '%') return;
  if (reading.survey.words.has('respectively')) readRespectively(reading, index, number);
  if (!number.counts || isOtherCount(reading)) {
    spend(reading, index);
    return;
  }
  const before = anchorsBefore(text, tokens, Math.max(from, so.consumed), index, number.start);
  const after = anchorsAfter(text, tokens, index, to, number.unitEnd);
  if (isElsewhere(reading)) {
    readElsewhere(reading, index);
    return;
  }
  const usable = before.length > 0 && (before[0]?.unknown ?? 0) <= nearVerb ? before : [];
  const topic = topicOf(reading, usable, after);
  if (number.unit === '万元' || number.unit === '元') readMoney(reading, number, usable);
  else if (topic === 'requests' || topic === undefined) readRequests(reading, index, number, usable, after, topic);
  else if (isAppeal(topic)) readAppeal(reading, number, usable, after, topic);
  else if (topic === 'normativeDocuments' || topic === 'regulations') readDocuments(reading, number, usable, topic);
  else if (topic !== 'other' && topic !== 'fees') readDecisions(reading, number, usable, topic);
  spend(reading, index);
}

/** The anchors in front of a number are not those of the next one. */
function spend({ so }: Reading, index: number): void {
  so.consumed = Math.max(so.consumed, index + 1);
}

function isOtherCount({ survey }: Reading): boolean {
  return survey.words.has('otherCount') || survey.words.has('respectively');
}

/** What is a part of others' or another year's number isn't the unit's either. */
function readElsewhere(reading: Reading, index: number): void {
  const { state, so, isAside } = reading;
  if (!state.comparison && !isAside) {
    state.total = undefined;
    state.outcome = undefined;
    if (so.otherScope) state.otherScope = true;
  }
  spend(reading, index);
}

/** What a number speaks of: the nearest matter in front, else the one behind it, else that of the words before. */
function topicOf({ state }: Reading, before: readonly Anchor[], after: readonly Anchor[]): Topic | undefined {
  const own = before.some((anchor) => isAnchorOf(anchor, 'object'));
  const first = after[0];
  if (
    !own &&
    first !== undefined &&
    isAnchorOf(first, 'object') &&
    first.unknown <= nearEnough &&
    first.meaning.needs !== 'topic'
  ) {
    return first.meaning.topic;
  }
  return state.topic;
}

function readMoney(reading: Reading, number: NumberToken, before: readonly Anchor[]): void {
  const [nearest] = before;
  if (nearest === undefined || !isAnchorOf(nearest, 'object') || nearest.meaning.topic !== 'fees' || nearest.unknown > nearEnough)
    return;
  if (number.unit === '元' && number.value !== 0) return;
  emitNumber(reading, number, [disclosureReading('fees', ['amount'])]);
}
