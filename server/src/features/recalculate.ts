// Fills totals from their parts, and blanks with 0.
import { formatOf } from '../format/formats.ts';
import { cellAt } from '../model/cell-at.ts';
import { type CellRef, type Equation, equationsOf } from '../model/equations.ts';
import { type BoundTable, type Report, tableOf, type ValueCell } from '../model/report.ts';
import { CellNames } from '../rules/balance-wording.ts';
import { type Localized, localized } from '../text/localized.ts';
import type { Edit } from '../text/span.ts';

export const recalculationScopes = ['row', 'table', 'all'] as const;

export type RecalculationScope = (typeof recalculationScopes)[number];

/** A total that is given another figure. */
export interface Recalculation {
  readonly cell: ValueCell;
  /** What is changed, for a person who looks it over. */
  readonly label: Localized;
  readonly edit: Edit;
}

/**
 * The totals that differ from the sum of their parts; a total of which a part is no number is left alone. A sum along
 * a column is computed from rows that are right already.
 * @param offset UTF-16 offset in the row or table that is meant; of no matter for all tables
 */
export function recalculate(report: Report, scope: RecalculationScope, offset: number): readonly Recalculation[] {
  const kinds = ['requests', 'reviewAndLitigation'] as const;
  return kinds.flatMap((kind) => {
    const table = tableOf(report, kind);
    if (table === undefined) return [];
    const isHere = table.span.start <= offset && offset <= table.span.end;
    if (scope !== 'all' && !isHere) return [];
    const row = scope === 'row' ? rowAt(report, table, offset) : undefined;
    return scope === 'row' && row === undefined ? [] : changesIn(report, table, row);
  });
}

function rowAt(report: Report, table: BoundTable, offset: number): string | undefined {
  return cellAt(report, offset)?.row ?? table.rows.find(({ span }) => span.start <= offset && offset <= span.end)?.key;
}

function changesIn(report: Report, table: BoundTable, row: string | undefined): readonly Recalculation[] {
  const equations = equationsOf(formatOf(table.format)).filter(
    (equation) => equation.table === table.kind && equation.rule !== 'balance/carry-over' && equation.right.length === 1,
  );
  const figures = new Map<ValueCell, number>();
  const figureOf = ({ row: key, column }: CellRef): number => {
    const cell = table.cell(key, column);
    return cell === undefined ? Number.NaN : (figures.get(cell) ?? usable(cell));
  };
  // Rows first: the total of the totals is then the same along the row and along the column.
  const ordered = [...equations].sort((a, b) => Number(isAlongColumn(a)) - Number(isAlongColumn(b)));
  for (const { left, total } of row === undefined ? ordered : ordered.filter((equation) => equation.total.row === row)) {
    const cell = table.cell(total.row, total.column);
    const sum = left.reduce((added, term) => added + figureOf(term), 0);
    if (cell === undefined || Number.isNaN(sum)) continue;
    if (cell.value === sum && cell.isPlain) figures.delete(cell);
    else figures.set(cell, sum);
  }
  const names = new CellNames(report);
  return [...figures].map(([cell, to]) => {
    const name = names.full(cell);
    const label = localized(`“${name}”：${cell.raw || '空白'} → ${to}`, `“${name}”: ${cell.raw || 'blank'} → ${to}`);
    return { cell, label, edit: cell.fill(String(to)) };
  });
}

function usable(cell: ValueCell): number {
  return cell.state === 'number' && cell.value !== null && Number.isInteger(cell.value) && cell.value >= 0
    ? cell.value
    : Number.NaN;
}

function isAlongColumn({ left, total }: Equation): boolean {
  return left.some(({ column }) => column === total.column);
}

/** Writes 0 into every blank cell of the tables. */
export function fillBlanks(report: Report): readonly Edit[] {
  return report.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'blank').map((cell) => cell.fill('0'))),
  );
}
