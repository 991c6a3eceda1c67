// Binds the lines of one table to the official format: which cell of the text is which figure, and what departs from the format.
import type { FormatId, ReportFormat, TableKind } from '../format/format.ts';
import { currentFormat, formatOf, formats } from '../format/formats.ts';
import { labelKey } from '../format/label-key.ts';
import { recognize } from '../format/vocabulary.ts';
import { type Cell, cellText, isEmpty, type Row } from '../syntax/cells.ts';
import { isFigureLike } from '../syntax/figure.ts';
import { formOf } from '../syntax/forms.ts';
import type { Lines } from '../syntax/lines.ts';
import type { TableForm } from '../syntax/table-form.ts';
import type { TableRegion } from '../syntax/table-regions.ts';
import { bindCell } from './cell.ts';
import { headerProblems } from './header-problems.ts';
import { type LabelledRow, RowReader, type RowTerm, type TableRows } from './labelled-rows.ts';
import type { BoundRow, BoundTable, TableProblem, ValueCell } from './report.ts';
import { reviewRow } from './review-row.ts';
import { rowProblems } from './row-problems.ts';
import {
  type RowLength,
  rowLengths,
  type SelectedRow,
  type SelectedValues,
  selectFromStream,
  selectMarked,
  valuePlace,
} from './select-values.ts';
import { readSpacedRows } from './spaces-rows.ts';
import { type RowShape, type TableShape, tableShape } from './table-shape.ts';

/** The table that stands on the lines of a region. */
export function bindTable(text: string, lines: Lines, region: TableRegion): BoundTable {
  const place = { text, lines, from: region.from, to: region.to };
  const form = formOf(place);
  const rows = form.read(place);
  const span = { start: lines.at(region.from)?.start ?? 0, end: lines.at(region.to - 1)?.end ?? 0 };
  return new TableBinder(text, form, region.kind, rows).bind(span);
}

class TableBinder {
  private readonly problems: TableProblem[] = [];

  constructor(
    private readonly text: string,
    private readonly form: TableForm,
    private readonly kind: TableKind,
    private readonly rows: readonly Row[],
  ) {}

  bind(span: { start: number; end: number }): BoundTable {
    const format = formatOf(this.formatId());
    const shape = tableShape(format, this.kind);
    const bound = this.kind === 'reviewAndLitigation' ? this.bindReview(format) : this.bindRows(shape);
    return new Table(this.kind, format.id, this.form, span, bound, this.problems, shape);
  }

  /** The format that the last word in which the formats differ belongs to. */
  private formatId(): FormatId {
    let next: Cell | undefined;
    for (let row = this.rows.length - 1; row >= 0; row--) {
      const cells = this.rows[row]?.cells ?? [];
      for (let index = cells.length - 1; index >= 0; index--) {
        const cell = cells[index];
        if (cell === undefined || isEmpty(cell)) continue;
        const format = this.formatToldBy(cell, next);
        if (format !== undefined) return format;
        next = cell;
      }
    }
    return currentFormat.id;
  }

  private formatToldBy(cell: Cell, next: Cell | undefined): FormatId | undefined {
    const code = this.text.charCodeAt(cell.start);
    if (code >= 48 && code <= 57 && cell.end - cell.start < 6) return undefined;
    const recognition = recognize(cellText(this.text, cell));
    if (!recognition?.exact) return undefined;
    const { term } = recognition;
    if (term.kind === 'header') return term.format;
    if (term.kind === 'row') return formats.every((format) => hasRow(format, term)) ? undefined : term.formats[0];
    // What is a merged cell's label now was a row's in the trial format: figures stand behind it.
    if (term.kind !== 'group' || next === undefined || !isFigureLike(this.text, next.start, next.end)) return undefined;
    const trial = formatOf('2019').requests.rows.some((row) => labelKey(row.label) === term.labelKey);
    return trial ? '2019' : undefined;
  }

  private bindReview(format: ReportFormat): BoundRow[] {
    const { groups, columns } = format.reviewAndLitigation;
    const expected = groups.length * columns.length;
    const found = reviewRow(this.text, this.form, this.rows, expected);
    this.problems.push(...headerProblems(this.text, this.form, this.kind, format, found.words));
    for (const span of found.others ?? []) {
      this.problems.push({ kind: 'row-duplicate', key: 'values', span, first: found.span ?? span });
    }
    if (found.cells === undefined) {
      const span = found.span;
      if (span !== undefined) {
        this.problems.push({ kind: 'cell-count', span, key: 'values', expected, found: found.found, edit: undefined });
      }
      return [];
    }
    const cells = found.cells;
    return groups.map((group, index) => {
      const own = cells.slice(index * columns.length, (index + 1) * columns.length);
      const bound = own.map((cell, column) =>
        bindCell(this.text, this.form, cell, this.kind, group.key, columns[column]?.key ?? ''),
      );
      const span = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
      return { key: group.key, label: span, span, cells: bound };
    });
  }

