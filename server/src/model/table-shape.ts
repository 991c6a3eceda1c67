// What binding wants to know of an official table, derived from its format once.
import type { ReportFormat, TableKind } from '../format/format.ts';
import { labelKey, splitNumbering } from '../format/label-key.ts';
import type { RowTerm } from './labelled-rows.ts';

export interface RowShape {
  readonly key: string;
  readonly label: string;
  /** Keys of its figures' columns, in order. */
  readonly columns: readonly string[];
  /** The labels of the merged cells that it stands in, outermost first, and their keys. */
  readonly within: readonly { readonly label: string; readonly labelKey: string }[];
  /** Grid columns that its label takes. */
  readonly labelColspan: number;
}

export interface TableShape {
  readonly format: ReportFormat;
  readonly gridColumns: number;
  /** By row key, in the format's order; in reviewAndLitigation by group key. */
  readonly rows: ReadonlyMap<string, RowShape>;
  readonly order: readonly string[];
  /** The most figures that a row has, and whether all rows have as many. */
  readonly mostColumns: number;
  readonly equalRows: boolean;
  /** Rows by their label without its numbering mark, where only one row has these words. */
  readonly rowsByWords: ReadonlyMap<string, RowTerm>;
}

const cache = new WeakMap<ReportFormat, Map<TableKind, TableShape>>();

/** The shape of an official table. */
export function tableShape(format: ReportFormat, kind: TableKind): TableShape {
  const shapes = cache.get(format) ?? new Map<TableKind, TableShape>();
  const known = shapes.get(kind);
  if (known !== undefined) return known;
  const rows = rowShapes(format, kind);
  const counts = rows.map((row) => row.columns.length);
  const shape: TableShape = {
    format,
    gridColumns: format[kind].gridColumns,
    rows: new Map(rows.map((row) => [row.key, row])),
    order: rows.map((row) => row.key),
    mostColumns: Math.max(...counts),
    equalRows: counts.every((count) => count === counts[0]),
    rowsByWords: wordsOf(format, kind, rows),
  };
  cache.set(format, shapes.set(kind, shape));
  return shape;
}

function rowShapes(format: ReportFormat, kind: TableKind): RowShape[] {
  switch (kind) {
    case 'activeDisclosure':
      return format.activeDisclosure.blocks.flatMap((block) =>
        block.rows.map((row) => ({ ...row, columns: block.columns, within: [], labelColspan: 1 })),
      );
    case 'requests': {
      const { rows, columns, gridColumns } = format.requests;
      const labelColumns = gridColumns - columns.length;
      const keys = columns.map((column) => column.key);
      return rows.map((row) => ({
        ...row,
        columns: keys,
        within: row.within.map((label) => ({ label, labelKey: labelKey(label) })),
        labelColspan: labelColumns - row.within.length,
      }));
    }
    case 'reviewAndLitigation': {
      const { groups, columns } = format.reviewAndLitigation;
      const keys = columns.map((column) => column.key);
      return groups.map((group) => ({ ...group, columns: keys, within: [], labelColspan: 0 }));
    }
  }
}

function wordsOf(format: ReportFormat, kind: TableKind, rows: readonly RowShape[]): Map<string, RowTerm> {
  const byWords = new Map<string, RowTerm>();
  if (kind === 'reviewAndLitigation') return byWords;
  for (const row of rows) {
    const { words } = splitNumbering(labelKey(row.label));
    byWords.set(words, {
      kind: 'row',
      label: row.label,
      labelKey: labelKey(row.label),
      table: kind,
      key: row.key,
      formats: [format.id],
    });
  }
  return byWords;
}
