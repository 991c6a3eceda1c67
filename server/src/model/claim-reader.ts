// Reads a paragraph piece by piece: keeps its topic, year and scope in mind, and has numbers and zeros read in that light.
import type { Claim } from './claim.ts';
import type { Meaning } from './claim-lexicon.ts';
import { readNumber } from './claim-numbers.ts';
import type { Topic } from './claim-phrases.ts';
import { type Piece, piecesOf, withoutAsides } from './claim-pieces.ts';
import { type ClaimContext, pieceText, type Reading, surveyOf } from './claim-reading.ts';
import { isAppeal } from './claim-readings.ts';
import { isInOwnName } from './claim-scope.ts';
import { continued, endSentence, newState, type SentenceMask, type State } from './claim-state.ts';
import { type Token, tokensOf, type WordToken, type YearToken } from './claim-tokens.ts';
import { readAll, readDone, readRate, readZero } from './claim-zeros.ts';
import type { Prose } from './prose.ts';

/** UTF-16 code units; a longer paragraph without a mark is no heading. */
const longestHeading = 25;

/** Tokens; more without a mark are no sentence, and would be looked through again and again. */
const longestPiece = 300;

/** Whether a paragraph is a heading, by its length and want of a statement. */
export function isHeading(text: string): boolean {
  return text.length <= longestHeading && !/[，。；！？,;未没无零件起]/.test(text);
}

/** What the paragraphs below a heading speak of; undefined where it doesn't tell. */
export function headingTopicOf(text: string): Topic | undefined {
  if (/依申请|公开申请|申请公开/.test(text)) return 'requests';
  if (/复议|诉讼/.test(text)) return 'review';
  return /主动公开|管理|平台|监督|保障|解读|培训|问题|改进|回应|互动|新媒体|建议|提案/.test(text) ? 'other' : undefined;
}

/** What a paragraph that begins with 其中 takes up from the one before it. */
export interface ReadParagraph {
  readonly claims: readonly Claim[];
  readonly state: State;
  readonly mask: SentenceMask;
}

/**
 * The claims of one paragraph.
 * @param topic what its heading names
 * @param last the paragraph before it, under the same heading
 */
export function readClaims(prose: Prose, topic: Topic | undefined, context: ClaimContext, last?: ReadParagraph): ReadParagraph {
  const tokens = withoutAsides(tokensOf(prose.text));
  const goesOn = last !== undefined && prose.text.startsWith('其中');
  const state = goesOn ? continued(last.state) : newState(topic);
  const reader = new ParagraphReader(prose, tokens, state, context, goesOn ? last.mask : undefined);
  for (const piece of piecesOf(tokens)) reader.read(piece);
  return { claims: state.claims, state, mask: reader.endParagraph() };
}

type Kept = Pick<State, 'otherYear' | 'partOfYear' | 'otherScope' | 'comparison' | 'within' | 'plan'> & {
  readonly topic?: Topic;
};

class ParagraphReader {
  private readonly open: Kept[] = [];
  private start = 0;

  constructor(
    private readonly prose: Prose,
    private readonly tokens: readonly Token[],
    private readonly state: State,
    private readonly context: ClaimContext,
    private lastSentence: SentenceMask | undefined,
  ) {}

  /** What the last sentence was on. */
  endParagraph(): SentenceMask {
    const { otherYear, partOfYear, otherScope } = this.state;
    const isOpen = otherYear || partOfYear || otherScope;
    return isOpen || this.lastSentence === undefined ? { otherYear, partOfYear, otherScope } : this.lastSentence;
  }

  read({ from, to, mark }: Piece): void {
    const { state, prose, tokens } = this;
    const end = mark?.start ?? tokens[to]?.start ?? prose.text.length;
    if (to > from && to - from <= longestPiece) this.readPiece(from, to, end);
    this.start = mark?.end ?? tokens[to]?.end ?? end;
    switch (mark?.mark) {
      case 'open':
        this.open.push(keep(state));
        return;
      case 'close':
        Object.assign(state, this.open.pop());
        // 无法提供（本机关不掌握）3件 counts what the brackets name; behind other brackets a new count begins.
        if (tokens[to + 1]?.is !== 'number') state.pendingRows = [];
        return;
      case 'stop':
        this.lastSentence = endSentence(state);
        return;
      case 'semicolon':
        state.within = false;
        state.comparison = false;
        state.published = false;
        return;
      case 'comma':
      case 'colon':
        state.comparison = false;
        state.published = false;
        return;
      default:
    }
  }

