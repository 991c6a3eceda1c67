// Reads 予以公开、部分公开分别为3件、2件: each number with the word at its place in the list.
import { type Anchor, anchorsBefore, unknownBetween } from './claim-anchors.ts';
import { emitNumber, isElsewhere, type Reading, rowsReadings } from './claim-reading.ts';
import { appealReading, disclosureReading, isAppeal } from './claim-readings.ts';
import type { NumberToken } from './claim-tokens.ts';

/** @param index of the first number behind 分别 */
export function readRespectively(reading: Reading, index: number, number: NumberToken): void {
  const { text, tokens, from, so, state } = reading;
  if (isElsewhere(reading) || reading.survey.isPart || state.published || reading.survey.words.has('otherCount')) return;
  const before = anchorsBefore(text, tokens, Math.max(from, so.consumed), index, number.start);
  const named = listOf(before);
  const numbers = numbersFrom(reading, index);
  if (named.length < 2 || named.length !== numbers.length) return;
  for (const [position, anchor] of named.entries()) {
    const figure = numbers[position];
    if (figure !== undefined) readOne(reading, anchor, figure);
  }
}

/** The anchors of one kind that 、 or 和 join, in the order of the text. */
function listOf(before: readonly Anchor[]): Anchor[] {
  const [nearest] = before;
  if (nearest === undefined || nearest.unknown > 0) return [];
  const list = [nearest];
  for (const anchor of before.slice(1)) {
    if (anchor.meaning.is !== nearest.meaning.is || !anchor.linked) return [];
    list.push(anchor);
  }
  return list.reverse();
}

/** Numbers with nothing but 、 or 和 between them. */
function numbersFrom({ text, tokens }: Reading, index: number): NumberToken[] {
  const numbers: NumberToken[] = [];
  let end = 0;
  for (let position = index; position < tokens.length; position++) {
    const token = tokens[position];
    if (token === undefined || (numbers.length > 0 && unknownBetween(text, end, token.start) > 0)) break;
    if (token.is === 'number') {
      if (!token.counts || !'件起份宗例'.includes(token.unit)) return [];
      numbers.push(token);
      end = token.unitEnd;
    } else if ((token.is === 'mark' && token.mark === 'pause') || (token.is === 'word' && token.meaning.is === 'link'))
      end = token.end;
    else break;
  }
  return numbers;
}

function readOne(reading: Reading, { meaning }: Anchor, number: NumberToken): void {
  const { topic } = reading.state;
  if (meaning.is === 'row' && (topic === 'requests' || meaning.alone)) {
    emitNumber(reading, number, rowsReadings(reading, meaning.rows));
  } else if (meaning.is === 'applicant' && topic === 'requests' && reading.state.total !== undefined) {
    emitNumber(reading, number, rowsReadings(reading, reading.state.total.rows, meaning.columns));
  } else if (meaning.is === 'object' && isAppeal(meaning.topic) && reading.state.onDisclosure) {
    emitNumber(reading, number, [appealReading([meaning.topic], ['total'])]);
  } else if (meaning.is === 'result' && isAppeal(topic) && reading.state.onDisclosure) {
    emitNumber(reading, number, [appealReading([topic], [meaning.column])]);
  } else if (meaning.is === 'object' && ['licensing', 'punishment', 'coercion'].includes(meaning.topic)) {
    emitNumber(reading, number, [disclosureReading(meaning.topic, ['decisions'])]);
  } else if (meaning.is === 'act' && (topic === 'normativeDocuments' || topic === 'regulations')) {
    emitNumber(reading, number, [disclosureReading(topic, [meaning.column])]);
  }
}
