// An official table as a grid of cells, from which every form of it is written.
import type { HeaderCellFormat, ReportFormat, TableKind } from './format.ts';

/** A cell of the official table. */
export interface GridCell {
  readonly text: string;
  /** Grid column from 0. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly isValue: boolean;
}

export interface GridRow {
  /** The format's row key; undefined for header and caption rows. */
  readonly key: string | undefined;
  /** The cells that start in this row. */
  readonly cells: readonly GridCell[];
  /** Grid columns that a cell of an earlier row reaches down into. */
  readonly covered: readonly number[];
}

export interface Grid {
  readonly kind: TableKind;
  readonly width: number;
  readonly rows: readonly GridRow[];
}

/** What stands in a value cell, by the format's keys. */
export type FigureText = (row: string, column: string) => string;

/** The official table of a kind, with its figures. */
export function gridOf(format: ReportFormat, kind: TableKind, figure: FigureText): Grid {
  switch (kind) {
    case 'activeDisclosure':
      return activeDisclosureGrid(format, figure);
    case 'requests':
      return requestsGrid(format, figure);
    case 'reviewAndLitigation':
      return reviewAndLitigationGrid(format, figure);
  }
}

type UnplacedCell = Omit<GridCell, 'column'>;

interface UnplacedRow {
  readonly key?: string;
  readonly cells: readonly UnplacedCell[];
}

function label(text: string, colspan = 1, rowspan = 1): UnplacedCell {
  return { text, colspan, rowspan, isValue: false };
}

function value(text: string, colspan = 1): UnplacedCell {
  return { text, colspan, rowspan: 1, isValue: true };
}

function headerRow(cells: readonly HeaderCellFormat[]): UnplacedRow {
  return { cells: cells.map((cell) => label(cell.text, cell.colspan, cell.rowspan)) };
}

function activeDisclosureGrid(format: ReportFormat, figure: FigureText): Grid {
  const { gridColumns, blocks } = format.activeDisclosure;
  const rows: UnplacedRow[] = [];
  for (const block of blocks) {
    // The last value column takes what the block's columns leave of the grid.
    const stretch = gridColumns - block.columns.length;
    const span = (index: number) => (index === block.columns.length - 1 ? stretch : 1);
    rows.push({ cells: [label(block.caption, gridColumns)] });
    rows.push({ cells: block.header.map((text, index) => label(text, index === 0 ? 1 : span(index - 1))) });
    for (const row of block.rows) {
      const values = block.columns.map((column, index) => value(figure(row.key, column), span(index)));
      rows.push({ key: row.key, cells: [label(row.label), ...values] });
    }
  }
  return place('activeDisclosure', gridColumns, rows);
}

function requestsGrid(format: ReportFormat, figure: FigureText): Grid {
  const { gridColumns, header, columns, rows } = format.requests;
  const labelColumns = gridColumns - columns.length;
  const body = rows.map((row, index): UnplacedRow => {
    const before = rows[index - 1]?.within ?? [];
    const groups = row.within.flatMap((group, depth) => {
      if (before[depth] === group) return [];
      const length = rows.slice(index).findIndex((other) => other.within[depth] !== group);
      return [label(group, 1, length < 0 ? rows.length - index : length)];
    });
    const values = columns.map((column) => value(figure(row.key, column.key)));
    return { key: row.key, cells: [...groups, label(row.label, labelColumns - row.within.length), ...values] };
  });
  return place('requests', gridColumns, [...header.map(headerRow), ...body]);
}

function reviewAndLitigationGrid(format: ReportFormat, figure: FigureText): Grid {
  const { gridColumns, header, groups, columns } = format.reviewAndLitigation;
  const values = groups.flatMap((group) => columns.map((column) => value(figure(group.key, column.key))));
  return place('reviewAndLitigation', gridColumns, [...header.map(headerRow), { key: 'values', cells: values }]);
}

/** Gives every cell its grid column, as HTML does: the first one that no earlier row reaches into. */
function place(kind: TableKind, width: number, rows: readonly UnplacedRow[]): Grid {
  const reach = new Array<number>(width).fill(0);
  const placed = rows.map((row, index): GridRow => {
    const covered = reach.flatMap((until, column) => (until > index ? [column] : []));
    let column = 0;
    const cells = row.cells.map((cell): GridCell => {
      while ((reach[column] ?? 0) > index) column++;
      const at = column;
      for (; column < at + cell.colspan; column++) reach[column] = index + cell.rowspan;
      return { ...cell, column: at };
    });
    return { key: row.key, cells, covered };
  });
  return { kind, width, rows: placed };
}
