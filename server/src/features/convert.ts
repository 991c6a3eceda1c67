// Writes a report's tables in another form, every figure as it stands.
import { formatOf } from '../format/formats.ts';
import { gridOf } from '../format/grid.ts';
import { buildReport } from '../model/build-report.ts';
import type { BoundTable, Report, TableProblem } from '../model/report.ts';
import { tableName } from '../rules/names.ts';
import { tableForm } from '../syntax/forms.ts';
import type { TableFormId } from '../syntax/table-form.ts';
import { type Localized, localized } from '../text/localized.ts';
import { lineEndAt, lineStartAt, newlineOf } from '../text/newline.ts';
import { applyEdits, type Edit, type Span } from '../text/span.ts';
import { losesWords } from './lost-words.ts';

/** The forms that tables can be converted into: those that keep the place of a blank cell. */
export const convertTargets = ['pipe', 'tab', 'cells', 'html'] as const;

export type ConvertTarget = (typeof convertTargets)[number];

const targetForms: Readonly<Record<ConvertTarget, TableFormId>> = {
  pipe: 'pipe-row',
  tab: 'tsv',
  cells: 'pipe-cell',
  html: 'html',
};

/** A table that stays as it is, and why. */
export interface LeftTable {
  /** What the table is called. */
  readonly name: Localized;
  readonly span: Span;
  readonly reason: Localized;
}

export interface Conversion {
  readonly edits: readonly Edit[];
  readonly left: readonly LeftTable[];
}

/**
 * Converts tables; labels become the official ones. A table of which something would be lost is left as it is.
 * @param offset UTF-16 offset in the one table to convert; all of them where it is undefined
 */
export function convert(report: Report, target: ConvertTarget, offset?: number): Conversion {
  const form = targetForms[target];
  const edits: Edit[] = [];
  const left: LeftTable[] = [];
  for (const table of report.tables) {
    if (table.form === form || (offset !== undefined && !holds(table.span, offset))) continue;
    const reason = report.isHtml ? htmlDocument : obstacleOf(table);
    if (reason !== undefined) {
      left.push({ name: tableName(table.kind), span: table.span, reason });
      continue;
    }
    const edit = conversionOf(report, table, form);
    if (isFaithful(report, table, edit)) edits.push(edit);
    else left.push({ name: tableName(table.kind), span: table.span, reason: otherWords });
  }
  return { edits, left };
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

const htmlDocument = localized(
  '网页文件中的表格只能是网页表格，请先另存为纯文本',
  'tables in an HTML document are HTML: save it as plain text first',
);

const otherWords = localized(
  '表格中夹有其他文字或无法辨认的内容，转换会有丢失',
  'other words stand in the table, or some that can’t be read: they would be lost',
);

/** Departures that would be lost or hidden in a table written anew. */
const obstacles: Partial<Record<TableProblem['kind'], Localized>> = {
  'row-missing': localized('表格缺行，请先补齐', 'the table lacks a row: insert it first'),
  'row-duplicate': localized('表格有重复的行，请先处理', 'a row stands twice: remove one first'),
  'row-unknown': localized('表格有格式之外的行，请先处理', 'the table has a row that isn’t official: see to it first'),
  'cell-count': localized('表格有缺格或多格的行，请先处理', 'a row has too few or too many cells: mend it first'),
  'stray-value': localized('表格有多余的数，请先处理', 'a stray figure stands in the table: remove it first'),
};

function obstacleOf(table: BoundTable): Localized | undefined {
  for (const { kind } of table.problems) {
    const reason = obstacles[kind];
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function conversionOf({ text }: Report, table: BoundTable, formId: TableFormId): Edit {
  const newline = newlineOf(text);
  const grid = gridOf(formatOf(table.format), table.kind, (row, column) => written(table.cell(row, column)?.raw ?? '', formId));
  const span = { start: lineStartAt(text, table.span.start), end: lineEndAt(text, table.span.end) };
  const words = tableForm(formId).write(grid, newline);
  // Markdown reads a table only where blank lines part it from paragraphs.
  const before = endsBlankLine(text, span.start) ? '' : newline;
  const behind = beginsBlankLine(text, span.end) ? '' : newline;
  return { span, newText: before + words + behind };
}

function written(raw: string, formId: TableFormId): string {
  if (formId !== 'html') return raw;
  return raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function endsBlankLine(text: string, start: number): boolean {
  return start === 0 || text.slice(lineStartAt(text, start - 1), start).trim() === '';
}

function beginsBlankLine(text: string, end: number): boolean {
  const next = end + (text.startsWith('\r\n', end) ? 2 : 1);
  return end >= text.length || text.slice(next, lineEndAt(text, next)).trim() === '';
}

/** Whether the table, read again from the text as it would be, has the same cells, and no other words are gone. */
function isFaithful(report: Report, table: BoundTable, edit: Edit): boolean {
  const index = report.tables.indexOf(table);
  const again = buildReport(applyEdits(report.text, [edit])).tables;
  const read = again[index];
  if (read === undefined || again.length !== report.tables.length) return false;
  if (read.kind !== table.kind || read.format !== table.format || read.rows.length !== table.rows.length) return false;
  const sameFigures = table.rows.every(({ key, cells }) => cells.every((cell) => read.cell(key, cell.column)?.raw === cell.raw));
  return sameFigures && !losesWords(report.text, table, edit.span, edit.newText);
}
