// Reads the words that say a number without one: 未收到, 无, 均已办结, 均予以公开, 答复率100%.
import { type Anchor, type AnchorOf, anchorsAfter, isAnchorOf, unknownBetween } from './claim-anchors.ts';
import { organizationColumns, type Topic } from './claim-phrases.ts';
import { emitWords, isElsewhere, pieceText, type Reading, rowsReadings } from './claim-reading.ts';
import { appealReading, disclosureReading, isAppeal } from './claim-readings.ts';
import type { WordToken } from './claim-tokens.ts';

/** Characters of unknown words that may stand between 无 and what there was none of. */
const nearEnough = 4;

/** 未收到政府信息公开申请; 无上年结转; 未发生行政复议、行政诉讼. */
export function readZero(reading: Reading, index: number, zero: WordToken): void {
  const { so, survey, text, to } = reading;
  if (so.zeroRead) return;
  if (survey.firstNumber < to) {
    // 未按期答复3件: the number is another count than the words around it say.
    if (survey.firstNumber > index) so.masked = true;
    return;
  }
  const word = text.slice(zero.start, zero.end);
  if (word.length === 1 && !startsStatement(reading, index)) return;
  if (isElsewhere(reading) || survey.words.has('otherCount') || survey.isPart) return;
  const anchors = anchorsAfter(text, reading.tokens, index, to, zero.end);
  const last = anchors.at(-1);
  if (hasOtherMatter(reading, index) || isFarFrom(word, anchors[0]) || !endsStatement(reading, index, last, zero)) return;
  so.zeroRead = readNone(reading, zero, word, anchors);
}

/** 未 denies the very next word. */
function isFarFrom(word: string, first: Anchor | undefined): boolean {
  return first !== undefined && first.unknown > (word === '未' ? 0 : nearEnough);
}

/** Whether nothing but words of time, extent and the unit stands in front, so that 无 is no part of another word. */
function startsStatement({ text, tokens, from, start, context }: Reading, index: number): boolean {
  let at = start;
  for (let position = from; position < index; position++) {
    const token = tokens[position];
    if (token === undefined) return false;
    if (unknownBetween(text, at, token.start) > 0 && position > from) return false;
    at = token.is === 'number' ? token.unitEnd : token.end;
  }
  const zero = tokens[index];
  return zero !== undefined && (unknownBetween(text, at, zero.start) === 0 || isUnitIn(text.slice(at, zero.start), context.unit));
}

/** 街道无…, 水务局无…: words of the unit's own name. */
function isUnitIn(words: string, unit: string | undefined): boolean {
  return words.length >= 2 && unit?.includes(words) === true;
}

/** Whether the piece ends with what there was none of. */
function endsStatement({ text, tokens, to, end }: Reading, index: number, last: Anchor | undefined, zero: WordToken): boolean {
  let at = last?.end ?? zero.end;
  for (let position = index + 1; position < to; position++) {
    const token = tokens[position];
    if (token === undefined || token.start < at) continue;
    if (unknownBetween(text, at, token.start) > 0) return false;
    at = token.is === 'number' ? token.unitEnd : token.end;
    if (token.is === 'word' && !['filler', 'link', 'information', 'ownYear'].includes(token.meaning.is)) return false;
  }
  return unknownBetween(text, at, end) === 0;
}

function hasOtherMatter({ tokens, to }: Reading, index: number): boolean {
  for (let position = index + 1; position < to; position++) {
    const token = tokens[position];
    if (token?.is === 'word' && (token.meaning.is === 'otherMatter' || token.meaning.is === 'plain')) return true;
  }
  return false;
}

