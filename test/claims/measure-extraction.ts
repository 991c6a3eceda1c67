// Measures which claims are found in labelled sentences, and which are found where there are none.
import { buildReport } from '../../server/src/model/build-report.ts';
import { claimsOf } from '../../server/src/model/claims.ts';
import type { Report } from '../../server/src/model/report.ts';
import type { Span } from '../../server/src/text/span.ts';
import { type FigurePlace, placeKey } from '../support/figures.ts';
import { withMarks } from '../support/marked.ts';
import { type ClaimLabel, type Mark, type ReadSentence, readSentence } from './label.ts';
import { distinctFigures, reportAround } from './labelled-report.ts';
import type { Family, LabelledSentence } from './labelled-sentence.ts';

/** Counts of claims. */
export interface Tally {
  /** Claims that must be found. */
  readonly labelled: number;
  /** Of these, the ones that were. */
  readonly found: number;
  /** Claims found that a label asks for. */
  readonly right: number;
  /** Claims found at numbers that aren't claims, or with a wrong figure or wrong cells. */
  readonly wrong: number;
  /** Claims found that may be read or left alone; they count for nothing. */
  readonly allowed: number;
}

export interface SentenceError {
  readonly kind: 'missed' | 'wrong';
  readonly family: Family;
  /** The sentence with the place in marks. */
  readonly text: string;
  readonly detail: string;
}

export interface SentenceResult {
  readonly sentence: LabelledSentence;
  readonly tally: Tally;
  readonly errors: readonly SentenceError[];
}

interface FoundClaim {
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly figure: number;
  /** `table/row/column` of each cell, sorted and joined. */
  readonly readings: readonly string[];
}

/** What is measured: the claims of a report. */
export type Extractor = (report: Report) => readonly ExtractedClaim[];

/** As much of a claim as is measured. */
interface ExtractedClaim {
  readonly span: Span;
  readonly value: number;
  readonly readings: readonly { readonly cells: readonly FigurePlace[] }[];
}

export function measureExtraction(
  sentences: readonly LabelledSentence[],
  extract: Extractor = claimsOf,
): readonly SentenceResult[] {
  return sentences.map((sentence) => measureSentence(readSentence(sentence), extract));
}

export function totalOf(results: readonly SentenceResult[]): Tally {
  const sum = (key: keyof Tally): number => results.reduce((total, { tally }) => total + tally[key], 0);
  return { labelled: sum('labelled'), found: sum('found'), right: sum('right'), wrong: sum('wrong'), allowed: sum('allowed') };
}

/** The share of claims found that are right; 1 where none was found. */
export function precisionOf({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** The share of labelled claims that are found; 1 where there are none. */
export function recallOf({ labelled, found }: Tally): number {
  return labelled === 0 ? 1 : found / labelled;
}

function measureSentence(read: ReadSentence, extract: Extractor): SentenceResult {
  const { sentence, text, marks } = read;
  const errors: SentenceError[] = [];
  const hits = new Set<ClaimLabel>();
  let right = 0;
  let wrong = 0;
  let allowed = 0;
  const report = (kind: SentenceError['kind'], place: { start: number; end: number }, detail: string): void =>
    void errors.push({ kind, family: sentence.family, text: withMarks(text, [place]), detail });
  for (const claim of foundClaims(read, extract)) {
    const overlapped = marks.filter((mark) => claim.start < mark.end && mark.start < claim.end);
    const answer = overlapped
      .map((mark) => ({ mark, answered: answeredBy(claim, mark) }))
      .find(({ answered }) => answered.length > 0);
    for (const label of answer?.answered ?? []) hits.add(label);
    if (answer?.mark.optional) allowed++;
    else if (answer) right++;
    else {
      wrong++;
      report('wrong', claim, `${claim.figure} = ${claim.readings.join(' | ')}`);
    }
  }
  const required = marks.filter((mark) => !mark.optional);
  for (const mark of required) {
    for (const label of mark.claims) {
      if (!hits.has(label))
        report('missed', mark, label.map(({ cells, figure }) => `${figure} = ${cells.join('+')}`).join(' | '));
    }
  }
  const labels = required.flatMap((mark) => mark.claims);
  const found = labels.filter((label) => hits.has(label)).length;
  return { sentence, tally: { labelled: labels.length, found, right, wrong, allowed }, errors };
}

/** The labels of a mark that a claim answers: one whose readings allow all of the claim's, or all of them by their sum. */
function answeredBy({ figure, readings }: FoundClaim, { claims }: Mark): readonly ClaimLabel[] {
  const single = claims.find((label) => {
    const accepted = new Set(label.filter((reading) => reading.figure === figure).map(({ cells }) => cells.join('+')));
    return readings.length > 0 && readings.every((reading) => accepted.has(reading));
  });
  if (single) return [single];
  const firsts = claims.flatMap((label) => label.slice(0, 1));
  const together = firsts
    .flatMap(({ cells }) => cells)
    .sort()
    .join('+');
  const sum = firsts.reduce((total, reading) => total + reading.figure, 0);
  return sum === figure && readings.length === 1 && readings[0] === together ? claims : [];
}

/** The claims found in a sentence; what is found elsewhere in its report stands at the sentence's start, where it is wrong. */
function foundClaims(read: ReadSentence, extract: Extractor): readonly FoundClaim[] {
  const { text, sentence } = reportAround(read, distinctFigures);
  return extract(buildReport(text)).map(({ span, value, readings }) => {
    const inside = span.start >= sentence.start && span.end <= sentence.end;
    return {
      start: inside ? span.start - sentence.start : 0,
      end: inside ? span.end - sentence.start : 0,
      figure: value,
      readings: readings.map(({ cells }) => cells.map(placeKey).sort().join('+')),
    };
  });
}
