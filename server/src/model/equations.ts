// The equations (勾稽关系) between the figures of a report, derived from its format.
import type { ReportFormat, TableKind } from '../format/format.ts';
import { compileSystem, type SumSystem } from './repair-system.ts';

/** The rules that check equations, in the order in which a broken one gives its name to a wrong cell. */
export const balanceRuleIds = [
  'balance/carry-over',
  'balance/handled-total',
  'balance/row-total',
  'balance/review-litigation-total',
] as const;

export type BalanceRuleId = (typeof balanceRuleIds)[number];

export interface CellRef {
  /** Key of the row, or of the group in reviewAndLitigation. */
  readonly row: string;
  readonly column: string;
}

/** The figures of `left` together equal those of `right` together. */
export interface Equation {
  readonly rule: BalanceRuleId;
  readonly table: TableKind;
  readonly left: readonly CellRef[];
  readonly right: readonly CellRef[];
  /** The term that a reader takes for the sum of others; always one of `right`. */
  readonly total: CellRef;
}

/** Equations that share cells with each other and with no others. */
export interface EquationSystem {
  readonly table: TableKind;
  /** In the order of the table; a cell's index here is its number in `system`. */
  readonly cells: readonly CellRef[];
  readonly equations: readonly Equation[];
  /** The same equations by number. */
  readonly system: SumSystem;
  /** By equation number: the number of its total. */
  readonly totals: readonly number[];
  /** By cell number: whether the cell is the total of an equation. */
  readonly isTotal: readonly boolean[];
  /** By row: the numbers of its cells, in the order of the format's columns. */
  readonly numbersOfRow: ReadonlyMap<string, readonly number[]>;
}

const equationsByFormat = new WeakMap<ReportFormat, readonly Equation[]>();
const systemsByFormat = new WeakMap<ReportFormat, readonly EquationSystem[]>();

/** All equations of a format, those of one rule together. */
export function equationsOf(format: ReportFormat): readonly Equation[] {
  const known = equationsByFormat.get(format);
  if (known !== undefined) return known;
  const equations = [...carryOver(format), ...handledTotal(format), ...rowTotal(format), ...reviewLitigationTotal(format)];
  equationsByFormat.set(format, equations);
  return equations;
}

/** The equations of a format, parted into those that can be decided and repaired on their own. */
export function equationSystemsOf(format: ReportFormat): readonly EquationSystem[] {
  const known = systemsByFormat.get(format);
  if (known !== undefined) return known;
  const systems = parted(equationsOf(format)).map((equations) => equationSystem(format, equations));
  systemsByFormat.set(format, systems);
  return systems;
}

function carryOver({ requests }: ReportFormat): Equation[] {
  return requests.columns.map(
    ({ key: column }): Equation => ({
      rule: 'balance/carry-over',
      table: 'requests',
      left: requests.carryOver.intake.map((row) => ({ row, column })),
      right: requests.carryOver.settled.map((row) => ({ row, column })),
      total: { row: requests.handledTotal, column },
    }),
  );
}

function handledTotal({ requests }: ReportFormat): Equation[] {
  const group = requests.rows.find((row) => row.key === requests.handledTotal)?.within[0];
  const addends = requests.rows.filter((row) => row.key !== requests.handledTotal && row.within[0] === group);
  return requests.columns.map(({ key: column }): Equation => {
    const total = { row: requests.handledTotal, column };
    return {
      rule: 'balance/handled-total',
      table: 'requests',
      left: addends.map(({ key: row }) => ({ row, column })),
      right: [total],
      total,
    };
  });
}

function rowTotal({ requests }: ReportFormat): Equation[] {
  return requests.rows.map(({ key }) => sumOfColumns('balance/row-total', 'requests', key, requests.columns));
}

function reviewLitigationTotal({ reviewAndLitigation: { groups, columns } }: ReportFormat): Equation[] {
  return groups.map(({ key }) => sumOfColumns('balance/review-litigation-total', 'reviewAndLitigation', key, columns));
}

/** All columns but the last, together, equal the last. */
function sumOfColumns(
  rule: BalanceRuleId,
  table: TableKind,
  row: string,
  columns: readonly { readonly key: string }[],
): Equation {
  const cells = columns.map(({ key: column }) => ({ row, column }));
  const right = cells.slice(-1);
  const [total = { row, column: '' }] = right;
  return { rule, table, left: cells.slice(0, -1), right, total };
}

/** One key for a cell, to tell cells apart within a table. */
function cellKey({ row, column }: CellRef): string {
  return `${row}\t${column}`;
}

function parted(equations: readonly Equation[]): Equation[][] {
  let parts: { readonly cells: Set<string>; readonly equations: Equation[] }[] = [];
  for (const equation of equations) {
    const cells = new Set([...equation.left, ...equation.right].map((cell) => `${equation.table}\t${cellKey(cell)}`));
    const joined = parts.filter((part) => [...cells].some((cell) => part.cells.has(cell)));
    const whole = {
      cells: new Set([...joined.flatMap((part) => [...part.cells]), ...cells]),
      equations: [...joined.flatMap((part) => part.equations), equation],
    };
    parts = [...parts.filter((part) => !joined.includes(part)), whole];
  }
  return parts.map((part) => part.equations);
}

function equationSystem(format: ReportFormat, equations: readonly Equation[]): EquationSystem {
  const table = equations[0]?.table ?? 'requests';
  const used = new Set(equations.flatMap(({ left, right }) => [...left, ...right].map(cellKey)));
  const rows = rowsOf(format, table).filter((row) => row.some((cell) => used.has(cellKey(cell))));
  const cells = rows.flat();
  const numbers = new Map(cells.map((cell, number) => [cellKey(cell), number]));
  const number = (cell: CellRef): number => numbers.get(cellKey(cell)) ?? -1;
  const totals = equations.map(({ total }) => number(total));
  const sums = equations.map(({ left, right }) => ({
    cells: [...left, ...right].map(number),
    coefficients: [...left.map(() => 1), ...right.map(() => -1)],
  }));
  return {
    table,
    cells,
    equations,
    system: compileSystem(cells.length, sums),
    totals,
    isTotal: cells.map((_, cell) => totals.includes(cell)),
    numbersOfRow: new Map(rows.map((row) => [row[0]?.row ?? '', row.map(number)])),
  };
}

function rowsOf(format: ReportFormat, table: TableKind): CellRef[][] {
  if (table === 'activeDisclosure') return [];
  const { columns } = format[table];
  const rows = table === 'requests' ? format.requests.rows : format.reviewAndLitigation.groups;
  return rows.map(({ key: row }) => columns.map(({ key: column }) => ({ row, column })));
}
