// What the words around a table's rows mean: cells of its head, captions, and the merged cells beside several rows.
import type { TableKind } from '../format/format.ts';
import { currentFormat, formatOf } from '../format/formats.ts';
import { meaningOfColumn, meaningOfHead, meaningOfHeading, meaningOfRow } from '../format/meanings.ts';
import { recognize, type Term } from '../format/vocabulary.ts';
import { sidesOf, sumOf } from '../model/cell-at.ts';
import { type CellRef, equationsOf } from '../model/equations.ts';
import { type BoundTable, type Report, tableOf } from '../model/report.ts';
import { CellNames } from '../rules/balance-wording.ts';
import { type Locale, localized } from '../text/localized.ts';
import { lineEndAt, lineStartAt } from '../text/newline.ts';
import type { Span } from '../text/span.ts';
import { equationWords, escaped, type Hover, meaningWords, rowMeaning } from './hover-words.ts';

/** The hover on words of a table that are neither a figure nor a row's label. @param offset UTF-16 offset */
export function hoverOfHead(report: Report, offset: number, locale: Locale): Hover | undefined {
  const table = report.tables.find(({ span }) => span.start <= offset && offset <= span.end);
  const found = table && (termOnLine(report, table, offset) ?? termOverLines(report, table, offset));
  if (table === undefined || found === undefined) return undefined;
  const { term, span } = found;
  const meaning = meaningOf(report, table, term, locale);
  return meaning.length === 0 ? undefined : { span, contents: [`**${escaped(term.label)}**`, ...meaning].join('\n\n') };
}

interface FoundTerm {
  readonly term: Term;
  readonly span: Span;
}

/** The words between two borders on one line. */
function termOnLine({ text }: Report, { span, kind }: BoundTable, offset: number): FoundTerm | undefined {
  const isEdge = (at: number): boolean => '|\t\r\n<>'.includes(text.charAt(at));
  let { start, end } = { start: offset, end: offset };
  while (start > span.start && !isEdge(start - 1)) start--;
  while (end < span.end && !isEdge(end)) end++;
  const words = text.slice(start, end);
  const term = words.trim() === '' ? undefined : recognize(words)?.term;
  if (term === undefined || !isIn(term, kind)) return undefined;
  return {
    term,
    span: { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) },
  };
}

/** Lines that a cell of a head may be wrapped over: one for each character of the longest. */
const mostLines = 8;

/** The official words that are wrapped over the line and those around it; of several the longest. */
function termOverLines({ text }: Report, table: BoundTable, offset: number): FoundTerm | undefined {
  const { lines, at } = linesAround(text, table.span, offset);
  let best: FoundTerm | undefined;
  for (let from = Math.max(0, at - mostLines + 1); from <= at; from++) {
    // Between tabs a cell begins with one, and its further lines have none.
    if (table.form === 'word' && text.charAt(lines[from]?.start ?? 0) !== '\t') continue;
    let words = '';
    for (let to = from; to < Math.min(lines.length, from + mostLines); to++) {
      const line = lines[to];
      if (line === undefined || (to > from && text.charAt(line.start) === '\t')) break;
      const piece = text.slice(line.start, line.end).trim();
      const closes = piece.endsWith('|');
      const own = closes ? piece.slice(0, -1).trim() : piece;
      if (own === '' || /[\t|<>]/.test(own)) break;
      words += own;
      const found = to > from && to >= at ? recognize(words) : undefined;
      if (found?.exact && isIn(found.term, table.kind) && (best === undefined || words.length > best.term.label.length)) {
        const start = text.slice(lines[from]?.start, lines[from]?.end);
        const end = line.start + text.slice(line.start, line.end).indexOf(own) + own.length;
        best = { term: found.term, span: { start: (lines[from]?.start ?? 0) + start.length - start.trimStart().length, end } };
      }
      if (closes) break;
    }
  }
  return best;
}

/** The lines of a table around an offset, as many on either side as a cell may have, and the index of its own one. */
function linesAround(text: string, { start, end }: Span, offset: number): { lines: Span[]; at: number } {
  const lines = [{ start: lineStartAt(text, offset), end: lineEndAt(text, offset) }];
  for (let first = lines[0]; first !== undefined && first.start > start && lines.length < mostLines; first = lines[0]) {
    const before = first.start - (text.slice(0, first.start).endsWith('\r\n') ? 2 : 1);
    lines.unshift({ start: lineStartAt(text, before), end: before });
  }
  const at = lines.length - 1;
  for (let last = lines[at]; last !== undefined && last.end < end && lines.length < at + mostLines; last = lines.at(-1)) {
    const next = last.end + (text.startsWith('\r\n', last.end) ? 2 : 1);
    lines.push({ start: next, end: lineEndAt(text, next) });
  }
  return { lines, at };
}

