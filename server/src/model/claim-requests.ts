// Reads a number of requests: received, carried over, settled, or with one outcome.
import {
  type Anchor,
  type AnchorOf,
  chainOf,
  isAnchorOf,
  nearEnough,
  nearVerb,
  unknownBetween,
  unknownIn,
} from './claim-anchors.ts';
import { organizationColumns, type Rows, type Topic } from './claim-phrases.ts';
import { distinct, emitNumber, type Reading, rowsReadings } from './claim-reading.ts';
import { namesOtherOrgan } from './claim-scope.ts';
import type { NumberToken } from './claim-tokens.ts';

export function readRequests(
  reading: Reading,
  index: number,
  number: NumberToken,
  before: readonly Anchor[],
  after: readonly Anchor[],
  topic: Topic | undefined,
): void {
  if (!'件起份条宗个项次例'.includes(number.unit)) return;
  const specific = before.find((anchor) => anchor.meaning.is === 'row' || anchor.meaning.is === 'applicant');
  if (specific !== undefined && specific.unknown <= nearVerb) {
    if (readPart(reading, number, before, topic)) return;
  }
  const [verb] = chainOf(before, 'verb');
  if (verb === undefined) {
    const behind = after.filter(({ unknown }) => unknown <= nearEnough);
    const next = behind.find((anchor) => !isAnchorOf(anchor, 'object'));
    if (next !== undefined && isPartBehind(next)) {
      if (readPart(reading, number, behind, topic)) {
        reading.so.consumed = Math.max(reading.so.consumed, next.index + 1);
        return;
      }
    }
  }
  readTotal(reading, index, number, before, after, topic);
}

function isPartBehind(anchor: Anchor): boolean {
  return isAnchorOf(anchor, 'row') || isAnchorOf(anchor, 'applicant') || (isAnchorOf(anchor, 'verb') && anchor.meaning.settles);
}

/** A number of requests with one outcome, or of one kind of applicants. Whether it is one. */
function readPart(reading: Reading, number: NumberToken, anchors: readonly Anchor[], topic: Topic | undefined): boolean {
  const { state } = reading;
  const columns = columnsOf(chainOf(anchors, 'applicant'));
  const rows = chainOf(anchors, 'row');
  if (rows.length > 0) return readRows(reading, number, anchors, rows, columns, topic);
  if (columns === undefined || topic !== 'requests' || reading.survey.isPart || reading.survey.words.has('about')) return false;
  const [verb] = chainOf(anchors, 'verb');
  const base = verb?.meaning.rows ?? [
    ...(state.outcome ?? []),
    ...(state.total?.rows ?? [['newlyReceived'], ['newlyReceived', 'carriedIn']]),
  ];
  if (verb === undefined && state.total === undefined && state.outcome === undefined) return false;
  if ((anchors[0]?.unknown ?? 0) > nearEnough) return false;
  // 公民提出的申请 may be those of all: the Regulation speaks of 公民、法人和其他组织.
  const mayBeAll = verb !== undefined && anchors.some(({ start }) => reading.text.startsWith('公民', start));
  const readings = [...(mayBeAll ? rowsReadings(reading, base) : []), ...rowsReadings(reading, base, columns)];
  emitNumber(reading, number, readings);
  addPart(reading, number);
  return true;
}

function addPart({ state }: Reading, number: NumberToken): void {
  state.partsSum += number.value;
  state.partsCount += 1;
}

/** The columns of applicants; undefined where none are named, or all are. */
function columnsOf(chain: readonly AnchorOf<'applicant'>[]): readonly string[] | undefined {
  const columns = new Set(chain.flatMap(({ meaning }) => meaning.columns));
  if (columns.size === 0 || columns.size > organizationColumns.length) return undefined;
  return [...columns];
}

