// What the readers of numbers, zeros and “all” have in hand: one piece of a sentence, in its paragraph.
import type { FormatId } from '../format/format.ts';
import type { ClaimReading } from './claim.ts';
import { type PlainMeaning, plainMeanings } from './claim-lexicon.ts';
import type { Rows } from './claim-phrases.ts';
import { requestReadings } from './claim-readings.ts';
import type { State } from './claim-state.ts';
import type { NumberToken, Token } from './claim-tokens.ts';
import type { Prose } from './prose.ts';

export interface ClaimContext {
  readonly unit: string | undefined;
  readonly year: number | undefined;
  readonly format: FormatId | null;
  /** The region whose government the unit is, by its last character; undefined for others. */
  readonly region: string | undefined;
}

/** What a look at all words of a piece tells. */
export interface Survey {
  readonly words: PlainWords;
  readonly firstNumber: number;
  /** A channel of application that is not one of all. */
  readonly isPart: boolean;
}

export interface Reading {
  readonly prose: Prose;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly state: State;
  readonly context: ClaimContext;
  /** The piece: its tokens, and where its words begin. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly survey: Survey;
  /** Whether it stands in brackets. */
  readonly isAside: boolean;
  /** What the words of the piece have told so far. */
  readonly so: {
    otherScope: boolean;
    ownScope: boolean;
    /** Whether it names the whole region whose government the unit is. */
    ownRegion: boolean;
    /** Whether a word makes all numbers of the piece other counts. */
    masked: boolean;
    /** Tokens before this one are spent. */
    consumed: number;
    zeroRead: boolean;
  };
}

const bits: ReadonlyMap<string, number> = new Map(plainMeanings.map((meaning, index) => [meaning, 1 << index]));

/** Some of the plain meanings. */
export class PlainWords {
  constructor(private readonly flags: number) {}

  has(meaning: PlainMeaning): boolean {
    return (this.flags & (bits.get(meaning) ?? 0)) !== 0;
  }
}

export function surveyOf(tokens: readonly Token[], from: number, to: number): Survey {
  let flags = 0;
  let firstNumber = to;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (token?.is === 'number' && index < firstNumber) firstNumber = index;
    else if (token?.is === 'word') flags |= bits.get(token.meaning.is) ?? 0;
  }
  const words = new PlainWords(flags);
  return { words, firstNumber, isPart: words.has('channel') && !words.has('allChannels') };
}

/** Whether what is said here is not on the unit's own year. */
export function isElsewhere({ state, so, survey }: Reading): boolean {
  return (
    state.otherYear ||
    state.partOfYear ||
    state.otherScope ||
    state.plan ||
    state.comparison ||
    so.otherScope ||
    so.masked ||
    survey.words.has('except')
  );
}

/** Characters of the prose that a message quotes. */
const longestStatement = 24;

export function emitNumber(reading: Reading, number: NumberToken, readings: readonly ClaimReading[]): void {
  const from = Math.max(reading.start, number.start - longestStatement);
  emit(reading, number.start, number.end, number.value, readings, reading.text.slice(from, number.unitEnd), true);
}

/** @param start of the words, in the paragraph's words */
export function emitWords(reading: Reading, start: number, end: number, value: number, readings: readonly ClaimReading[]): void {
  const to = Math.min(reading.end, start + longestStatement);
  emit(reading, start, end, value, readings, reading.text.slice(start, Math.max(to, end)), false);
}

function emit(
  { state, prose }: Reading,
  start: number,
  end: number,
  value: number,
  readings: readonly ClaimReading[],
  statement: string,
  isNumber: boolean,
): void {
  state.claims.push({ span: prose.spanOf(start, end), value, readings, statement, isNumber });
}

export function rowsReadings(
  { context }: Reading,
  rows: readonly Rows[],
  columns: readonly string[] = ['total'],
): ClaimReading[] {
  return requestReadings(distinct(rows), columns, context.format);
}

/** Alternatives without those that stand there already. */
export function distinct(alternatives: readonly Rows[]): Rows[] {
  const seen = new Set<string>();
  return alternatives.filter((rows) => {
    const key = rows.join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function pieceText({ text, start, end }: Reading): string {
  return text.slice(start, end);
}
