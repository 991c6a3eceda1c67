// Reads what a labelled sentence says its marks must equal.
import { type FigurePlace, figurePlaces, placeKey } from '../support/figures.ts';
import { parseMarked } from '../support/marked.ts';
import type { LabelledSentence } from './labelled-sentence.ts';
import { figureIn } from './numeral.ts';

/** A sum of cells that equals a figure. */
export interface Reading {
  /** `table/row/column`, sorted. */
  readonly cells: readonly string[];
  readonly figure: number;
}

/** One claim: a careful reader accepts any of its readings. */
export type ClaimLabel = readonly Reading[];

export interface Mark {
  /** UTF-16 offsets in the sentence without its marks. */
  readonly start: number;
  readonly end: number;
  /** Whether it may be read or left alone. */
  readonly optional: boolean;
  readonly claims: readonly ClaimLabel[];
}

export interface ReadSentence {
  readonly sentence: LabelledSentence;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The sentence without its marks, and what they say. @throws RangeError where marks and labels differ in number */
export function readSentence(sentence: LabelledSentence): ReadSentence {
  const { text, ranges } = parseMarked(sentence.text);
  if (ranges.length !== sentence.claims.length)
    throw new RangeError(`${ranges.length} marks, ${sentence.claims.length} labels: ${text}`);
  const marks = ranges.map(({ start, end }, index): Mark => {
    const label = sentence.claims[index] ?? '';
    const optional = label.startsWith('? ');
    const figure = figureIn(text.slice(start, end)) ?? 0;
    const claims = (optional ? label.slice(2) : label).split(' & ').map((claim) => claimLabel(claim, figure));
    return { start, end, optional, claims };
  });
  return { sentence, text, marks };
}

function claimLabel(claim: string, marked: number): ClaimLabel {
  return claim.split(' | ').map((reading) => {
    const [cells = '', figure] = reading.split(' = ');
    return { cells: cells.split(' + ').sort(), figure: figure === undefined ? marked : Number(figure) };
  });
}

/** The cells of a sum as a label writes it. @throws RangeError where a cell isn't the format's */
export function placesOf(sum: string): readonly FigurePlace[] {
  return sum.split(' + ').map((name) => {
    const place = figurePlaces.find((candidate) => placeKey(candidate) === name);
    if (!place) throw new RangeError(`no cell ${name}`);
    return place;
  });
}

/** The text with its marked stretches and the years taken out: what is left of numbers is none of a table's. */
function withoutMarks({ text, marks }: ReadSentence): string {
  let rest = '';
  let position = 0;
  for (const { start, end } of marks) {
    rest += `${text.slice(position, start)}＿`;
    position = end;
  }
  return (rest + text.slice(position)).replace(/20\d\d年|２０２３年/gu, '年').replace(/20 ?23 年/gu, '年');
}

/** Whether most or some of its numbers must be left alone. */
export function isTrap(read: ReadSentence): boolean {
  return (
    read.sentence.family.startsWith('trap-') ||
    /[\d０-９]|[一二三四五六七八九十两百][件起份条宗个项部次人]/u.test(withoutMarks(read))
  );
}
