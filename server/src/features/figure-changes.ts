// Changes of figures that a person looks over before they are made, told in words row by row.
import type { Report, ValueCell } from '../model/report.ts';
import { CellNames } from '../rules/balance-wording.ts';
import { tableName } from '../rules/names.ts';
import { type Locale, type Localized, localized } from '../text/localized.ts';
import type { Edit, Span } from '../text/span.ts';

/** A figure for a cell. */
export interface FigureChange {
  readonly cell: ValueCell;
  readonly to: string;
}

/** What a command on figures does, and what a person has to know besides. */
export interface FigureChanges {
  /** In the order of the text. */
  readonly changes: readonly DescribedChange[];
  readonly notice?: Notice;
}

export interface DescribedChange {
  readonly cell: ValueCell;
  readonly edit: Edit;
  /** All that is changed in the cell's row: 予以公开 · 总计：4 → 40. */
  readonly row: Localized;
  /** What the row's table is called. */
  readonly table: Localized;
}

/** Why figures stay as they are. */
export interface Notice {
  readonly message: Localized;
  /** What stands in the way; none where nothing does. */
  readonly span?: Span;
}

/** UTF-16 code units of a cell's text that are told. */
const toldText = 20;

/** @param changes in the order of the text */
export function described(report: Report, changes: readonly FigureChange[]): readonly DescribedChange[] {
  const names = new CellNames(report);
  return byRow(changes).flatMap((row) => {
    const words = rowInWords(row, names);
    return row.map(({ cell, to }) => ({ cell, edit: cell.fill(to), row: words, table: tableName(cell.table) }));
  });
}

/** The changes, those of one row together. */
function byRow(changes: readonly FigureChange[]): FigureChange[][] {
  const rows: FigureChange[][] = [];
  for (const change of changes) {
    const row = rows.at(-1);
    const last = row?.[0]?.cell;
    if (row !== undefined && last?.table === change.cell.table && last.row === change.cell.row) row.push(change);
    else rows.push([change]);
  }
  return rows;
}

/** 规章 · 本年制发件数、现行有效件数：空白 → 0; cells that change alike are named together. */
function rowInWords(row: readonly FigureChange[], names: CellNames): Localized {
  const words = (locale: Locale): string => {
    const alike = new Map<string, string[]>();
    for (const { cell, to } of row) {
      const change = `${rawInWords(cell, locale)} → ${to}`;
      alike.set(change, [...(alike.get(change) ?? []), names.column(cell)]);
    }
    const [comma, colon, semicolon] = locale === 'en' ? [', ', ': ', '; '] : ['、', '：', '；'];
    return [...alike].map(([change, columns]) => `${columns.join(comma)}${colon}${change}`).join(semicolon);
  };
  const [first] = row;
  const name = first === undefined ? '' : names.row(first.cell);
  return localized(`${name} · ${words('zh-cn')}`, `${name} · ${words('en')}`);
}

/** What stands in a cell, shortened where it is long. */
export function rawInWords({ raw }: ValueCell, locale: Locale): string {
  const text = raw.replace(/\s+/g, ' ');
  if (text === '') return locale === 'en' ? 'blank' : '空白';
  return text.length > toldText ? `${text.slice(0, toldText)}…` : text;
}
