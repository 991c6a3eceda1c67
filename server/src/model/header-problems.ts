// Where a table's head departs from the official one.
import type { HeaderCellFormat, ReportFormat, TableKind } from '../format/format.ts';
import { labelKey } from '../format/label-key.ts';
import { type Recognition, recognize } from '../format/vocabulary.ts';
import { type Cell, cellText } from '../syntax/cells.ts';
import type { TableForm } from '../syntax/table-form.ts';
import { outOfOrder } from './order.ts';
import type { TableProblem } from './report.ts';

/** @param words the cells with words that are no row's label */
export function headerProblems(
  text: string,
  form: TableForm,
  kind: TableKind,
  format: ReportFormat,
  words: readonly Cell[],
): TableProblem[] {
  // In a PDF's text the head's words stand in pieces on several lines.
  if (form.id === 'spaces') return [];
  const problems: TableProblem[] = [];
  const unrecognized: Cell[] = [];
  const seen = new Map<string, number>();
  const order = columnOrder(format, kind);
  const columns: { cell: Cell; label: string; rank: number }[] = [];
  for (const cell of words) {
    const recognition = recognize(cellText(text, cell));
    if (recognition === undefined) unrecognized.push(cell);
    if (recognition === undefined || !isHeader(recognition, kind)) continue;
    const { term, exact } = recognition;
    seen.set(term.labelKey, (seen.get(term.labelKey) ?? 0) + 1);
    const rank = exact ? order.indexOf(term.label) : -1;
    // A merged cell's label, or a head that comes again on the next page, says nothing new.
    const isFirst = seen.get(term.labelKey) === 1;
    if (rank >= 0 && isFirst) columns.push({ cell, label: term.label, rank });
    if (!exact) problems.push({ kind: 'column-label', span: spanOf(cell), official: term.label, fault: 'misspelt' });
  }
  for (const { cell, label } of outOfOrder(columns, ({ rank }) => rank)) {
    problems.push({ kind: 'column-label', span: spanOf(cell), official: label, fault: 'misplaced' });
  }
  return unrecognized.length === 0 ? problems : [...problems, ...misspeltLabels(text, form, kind, format, seen, unrecognized)];
}

/** The labels of value columns that stand side by side in the head, in the official order. */
function columnOrder(format: ReportFormat, kind: TableKind): readonly string[] {
  if (kind === 'requests') return format.requests.columns.slice(0, -1).map(({ label }) => label);
  return kind === 'activeDisclosure' ? (format.activeDisclosure.blocks[0]?.header.slice(1) ?? []) : [];
}

/** More labels missing at once are a head in pieces, and not labels that are misspelt. */
const mostMisspelt = 2;

/** Words in a head that lacks a label: one of them may be that label, misspelt; or the head is damaged as a whole. */
function misspeltLabels(
  text: string,
  form: TableForm,
  kind: TableKind,
  format: ReportFormat,
  seen: ReadonlyMap<string, number>,
  unrecognized: readonly Cell[],
): TableProblem[] {
  const missing = missingLabels(format, kind, seen);
  const problems = missing.flatMap((label): TableProblem[] => {
    const cell = unrecognized.find((candidate) => resembles(cellText(text, candidate), label));
    return cell === undefined ? [] : [{ kind: 'column-label', span: spanOf(cell), official: label, fault: 'misspelt' }];
  });
  if (missing.length <= mostMisspelt) return problems;
  const [first] = unrecognized;
  if (kind !== 'reviewAndLitigation' || !form.marksRows || first === undefined) return [];
  const span = { start: first.start, end: unrecognized.at(-1)?.end ?? first.end };
  return [{ kind: 'column-label', span, official: '', fault: 'damaged' }];
}

/** Whether at least half of a label's characters stand in a text of about its length. */
function resembles(words: string, label: string): boolean {
  const key = labelKey(words);
  const official = labelKey(label);
  if (official.length < 4 || Math.abs(key.length - official.length) > 1) return false;
  const shared = [...official].filter((character) => key.includes(character)).length;
  return shared * 2 >= official.length;
}

function spanOf(cell: Cell): { start: number; end: number } {
  return { start: cell.start, end: cell.end };
}

/** Whether a word is of a head's cell or a caption of this table. */
function isHeader({ term }: Recognition, kind: TableKind): boolean {
  if (term.kind === 'caption') return kind === 'activeDisclosure';
  return term.kind === 'header' && term.tables.includes(kind);
}

/** The official labels of a head that aren't there as often as they should be. */
function missingLabels(format: ReportFormat, kind: TableKind, seen: ReadonlyMap<string, number>): string[] {
  const wanted = new Map<string, { label: string; count: number }>();
  for (const label of headLabels(format, kind)) {
    const key = labelKey(label);
    wanted.set(key, { label, count: (wanted.get(key)?.count ?? 0) + 1 });
  }
  return [...wanted].flatMap(([key, { label, count }]) => ((seen.get(key) ?? 0) < count ? [label] : []));
}

function headLabels(format: ReportFormat, kind: TableKind): string[] {
  if (kind === 'activeDisclosure') return format.activeDisclosure.blocks.flatMap(({ caption, header }) => [caption, ...header]);
  const cells: readonly HeaderCellFormat[] = format[kind].header.flat();
  return cells.map(({ text }) => text);
}
