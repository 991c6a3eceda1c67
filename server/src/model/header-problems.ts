// Where a table's head departs from the official one.
import type { HeaderCellFormat, ReportFormat, TableKind } from '../format/format.ts';
import { labelKey } from '../format/label-key.ts';
import { type Recognition, recognize } from '../format/vocabulary.ts';
import { type Cell, cellText, type TableForm } from '../syntax/table-form.ts';
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
  for (const cell of words) {
    const recognition = recognize(cellText(text, cell));
    if (recognition === undefined) unrecognized.push(cell);
    if (recognition === undefined || !isHeader(recognition, kind)) continue;
    const { term, exact } = recognition;
    seen.set(term.labelKey, (seen.get(term.labelKey) ?? 0) + 1);
    if (!exact) problems.push({ kind: 'column-label', span: spanOf(cell), official: term.label, shredded: false });
  }
  const first = unrecognized[0];
  if (kind === 'reviewAndLitigation' && form.marksRows && first !== undefined && lacksLabel(format, seen)) {
    const span = { start: first.start, end: unrecognized.at(-1)?.end ?? first.end };
    problems.push({ kind: 'column-label', span, official: '', shredded: true });
  }
  return problems;
}

function spanOf(cell: Cell): { start: number; end: number } {
  return { start: cell.start, end: cell.end };
}

/** Whether a word is of a head's cell or a caption of this table. */
function isHeader({ term }: Recognition, kind: TableKind): boolean {
  if (term.kind === 'caption') return kind === 'activeDisclosure';
  return term.kind === 'header' && term.tables.includes(kind);
}

/** Whether an official cell of the head on review and litigation isn't there as often as it should be. */
function lacksLabel(format: ReportFormat, seen: ReadonlyMap<string, number>): boolean {
  const wanted = new Map<string, number>();
  const cells: readonly HeaderCellFormat[] = format.reviewAndLitigation.header.flat();
  for (const key of cells.map(({ text }) => labelKey(text))) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  return [...wanted].some(([label, count]) => (seen.get(label) ?? 0) < count);
}
