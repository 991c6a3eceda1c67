// What a reader of a paragraph keeps in mind from one piece of a sentence to the next.
import type { Claim } from './claim.ts';
import type { Rows, Topic } from './claim-phrases.ts';

/** A number of requests that others are parts of, or that “均” takes up again. */
export interface Total {
  readonly value: number;
  readonly rows: readonly Rows[];
  /** Its place among the paragraph's claims. */
  readonly claim: number;
}

export interface State {
  topic: Topic | undefined;
  /** Whether the words are on another year than the report's, or on a part of it. */
  otherYear: boolean;
  partOfYear: boolean;
  /** 截至, 自: with 累计 it means more than the year. */
  since: boolean;
  /** Whether the sentence names the report's year. */
  ownYearNamed: boolean;
  /** Whether the words are on others than the unit, up to the sentence's end. */
  otherScope: boolean;
  plan: boolean;
  comparison: boolean;
  /** After 公开 or 公示, up to the end of the list: 公示行政许可12件、行政处罚3件. */
  published: boolean;
  /** Whether a number was said before, so that what 其中 begins is a part of it. */
  numberSeen: boolean;
  /** Whether the sentence said what it includes: 包括上年结转的2件在内，共办理15件. */
  includesCarriedIn: boolean;
  /** Whose numbers the sentence gave one after another: 新收11件，上年结转2件，合计13件. */
  listed: string[];
  /** After 其中. */
  within: boolean;
  total: Total | undefined;
  /** The rows of the last claim on outcomes: 予以公开3件，其中自然人2件. */
  outcome: readonly Rows[] | undefined;
  /** What the numbers since the total add up to. */
  partsSum: number;
  partsCount: number;
  /** The last number of cases of 复议 or 诉讼. */
  appeal: { readonly topics: readonly Topic[]; readonly value: number } | undefined;
  /** Whether all cases of 诉讼 were counted, so that results may be those of all kinds together. */
  litigationCounted: boolean;
  /** Rows named in the piece before, without a number. */
  pendingRows: readonly Rows[];
  /** Whether the paragraph speaks of information disclosure, so that 复议 is on it. */
  onDisclosure: boolean;
  claims: Claim[];
}

export function newState(topic: Topic | undefined): State {
  return {
    topic,
    otherYear: false,
    partOfYear: false,
    since: false,
    ownYearNamed: false,
    otherScope: false,
    plan: false,
    comparison: false,
    published: false,
    numberSeen: false,
    includesCarriedIn: false,
    listed: [],
    within: false,
    total: undefined,
    outcome: undefined,
    partsSum: 0,
    partsCount: 0,
    appeal: undefined,
    litigationCounted: false,
    pendingRows: [],
    onDisclosure: topic !== undefined && topic !== 'other',
    claims: [],
  };
}

/** The state of a paragraph whose thread another one takes up. */
export function continued(last: State): State {
  const { topic, total, outcome, partsSum, partsCount, appeal, litigationCounted, numberSeen, onDisclosure } = last;
  const claimless = total && { ...total, claim: -1 };
  return {
    ...newState(topic),
    total: claimless,
    outcome,
    partsSum,
    partsCount,
    appeal,
    litigationCounted,
    numberSeen,
    onDisclosure,
  };
}

/** What ends with a sentence; 其中 at the start of the next one takes it up again. */
export interface SentenceMask {
  readonly otherYear: boolean;
  readonly partOfYear: boolean;
  readonly otherScope: boolean;
}

export function endSentence(state: State): SentenceMask {
  const mask = { otherYear: state.otherYear, partOfYear: state.partOfYear, otherScope: state.otherScope };
  state.otherYear = false;
  state.partOfYear = false;
  state.since = false;
  state.ownYearNamed = false;
  state.otherScope = false;
  state.plan = false;
  state.comparison = false;
  state.published = false;
  state.within = false;
  state.includesCarriedIn = false;
  state.listed = [];
  state.pendingRows = [];
  return mask;
}
