// What several hovers say: sums with their figures, what a row counts, and words that Markdown leaves alone.
import { formatOf } from '../format/formats.ts';
import { type Meaning, meaningOfRow } from '../format/meanings.ts';
import { sidesOf } from '../model/cell-at.ts';
import type { CellRef, Equation } from '../model/equations.ts';
import type { BoundTable, ValueCell } from '../model/report.ts';
import type { CellNames } from '../rules/balance-wording.ts';
import type { Locale } from '../text/localized.ts';
import type { Span } from '../text/span.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown; every word of the report in it is escaped. */
  readonly contents: string;
}

/** A sum of more terms than this is told without those that are 0. */
const fewTerms = 4;

/** Longer names of rows are cut in sums. UTF-16 code units. */
const longestName = 14;

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}

/** ✓ 自然人 3 + 商业企业 2 = 总计 5; the terms other than 0, the one that is asked about in bold. */
export function equationWords(table: BoundTable, equation: Equation, names: CellNames, here: ValueCell | undefined): string {
  const { left, right, total } = equation;
  const alongRow = new Set([...left, ...right].map(({ row }) => row)).size === 1;
  const term = (reference: CellRef): string | undefined => {
    const cell = table.cell(reference.row, reference.column);
    if (cell === undefined || (cell.value === 0 && cell !== here && reference !== total && left.length > fewTerms))
      return undefined;
    const words = `${escaped(shortened(alongRow ? names.column(cell) : names.row(cell)))} ${cell.raw === '' ? '?' : escaped(cell.raw)}`;
    return cell === here ? `**${words}**` : words;
  };
  const side = (cells: readonly CellRef[]): string => cells.flatMap((cell) => term(cell) ?? []).join(' + ') || '0';
  const sums = sidesOf(table, equation);
  if (Number.isNaN(sums.left) || Number.isNaN(sums.right)) return `? ${side(left)} = ${side(right)}`;
  const holds = sums.left === sums.right;
  return `${holds ? '✓' : '✗'} ${side(left)} ${holds ? '=' : `(${sums.left}) ≠ (${sums.right})`} ${side(right)}`;
}

/** What a row counts, and by which provision. */
export function rowMeaning(table: BoundTable, row: string, locale: Locale): string[] {
  const meaning = meaningOfRow(table.kind, row);
  if (meaning === undefined) return [];
  const article = formatOf(table.format).requests.rows.find(({ key }) => key === row)?.regulation;
  const basis =
    meaning.basis ?? (table.kind === 'requests' && article !== undefined ? `《政府信息公开条例》${article}` : undefined);
  return meaningWords(basis === undefined ? meaning : { ...meaning, basis }, locale);
}

export function meaningWords({ counts, basis }: Meaning, locale: Locale): string[] {
  return [counts[locale], ...(basis === undefined ? [] : [`*${locale === 'zh-cn' ? '依据' : 'By'} ${basis}*`])];
}

/** Characters that Markdown would take for its own. */
export function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