function isIn(term: Term, kind: TableKind): boolean {
  switch (term.kind) {
    case 'section':
      return false;
    case 'header':
      return term.tables.includes(kind);
    default:
      return term.table === kind;
  }
}

function meaningOf(report: Report, table: BoundTable, term: Term, locale: Locale): string[] {
  switch (term.kind) {
    case 'caption':
    case 'group': {
      const meaning = meaningOfHeading(term.label);
      if (meaning === undefined) return [];
      return [...meaningWords(meaning, locale), ...sumOfGroup(table, term.label, locale)];
    }
    case 'row':
      return meaningOfRow(table.kind, term.key) === undefined ? [] : rowMeaning(table, term.key, locale);
    case 'header':
      return meaningOfHeader(report, table, term.label, locale);
    default:
      return [];
  }
}

/** What the rows of a merged cell come to; 三、本年度办理结果 has a row of its own that tells it. */
function sumOfGroup(table: BoundTable, label: string, locale: Locale): string[] {
  const rows = formatOf(table.format).requests.rows.filter(({ within }) => within.at(-1) === label);
  if (table.kind !== 'requests' || rows.length === 0 || rows.some(({ within }) => within.length < 2)) return [];
  const sum = sumOf(
    table,
    rows.map(({ key }) => ({ row: key, column: 'total' })),
  );
  const words = Number.isNaN(sum) ? '?' : String(sum);
  return [
    locale === 'zh-cn'
      ? `这 ${rows.length} 行的总计合计：${words}`
      : `The totals of these ${rows.length} rows together: ${words}`,
  ];
}

function meaningOfHeader(report: Report, table: BoundTable, label: string, locale: Locale): string[] {
  const general = meaningOfHead(table.kind, label);
  if (general !== undefined) return [general[locale]];
  const group = currentFormat.reviewAndLitigation.groups.find((one) => one.label.split(' / ').at(-1) === label);
  if (table.kind === 'reviewAndLitigation' && group !== undefined) {
    return [...rowMeaning(table, group.key, locale), ...sumOfReview(report, table, group.key)];
  }
  const [notice] = currentFormat.requests.header[0] ?? [];
  if (table.kind === 'requests' && label === notice?.text) return sumsOfColumns(report, table, locale);
  const column = columnCalled(table.kind, label);
  const meaning = column === undefined ? undefined : meaningOfColumn(column);
  return meaning === undefined ? [] : [meaning[locale]];
}

/** The sum of a group's figures. */
function sumOfReview(report: Report, table: BoundTable, group: string): string[] {
  // Figures of a table that isn't the one that counts are told nowhere else either.
  if (tableOf(report, table.kind) !== table) return [];
  const names = new CellNames(report);
  return equationsOf(formatOf(table.format))
    .filter((equation) => equation.table === table.kind && equation.total.row === group)
    .map((equation) => `- ${equationWords(table, equation, names, undefined)}`);
}

/** The sum that the notice prescribes, column by column. */
function sumsOfColumns(report: Report, table: BoundTable, locale: Locale): string[] {
  if (tableOf(report, table.kind) !== table) return [];
  const names = new CellNames(report);
  const figures = (cells: readonly CellRef[]): string =>
    cells.map(({ row, column }) => escaped(table.cell(row, column)?.raw ?? '') || '?').join(' + ');
  const lines = equationsOf(formatOf(table.format)).flatMap((equation) => {
    const cell = table.cell(equation.total.row, equation.total.column);
    if (equation.rule !== 'balance/carry-over' || cell === undefined) return [];
    const { left, right } = sidesOf(table, equation);
    const mark = Number.isNaN(left) || Number.isNaN(right) ? '?' : left === right ? '✓' : '✗';
    const column = `${escaped(names.column(cell))}${locale === 'zh-cn' ? '：' : ': '}`;
    return [`- ${mark} ${column}${figures(equation.left)} ${mark === '✗' ? '≠' : '='} ${figures(equation.right)}`];
  });
  return [carryOver[locale], ...(lines.length === 0 ? [] : [lines.join('\n')])];
}

const carryOver = localized(
  '每一列：一、新收 + 二、上年结转 = 三、（七）总计 + 四、结转下年度。',
  'In each column: received + carried in = total settled + carried out.',
);

function columnCalled(kind: TableKind, label: string): string | undefined {
  if (kind !== 'activeDisclosure') return currentFormat[kind].columns.find((column) => column.label === label)?.key;
  for (const { header, columns } of currentFormat.activeDisclosure.blocks) {
    const index = header.findIndex((head, at) => at > 0 && head === label);
    if (index > 0) return columns[index - 1];
  }
  return undefined;
}
