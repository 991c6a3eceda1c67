// What a finding is about in words that stay the same, and which findings a person has set aside with a reason.
import type { Report, ValueCell } from '../model/report.ts';
import { isSpace, withoutSpaces } from '../text/characters.ts';
import { memoizeLast } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { CellNames } from './balance-wording.ts';
import type { Finding } from './rule.ts';

/** Findings that a person has judged and set aside. */
export interface Suppression {
  readonly rule: string;
  /** The finding's subject; undefined for all that the rule finds in the report. */
  readonly at?: string | undefined;
  readonly reason: string;
}

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface SplitFindings {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** The findings that stand, and those that are suppressed. */
export function splitSuppressed(
  report: Report,
  findings: readonly Finding[],
  suppressions: readonly Suppression[] = [],
): SplitFindings {
  if (suppressions.length === 0 || findings.length === 0) return { findings, suppressed: [] };
  const byRule = new Map<string, Map<string | undefined, string>>();
  for (const { rule, at, reason } of suppressions) {
    const reasons = byRule.get(rule) ?? new Map<string | undefined, string>();
    const subject = at === undefined ? undefined : withoutSpaces(at);
    if (!reasons.has(subject)) reasons.set(subject, reason);
    byRule.set(rule, reasons);
  }
  const standing: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const reasons = byRule.get(finding.rule);
    const reason = reasons?.get(undefined) ?? reasons?.get(withoutSpaces(subjectOf(report, finding)));
    if (reason === undefined) standing.push(finding);
    else suppressed.push({ finding, reason });
  }
  return { findings: standing, suppressed };
}

/** Most characters of a subject. */
const subjectLength = 60;

/** A place of fewer UTF-16 code units is told by the words around it too: one 〇〇 in a report is not another one. */
const tellingLength = 12;

/** UTF-16 code units of context on each side. */
const contextLength = 20;

/**
 * What a finding is about, in words that a person understands and that stay the same while the report is worked on:
 * what is missing, the cell's official names, the row's, or else the words at its place.
 */
export function subjectOf(report: Report, finding: Pick<Finding, 'span' | 'subject'>): string {
  const { span, subject } = finding;
  if (subject !== undefined) return subject;
  const cell = cellsByPlace(report).get(placeKey(span));
  if (cell !== undefined) return new CellNames(report).full(cell);
  const words = wordsAt(report.text, span);
  const row = rowAt(report, span);
  if (row !== undefined) return cut(row.isWhole || words === '' ? row.name : `${row.name} · ${words}`);
  return cut(words) || cut(headingAbove(report, span.start));
}

const cellsByPlace = memoizeLast((report: Report): ReadonlyMap<string, ValueCell> => {
  const cells = new Map<string, ValueCell>();
  for (const { rows } of report.tables) {
    for (const cell of rows.flatMap((row) => row.cells)) {
      for (const place of [cell.mark, cell.span]) {
        const key = placeKey(place);
        if (!cells.has(key)) cells.set(key, cell);
      }
    }
  }
  return cells;
});

function placeKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** The row of an official table that a place lies in, and whether the place is its label or all of it. */
function rowAt(report: Report, span: Span): { readonly name: string; readonly isWhole: boolean } | undefined {
  for (const table of report.tables) {
    if (span.start < table.span.start || span.end > table.span.end) continue;
    for (const row of table.rows) {
      // In the table of review and litigation all groups stand in one row: none of them is what the place is about.
      if (table.kind === 'reviewAndLitigation' || span.start < row.span.start || span.end > row.span.end) continue;
      const name = new CellNames(report).row({ table: table.kind, row: row.key });
      return { name, isWhole: [row.span, row.label].some((whole) => placeKey(whole) === placeKey(span)) };
    }
  }
  return undefined;
}

/** The words at a place, white space collapsed; where they are few, with those around them in the same line or cell. */
function wordsAt(text: string, { start, end }: Span): string {
  if (end - start >= tellingLength) return collapsed(text.slice(start, end));
  let from = start;
  while (from > 0 && start - from < contextLength && !isBorder(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < contextLength && !isBorder(text.charCodeAt(to))) to++;
  return collapsed(wellFormed(text, from, to));
}

/** A line break, a tab, a pipe or a tag's bracket. */
function isBorder(code: number): boolean {
  return code === 10 || code === 13 || code === 9 || code === 124 || code === 60 || code === 62;
}

/** A part of a text that begins and ends with whole characters. */
function wellFormed(text: string, from: number, to: number): string {
  const first = text.charCodeAt(from);
  const last = text.charCodeAt(to - 1);
  return text.slice(first >= 0xdc00 && first <= 0xdfff ? from + 1 : from, last >= 0xd800 && last <= 0xdbff ? to - 1 : to);
}

/** White space of every width as single blanks; characters without any width fall away. */
function collapsed(text: string): string {
  let result = '';
  let isPending = false;
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (!isSpace(code)) {
      result += isPending && result !== '' ? ` ${character}` : character;
      isPending = false;
    } else if (!isWithoutWidth(code)) {
      isPending = true;
    }
  }
  return result;
}

function isWithoutWidth(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

function cut(words: string): string {
  const characters = Array.from(words);
  return characters.length > subjectLength ? `${characters.slice(0, subjectLength - 1).join('')}…` : words;
}

/** For a place where nothing stands. */
function headingAbove(report: Report, offset: number): string {
  const section = report.sections.findLast(({ heading }) => heading.start <= offset);
  const heading = section === undefined ? undefined : report.text.slice(section.heading.start, section.heading.end);
  return collapsed(heading ?? report.title?.text ?? '') || '全文';
}
