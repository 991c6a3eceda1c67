// Fills totals from their parts.
import { formatOf } from '../format/formats.ts';
import { cellAt } from '../model/cell-at.ts';
import { type CellRef, type Equation, equationsOf } from '../model/equations.ts';
import { type BoundTable, type Report, tableOf, type ValueCell } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { described, type FigureChanges, type Notice } from './figure-changes.ts';
import { type Uncomputed, uncomputedNotice } from './uncomputed-totals.ts';

export const recalculationScopes = ['row', 'table', 'all'] as const;

export type RecalculationScope = (typeof recalculationScopes)[number];

/**
 * The totals that differ from the sum of their parts; a total of which a part is no number is left alone, and told.
 * A sum along a column is computed from rows that are right already.
 * @param offset UTF-16 offset in the row or table that is meant; of no matter for all tables
 */
export function recalculate(report: Report, scope: RecalculationScope, offset: number): FigureChanges {
  const tables = (['requests', 'reviewAndLitigation'] as const)
    .map((kind) => tableOf(report, kind))
    .filter((table) => table !== undefined);
  if (tables.length === 0) return nothing(noTable);
  const here = scope === 'all' ? tables : tables.filter(({ span }) => span.start <= offset && offset <= span.end);
  const [table] = here;
  if (table === undefined) return nothing(notInTable);
  const row = scope === 'row' ? rowAt(report, table, offset) : undefined;
  if (scope === 'row' && row === undefined) return nothing(notInRow);
  return summary(
    report,
    here.map((one) => computed(one, row)),
  );
}

const noTable = localized(
  '报告里没有带合计的表格（申请情况表，复议、诉讼情况表）。',
  'The report has no table with totals (requests; review and litigation).',
);
const notInTable = localized(
  '光标不在带合计的表格里（申请情况表，复议、诉讼情况表）。',
  'The cursor isn’t in a table with totals (requests; review and litigation).',
);
const notInRow = localized('光标所在的行没有合计。', 'The row at the cursor has no total.');

function nothing(message: Notice['message']): FigureChanges {
  return { changes: [], notice: { message } };
}

function summary(report: Report, tables: readonly Computed[]): FigureChanges {
  const changes = tables.flatMap(({ figures }) => [...figures].map(([cell, to]) => ({ cell, to: String(to) })));
  changes.sort((one, other) => one.cell.span.start - other.cell.span.start);
  const count = tables.reduce((sum, { count: one }) => sum + one, 0);
  const notice =
    uncomputedNotice(
      report,
      tables.map(({ uncomputed }) => uncomputed),
    ) ?? (changes.length === 0 ? allRight(count) : undefined);
  return { changes: described(report, changes), ...(notice === undefined ? {} : { notice }) };
}

function allRight(count: number): Notice {
  return {
    message: localized(
      `核对了 ${count} 个合计，都等于各项之和，无须修改。`,
      `${count === 1 ? 'The one total here is' : `All ${count} totals here are`} the sum of ${count === 1 ? 'its' : 'their'} parts: nothing to change.`,
    ),
  };
}

function rowAt(report: Report, table: BoundTable, offset: number): string | undefined {
  return cellAt(report, offset)?.row ?? table.rows.find(({ span }) => span.start <= offset && offset <= span.end)?.key;
}

interface Computed {
  /** Totals that are given another figure. */
  readonly figures: ReadonlyMap<ValueCell, number>;
  /** Totals that could be computed. */
  readonly count: number;
  readonly uncomputed: Uncomputed;
}

/** @param row the one row whose totals are wanted */
function computed(table: BoundTable, row: string | undefined): Computed {
  const figures = new Map<ValueCell, number>();
  const open = new Set<string>();
  /** A total that can't be computed may be wrong as it stands: nothing is computed from it. */
  const figureOf = (term: CellRef): number => {
    const cell = table.cell(term.row, term.column);
    if (cell === undefined || open.has(keyOf(term))) return Number.NaN;
    return figures.get(cell) ?? usableFigure(cell);
  };
  const equations = sumsOf(table).filter(({ total }) => row === undefined || total.row === row);
  const done = new Set<string>();
  for (const { left, total } of equations) {
    const cell = table.cell(total.row, total.column);
    const sum = left.reduce((added, term) => added + figureOf(term), 0);
    if (cell === undefined || Number.isNaN(sum)) open.add(keyOf(total));
    // A total has two sums where a row adds up the others: both must be known.
    if (cell === undefined || open.has(keyOf(total))) {
      done.delete(keyOf(total));
      if (cell !== undefined) figures.delete(cell);
      continue;
    }
    done.add(keyOf(total));
    if (cell.value === sum && cell.isPlain) figures.delete(cell);
    else figures.set(cell, sum);
  }
  const left = equations.filter(({ total }) => open.has(keyOf(total)));
  return { figures, count: done.size, uncomputed: { table, equations: left } };
}

function keyOf({ row, column }: CellRef): string {
  return `${row} ${column}`;
}

/** Rows first, then columns, then the row that the columns add up to: each sum comes after those that it adds. */
function sumsOf(table: BoundTable): readonly Equation[] {
  const format = formatOf(table.format);
  const turnOf = (equation: Equation): number => {
    if (isAlongColumn(equation)) return 1;
    return equation.total.row === format.requests.handledTotal ? 2 : 0;
  };
  return equationsOf(format)
    .filter(({ table: kind, rule, right }) => kind === table.kind && rule !== 'balance/carry-over' && right.length === 1)
    .sort((one, other) => turnOf(one) - turnOf(other));
}

function isAlongColumn({ left, total }: Equation): boolean {
  return left.some(({ column }) => column === total.column);
}

/** A figure that may be added; NaN where there is none. */
function usableFigure({ value }: ValueCell): number {
  return value !== null && Number.isInteger(value) && value >= 0 ? value : Number.NaN;
}
