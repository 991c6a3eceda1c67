// The rows of a table taken from a PDF's text, where a label may stand on the lines around its figures.
import { labelKey, splitNumbering } from '../format/label-key.ts';
import { type Cell, cellText, isEmpty, type Row } from '../syntax/cells.ts';
import type { LabelledRow, RowReader, RowTerm, TableRows } from './labelled-rows.ts';

/** A line with figures, and the lines with words alone around it. */
interface FigureLine {
  readonly words: Cell;
  readonly figures: readonly Cell[];
  readonly above: readonly Cell[];
  readonly below: readonly Cell[];
}

interface Match {
  readonly term: RowTerm;
  /** Whether the words are the label's, and not only similar. */
  readonly isCertain: boolean;
  /** Whether nothing is to be said of the label's wording: pieces of it may be another label's. */
  readonly exact: boolean;
}

/** How many lines of words above and below its figures a label may reach over. */
const reach = 3;

/** @param order the row keys of the format, in order: what the place of a row tells where its label doesn't */
export function readSpacedRows(reader: RowReader, rows: readonly Row[], order: readonly string[]): TableRows {
  const lines = figureLines(rows);
  const matches = lines.map((line) => matchOf(reader, line));
  dropDoubtful(matches, order);
  fillGaps(reader, matches, order);
  const labelled = lines.map((line, index): LabelledRow => {
    const match = matches[index];
    const label = isEmpty(line.words) ? (line.above.at(-1) ?? line.below[0] ?? line.words) : line.words;
    return { label, term: match?.term, exact: match?.exact ?? false, before: [], values: line.figures };
  });
  return { rows: labelled, words: [] };
}

function figureLines(rows: readonly Row[]): FigureLine[] {
  const lines: { words: Cell; figures: readonly Cell[]; above: readonly Cell[]; below: Cell[] }[] = [];
  let words: Cell[] = [];
  for (const row of rows) {
    const [own, ...figures] = row.cells;
    if (own === undefined) continue;
    if (figures.length === 0) {
      words.push(own);
      lines.at(-1)?.below.push(own);
      continue;
    }
    lines.push({ words: own, figures, above: words, below: [] });
    words = [];
  }
  return lines;
}

/** Tries the words on the line, then with ever more of the lines around it; an exact label before a similar one. */
function matchOf(reader: RowReader, line: FigureLine): Match | undefined {
  let similar: Match | undefined;
  for (let lines = 0; lines <= reach * 2; lines++) {
    for (let above = Math.min(lines, reach, line.above.length); above >= 0; above--) {
      const below = lines - above;
      if (below > Math.min(reach, line.below.length)) continue;
      const found = matchOfWords(reader, line, above, below);
      if (found?.isCertain) return found;
      similar ??= found;
    }
  }
  return similar;
}

function matchOfWords(reader: RowReader, line: FigureLine, above: number, below: number): Match | undefined {
  const text = (cell: Cell) => cellText(reader.text, cell);
  const around = (own: string) =>
    [...line.above.slice(line.above.length - above).map(text), own, ...line.below.slice(0, below).map(text)].join('');
  const own = text(line.words);
  const found = reader.rowTermOf(around(own));
  // Pieces of a merged cell's label may stand in front of the row's own.
  const words = splitNumbering(found?.term.labelKey ?? '').words;
  // A label begins on its figures' line or above it: what stands whole below is the next row's.
  if (found !== undefined && labelKey(line.below.slice(0, below).map(text).join('')).includes(words)) return undefined;
  const endsWithLabel = found !== undefined && labelKey(around(own)).endsWith(words);
  if (found !== undefined && (found.exact || endsWithLabel)) return { term: found.term, isCertain: true, exact: true };
  const space = own.indexOf(' ');
  if (space > 0) {
    const withoutFirst = reader.rowTermOf(around(own.slice(space + 1)));
    if (withoutFirst?.exact) return { ...withoutFirst, isCertain: true };
  }
  return found && { term: found.term, isCertain: false, exact: above + below > 0 };
}

/** A label that is only similar counts for nothing where it doesn't stand between the certain ones around it. */
function dropDoubtful(matches: (Match | undefined)[], order: readonly string[]): void {
  const place = (match: Match | undefined, otherwise: number) => (match?.isCertain ? order.indexOf(match.term.key) : otherwise);
  const nextCertain: number[] = [];
  for (let index = matches.length - 1, next = order.length; index >= 0; index--) {
    nextCertain[index] = next;
    next = place(matches[index], next);
  }
  let before = -1;
  for (const [index, match] of matches.entries()) {
    before = place(match, before);
    if (match === undefined || match.isCertain) continue;
    const own = order.indexOf(match.term.key);
    if (own <= before || own >= (nextCertain[index] ?? order.length)) matches[index] = undefined;
  }
}

/** Rows whose words tell nothing are the official ones between their neighbours, where they are as many. */
function fillGaps(reader: RowReader, matches: (Match | undefined)[], order: readonly string[]): void {
  let from = 0;
  while (from < matches.length) {
    if (matches[from] !== undefined) {
      from++;
      continue;
    }
    let to = from;
    while (to < matches.length && matches[to] === undefined) to++;
    const before = from === 0 ? -1 : order.indexOf(matches[from - 1]?.term.key ?? '');
    const after = to === matches.length ? order.length : order.indexOf(matches[to]?.term.key ?? '');
    const isBetween = after - before - 1 === to - from && (from === 0 || before >= 0);
    for (let index = from; isBetween && index < to; index++) {
      const term = reader.rowTermOfKey(order[before + 1 + index - from] ?? '');
      if (term !== undefined) matches[index] = { term, isCertain: false, exact: true };
    }
    from = to;
  }
}