function readRows(
  reading: Reading,
  number: NumberToken,
  anchors: readonly Anchor[],
  chain: readonly AnchorOf<'row'>[],
  columns: readonly string[] | undefined,
  topic: Topic | undefined,
): boolean {
  const { state, survey } = reading;
  const [nearest] = chain;
  if (nearest === undefined || nearest.unknown > nearEnough || survey.isPart) return false;
  if (topic !== 'requests' && !nearest.meaning.alone && isVague(nearest)) return false;
  if (topic !== undefined && topic !== 'requests') return false;
  const verb = anchors.find((anchor): anchor is AnchorOf<'verb'> => isAnchorOf(anchor, 'verb'));
  const isCarried = nearest.meaning.rows.some((rows) => rows.includes('carriedIn') || rows.includes('carriedOut'));
  if (isCarried && verb?.meaning.settles && verb.start > nearest.start && verb.end <= number.start) return false;
  const sum = carriedRows(reading, nearest) ?? alternativesOf(chain);
  const others = anchors.filter(
    (anchor): anchor is AnchorOf<'row'> => isAnchorOf(anchor, 'row') && !chain.some(({ index }) => index === anchor.index),
  );
  const alternatives = distinct([...sum, ...others.flatMap(({ meaning }) => meaning.rows), ...state.pendingRows]);
  emitNumber(reading, number, rowsReadings(reading, alternatives, columns));
  enterRequests(reading);
  if (isCarried) includeCarriedIn(reading, sum);
  else {
    state.outcome = columns === undefined ? alternatives : undefined;
    addPart(reading, number);
  }
  return true;
}

/** Rows whose words may speak of other matters too. */
function isVague({ meaning }: AnchorOf<'row'>): boolean {
  return meaning.rows.some((rows) => rows.includes('carriedOut'));
}

/** From here on the words are on requests. */
function enterRequests({ state }: Reading): void {
  state.topic = 'requests';
  state.onDisclosure = true;
}

/** 2022年结转, 结转2024年: the year beside 结转 tells which. */
function carriedRows(
  { tokens, context, state }: Reading,
  { index, start, end, meaning }: AnchorOf<'row'>,
): readonly Rows[] | undefined {
  if (meaning.rows.length < 2 || !meaning.rows.some((rows) => rows.includes('carriedOut'))) return undefined;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (before?.is === 'year' && before.end === start) return [['carriedIn']];
  if (after?.is !== 'year' || after.start !== end) {
    // 办结11件，结转1件: what is left over.
    return state.total?.rows.some((rows) => rows.includes('handledTotal')) ? [['carriedOut']] : undefined;
  }
  return after.value === context.year ? [['carriedIn']] : [['carriedOut']];
}

/** The rows of joined anchors together: 予以公开及部分公开3件. */
function alternativesOf(chain: readonly AnchorOf<'row'>[]): Rows[] {
  const [first] = chain;
  if (first === undefined) return [];
  if (chain.length === 1) return [...first.meaning.rows];
  const inOrder = [...chain].sort((a, b) => a.start - b.start);
  return [[...new Set(inOrder.flatMap(({ meaning }) => meaning.rows[0] ?? []))]];
}

/** 12件（含上年结转2件）, 其中上年结转2件: what was said before is both together. */
function includeCarriedIn({ state, survey }: Reading, rows: readonly Rows[]): void {
  const { total } = state;
  if (rows.length === 1 && rows[0]?.[0] === 'carriedIn') {
    state.listed.push('carriedIn');
    state.includesCarriedIn ||= total === undefined && survey.words.has('including');
  }
  if (total === undefined || !(survey.words.has('including') || state.within)) return;
  if (rows[0]?.[0] !== 'carriedIn' || rows.length > 1) return;
  const claim = state.claims[total.claim];
  const both = ['newlyReceived', 'carriedIn'];
  if (claim === undefined || !total.rows.some((one) => one.includes('newlyReceived') && one.includes('carriedIn'))) return;
  const readings = claim.readings.filter(({ cells }) => both.every((row) => cells.some((cell) => cell.row === row)));
  state.claims[total.claim] = { ...claim, readings };
  state.total = { ...total, rows: [both] };
}

