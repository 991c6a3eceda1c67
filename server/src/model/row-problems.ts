// Where a table's rows depart from the official ones.
import { recognize } from '../format/vocabulary.ts';
import { type Cell, cellText, isEmpty } from '../syntax/cells.ts';
import { readFigure } from '../syntax/figure.ts';
import type { TableForm } from '../syntax/table-form.ts';
import type { Edit, Span } from '../text/span.ts';
import type { TableRows } from './labelled-rows.ts';
import { outOfOrder } from './order.ts';
import type { TableProblem } from './report.ts';
import type { SelectedRow } from './select-values.ts';
import type { TableShape } from './table-shape.ts';

export function rowProblems(
  text: string,
  form: TableForm,
  read: TableRows,
  rows: readonly SelectedRow[],
  shape: TableShape,
): TableProblem[] {
  return [
    ...rows.flatMap((row) => problemsOfRow(text, row, shape)),
    ...sequenceProblems(rows, shape),
    ...missingRows(text, form, rows, shape),
    ...(form.id === 'spaces' ? [] : groupProblems(text, read, rows)),
  ];
}

function spanOf(cell: Cell): Span {
  return { start: cell.start, end: cell.end };
}

function problemsOfRow(text: string, { row, term, official, values }: SelectedRow, shape: TableShape): TableProblem[] {
  if (term === undefined || official === undefined) {
    const label = cellText(text, row.label);
    if (label === '' || readFigure(label).state !== 'malformed') return [];
    return [{ kind: 'row-unknown', span: spanOf(row.label), label }];
  }
  const problems: TableProblem[] = [];
  if (!row.exact || !term.formats.includes(shape.format.id)) {
    problems.push({ kind: 'row-label', span: spanOf(row.label), official: official.label });
  }
  for (const cell of [...row.before, ...values.strays]) {
    if (isEmpty(cell)) continue;
    const raw = cellText(text, cell);
    if (readFigure(raw).state === 'number') {
      problems.push({ kind: 'stray-value', span: spanOf(cell), key: term.key, raw });
    }
  }
  if (values.cells === undefined) {
    problems.push({
      kind: 'cell-count',
      span: spanOf(row.label),
      key: term.key,
      expected: official.columns.length,
      found: values.found,
      edit: certainEdit(text, row.values, official.columns.length),
    });
  }
  return problems;
}

/** Where all figures are the same, it doesn't matter which one is missing or too many. */
function certainEdit(text: string, values: readonly Cell[], expected: number): Edit | undefined {
  const [first, second] = values;
  const last = values.at(-1);
  const beforeLast = values.at(-2);
  if (first === undefined || second === undefined || last === undefined || beforeLast === undefined) return undefined;
  const raw = cellText(text, first);
  if (readFigure(raw).state !== 'number' || values.some((cell) => cellText(text, cell) !== raw)) return undefined;
  if (values.length === expected - 1) {
    const separator = text.slice(first.end, second.start);
    return { span: { start: last.end, end: last.end }, newText: separator + raw };
  }
  if (values.length === expected + 1) return { span: { start: beforeLast.end, end: last.end }, newText: '' };
  return undefined;
}

function sequenceProblems(rows: readonly SelectedRow[], shape: TableShape): TableProblem[] {
  const problems: TableProblem[] = [];
  const firsts: { key: string; span: Span; index: number }[] = [];
  for (const { row, term, official } of rows) {
    if (term === undefined || official === undefined) continue;
    const span = spanOf(row.label);
    const first = firsts.find((other) => other.key === term.key);
    if (first !== undefined) problems.push({ kind: 'row-duplicate', key: term.key, span, first: first.span });
    else firsts.push({ key: term.key, span, index: shape.order.indexOf(term.key) });
  }
  for (const { key, span, index } of outOfOrder(firsts, (row) => row.index)) {
    const after = shape.order[index - 1];
    problems.push({ kind: 'row-order', key, span, after: after ?? '' });
  }
  return problems;
}

function missingRows(text: string, form: TableForm, rows: readonly SelectedRow[], shape: TableShape): TableProblem[] {
  const present = new Map<string, SelectedRow>();
  for (const row of rows) if (row.term !== undefined && !present.has(row.term.key)) present.set(row.term.key, row);
  if (present.size === 0) return [];
  return shape.order.flatMap((key, index): TableProblem[] => {
    if (present.has(key)) return [];
    const before = shape.order
      .slice(0, index)
      .reverse()
      .map((other) => present.get(other))
      .find((row) => row !== undefined);
    if (before !== undefined) {
      const last = before.row.values.at(-1) ?? before.row.label;
      const insertAt = form.rowEnd(text, last);
      return [{ kind: 'row-missing', key, span: spanOf(before.row.label), insertAt, behind: true }];
    }
    const next = shape.order
      .slice(index + 1)
      .map((other) => present.get(other))
      .find((row) => row !== undefined);
    if (next === undefined) return [];
    const insertAt = form.rowStart(text, next.row.before[0] ?? next.row.label);
    return [{ kind: 'row-missing', key, span: spanOf(next.row.label), insertAt, behind: false }];
  });
}

/** Labels of merged cells that are misspelt, or lost to unreadable characters. */
function groupProblems(text: string, read: TableRows, rows: readonly SelectedRow[]): TableProblem[] {
  const problems: TableProblem[] = [];
  const found = new Set<string>();
  const merged = [...read.words];
  for (const { before } of read.rows) for (const cell of before) if (!isEmpty(cell)) merged.push(cell);
  for (const [index, cell] of merged.entries()) {
    const recognition = recognize(cellText(text, cell));
    if (recognition?.term.kind !== 'group') continue;
    found.add(recognition.term.labelKey);
    if (!recognition.exact && !completesLabel(text, merged[index - 1], cell)) {
      problems.push({ kind: 'row-label', span: spanOf(cell), official: recognition.term.label });
    }
  }
  const reported = new Set<Cell>();
  for (const { row, official } of rows) {
    if (official === undefined || row.before.every(isEmpty)) continue;
    for (const group of official.within) {
      if (found.has(group.labelKey)) continue;
      const garbage = row.before.find((cell) => !reported.has(cell) && isGarbage(text, cell));
      if (garbage === undefined) continue;
      reported.add(garbage);
      found.add(group.labelKey);
      problems.push({ kind: 'row-label', span: spanOf(garbage), official: group.label });
    }
  }
  return problems;
}

/** Whether a cell is the second half of an official label whose first half is the cell before it. */
function completesLabel(text: string, before: Cell | undefined, cell: Cell): boolean {
  return before !== undefined && recognize(cellText(text, before) + cellText(text, cell))?.exact === true;
}

/** Whether a cell has something in it that is neither a figure nor an official word. */
function isGarbage(text: string, cell: Cell): boolean {
  if (isEmpty(cell)) return false;
  const words = cellText(text, cell);
  return readFigure(words).state === 'malformed' && recognize(words) === undefined;
}
