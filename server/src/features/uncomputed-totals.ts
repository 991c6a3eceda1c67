// Why totals can't be computed: which cells hold no figure, which rows are missing or misshapen.
import type { CellRef, Equation } from '../model/equations.ts';
import type { BoundTable, Report, ValueCell } from '../model/report.ts';
import { CellNames } from '../rules/balance-wording.ts';
import { rowLabel } from '../rules/names.ts';
import { type Localized, localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { type Notice, rawInWords } from './figure-changes.ts';

/** Sums of one table that no equation gives. */
export interface Uncomputed {
  readonly table: BoundTable;
  readonly equations: readonly Equation[];
}

interface Cause {
  readonly span: Span;
  readonly message: Localized;
}

/** Causes that are told one by one. */
const toldCauses = 3;

/** @returns what a person has to mend first; undefined where every total could be computed */
export function uncomputedNotice(report: Report, tables: readonly Uncomputed[]): Notice | undefined {
  const names = new CellNames(report);
  const causes = tables.flatMap((uncomputed) => causesOf(uncomputed, names));
  const [first] = causes;
  if (first === undefined) return undefined;
  const totals = tables.flatMap(({ equations, table }) => equations.map(({ total }) => `${table.kind} ${keyOf(total)}`));
  const count = new Set(totals).size;
  const told = causes.slice(0, toldCauses).map(({ message }) => message);
  const isMore = causes.length > toldCauses;
  return {
    span: first.span,
    message: localized(
      `有 ${count} 个合计没有计算：${told.map((cause) => cause['zh-cn']).join('，')}${isMore ? `，等 ${causes.length} 处` : ''}。`,
      `${count === 1 ? '1 total was' : `${count} totals were`} not computed: ${told.map(({ en }) => en).join(', ')}${isMore ? `, and ${causes.length - toldCauses} more` : ''}.`,
    ),
  };
}

/** The parts without a figure, each once, without totals that are only missing because of others. */
function causesOf({ table, equations }: Uncomputed, names: CellNames): Cause[] {
  const causes = new Map<string, Cause>();
  const add = (cause: Cause): void => void causes.set(cause.message.en, cause);
  const totals = new Set(equations.map(({ total }) => keyOf(total)));
  for (const { left, total } of equations) {
    for (const term of [...left, total]) {
      const cell = table.cell(term.row, term.column);
      if (cell === undefined) add(rowCause(table, term.row, names));
      else if (!totals.has(keyOf(term)) && !isWhole(cell)) add(cellCause(cell, names));
    }
  }
  return [...causes.values()].sort((one, other) => one.span.start - other.span.start);
}

function keyOf({ row, column }: CellRef): string {
  return `${row} ${column}`;
}

function isWhole({ value }: ValueCell): boolean {
  return value !== null && Number.isInteger(value) && value >= 0;
}

function cellCause(cell: ValueCell, names: CellNames): Cause {
  const name = names.full(cell);
  if (cell.state === 'blank') return { span: cell.mark, message: localized(`“${name}”空白`, `“${name}” is blank`) };
  return {
    span: cell.mark,
    message: localized(
      `“${name}”的“${rawInWords(cell, 'zh-cn')}”不是非负整数`,
      `“${name}” holds “${rawInWords(cell, 'en')}”, which is no whole number of 0 or more`,
    ),
  };
}

/** A row that isn't read has another number of cells, or isn't there. */
function rowCause(table: BoundTable, key: string, names: CellNames): Cause {
  const misshapen = misshapenRows(table, names).find((row) => row.key === key || row.key === wholeTable);
  if (misshapen !== undefined) {
    const { name, span } = misshapen;
    return { span, message: localized(`“${name}”一行的格数不对`, `the row “${name}” has the wrong number of cells`) };
  }
  const name = names.row({ table: table.kind, row: key });
  const missing = table.problems.find((problem) => problem.kind === 'row-missing' && problem.key === key);
  return {
    span: missing?.span ?? { start: table.span.start, end: table.span.start },
    message: localized(`缺少“${name}”一行`, `the row “${name}” is missing`),
  };
}

/** The key of a row that is all of its table. */
const wholeTable = 'values';

/** The rows with too few or too many cells, of which no figure is read. */
export function misshapenRows(
  table: BoundTable,
  names: CellNames,
): readonly { readonly key: string; readonly name: string; readonly span: Span }[] {
  return table.problems.flatMap((problem) => {
    if (problem.kind !== 'cell-count') return [];
    const { key, span } = problem;
    return [{ key, span, name: key === wholeTable ? rowLabel(table, key) : names.row({ table: table.kind, row: key }) }];
  });
}