/** A number of requests as a whole: 收到12件, 办结11件, 依申请公开12件. */
function readTotal(
  reading: Reading,
  index: number,
  number: NumberToken,
  before: readonly Anchor[],
  after: readonly Anchor[],
  topic: Topic | undefined,
): void {
  const { state, survey, so } = reading;
  if (survey.isPart || survey.words.has('about') || number.unit === '次') return;
  if (readSum(reading, number, before)) return;
  const verbs = before.some(({ meaning }) => meaning.is === 'verb') ? chainOf(before, 'verb') : settlingBehind(reading, after);
  const objects = before.filter((anchor) => isAnchorOf(anchor, 'object'));
  if (before.some((anchor) => isAnchorOf(anchor, 'applicant')) && columnsOf(chainOf(before, 'applicant')) !== undefined) return;
  const [verb] = verbs;
  const isOwn = !state.within || so.ownScope || !state.numberSeen;
  if (topic === undefined && !isPlainReceipt(verb, objects)) return;
  if (verb === undefined) {
    if (isOwn) readCounted(reading, number, objects[0]);
    return;
  }
  if (!isOwn && !verbs.every(({ meaning }) => meaning.strict)) return;
  if (before.some((anchor) => isAnchorOf(anchor, 'row') && anchor.unknown <= verb.unknown)) return;
  // 纠正不规范答复6件: the answers are put right, not the requests answered.
  if (before.some(({ meaning }) => meaning.is === 'result')) return;
  if (
    isOtherOrgans(reading, verb) ||
    isOfSomeApplicants(reading, verb) ||
    !isNearVerb(reading, index, number, verb, objects, after)
  )
    return;
  const rows = distinct([...verbs].sort((a, b) => a.start - b.start).flatMap(({ meaning }) => meaning.rows));
  const settles = verbs.every(({ meaning }) => meaning.settles);
  if (!settles && isAnotherIntake(reading, number, rows)) return;
  emitTotal(reading, number, rows, settles);
}

/** 收到20件，受理18件: the second is a part that the tables don't have. */
function isAnotherIntake({ state }: Reading, number: NumberToken, rows: readonly Rows[]): boolean {
  const { total } = state;
  if (total === undefined || total.value === number.value || rows.length !== 2) return false;
  return total.rows[0]?.join() === 'newlyReceived';
}

/** 31件申请已办结; in 2件答复超过期限 the verb is a thing of which something is said. */
function settlingBehind({ text }: Reading, after: readonly Anchor[]): AnchorOf<'verb'>[] {
  const verb = after.find((anchor): anchor is AnchorOf<'verb'> => isAnchorOf(anchor, 'verb'));
  if (verb?.meaning.settles !== true || verb.unknown > nearEnough) return [];
  return /^(?:超|逾|未|不|存在|有|被)/.test(text.slice(verb.end, verb.end + 2)) ? [] : [verb];
}

/** 一名申请人先后提交申请38件, 刘某等人联名提出申请5件: some of all. */
function isOfSomeApplicants({ text, start }: Reading, verb: AnchorOf<'verb'>): boolean {
  return /[一二两三四五六七八九十\d某该同个部少多][名位别分数]?(?:申请人|群众|村民|居民|当事人)|某[某人等]|联名/.test(
    text.slice(start, verb.start),
  );
}

/** 收到申请12件, where nothing tells what was applied for: in this report it is information. */
function isPlainReceipt(verb: AnchorOf<'verb'> | undefined, [object]: readonly Anchor[]): boolean {
  return verb !== undefined && verb.unknown === 0 && object !== undefined && object.start >= verb.end;
}