  private readPiece(from: number, to: number, end: number): void {
    const { state, prose, tokens, context } = this;
    const survey = surveyOf(tokens, from, to);
    const reading: Reading = {
      prose,
      text: prose.text,
      tokens,
      state,
      context,
      from,
      to,
      start: this.start,
      end,
      survey,
      isAside: this.open.length > 0,
      so: { otherScope: false, ownScope: false, ownRegion: false, masked: false, consumed: 0, zeroRead: false },
    };
    const { otherYear, partOfYear, topic } = state;
    for (let index = from; index < to; index++) this.readToken(reading, index);
    // 未收取费用, 未发生投诉: what there was none of isn't what the next words are on.
    if (state.topic === 'other' && survey.firstNumber === to && survey.words.has('zero')) state.topic = topic;
    if (survey.words.has('comparison')) Object.assign(state, { otherYear, partOfYear });
    if (survey.firstNumber === to) keepPendingRows(reading);
    else state.pendingRows = [];
  }

  private readToken(reading: Reading, index: number): void {
    const token = this.tokens[index];
    if (token?.is === 'number') {
      readNumber(reading, index, token);
      if (token.counts) this.state.numberSeen = true;
    } else if (token?.is === 'year') readYear(reading, index, token);
    else if (token?.is === 'month') readMonth(reading, index, token);
    else if (token?.is === 'word') {
      readContext(reading, index, token, this.lastSentence);
      readStatement(reading, index, token);
    }
  }
}

/** Behind brackets the words go on with the matter in front of them: 行政诉讼3件（其中复议后起诉1件），维持2件. */
function keep({ otherYear, partOfYear, otherScope, comparison, within, plan, topic }: State): Kept {
  const kept = { otherYear, partOfYear, otherScope, comparison, within, plan };
  return topic === undefined || topic === 'other' ? kept : { ...kept, topic };
}

function keepPendingRows({ tokens, from, to, state }: Reading): void {
  state.pendingRows = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token?.is === 'word' && token.meaning.is === 'row') state.pendingRows = token.meaning.rows;
  }
}

function readStatement(reading: Reading, index: number, token: WordToken): void {
  switch (token.meaning.is) {
    case 'zero':
      readZero(reading, index, token);
      return;
    case 'all':
      readAll(reading, index, token);
      return;
    case 'rate':
      readRate(reading, index);
      return;
    case 'row':
      readDone(reading, index, token);
      return;
    default:
  }
}

function readYear({ state, context, tokens, text }: Reading, index: number, { start, value }: YearToken): void {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const end = tokens[index]?.end;
  // 结转2024年, 2022年结转: the year is a part of the row's name.
  if (isCarry(before) && before?.end === start) return;
  if (isCarry(after) && after?.start === end) return;
  const isOwn = value === context.year;
  const isRange =
    before?.is === 'year' && before.value !== context.year && /^[至到—\-–~～]+$/.test(text.slice(before.end, start));
  if (isOwn && !isRange) {
    state.otherYear = false;
    state.partOfYear = false;
    state.ownYearNamed = true;
  } else state.otherYear = true;
}

function isCarry(token: Token | undefined): boolean {
  return token?.is === 'word' && token.meaning.is === 'row' && token.meaning.rows.some((rows) => rows.includes('carriedOut'));
}

/** 1月1日至12月31日 is the year; any other month a part of it. */
function readMonth({ state, tokens, text }: Reading, index: number, { start, value }: YearToken): void {
  if (value === 12 && /(?:^|[^0-9])1月?(?:份)?[—\-–~～至到]+$/.test(text.slice(Math.max(0, start - 6), start))) {
    state.partOfYear = false;
    return;
  }
  const isEnd = value === 12 && /^12月(?:31日|底|末|份?止)/.test(text.slice(start, start + 6));
  const isStart = value === 1 && text.startsWith('1月1日', start) && isEndOfYear(tokens, index, text);
  if (isStart) return;
  if (!isEnd) state.partOfYear = true;
}

