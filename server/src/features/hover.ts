// What a person wants to know of the cell, label, head or heading under the pointer, as Markdown.
import { sectionHeading } from '../format/format.ts';
import { currentFormat, formatOf } from '../format/formats.ts';
import { meaningOfColumn, meaningOfSection } from '../format/meanings.ts';
import { cellAt, equationsWith } from '../model/cell-at.ts';
import { judgementOf } from '../model/claim-judgement.ts';
import { claimsOf } from '../model/claims.ts';
import { type Report, tableOf, type ValueCell } from '../model/report.ts';
import type { EarlierReports } from '../model/report-record.ts';
import { tableShape } from '../model/table-shape.ts';
import { CellNames } from '../rules/balance-wording.ts';
import type { Locale } from '../text/localized.ts';
import { hoverOfHead } from './hover-heads.ts';
import { equationWords, escaped, type Hover, rowMeaning } from './hover-words.ts';

export type { Hover } from './hover-words.ts';

/**
 * The hover at an offset; undefined where there is nothing to tell.
 * @param offset UTF-16 offset
 */
export function hover(report: Report, offset: number, earlier: EarlierReports, locale: Locale): Hover | undefined {
  const cell = cellAt(report, offset);
  if (cell !== undefined) return { span: cell.mark, contents: cellWords(report, cell, earlier, locale) };
  return (
    hoverOfClaim(report, offset) ??
    hoverOfHeading(report, offset, locale) ??
    hoverOfLabel(report, offset, locale) ??
    hoverOfHead(report, offset, locale)
  );
}

/** What a figure in the prose must equal, and whether it does; ? where the cells don't tell. */
function hoverOfClaim(report: Report, offset: number): Hover | undefined {
  const claims = claimsOf(report).filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = claims;
  if (first === undefined) return undefined;
  const names = new CellNames(report);
  const lines = claims.flatMap((claim) => {
    const { cells, fits } = judgementOf(report, claim);
    if (cells.length === 0) return [];
    const terms = cells.map((cell) => `${escaped(names.full(cell))} ${cell.raw === '' ? '?' : escaped(cell.raw)}`).join(' + ');
    const sum = cells.length > 1 && fits !== undefined ? ` = ${cells.reduce((added, { value }) => added + (value ?? 0), 0)}` : '';
    const mark = fits === undefined ? '?' : fits ? '✓' : '✗';
    return [`${mark} ${escaped(claim.statement)} → ${terms}${sum}`];
  });
  return lines.length === 0 ? undefined : { span: first.span, contents: [...new Set(lines)].join('\n\n') };
}

function hoverOfHeading(report: Report, offset: number, locale: Locale): Hover | undefined {
  const section = report.sections.find(({ heading }) => heading.start <= offset && offset <= heading.end);
  const official = section && currentFormat.sections.find(({ ordinal }) => ordinal === section.ordinal);
  const meaning = section && meaningOfSection(section.ordinal);
  if (section === undefined || official === undefined || meaning === undefined) return undefined;
  return {
    span: section.heading,
    contents: `**${escaped(sectionHeading(official))}**\n\n${meaning[locale]}\n\n*${currentFormat.notice}*`,
  };
}

function hoverOfLabel(report: Report, offset: number, locale: Locale): Hover | undefined {
  for (const table of report.tables) {
    const row = table.rows.find(({ label }) => label.start <= offset && offset <= label.end);
    const official = row && tableShape(formatOf(table.format), table.kind).rows.get(row.key);
    if (row === undefined || official === undefined || table.kind === 'reviewAndLitigation') continue;
    const path = [...official.within.map(({ label }) => label), official.label].map(escaped).join(' › ');
    return { span: row.label, contents: [`**${path}**`, ...rowMeaning(table, row.key, locale)].join('\n\n') };
  }
  return undefined;
}

function cellWords(report: Report, cell: ValueCell, earlier: EarlierReports, locale: Locale): string {
  const table = tableOf(report, cell.table);
  if (table === undefined) return '';
  const names = new CellNames(report);
  const chinese = locale === 'zh-cn';
  const colon = chinese ? '：' : ': ';
  const blank = chinese ? '（空白）' : '(blank)';
  const parts = [`**${escaped(names.full(cell))}**${colon}${cell.raw === '' ? blank : escaped(cell.raw)}`];
  parts.push(...rowMeaning(table, cell.row, locale));
  const column = meaningOfColumn(cell.column)?.[locale];
  if (column !== undefined) parts.push(`${escaped(names.column(cell))}${colon}${column}`);
  const equations = equationsWith(report, cell).map((equation) => `- ${equationWords(table, equation, names, cell)}`);
  if (equations.length > 0) parts.push(`${chinese ? '勾稽关系' : 'Sums'}${colon}\n\n${equations.join('\n')}`);
  const before = lastYearsFigure(report, cell, earlier, locale);
  if (before !== undefined) parts.push(before);
  return parts.join('\n\n');
}

/** What the same cell was the year before; for 上年结转 also what was carried out then. */
function lastYearsFigure(report: Report, cell: ValueCell, earlier: EarlierReports, locale: Locale): string | undefined {
  const { unit, year } = report;
  if (unit === undefined || year === undefined) return undefined;
  const [record] = earlier.of(unit, year - 1);
  const same = record?.figure(cell.table, cell.row, cell.column)?.value;
  const isCarriedIn = cell.table === 'requests' && cell.row === 'carriedIn';
  const carried = isCarriedIn ? record?.figure('requests', 'carriedOut', cell.column)?.value : undefined;
  const words: string[] = [];
  if (same !== undefined)
    words.push(locale === 'zh-cn' ? `${year - 1} 年同一格：${same}` : `The same cell in ${year - 1}: ${same}`);
  if (carried !== undefined)
    words.push(locale === 'zh-cn' ? `${year - 1} 年结转下年度：${carried}` : `Carried out of ${year - 1}: ${carried}`);
  return words.length === 0 ? undefined : words.join(locale === 'zh-cn' ? '；' : '; ');
}