  private bindRows(shape: TableShape): BoundRow[] {
    const reader = new RowReader(this.text, this.kind, this.form, shape.rowsByWords);
    const read = this.readRows(reader, shape);
    const selected = this.selectAll(read.rows, shape);
    const bound = selected.map(({ row, term, values, official }) => this.boundRow(row, term, values, official));
    this.problems.push(
      ...rowProblems(this.text, this.form, read, selected, shape),
      ...headerProblems(this.text, this.form, this.kind, shape.format, read.words),
    );
    return bound.filter((row) => row !== undefined);
  }

  private readRows(reader: RowReader, shape: TableShape): TableRows {
    if (this.form.marksRows) return reader.readMarked(this.rows);
    if (this.form.id === 'spaces') return readSpacedRows(reader, this.rows, shape.order);
    return reader.readStream(this.rows);
  }

  private selectAll(rows: readonly LabelledRow[], shape: TableShape): SelectedRow[] {
    const usesPads = this.rows.some((row) => row.cells.some((cell) => cell.pad === true));
    const fallback = this.fallbackPlace(rows, shape);
    const place = shape.equalRows ? valuePlace(rows, shape.mostColumns, fallback) : fallback;
    const officialOf = (row: LabelledRow) => row.term && shape.rows.get(row.term.key);
    const lengthOf =
      shape.equalRows && this.form.marksRows ? rowLengths(rows, (row) => officialOf(row)?.labelColspan ?? 0) : undefined;
    return rows.map((row) => {
      const official = officialOf(row);
      const values = this.select(row, official, place, usesPads, lengthOf?.(row));
      return { row, term: row.term, official, values };
    });
  }

  private select(
    row: LabelledRow,
    official: RowShape | undefined,
    place: ReturnType<typeof valuePlace>,
    usesPads: boolean,
    length: RowLength | undefined,
  ): SelectedValues {
    if (official === undefined) return { cells: undefined, strays: [], found: row.values.length };
    const count = official.columns.length;
    if (count === 1) return this.selectSingle(row);
    if (this.form.marksRows) return selectMarked(row, count, place, length);
    return selectFromStream(row.values, count, usesPads);
  }

  /** A row with one figure that is merged over several columns: a converter may have repeated it. */
  private selectSingle(row: LabelledRow): SelectedValues {
    const filled = row.values.filter((cell) => !isEmpty(cell));
    const first = filled[0] ?? row.values[0];
    if (first === undefined) return { cells: undefined, strays: [], found: 0 };
    const words = cellText(this.text, first);
    const isOne = filled.length <= 1 || (filled.length === 3 && filled.every((cell) => cellText(this.text, cell) === words));
    return isOne ? { cells: [first], strays: [], found: 1 } : { cells: undefined, strays: [], found: filled.length };
  }

  /** Without a full row to tell: in a full grid figures begin behind the label's columns. */
  private fallbackPlace(rows: readonly LabelledRow[], shape: TableShape) {
    const whole = rows.filter((row) => row.before.length + 1 + row.values.length >= shape.gridColumns);
    // Where merged cells are single ones, at least the rows with the longest labels are shorter.
    const isGrid = whole.length > 0 && whole.length * 10 >= rows.length * 9;
    const offset = shape.gridColumns - shape.mostColumns;
    return isGrid && this.form.id !== 'pipe-end' && shape.equalRows
      ? { from: 'row' as const, offset }
      : { from: 'label' as const, offset: 0 };
  }

  private boundRow(
    row: LabelledRow,
    term: RowTerm | undefined,
    values: SelectedValues,
    official: RowShape | undefined,
  ): BoundRow | undefined {
    if (term === undefined || official === undefined) return undefined;
    const cells = (values.cells ?? []).map((cell, index) =>
      bindCell(this.text, this.form, cell, this.kind, term.key, official.columns[index] ?? ''),
    );
    const last = row.values.at(-1) ?? row.label;
    const start = row.before[0]?.outerStart ?? row.label.start;
    return {
      key: term.key,
      label: { start: row.label.start, end: row.label.end },
      span: { start: Math.min(start, row.label.start), end: Math.max(last.outerEnd, row.label.end) },
      cells,
    };
  }
}

/** Whether a format has a row of this key, however it words it. */
function hasRow(format: ReportFormat, term: RowTerm): boolean {
  return tableShape(format, term.table).rows.has(term.key);
}

class Table implements BoundTable {
  readonly form: TableForm['id'];
  readonly notable: readonly ValueCell[];
  private readonly rowsByKey = new Map<string, BoundRow>();

  constructor(
    readonly kind: TableKind,
    readonly format: FormatId,
    form: TableForm,
    readonly span: { start: number; end: number },
    readonly rows: readonly BoundRow[],
    readonly problems: readonly TableProblem[],
    private readonly shape: TableShape,
  ) {
    this.form = form.id;
    const notable: ValueCell[] = [];
    for (const row of rows) {
      if (!this.rowsByKey.has(row.key)) this.rowsByKey.set(row.key, row);
      for (const cell of row.cells) if (!cell.isPlain) notable.push(cell);
    }
    this.notable = notable;
  }

  cell(row: string, column: string): ValueCell | undefined {
    const index = this.shape.rows.get(row)?.columns.indexOf(column) ?? -1;
    return index < 0 ? undefined : this.rowsByKey.get(row)?.cells[index];
  }
}