function readNone(reading: Reading, zero: WordToken, word: string, anchors: readonly Anchor[]): boolean {
  const objects = anchors.filter((anchor) => isAnchorOf(anchor, 'object'));
  const topics = [...new Set(objects.map(({ meaning }) => meaning.topic))];
  const appeals = topics.filter((topic) => isAppeal(topic));
  if (anchors.some(({ meaning }) => meaning.is === 'result') || isFromSome(reading, anchors)) return false;
  const isReceipt = /收|接|受理|办理/.test(word);
  const rows = anchors.filter((anchor): anchor is AnchorOf<'row'> => isAnchorOf(anchor, 'row'));
  if (rows.length > 0) return readNoRow(reading, zero, rows, anchors);
  if (appeals.length > 0) {
    for (const topic of appeals) emitWords(reading, zero.start, zero.end, 0, [appealReading([topic], ['total'])]);
    // 未收到政府信息公开申请、行政复议: the first isn't what the second is about.
    if (!objects.some((anchor, at) => anchor.meaning.topic === 'requests' && objects[at + 1]?.linked)) return true;
    return readNoRequest(reading, zero);
  }
  const [topic] = topics;
  if (topics.length === 1 && topic !== 'requests') return !isReceipt && readNoDisclosure(reading, zero, anchors, topic);
  if (topics.length > 1 || reading.survey.words.has('about')) return false;
  const [first] = anchors;
  if (first !== undefined && isAnchorOf(first, 'verb') && first.meaning.settles) return false;
  if (!namesRequests(reading, objects, isReceipt)) return false;
  return readNoRequest(reading, zero);
}

/** 未收到公民、法人和其他组织的申请 and 未收到公民申请 are from nobody; 未收到企业的申请 from some alone. */
function isFromSome({ text }: Reading, anchors: readonly Anchor[]): boolean {
  if (anchors.some(({ start }) => text.startsWith('公民', start))) return false;
  const columns = new Set(anchors.flatMap((anchor) => (isAnchorOf(anchor, 'applicant') ? anchor.meaning.columns : [])));
  return columns.size > 0 && columns.size <= organizationColumns.length;
}

function namesRequests({ state }: Reading, objects: readonly AnchorOf<'object'>[], isReceipt: boolean): boolean {
  if (objects.some(({ meaning }) => meaning.topic === 'requests' && meaning.needs !== 'topic')) return true;
  if (state.topic === undefined) return isReceipt && objects.length > 0;
  return state.topic === 'requests' && (isReceipt || objects.length > 0);
}

function readNoRequest(reading: Reading, zero: WordToken): boolean {
  const { state } = reading;
  const rows = [['newlyReceived']];
  state.total = { value: 0, rows, claim: state.claims.length };
  state.topic = 'requests';
  emitWords(reading, zero.start, zero.end, 0, rowsReadings(reading, rows));
  return true;
}

function readNoRow(reading: Reading, zero: WordToken, rows: readonly AnchorOf<'row'>[], anchors: readonly Anchor[]): boolean {
  const { topic } = reading.state;
  if (anchors.length > rows.length + 1) return false;
  const readable = rows.filter(({ meaning }) => meaning.alone || topic === 'requests');
  const isLastYears = /(?:上年度?|上一年度?|去年)$/.test(reading.text.slice(reading.start, zero.start));
  for (const { meaning } of readable) {
    const isEither = isLastYears && meaning.rows.some((one) => one.includes('carriedIn'));
    emitWords(reading, zero.start, zero.end, 0, rowsReadings(reading, isEither ? [['carriedIn']] : meaning.rows));
  }
  return readable.length > 0;
}

/** 未制发规范性文件; 无行政处罚. */
function readNoDisclosure(reading: Reading, zero: WordToken, anchors: readonly Anchor[], topic: Topic | undefined): boolean {
  if (topic === undefined || reading.state.published || reading.survey.words.has('information') || topic === 'fees') return false;
  const [act, ...others] = anchors.filter((anchor): anchor is AnchorOf<'act'> => isAnchorOf(anchor, 'act'));
  if (anchors.some((anchor) => isAnchorOf(anchor, 'verb')) || others.length > 0) return false;
  const isDocument = topic === 'normativeDocuments' || topic === 'regulations';
  if (isDocument !== (act !== undefined)) return false;
  emitWords(reading, zero.start, zero.end, 0, [disclosureReading(topic, [act?.meaning.column ?? 'decisions'])]);
  return true;
}

