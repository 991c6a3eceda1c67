// Which of the words around a number say what it counts.
import type { Meaning } from './claim-lexicon.ts';
import type { Reading } from './claim-reading.ts';
import type { Token, WordToken } from './claim-tokens.ts';

type AnchorMeaning = Extract<Meaning, { is: 'object' | 'verb' | 'row' | 'applicant' | 'result' | 'act' }>;

export interface Anchor {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly meaning: AnchorMeaning;
  /** Characters of unknown words between it and the number. */
  readonly unknown: number;
  /** Whether a 、 or 和 alone joins it to the anchor that is nearer to the number. */
  readonly linked: boolean;
}

export type AnchorOf<Kind extends AnchorMeaning['is']> = Anchor & { readonly meaning: Extract<AnchorMeaning, { is: Kind }> };

export function isAnchorOf<Kind extends AnchorMeaning['is']>(anchor: Anchor, kind: Kind): anchor is AnchorOf<Kind> {
  return anchor.meaning.is === kind;
}

function anchorMeaning({ meaning }: WordToken): AnchorMeaning | undefined {
  switch (meaning.is) {
    case 'object':
    case 'verb':
    case 'row':
    case 'applicant':
    case 'result':
    case 'act':
      return meaning;
    default:
      return undefined;
  }
}

const quotes = '“”"‘’「」《》〈〉';

/** Characters between two offsets, without quotes. */
export function unknownBetween(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (!quotes.includes(text.charAt(at))) count++;
  return count;
}

/** Words of other matters are as foreign to an anchor and its number as unknown ones. */
function foreignLength(token: Token): number {
  if (token.is !== 'word') return 0;
  const { is } = token.meaning;
  return is === 'plain' || is === 'otherMatter' || is === 'otherCount' ? token.end - token.start : 0;
}

/** Anchors in front of a place, the nearest first, back to a token. */
export function anchorsBefore(text: string, tokens: readonly Token[], from: number, index: number, at: number): Anchor[] {
  const anchors: Anchor[] = [];
  let unknown = 0;
  let limit = at;
  let linked = false;
  for (let position = index - 1; position >= from; position--) {
    const token = tokens[position];
    if (token === undefined || token.is === 'number') break;
    const gap = unknownBetween(text, token.end, limit) + foreignLength(token);
    unknown += gap;
    limit = token.start;
    if (gap > 0) linked = false;
    if (isJoint(token)) {
      linked = true;
      continue;
    }
    const meaning = token.is === 'word' ? anchorMeaning(token) : undefined;
    if (meaning === undefined) continue;
    anchors.push({ index: position, start: token.start, end: token.end, meaning, unknown, linked });
    linked = false;
  }
  return anchors;
}

/** Anchors behind a place, the nearest first, up to the next number or a word that begins another statement. */
export function anchorsAfter(text: string, tokens: readonly Token[], index: number, to: number, at: number): Anchor[] {
  const anchors: Anchor[] = [];
  let unknown = 0;
  let limit = at;
  let linked = false;
  for (let position = index + 1; position < to; position++) {
    const token = tokens[position];
    if (token === undefined || token.is === 'number') break;
    if (token.is === 'word' && (token.meaning.is === 'all' || token.meaning.is === 'zero' || token.meaning.is === 'comparison'))
      break;
    const gap = unknownBetween(text, limit, token.start) + foreignLength(token);
    unknown += gap;
    limit = token.end;
    if (gap > 0) linked = false;
    if (isJoint(token)) {
      linked = true;
      continue;
    }
    const meaning = token.is === 'word' ? anchorMeaning(token) : undefined;
    if (meaning === undefined) continue;
    anchors.push({ index: position, start: token.start, end: token.end, meaning, unknown, linked });
    linked = false;
  }
  return anchors;
}

function isJoint(token: Token): boolean {
  return token.is === 'mark' || (token.is === 'word' && token.meaning.is === 'link');
}

/** The first anchor of a kind, and those of the same kind that are joined to it. */
export function chainOf<Kind extends AnchorMeaning['is']>(anchors: readonly Anchor[], kind: Kind): AnchorOf<Kind>[] {
  const chain: AnchorOf<Kind>[] = [];
  for (const anchor of anchors) {
    if (!isAnchorOf(anchor, kind)) {
      if (chain.length > 0) break;
      continue;
    }
    if (chain.length > 0 && !anchor.linked) break;
    chain.push(anchor);
  }
  return chain;
}

/** Characters of unknown words that may stand between a number and what it counts. */
export const nearEnough = 3;
/** … where a verb and its object both stand there. */
export const nearVerb = 8;

/** Characters of unknown words in front of an anchor, in its piece. */
export function unknownIn({ text, tokens, from, start }: Reading, anchor: Anchor): number {
  let unknown = 0;
  let at = start;
  for (let position = from; position < anchor.index; position++) {
    const token = tokens[position];
    if (token === undefined) continue;
    unknown += unknownBetween(text, at, token.start);
    at = token.is === 'number' ? token.unitEnd : token.end;
  }
  return unknown + unknownBetween(text, at, anchor.start);
}