/** 新收11件，上年结转2件，合计13件: both together. */
function readSum(reading: Reading, number: NumberToken, before: readonly Anchor[]): boolean {
  const { state, text, tokens, from, start } = reading;
  const isListed = state.listed.length === 2 && state.listed.includes('newlyReceived') && state.listed.includes('carriedIn');
  if (!isListed || before.length > 0 || state.within || state.partsCount > 0) return false;
  if (
    tokens[from]?.start !== start ||
    !/^(?:合计|共计|总计|总共|两项合计|共|合共)(?:为|有)?$/.test(text.slice(start, number.start))
  )
    return false;
  emitNumber(reading, number, rowsReadings(reading, [['newlyReceived', 'carriedIn']]));
  return true;
}

/** Without an object in the piece, a verb's number stands right behind it, and nothing else is counted. */
function isNearVerb(
  { text, tokens, end, to }: Reading,
  index: number,
  number: NumberToken,
  verb: AnchorOf<'verb'>,
  objects: readonly Anchor[],
  after: readonly Anchor[],
): boolean {
  const [object] = objects;
  // 收到依申请公开12件, but not 收到依申请公开宣传册12件 or 编制依申请公开答复范本12份.
  if (object !== undefined) return verb.unknown <= (verb.start < object.start ? nearVerb : 0) && object.unknown === 0;
  const [next] = after;
  if (next !== undefined && isAnchorOf(next, 'object')) return verb.unknown <= nearEnough && next.unknown <= nearVerb;
  if (verb.unknown > 0 || '项个'.includes(number.unit || '?')) return false;
  const following = tokens[index + 1];
  const following_ = index + 1 < to ? following?.start : undefined;
  return unknownBetween(text, number.unitEnd, following_ ?? end) === 0;
}

function isOtherOrgans({ text, tokens, from, start, context }: Reading, verb: AnchorOf<'verb'>): boolean {
  let end = verb.start;
  for (let position = verb.index - 1; position >= from; position--) {
    const token = tokens[position];
    if (token?.is !== 'word' || token.end !== end || (token.meaning.is !== 'filler' && token.meaning.is !== 'ownYear')) break;
    end = token.start;
  }
  return namesOtherOrgan(text.slice(start, end), context.unit);
}

/** 依申请公开12件, without a verb. */
function readCounted(reading: Reading, number: NumberToken, object: Anchor | undefined): void {
  if (object === undefined || !isAnchorOf(object, 'object') || object.meaning.topic !== 'requests') return;
  if (object.unknown > 0 || object.meaning.needs === 'verb' || reading.state.published || '项个条'.includes(number.unit || '?'))
    return;
  if (unknownBetween(reading.text, reading.start, object.start) > 0 && unknownIn(reading, object) > 2) return;
  if (object.meaning.needs === 'topic' && reading.state.topic !== 'requests') return;
  const received = [['newlyReceived'], ['newlyReceived', 'carriedIn']];
  const isAmount = /^[的总数]*[数量]/.test(reading.text.slice(object.end, number.start));
  const rows = isAmount ? received : [...received, ['handledTotal']];
  emitTotal(reading, number, rows, false);
}

/** What is left of the readings where carried in requests are included. */
function withCarriedIn(rows: readonly Rows[]): readonly Rows[] {
  const both = rows.filter((one) => one.includes('newlyReceived') && one.includes('carriedIn'));
  return both.length > 0 ? both : rows;
}

function emitTotal(reading: Reading, number: NumberToken, all: readonly Rows[], settles: boolean): void {
  const { state } = reading;
  const rows = state.includesCarriedIn ? withCarriedIn(all) : all;
  enterRequests(reading);
  if (rows[0]?.join() === 'newlyReceived' && rows.length < 3) state.listed.push('newlyReceived');
  // 办理15件，其中新收12件，上年结转3件: the whole is what was said first.
  if (state.within && !settles && state.total !== undefined) {
    emitNumber(reading, number, rowsReadings(reading, rows));
    return;
  }
  const earlier = settles ? (state.total?.rows ?? []) : [];
  state.total = { value: number.value, rows: distinct([...rows, ...earlier]), claim: state.claims.length };
  state.outcome = undefined;
  state.partsSum = 0;
  state.partsCount = 0;
  emitNumber(reading, number, rowsReadings(reading, rows));
}
