// How sums, cells and changes of figures are put into words.
import type { ReportFormat, TableKind } from '../format/format.ts';
import { formatOf } from '../format/formats.ts';
import type { BrokenEquation, CellChange, SumTerm } from '../model/imbalance-diagnosis.ts';
import { type Report, tableOf, type ValueCell } from '../model/report.ts';
import { type Locale, type Localized, localized } from '../text/localized.ts';

/** Terms of a sum that a message names; the rest is named by its number and its sum. */
const namedTerms = 6;

const numberingMark = /^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}\.)/;

type Labels = ReadonlyMap<string, string>;

const labelsByFormat = new WeakMap<ReportFormat, Readonly<Record<TableKind, { rows: Labels; columns: Labels }>>>();

/** Names the cells of one report's tables. */
export class CellNames {
  constructor(private readonly report: Report) {}

  /** Row and column: 重复申请 · 自然人. */
  full(cell: ValueCell): string {
    return `${this.row(cell)} · ${this.column(cell)}`;
  }

  row(cell: Pick<ValueCell, 'table' | 'row'>): string {
    return this.labels(cell.table).rows.get(cell.row) ?? cell.row;
  }

  column(cell: ValueCell): string {
    return this.labels(cell.table).columns.get(cell.column) ?? cell.column;
  }

  /** What tells a cell from the others of its sum: the column in a sum along a row, the row in one along a column. */
  within({ left, right }: BrokenEquation): (cell: ValueCell) => string {
    const rows = new Set([...left, ...right].map(({ cell }) => cell.row));
    return rows.size === 1 ? (cell) => this.column(cell) : (cell) => this.row(cell);
  }

  private labels(table: TableKind): { rows: Labels; columns: Labels } {
    const format = formatOf(tableOf(this.report, table)?.format ?? '2021');
    const known = labelsByFormat.get(format);
    const labels = known ?? labelsOf(format);
    if (known === undefined) labelsByFormat.set(format, labels);
    return labels[table];
  }
}

function labelsOf(format: ReportFormat): Readonly<Record<TableKind, { rows: Labels; columns: Labels }>> {
  const { activeDisclosure, requests, reviewAndLitigation } = format;
  const plain = (labels: readonly { readonly key: string; readonly label: string }[]): Labels =>
    new Map(labels.map(({ key, label }) => [key, withoutMarks(label)]));
  const columnNames = new Set(requests.columns.map(({ label }) => label));
  const requestRows = requests.rows.map(({ key, label, within }): [string, string] => {
    const name = withoutMarks(label);
    // 总计 and 其他 name a column too: such a row is told by the group that it stands in.
    return [key, columnNames.has(name) ? `${withoutMarks(within.at(-1) ?? '')}${name}` : name];
  });
  return {
    activeDisclosure: {
      rows: plain(activeDisclosure.blocks.flatMap(({ rows }) => rows)),
      columns: new Map(
        activeDisclosure.blocks.flatMap(({ columns, header }) => columns.map((key, index) => [key, header[index + 1] ?? key])),
      ),
    },
    requests: { rows: new Map(requestRows), columns: plain(requests.columns) },
    reviewAndLitigation: { rows: plain(reviewAndLitigation.groups), columns: plain(reviewAndLitigation.columns) },
  };
}

/** A label without its number and without the explanation in brackets after it. */
function withoutMarks(label: string): string {
  const words = label.replace(numberingMark, '');
  const bracket = words.indexOf('（');
  return bracket > 0 ? words.slice(0, bracket) : words;
}

/** 自然人 1 + 商业企业 63: the terms other than 0, the last ones lumped together where they are many. */
export function sumInWords(terms: readonly SumTerm[], name: (cell: ValueCell) => string): Localized {
  return termsInWords(terms, [], name);
}

/** 总计 64 − 自然人 1: what is added, then what is taken away. */
function termsInWords(added: readonly SumTerm[], taken: readonly SumTerm[], name: (cell: ValueCell) => string): Localized {
  const words = (locale: Locale): string => {
    const first = listed(added, name, ' + ', locale);
    const then = listed(taken, name, ' − ', locale);
    if (then !== '') return `${first || '0'} − ${then}`;
    return first || (locale === 'en' ? 'all its terms are 0' : '各项均为 0');
  };
  return localized(words('zh-cn'), words('en'));
}

function listed(terms: readonly SumTerm[], name: (cell: ValueCell) => string, joint: string, locale: Locale): string {
  const counted = terms.filter(({ value }) => value !== 0);
  const named = counted.length > namedTerms ? counted.slice(0, namedTerms - 1) : counted;
  const rest = counted.slice(named.length);
  const words = named.map(({ cell, value }) => `${name(cell)} ${value}`);
  if (rest.length > 0) {
    const sum = rest.reduce((total, { value }) => total + value, 0);
    words.push(locale === 'en' ? `${rest.length} more: ${sum}` : `其余 ${rest.length} 项 ${sum}`);
  }
  return words.join(joint);
}

/**
 * What an equation says that one of its cells should be, in words: 总计 64 − 自然人 1.
 * @param mended figures that count instead of those in the report
 * @returns undefined where the equation gives another value than the change does
 */
export function solvedFor(
  change: CellChange,
  broken: BrokenEquation,
  mended: readonly CellChange[],
  names: CellNames,
): Localized | undefined {
  const figure = ({ cell, value }: SumTerm): SumTerm => ({
    cell,
    value: mended.find((other) => other.cell === cell)?.to ?? value,
  });
  const isOnLeft = broken.left.some(({ cell }) => cell === change.cell);
  const added = (isOnLeft ? broken.right : broken.left).map(figure);
  const taken = (isOnLeft ? broken.left : broken.right).filter(({ cell }) => cell !== change.cell).map(figure);
  const sum = (terms: readonly SumTerm[]): number => terms.reduce((total, { value }) => total + value, 0);
  return sum(added) - sum(taken) === change.to ? termsInWords(added, taken, names.within(broken)) : undefined;
}

/** An equation that doesn't hold, with its figures: 自然人 1 + 商业企业 63 = 64，总计 63. */
export function brokenInWords(broken: BrokenEquation, names: CellNames): Localized {
  const name = names.within(broken);
  const side = (terms: readonly SumTerm[], sum: number, locale: Locale): string => {
    const words = sumInWords(terms, name)[locale];
    const [only] = terms;
    if (terms.length === 1 && only !== undefined) return `${name(only.cell)} ${sum}`;
    return sum === 0 ? words : `${words} = ${sum}`;
  };
  const { left, right, leftSum, rightSum } = broken;
  const difference = Math.abs(leftSum - rightSum);
  return localized(
    `${side(left, leftSum, 'zh-cn')}，${side(right, rightSum, 'zh-cn')}，相差 ${difference}`,
    `${side(left, leftSum, 'en')}, but ${side(right, rightSum, 'en')}: off by ${difference}`,
  );
}

/** “重复申请 · 自然人”由 63 改为 36. */
export function changesInWords(changes: readonly CellChange[], names: CellNames): Localized {
  const limit = 4;
  const chinese = changes.slice(0, limit).map(({ cell, from, to }) => `“${names.full(cell)}”由 ${from} 改为 ${to}`);
  const english = changes.slice(0, limit).map(({ cell, from, to }) => `“${names.full(cell)}” from ${from} to ${to}`);
  const more = changes.length - limit;
  return localized(
    `将${chinese.join('，')}${more > 0 ? `，另改 ${more} 格` : ''}`,
    `Change ${english.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  );
}
