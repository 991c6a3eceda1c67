// From a figure in the prose to the cells that it speaks of, from a cell to the prose that speaks of it or to its totals.
import { cellAt } from '../model/cell-at.ts';
import { judgementOf } from '../model/claim-judgement.ts';
import { claimsOf } from '../model/claims.ts';
import type { Report, ValueCell } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { highlights } from './highlights.ts';

/** Where one goes to from a place. */
export interface Definition {
  /** The figure, words or cell that the place is in. */
  readonly origin: Span;
  /** In the order of the text; one at least. */
  readonly targets: readonly Span[];
}

/**
 * The cells that a claim is about, or the claims about a cell; of a cell without any, the totals that it is added up to.
 * Undefined where the offset is in neither.
 * @param offset UTF-16 offset
 */
export function definition(report: Report, offset: number): Definition | undefined {
  const cell = cellAt(report, offset);
  const found = cell === undefined ? fromProse(report, offset) : fromCell(report, cell);
  return found !== undefined && found.targets.length > 0 ? found : undefined;
}

function fromProse(report: Report, offset: number): Definition | undefined {
  const claims = claimsOf(report).filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = claims;
  if (first === undefined) return undefined;
  const cells = claims.flatMap((claim) => judgementOf(report, claim).cells);
  return { origin: first.span, targets: inOrder(cells.map(({ mark }) => mark)) };
}

function fromCell(report: Report, cell: ValueCell): Definition {
  const claims = claimsOf(report).filter((claim) => judgementOf(report, claim).cells.includes(cell));
  const totals = claims.length > 0 ? [] : highlights(report, cell.mark.start).filter(({ kind }) => kind === 'total');
  const targets = [...claims, ...totals].map(({ span }) => span).filter((span) => span !== cell.mark);
  return { origin: cell.mark, targets: inOrder(targets) };
}

/**
 * Everything that belongs to a figure: the cells of a claim and the other claims about them; the claims about a cell, and
 * the cells that it stands in sums with. The place itself is among them.
 * @param offset UTF-16 offset
 */
export function references(report: Report, offset: number): readonly Span[] {
  const cell = cellAt(report, offset);
  if (cell !== undefined) {
    const claims = fromCell(report, cell).targets;
    return inOrder([cell.mark, ...claims, ...highlights(report, cell.mark.start).map(({ span }) => span)]);
  }
  const found = fromProse(report, offset);
  if (found === undefined) return [];
  const others = found.targets.flatMap((target) => {
    const about = cellAt(report, target.start);
    return about === undefined ? [] : fromCell(report, about).targets;
  });
  return inOrder([found.origin, ...found.targets, ...others]);
}

function inOrder(spans: readonly Span[]): Span[] {
  const byStart = new Map(spans.map((span) => [span.start, span]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
