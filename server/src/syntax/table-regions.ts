// Where in a text the official tables stand: each begins at a word that only it has, and ends where its words and figures end.
import type { TableKind } from '../format/format.ts';
import { longestLabel, type Recognition, recognize, type Term } from '../format/vocabulary.ts';
import { isSpace, PIPE, TAB } from '../text/characters.ts';
import { cellText } from './cells.ts';
import { isFigureLike } from './figure.ts';
import { figuresAtEnd } from './form-spaces.ts';
import { type SectionHeading, sectionHeadingAt } from './headings.ts';
import { isBlank, type Line, type Lines, lineText } from './lines.ts';

/** The lines of one table. */
export interface TableRegion {
  readonly kind: TableKind;
  /** Index of the first line, and behind the last. */
  readonly from: number;
  readonly to: number;
}

export interface Layout {
  readonly headings: readonly SectionHeading[];
  /** Line index of each heading. */
  readonly headingLines: readonly number[];
  readonly regions: readonly TableRegion[];
}

/** The figures that a row of reviewAndLitigation has. */
const reviewFigures = 15;

/** More figures than any other table's rows have: on one line they are this table's, whatever is above. */
const fewestReviewFigures = 10;

/** A longer line is no label with figures behind it. UTF-16 code units. */
const longestRow = 300;

/** How far below a table's first word its next one is looked for, where the head stands in pieces. */
const linesAhead = 40;

/** Finds headings and tables in one pass. */
export function layOut(text: string, lines: Lines): Layout {
  const finder = new RegionFinder(text, lines);
  const headings: SectionHeading[] = [];
  const headingLines: number[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines.at(index);
    if (line === undefined) break;
    const lead = finder.leadOf(line);
    // An exact word of a table is no heading: only the words of sections and unknown ones may be.
    const isTableWord = lead?.exact === true && lead.term.kind !== 'section';
    const heading = isTableWord ? undefined : sectionHeadingAt(text, lines, index);
    // A caption in the words of a section that has its heading already is none.
    if (heading !== undefined && !isRepeated(heading, headings)) {
      finder.close();
      headings.push(heading);
      headingLines.push(index);
      index += heading.lineCount - 1;
    } else finder.add(index, line, lead);
  }
  finder.close();
  return { headings, headingLines, regions: finder.regions };
}

function isRepeated({ statedOrdinal, ordinal }: SectionHeading, headings: readonly SectionHeading[]): boolean {
  return statedOrdinal === undefined && headings.some((before) => before.ordinal === ordinal);
}

class RegionFinder {
  readonly regions: TableRegion[] = [];
  private kind: TableKind | undefined;
  private from = 0;
  private to = 0;
  /** Whether the table's last label has been seen, and how many figures since then complete it. */
  private figuresToCome = Number.POSITIVE_INFINITY;

  constructor(
    private readonly text: string,
    private readonly lines: Lines,
  ) {}

  /** What the words at a line's beginning are. */
  leadOf(line: Line): Recognition | undefined {
    if (line.table !== undefined || isBlank(line)) return undefined;
    if (line.text !== undefined) return recognize(line.text);
    let start = line.first;
    let end = line.last;
    if (line.tabs > 0 || line.pipes > 0) {
      while (start < end && (this.text.charCodeAt(start) === PIPE || isSpace(this.text.charCodeAt(start)))) start++;
      let border = start;
      while (border < end && this.text.charCodeAt(border) !== PIPE && this.text.charCodeAt(border) !== TAB) border++;
      end = border;
      while (end > start && isSpace(this.text.charCodeAt(end - 1))) end--;
    }
    const code = this.text.charCodeAt(start);
    if (end - start < 2 || (end - start < 6 && code >= 48 && code <= 57)) return undefined;
    if (end - start > longestLabel) return end - start > longestRow ? undefined : this.leadBeforeFigures(line, start, end);
    return recognize(this.text.slice(start, end)) ?? this.leadBeforeFigures(line, start, end);
  }

  /** Where figures follow the words with spaces between: what the words are. */
  private leadBeforeFigures(line: Line, start: number, end: number): Recognition | undefined {
    if (line.tabs > 0 || line.pipes > 0) return undefined;
    const last = this.text.charCodeAt(end - 1);
    if (last > 127 || figuresAtEnd(this.text, line) === 0) return undefined;
    let wordsEnd = end;
    while (wordsEnd > start && isFigureCharacter(this.text.charCodeAt(wordsEnd - 1))) wordsEnd--;
    return wordsEnd - start < 2 ? undefined : recognize(this.text.slice(start, wordsEnd).trim());
  }

  add(index: number, line: Line, lead: Recognition | undefined): void {
    if (line.table !== undefined) {
      this.addHtmlTable(index, line);
      return;
    }
    const tableOfLead = lead && tableOf(lead.term);
    if (this.kind === undefined) {
      if (tableOfLead !== undefined && this.opens(index, line, lead)) this.open(tableOfLead, index, line);
      else if (this.isReviewRow(line)) this.open('reviewAndLitigation', index, line);
      return;
    }
    if (tableOfLead !== undefined && tableOfLead !== this.kind && lead?.exact) {
      this.close();
      this.open(tableOfLead, index, line);
    } else if (this.belongs(index, line, lead)) {
      this.to = index + 1;
      this.count(line, lead);
    } else if (!isBlank(line)) this.close();
  }

  close(): void {
    if (this.kind !== undefined) this.regions.push({ kind: this.kind, from: this.from, to: this.to });
    this.kind = undefined;
  }

