// Random figures of a report that satisfy all 42 equations, and ways to spoil them as a typist does.
import type { TableKind } from '../../server/src/format/format.ts';
import {
  applicantKeys,
  disclosureBlocks,
  outcomeRowKeys,
  requestColumnKeys,
  requestRowKeys,
  reviewColumnKeys,
  reviewGroupKeys,
} from './official-tables.ts';
import type { Random } from './random.ts';

/** Values of one table by row and column key. All are non-negative integers, but the fee (万元, two decimals at most). */
export type TableFigures = Record<string, Record<string, number>>;

export type Figures = Record<TableKind, TableFigures>;

export type FigureSize = 'zeros' | 'realistic' | 'large';

export interface FigurePlace {
  readonly table: TableKind;
  readonly row: string;
  readonly column: string;
}

export type BalanceRule =
  | 'balance/carry-over'
  | 'balance/handled-total'
  | 'balance/row-total'
  | 'balance/review-litigation-total';

/** An equation: the sum of `left` equals the sum of `right`. */
export interface Equation {
  readonly rule: BalanceRule;
  readonly left: readonly FigurePlace[];
  readonly right: readonly FigurePlace[];
}

/** The places of all 200 figures, in the order in which they are printed. */
export const figurePlaces: readonly FigurePlace[] = [
  ...disclosureBlocks.flatMap((block) =>
    block.rows.flatMap(([row]) => block.columns.map((column) => ({ table: 'activeDisclosure' as const, row, column }))),
  ),
  ...requestRowKeys.flatMap((row) => requestColumnKeys.map((column) => ({ table: 'requests' as const, row, column }))),
  ...reviewGroupKeys.flatMap((row) => reviewColumnKeys.map((column) => ({ table: 'reviewAndLitigation' as const, row, column }))),
];

/** The places of the 175 figures of the requests table. */
export const requestPlaces: readonly FigurePlace[] = figurePlaces.filter(({ table }) => table === 'requests');

function request(row: string, column: string): FigurePlace {
  return { table: 'requests', row, column };
}

/** All 42 equations. */
export const equations: readonly Equation[] = [
  ...requestColumnKeys.map(
    (column): Equation => ({
      rule: 'balance/carry-over',
      left: [request('newlyReceived', column), request('carriedIn', column)],
      right: [request('handledTotal', column), request('carriedOut', column)],
    }),
  ),
  ...requestColumnKeys.map(
    (column): Equation => ({
      rule: 'balance/handled-total',
      left: outcomeRowKeys.map((row) => request(row, column)),
      right: [request('handledTotal', column)],
    }),
  ),
  ...requestRowKeys.map(
    (row): Equation => ({
      rule: 'balance/row-total',
      left: applicantKeys.map((column) => request(row, column)),
      right: [request(row, 'total')],
    }),
  ),
  ...reviewGroupKeys.map(
    (row): Equation => ({
      rule: 'balance/review-litigation-total',
      left: ['upheld', 'corrected', 'otherResult', 'pending'].map((column) => ({
        table: 'reviewAndLitigation' as const,
        row,
        column,
      })),
      right: [{ table: 'reviewAndLitigation', row, column: 'total' }],
    }),
  ),
];

/** One name for a place, to key maps by. */
export function placeKey({ table, row, column }: FigurePlace): string {
  return `${table}/${row}/${column}`;
}

/** The figure at a place. @throws RangeError where there is none */
export function figureAt(figures: Figures, { table, row, column }: FigurePlace): number {
  const figure = figures[table][row]?.[column];
  if (figure === undefined) throw new RangeError(`no figure ${table}/${row}/${column}`);
  return figure;
}

/** A copy with other figures at some places. */
export function withFigures(figures: Figures, changes: readonly (readonly [FigurePlace, number])[]): Figures {
  if (changes.length === 0) return figures;
  const copy = structuredClone(figures);
  for (const [{ table, row, column }, figure] of changes) {
    const values = copy[table][row];
    if (values?.[column] === undefined) throw new RangeError(`no figure ${table}/${row}/${column}`);
    values[column] = figure;
  }
  return copy;
}

/** The equations that don't hold. */
export function brokenEquations(figures: Figures): readonly Equation[] {
  const sum = (places: readonly FigurePlace[]): number => places.reduce((total, place) => total + figureAt(figures, place), 0);
  return equations.filter(({ left, right }) => sum(left) !== sum(right));
}

/** A report's figures, consistent in every equation. 规章 stays 0 unless the organ may issue some. */
export function randomFigures(random: Random, size: FigureSize, mayIssueRegulations = false): Figures {
  return {
    activeDisclosure: randomDisclosure(random.fork('disclosure'), size, mayIssueRegulations),
    requests: randomRequests(random.fork('requests'), size),
    reviewAndLitigation: randomReview(random.fork('review'), size),
  };
}

