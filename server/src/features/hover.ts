// What a person wants to know of the cell, label, head or heading under the pointer, as Markdown.
import type { TableKind } from '../format/format.ts';
import { sectionHeading } from '../format/format.ts';
import { currentFormat, formatOf } from '../format/formats.ts';
import { meaningOfColumn, meaningOfRow, meaningOfSection } from '../format/meanings.ts';
import { recognize } from '../format/vocabulary.ts';
import { cellAt, equationsWith, sumOf } from '../model/cell-at.ts';
import { contradictionsOf } from '../model/claim-judgement.ts';
import { claimsOf } from '../model/claims.ts';
import type { CellRef, Equation } from '../model/equations.ts';
import { type BoundTable, type Report, tableOf, type ValueCell } from '../model/report.ts';
import type { EarlierReports } from '../model/report-record.ts';
import { tableShape } from '../model/table-shape.ts';
import { CellNames } from '../rules/balance-wording.ts';
import type { Locale } from '../text/localized.ts';
import type { Span } from '../text/span.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown; every word of the report in it is escaped. */
  readonly contents: string;
}

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

/** What a figure in the prose must equal, and whether it does. */
function hoverOfClaim(report: Report, offset: number): Hover | undefined {
  const claims = claimsOf(report).filter(({ span }) => span.start <= offset && offset <= span.end);
  const [first] = claims;
  if (first === undefined) return undefined;
  const names = new CellNames(report);
  const wrong = new Set([...contradictionsOf(report)].map(({ claim }) => claim));
  const lines = claims.flatMap((claim) => {
    const [reading] = claim.readings;
    const cells = (reading?.cells ?? []).flatMap(({ table, row, column }) => tableOf(report, table)?.cell(row, column) ?? []);
    if (cells.length === 0) return [];
    const terms = cells.map((cell) => `${escaped(names.full(cell))} ${cell.raw === '' ? '?' : escaped(cell.raw)}`).join(' + ');
    return [`${wrong.has(claim) ? '✗' : '✓'} ${escaped(claim.statement)} → ${terms}`];
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

/** The words of a table's head: what a column counts. */
function hoverOfHead(report: Report, offset: number, locale: Locale): Hover | undefined {
  const { text } = report;
  const table = report.tables.find(({ span }) => span.start <= offset && offset <= span.end);
  if (table === undefined) return undefined;
  const isEdge = (at: number): boolean => '|\t\r\n<>'.includes(text.charAt(at));
  let { start, end } = { start: offset, end: offset };
  while (start > table.span.start && !isEdge(start - 1)) start--;
  while (end < table.span.end && !isEdge(end)) end++;
  const words = text.slice(start, end);
  const term = words.trim() === '' ? undefined : recognize(words)?.term;
  if (term === undefined) return undefined;
  const column = columnCalled(table.kind, term.label);
  const meaning = column === undefined ? undefined : meaningOfColumn(column);
  if (meaning === undefined) return undefined;
  const span = { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) };
  return { span, contents: `**${escaped(term.label)}**\n\n${meaning[locale]}` };
}

function columnCalled(kind: TableKind, label: string): string | undefined {
  if (kind !== 'activeDisclosure') return currentFormat[kind].columns.find((column) => column.label === label)?.key;
  for (const { header, columns } of currentFormat.activeDisclosure.blocks) {
    const index = header.findIndex((head, at) => at > 0 && head === label);
    if (index > 0) return columns[index - 1];
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
  const equations = equationsWith(report, cell).map((equation) => `- ${equationWords(table, cell, equation, names)}`);
  if (equations.length > 0) parts.push(`${chinese ? '勾稽关系' : 'Sums'}${colon}\n\n${equations.join('\n')}`);
  const before = lastYearsFigure(report, cell, earlier, locale);
  if (before !== undefined) parts.push(before);
  return parts.join('\n\n');
}

function rowMeaning(table: BoundTable, row: string, locale: Locale): string[] {
  const meaning = meaningOfRow(table.kind, row);
  if (meaning === undefined) return [];
  const article = formatOf(table.format).requests.rows.find(({ key }) => key === row)?.regulation;
  const basis =
    meaning.basis ?? (table.kind === 'requests' && article !== undefined ? `《政府信息公开条例》${article}` : undefined);
  return [meaning.counts[locale], ...(basis === undefined ? [] : [`*${locale === 'zh-cn' ? '依据' : 'By'} ${basis}*`])];
}

/** A sum of more terms than this is told without those that are 0. */
const fewTerms = 4;

/** Longer names of rows are cut in sums. UTF-16 code units. */
const longestName = 14;

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}

/** ✓ 自然人 3 + 商业企业 2 = 总计 5; the terms other than 0, the cell's own one in bold. */
function equationWords(table: BoundTable, here: ValueCell, { left, right, total }: Equation, names: CellNames): string {
  const alongRow = new Set([...left, ...right].map(({ row }) => row)).size === 1;
  const term = (reference: CellRef): string | undefined => {
    const cell = table.cell(reference.row, reference.column);
    if (cell === undefined || (cell.value === 0 && cell !== here && reference !== total && left.length > fewTerms))
      return undefined;
    const words = `${escaped(shortened(alongRow ? names.column(cell) : names.row(cell)))} ${cell.raw === '' ? '?' : escaped(cell.raw)}`;
    return cell === here ? `**${words}**` : words;
  };
  const side = (cells: readonly CellRef[]): string => cells.flatMap((cell) => term(cell) ?? []).join(' + ') || '0';
  const [sumLeft, sumRight] = [sumOf(table, left), sumOf(table, right)];
  if (Number.isNaN(sumLeft) || Number.isNaN(sumRight)) return `? ${side(left)} = ${side(right)}`;
  const holds = sumLeft === sumRight;
  return `${holds ? '✓' : '✗'} ${side(left)} ${holds ? '=' : `(${sumLeft}) ≠ (${sumRight})`} ${side(right)}`;
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

/** Characters that Markdown would take for its own. */
function escaped(words: string): string {
  return words.replace(/[\\`*_{}[\]<>|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