  private open(kind: TableKind, index: number, line: Line): void {
    this.kind = kind;
    this.from = index;
    // A pipe alone above the first cell opens its row, unless it closes the last cell of the table before.
    const closes = index === this.regions.at(-1)?.to && this.lines.at(index - 2)?.pipes === 0;
    const before = closes ? undefined : this.lines.at(index - 1);
    if (before !== undefined && before.pipes === 1 && before.last === before.first + 1) this.from = index - 1;
    this.to = index + 1;
    this.figuresToCome = Number.POSITIVE_INFINITY;
    if (kind === 'reviewAndLitigation') this.figuresToCome = reviewFigures;
    this.count(line, undefined);
  }

  private addHtmlTable(index: number, line: Line): void {
    this.close();
    const kind = line.table && kindOfCells(line.table.rows.flatMap((row) => row.cells.map((cell) => cellText(this.text, cell))));
    if (kind !== undefined) this.regions.push({ kind, from: index, to: index + 1 });
  }

  /** Whether a line with a table's word opens the table, and isn't a line of prose with that word alone. */
  private opens(index: number, line: Line, lead: Recognition | undefined): boolean {
    if (line.tabs > 0 || line.pipes > 0) return lead?.exact === true || countFigures(this.text, line) > 0;
    if (!lead?.exact) return figuresAtEnd(this.text, line) > 2;
    for (let next = index + 1; next < Math.min(this.lines.length, index + linesAhead); next++) {
      const following = this.lines.at(next);
      if (following === undefined) return false;
      if (isBlank(following)) continue;
      if (following.tabs > 0 || following.pipes > 0) return true;
      if (isFigureLike(this.text, following.first, following.last)) return true;
      if (figuresAtEnd(this.text, following) > 0) return true;
      const term = this.leadOf(following)?.term;
      if (term !== undefined) return term.kind !== 'section';
      // Short lines may be a head that is cut into pieces.
      if (following.last - following.first > longestLabel || this.isSentence(following)) return false;
    }
    return false;
  }

  private isReviewRow(line: Line): boolean {
    if (line.last - line.first < fewestReviewFigures * 2 - 1) return false;
    if (line.tabs > 0 || line.pipes > 0 || !isFigureLike(this.text, line.first, line.first + 1)) return false;
    return figuresAtEnd(this.text, line) >= fewestReviewFigures;
  }

  private belongs(index: number, line: Line, lead: Recognition | undefined): boolean {
    const isComplete = this.figuresToCome <= 0;
    const isAdjacent = this.to === index;
    if (isBlank(line)) return (line.tabs > 0 || line.pipes > 0) && (isAdjacent || !isComplete);
    const length = line.last - line.first;
    if (line.tabs > 0 || line.pipes > 0) return length <= longestLabel || !this.isSentence(line) || line.tabs + line.pipes > 4;
    if (lead !== undefined && lead.term.kind !== 'section') return !isComplete || lead.exact;
    // A figure too many right behind the last row is that row's fault, and not what follows the table.
    if (isComplete) return index - this.to < 2 && isFigureLike(this.text, line.first, line.last);
    if (isFigureLike(this.text, line.first, line.last)) return true;
    if (length > longestLabel) return figuresAtEnd(this.text, line) > 2;
    if (this.isSentence(line)) return false;
    return isAdjacent || length <= 40;
  }

  private isSentence(line: Line): boolean {
    return lineText(this.text, line).includes('。');
  }

  private count(line: Line, lead: Recognition | undefined): void {
    if (lead?.term.kind === 'row') this.figuresToCome = figuresAfter(lead.term);
    if (this.figuresToCome === Number.POSITIVE_INFINITY) return;
    const figures = countFigures(this.text, line);
    // Only an unbroken run of figures is the row of reviewAndLitigation.
    if (this.kind === 'reviewAndLitigation' && figures === 0 && !isBlank(line) && this.figuresToCome > 0) {
      if (line.last - line.first > 1 || line.pipes === 0) this.figuresToCome = reviewFigures;
    } else this.figuresToCome -= figures;
  }
}

/** How many figures complete the table behind its last row's label; infinitely many behind any other. */
function figuresAfter(row: Term & { kind: 'row' }): number {
  if (row.key === 'carriedOut') return 7;
  if (row.key === 'fees' || row.key === 'procurement') return 1;
  return Number.POSITIVE_INFINITY;
}

/** The one table that a word shows to be there; short words stand in prose and in pieces of other heads too. */
function tableOf(term: Term): TableKind | undefined {
  if (term.kind === 'section' || term.label.length < 3) return undefined;
  if (term.kind !== 'header') return term.table;
  return term.tables.length === 1 ? term.tables[0] : undefined;
}

/** The table that most of the words among some cells belong to. */
function kindOfCells(texts: readonly string[]): TableKind | undefined {
  const votes = { activeDisclosure: 0, requests: 0, reviewAndLitigation: 0 };
  for (const text of texts.slice(0, 200)) {
    const recognition = text.length < 2 ? undefined : recognize(text);
    const kind = recognition && tableOf(recognition.term);
    if (kind !== undefined) votes[kind]++;
  }
  const most = Math.max(votes.activeDisclosure, votes.requests, votes.reviewAndLitigation);
  if (most < 2) return undefined;
  if (votes.requests === most) return 'requests';
  return votes.reviewAndLitigation === most ? 'reviewAndLitigation' : 'activeDisclosure';
}

/** The figures on a line, whatever stands between them. */
function countFigures(text: string, line: Line): number {
  let count = 0;
  let start = -1;
  for (let offset = line.first; offset <= line.last; offset++) {
    const code = offset < line.last ? text.charCodeAt(offset) : PIPE;
    if (code === PIPE || isSpace(code)) {
      if (start >= 0 && isFigureLike(text, start, offset)) count++;
      start = -1;
    } else if (start < 0) start = offset;
  }
  return count;
}

function isFigureCharacter(code: number): boolean {
  return isSpace(code) || (code >= 44 && code <= 57);
}
