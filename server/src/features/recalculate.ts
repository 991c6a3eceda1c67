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
  const figureOf = ({ row: key, column }: CellRef): number => {
    const cell = table.cell(key, column);
    return cell === undefined ? Number.NaN : (figures.get(cell) ?? usableFigure(cell));
  };
  const equations = sumsOf(table).filter(({ total }) => row === undefined || total.row === row);
  const done = new Set<string>();
  for (const { left, total } of equations) {
    const cell = table.cell(total.row, total.column);
    const sum = left.reduce((added, term) => added + figureOf(term), 0);
    if (cell === undefined || Number.isNaN(sum)) continue;
    done.add(`${total.row} ${total.column}`);
    if (cell.value === sum && cell.isPlain) figures.delete(cell);
    else figures.set(cell, sum);
  }
  const left = equations.filter(({ total }) => !done.has(`${total.row} ${total.column}`));
  return { figures, count: done.size, uncomputed: { table, equations: left } };
}

/** Rows first: the total of the totals is then the same along the row and along the column. */
function sumsOf(table: BoundTable): readonly Equation[] {
  return equationsOf(formatOf(table.format))
    .filter(({ table: kind, rule, right }) => kind === table.kind && rule !== 'balance/carry-over' && right.length === 1)
    .sort((a, b) => Number(isAlongColumn(a)) - Number(isAlongColumn(b)));
}

function isAlongColumn({ left, total }: Equation): boolean {
  return left.some(({ column }) => column === total.column);
}

/** A figure that may be added; NaN where there is none. */
function usableFigure({ value }: ValueCell): number {
  return value !== null && Number.isInteger(value) && value >= 0 ? value : Number.NaN;
}
