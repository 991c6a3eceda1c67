// What belongs together in the sums: on a total its addends, on an addend the sums that it stands in.
import { cellAt, equationsWith, isOf } from '../model/cell-at.ts';
import type { CellRef } from '../model/equations.ts';
import { type Report, tableOf } from '../model/report.ts';
import type { Span } from '../text/span.ts';

export interface Highlight {
  readonly span: Span;
  /** `total` is a cell that others are added up to. */
  readonly kind: 'here' | 'addend' | 'total';
}

/**
 * The cells that stand in sums with the one at an offset, that one first.
 * @param offset UTF-16 offset
 */
export function highlights(report: Report, offset: number): readonly Highlight[] {
  const here = cellAt(report, offset);
  const table = here && tableOf(report, here.table);
  if (here === undefined || table === undefined) return [];
  const equations = equationsWith(report, here);
  const asTotal = equations.filter(({ total }) => isOf(total, here));
  const shown = new Map<string, Highlight>();
  const show = (term: CellRef, kind: Highlight['kind']): void => {
    const cell = table.cell(term.row, term.column);
    const key = `${term.row} ${term.column}`;
    if (cell !== undefined && !shown.has(key)) shown.set(key, { span: cell.mark, kind });
  };
  show(here, asTotal.length > 0 ? 'total' : 'here');
  // On a total, what is added up to it; elsewhere the whole sums.
  for (const { left, right, total } of asTotal.length > 0 ? asTotal : equations) {
    show(total, 'total');
    for (const term of [...left, ...right]) show(term, 'addend');
  }
  return [...shown.values()];
}