/** 均已办结; 均予以公开; 均为自然人; 均维持. */
export function readAll(reading: Reading, index: number, all: { readonly start: number; readonly end: number }): void {
  const { state, text, tokens, to, survey } = reading;
  if (survey.firstNumber < to && survey.firstNumber > index) return;
  if (isElsewhere(reading) || survey.words.has('zero')) return;
  if (isOnCarriedIn(reading, index)) {
    // 上年结转的2件均已办结，其中予以公开1件: the sentence goes on with these alone.
    state.otherScope = true;
    return;
  }
  const [first] = anchorsAfter(text, tokens, index, to, all.end);
  if (first === undefined || first.unknown > nearEnough + 2) return;
  if (isAnchorOf(first, 'result')) {
    readAllAppeals(reading, all, first);
    return;
  }
  // 均为自然人通过网络提交: 均 is on all of them, however they came in.
  if (state.topic !== 'requests' || (survey.isPart && (state.within || !isAnchorOf(first, 'applicant')))) return;
  const named = reading.survey.firstNumber < to || state.total !== undefined || hasObject(reading, index);
  if (!named) return;
  if (isAnchorOf(first, 'verb')) {
    if (first.meaning.settles) emitWords(reading, all.start, first.end, 0, rowsReadings(reading, [['carriedOut']]));
    return;
  }
  readInherited(reading, all, first);
}

/** Whether 均 stands behind the number of requests carried in, and so is on them alone. */
function isOnCarriedIn({ tokens, from, survey }: Reading, index: number): boolean {
  if (survey.firstNumber >= index) return false;
  for (let position = from; position < survey.firstNumber; position++) {
    const token = tokens[position];
    if (token?.is !== 'word' || token.meaning.is !== 'row') continue;
    if (token.meaning.rows.some((rows) => rows.includes('carriedIn'))) return true;
  }
  return false;
}

function hasObject({ tokens, from }: Reading, index: number): boolean {
  for (let position = from; position < index + 4; position++) {
    const token = tokens[position];
    if (token?.is === 'word' && token.meaning.is === 'object' && token.meaning.topic === 'requests') return true;
  }
  return false;
}

/** The last number, taken up again: 收到3件，均为自然人. */
function readInherited(reading: Reading, all: { readonly start: number }, first: Anchor): void {
  const { state } = reading;
  const { total } = state;
  if (total === undefined || (state.partsCount > 0 && state.partsSum !== total.value)) return;
  if (isAnchorOf(first, 'row')) {
    emitWords(reading, all.start, first.end, total.value, rowsReadings(reading, first.meaning.rows));
  } else if (isAnchorOf(first, 'applicant')) {
    emitWords(reading, all.start, first.end, total.value, rowsReadings(reading, total.rows, first.meaning.columns));
  }
}

function readAllAppeals(reading: Reading, all: { readonly start: number }, result: AnchorOf<'result'>): void {
  const { appeal, topic } = reading.state;
  if (appeal === undefined || !isAppeal(topic)) return;
  emitWords(reading, all.start, result.end, appeal.value, [appealReading(appeal.topics, [result.meaning.column])]);
}

/** 1件，已按规定予以公开: without 均. */
export function readDone(reading: Reading, index: number, row: WordToken): void {
  const { state, survey, to, start, text } = reading;
  if (state.topic !== 'requests' || survey.firstNumber < to || survey.words.has('zero') || survey.words.has('all')) return;
  if (!text.startsWith('已', start) || isElsewhere(reading) || row.meaning.is !== 'row' || state.partsCount > 0) return;
  if (!startsStatement(reading, index) || state.total === undefined) return;
  emitWords(reading, row.start, row.end, state.total.value, rowsReadings(reading, row.meaning.rows));
}

/** 答复率达100%. */
export function readRate(reading: Reading, index: number): void {
  const { tokens, text, to, state } = reading;
  if (state.topic !== 'requests' || isElsewhere(reading) || (state.total === undefined && !pieceText(reading).includes('申请')))
    return;
  for (let position = index + 1; position < to; position++) {
    const token = tokens[position];
    const before = tokens[position - 1];
    if (token === undefined || before === undefined || unknownBetween(text, before.end, token.start) > 0) return;
    if (token.is === 'number') {
      if (token.unit !== '%' || token.value !== 100) return;
      emitWords(reading, token.start, token.unitEnd, 0, rowsReadings(reading, [['carriedOut']]));
      return;
    }
    if (token.is !== 'word' || !['filler', 'all', 'link', 'rate'].includes(token.meaning.is)) return;
  }
}