function isEndOfYear(tokens: readonly Token[], index: number, text: string): boolean {
  for (let position = index + 1; position < index + 6; position++) {
    const token = tokens[position];
    if (token?.is === 'month') return text.startsWith('12月31', token.start);
  }
  return false;
}

/** What a word tells of the words behind it. */
function readContext(reading: Reading, index: number, token: WordToken, lastSentence: SentenceMask | undefined): void {
  const { meaning } = token;
  switch (meaning.is) {
    case 'object':
      readObject(reading, meaning);
      return;
    case 'region':
      readRegion(reading, meaning.level, meaning.whole);
      return;
    case 'within':
      // Across sentences it takes up the year and scope of the last one.
      if (index === 0 || isSentenceStart(reading, index)) Object.assign(reading.state, lastSentence);
      reading.state.within = true;
      return;
    case 'otherScope':
      readOtherScope(reading, reading.text.slice(token.start, token.end));
      return;
    case 'ownYear':
      readOwnYear(reading, reading.text.charAt(token.start));
      return;
    case 'otherYear':
      if (!isNothingCarriedIn(reading, index, token)) reading.state.otherYear = true;
      return;
    case 'otherMatter':
      if (!isGround(reading)) reading.state.topic = 'other';
      return;
    default:
      readFlag(reading, meaning);
  }
}

/** 全市各级行政机关 in the report of the city's government is all that it reports on. */
const ownParts = new Set(['各级', '各部门', '各单位']);

function readOtherScope({ so, context }: Reading, word: string): void {
  if (isInOwnName(word, context.unit) || (so.ownRegion && ownParts.has(word))) return;
  so.otherScope = true;
}

/** 上年度无结转申请: the year is a part of the row's name. */
function isNothingCarriedIn({ tokens }: Reading, index: number, { end }: WordToken): boolean {
  const zero = tokens[index + 1];
  const row = tokens[index + 2];
  return zero?.is === 'word' && zero.meaning.is === 'zero' && zero.start === end && isCarry(row) && row?.start === zero.end;
}

/** 因信访举报等原因不予处理2件: why requests had that outcome. */
function isGround(reading: Reading): boolean {
  if (reading.state.topic !== 'requests') return false;
  return /^(?:因|由于|属|按|以).*(?:不予处理|不予公开|无法提供|其他处理)/.test(pieceText(reading));
}

function isSentenceStart({ tokens }: Reading, index: number): boolean {
  const before = tokens[index - 1];
  return before?.is === 'mark' && before.mark === 'stop';
}

function readObject({ state }: Reading, meaning: Extract<Meaning, { is: 'object' }>): void {
  if (meaning.needs === 'topic') return;
  state.topic = meaning.topic;
  if (meaning.topic === 'requests') state.onDisclosure = true;
}

function readRegion({ state, so, context }: Reading, level: string, whole: boolean): void {
  if (level !== '' && level === context.region) {
    state.otherScope = false;
    so.ownScope = true;
    so.ownRegion = whole;
    so.otherScope = false;
  } else if (whole) state.otherScope = true;
  else so.otherScope = true;
}

function readOwnYear({ state }: Reading, first: string): void {
  state.ownYearNamed = true;
  if (!'本今报'.includes(first)) return;
  state.otherYear = false;
  state.partOfYear = false;
}

function readFlag({ state, so, survey }: Reading, { is }: Meaning): void {
  switch (is) {
    case 'publish':
      state.published = true;
      if (state.topic !== 'requests' || survey.words.has('information')) state.topic = 'other';
      return;
    case 'information':
      if (state.topic === undefined || (isAppeal(state.topic) && state.published)) state.topic = 'other';
      return;
    case 'ownScope':
      state.otherScope = false;
      so.otherScope = false;
      so.ownScope = true;
      return;
    case 'system':
      state.otherScope = true;
      return;
    case 'comparison':
      state.comparison = true;
      return;
    case 'partOfYear':
      state.partOfYear = true;
      return;
    case 'since':
      state.since = true;
      return;
    case 'cumulative':
      if (state.since || !state.ownYearNamed) state.otherYear = true;
      return;
    case 'plan':
      state.plan = true;
      return;
    default:
  }
}
