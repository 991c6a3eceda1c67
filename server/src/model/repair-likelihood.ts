// How likely a repair is: what slips a typist makes, and what else speaks for a value.
import type { Change } from './repair-search.ts';

/** What is known of cells beyond the equations. */
export interface Evidence {
  /** Whether the cell is the total of an equation: those are computed by hand, and wrong more often. */
  isTotal?(cell: number): boolean;
  /** Whether something else, e.g. the prose, says that the cell has this value. */
  isConfirmed?(cell: number, value: number): boolean;
}

const swappedCost = 1;
const oneDigitCost = 2;
const otherCost = 4;
const totalDiscount = 0.5;
const confirmedDiscount = 5;

/** The repairs, the likeliest first; equally likely ones in the order of their cells. */
export function byLikelihood(
  repairs: readonly (readonly Change[])[],
  values: Float64Array,
  evidence: Evidence,
): (readonly Change[])[] {
  return repairs
    .map((changes) => ({ changes, cost: costOf(changes, values, evidence), size: sizeOf(changes, values) }))
    .sort((a, b) => a.cost - b.cost || a.size - b.size || compareCells(a.changes, b.changes))
    .map(({ changes }) => changes);
}

function costOf(changes: readonly Change[], values: Float64Array, evidence: Evidence): number {
  let cost = 0;
  for (const { cell, value } of changes) {
    const from = values[cell] ?? 0;
    const isMoved = changes.some((other) => other.cell !== cell && other.value === from && values[other.cell] === value);
    cost += isMoved ? swappedCost : slipCost(from, value);
    if (evidence.isTotal?.(cell)) cost -= totalDiscount;
    if (evidence.isConfirmed?.(cell, value)) cost -= confirmedDiscount;
  }
  return cost;
}

function sizeOf(changes: readonly Change[], values: Float64Array): number {
  let size = 0;
  for (const { cell, value } of changes) size += Math.abs(value - (values[cell] ?? 0));
  return size;
}

function compareCells(a: readonly Change[], b: readonly Change[]): number {
  for (const [index, { cell, value }] of a.entries()) {
    const other = b[index];
    if (other !== undefined && other.cell !== cell) return cell - other.cell;
    if (other !== undefined && other.value !== value) return value - other.value;
  }
  return a.length - b.length;
}

function slipCost(from: number, to: number): number {
  const [typed, meant] = [String(from), String(to)];
  if (isSwapped(typed, meant)) return swappedCost;
  return isOneDigitOff(typed, meant) ? oneDigitCost : otherCost;
}

/** Whether two neighbouring digits changed places. */
function isSwapped(typed: string, meant: string): boolean {
  if (typed.length !== meant.length) return false;
  const at = firstDifference(typed, meant);
  return (
    typed.charAt(at) === meant.charAt(at + 1) &&
    typed.charAt(at + 1) === meant.charAt(at) &&
    typed.slice(at + 2) === meant.slice(at + 2)
  );
}

/** Whether one digit was mistyped, dropped or added. */
function isOneDigitOff(typed: string, meant: string): boolean {
  const at = firstDifference(typed, meant);
  if (typed.length === meant.length) return typed.slice(at + 1) === meant.slice(at + 1);
  if (typed.length + 1 === meant.length) return typed.slice(at) === meant.slice(at + 1);
  return typed.length === meant.length + 1 && typed.slice(at + 1) === meant.slice(at);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  return at;
}