function randomDisclosure(random: Random, size: FigureSize, mayIssueRegulations: boolean): TableFigures {
  const most = { zeros: 0, realistic: 400, large: 250000 }[size];
  const count = (limit: number): number => (random.chance(0.3) ? 0 : random.integer(0, limit));
  const documents = Math.min(most, 300);
  const regulations = mayIssueRegulations ? Math.min(most, 20) : 0;
  const fee = count(most * 40) + random.pick([0, 0, 0.5, 0.21, 0.07, 0.9]) * (most > 0 ? 1 : 0);
  return {
    regulations: { issued: count(regulations), repealed: count(regulations), inForce: count(regulations) },
    normativeDocuments: { issued: count(documents), repealed: count(documents), inForce: count(documents) },
    licensing: { decisions: count(most * 40) },
    punishment: { decisions: count(most * 10) },
    coercion: { decisions: count(most) },
    fees: { amount: Math.round(fee * 100) / 100 },
  };
}

function emptyRows(rows: readonly string[], columns: readonly string[]): TableFigures {
  return Object.fromEntries(rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, 0]))]));
}

function randomRequests(random: Random, size: FigureSize): TableFigures {
  const figures = emptyRows(requestRowKeys, requestColumnKeys);
  const set = (row: string, column: string, figure: number): void => {
    const values = figures[row];
    if (values) values[column] = figure;
  };
  const get = (row: string, column: string): number => figures[row]?.[column] ?? 0;
  for (const applicant of applicantKeys) {
    const natural = applicant === 'naturalPerson';
    for (const row of outcomeRowKeys) set(row, applicant, randomOutcome(random, size, natural));
    const handled = outcomeRowKeys.reduce((sum, row) => sum + get(row, applicant), 0);
    const pending = size !== 'zeros' && random.chance(natural ? 0.6 : 0.2) ? random.integer(0, size === 'large' ? 900 : 12) : 0;
    const intake = handled + pending;
    const carriedIn = random.chance(natural ? 0.5 : 0.2) ? random.integer(0, Math.min(intake, size === 'large' ? 800 : 9)) : 0;
    set('handledTotal', applicant, handled);
    set('carriedOut', applicant, pending);
    set('carriedIn', applicant, carriedIn);
    set('newlyReceived', applicant, intake - carriedIn);
  }
  for (const row of requestRowKeys) {
    set(
      row,
      'total',
      applicantKeys.reduce((sum, applicant) => sum + get(row, applicant), 0),
    );
  }
  return figures;
}

function randomOutcome(random: Random, size: FigureSize, natural: boolean): number {
  if (size === 'zeros') return natural && random.chance(0.04) ? 1 : 0;
  if (size === 'realistic') {
    if (!random.chance(natural ? 0.5 : 0.15)) return 0;
    return random.integer(1, natural ? random.pick([3, 20, 90]) : random.pick([2, 9]));
  }
  return random.chance(0.85) ? random.integer(1, natural ? 99999 : random.pick([30, 4000, 20000])) : 0;
}

function randomReview(random: Random, size: FigureSize): TableFigures {
  const figures = emptyRows(reviewGroupKeys, reviewColumnKeys);
  for (const values of Object.values(figures)) {
    let total = 0;
    for (const column of ['upheld', 'corrected', 'otherResult', 'pending']) {
      const most = { zeros: 0, realistic: 18, large: 3000 }[size];
      const figure = random.chance(0.4) ? random.integer(0, most) : 0;
      values[column] = figure;
      total += figure;
    }
    values.total = total;
  }
  return figures;
}

/** How a figure goes wrong: one digit typed wrong, two neighbours swapped, an amount added or taken away. */
export type Slip = 'typed-digit' | 'swapped-digits' | 'added-amount';

export const slips: readonly Slip[] = ['typed-digit', 'swapped-digits', 'added-amount'];

/** A wrong version of a figure: another one, a non-negative integer; undefined where the slip can't happen to it. */
export function slipped(figure: number, slip: Slip, random: Random): number | undefined {
  const digits = String(figure);
  if (slip === 'added-amount') {
    const amount = random.integer(1, 20);
    return figure >= amount && random.chance(0.5) ? figure - amount : figure + amount;
  }
  if (slip === 'typed-digit') {
    const at = random.integer(0, digits.length - 1);
    const others = [...'0123456789'].filter((digit) => digit !== digits[at] && !(digit === '0' && at === 0 && digits.length > 1));
    return Number(digits.slice(0, at) + random.pick(others) + digits.slice(at + 1));
  }
  const swaps = [...digits].flatMap((digit, at) => {
    const next = digits[at + 1];
    return next === undefined || next === digit || (at === 0 && next === '0') ? [] : [at];
  });
  if (swaps.length === 0) return undefined;
  const at = random.pick(swaps);
  return Number(digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2));
}

export interface BrokenFigures {
  readonly figures: Figures;
  readonly changes: readonly { readonly place: FigurePlace; readonly was: number; readonly now: number; readonly slip: Slip }[];
}

/** Spoils `count` different cells of the requests table, each by a random slip that is possible there. */
export function breakRequests(figures: Figures, count: number, random: Random): BrokenFigures {
  const places = random.shuffled(requestPlaces).slice(0, count);
  const changes = places.map((place) => {
    const was = figureAt(figures, place);
    for (const slip of random.shuffled(slips)) {
      const now = slipped(was, slip, random);
      if (now !== undefined) return { place, was, now, slip };
    }
    throw new RangeError('every figure can be spoilt by adding an amount');
  });
  return {
    figures: withFigures(
      figures,
      changes.map(({ place, now }) => [place, now] as const),
    ),
    changes,
  };
}
