// Official sections, tables and rows as text, and where in a report they belong.
import { type SectionFormat, sectionHeading, type TableKind } from '../format/format.ts';
import { currentFormat } from '../format/formats.ts';
import { type FigureText, gridOf } from '../format/grid.ts';
import { tableForm } from '../syntax/forms.ts';
import type { TableForm, TableFormId } from '../syntax/table-form.ts';
import { lineEndAt, lineStartAt, newlineOf } from '../text/newline.ts';
import type { Edit, Span } from '../text/span.ts';
import { type BoundTable, type Report, sectionOf, tableOf } from './report.ts';

/** Writes no figure: every cell is left blank. */
export const noFigure: FigureText = () => '';

/** The form in which a report's tables are written; Markdown's where it has none, or one with no place for blanks. */
export function formOfReport(report: Report): TableForm {
  const form = tableForm(report.tables[0]?.form ?? 'pipe-row');
  return form.keepsBlanks ? form : tableForm('pipe-row');
}

/** An official table as text, without a line break at its end. */
export function tableText(form: TableForm, kind: TableKind, newline: string, figure = noFigure): string {
  return form.write(gridOf(currentFormat, kind, figure), newline);
}

/** A section as text: heading, table if it has one, and a line break at its end. */
export function sectionText(section: SectionFormat, form: TableForm, newline: string, figure = noFigure): string {
  const heading = sectionHeading(section) + newline;
  if (section.table === undefined) return heading;
  return `${heading}${gap(form, newline)}${tableText(form, section.table, newline, figure)}${newline}${newline}`;
}

/** What stands between a heading and its table, or a table and what follows. */
function gap(form: TableForm, newline: string): string {
  const formsWithGap: readonly TableFormId[] = ['pipe-row', 'html', 'paragraphs'];
  return formsWithGap.includes(form.id) ? newline : '';
}

/** Inserts an empty table at the end of its section, or the whole section where that is absent. */
export function tableInsertion(report: Report, kind: TableKind): Edit {
  const section = currentFormat.sections.find((candidate) => candidate.table === kind);
  const present = section && sectionOf(report, section.ordinal);
  if (section === undefined || present === undefined) return sectionInsertion(report, section?.ordinal ?? 1);
  const form = formOfReport(report);
  const newline = newlineOf(report.text);
  const last = present.paragraphs.at(-1);
  const at = lineEndAt(report.text, Math.max(last?.end ?? 0, present.heading.end));
  const following = firstFilledLine(report.text, at);
  // A blank line keeps what follows from being read as the table's.
  const closing = following === 1 ? newline : '';
  const opening = last === undefined ? gap(form, newline) : newline;
  return { span: { start: at, end: at }, newText: newline + opening + tableText(form, kind, newline) + closing };
}

/** How many line breaks part an offset from the next text; 0 where none follows. */
function firstFilledLine(text: string, offset: number): number {
  let breaks = 0;
  for (let at = offset; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n')) breaks++;
    else if (character.trim() !== '') return breaks;
  }
  return 0;
}

/** Whether a table that has lost its heading begins a line between the sections that its own comes between. */
function belongsBelow(report: Report, table: Span, ordinal: number): boolean {
  const { sections, text } = report;
  const before = sections.findLast(({ heading }) => heading.start < table.start);
  const behind = sections.find(({ heading }) => heading.start >= table.start);
  const isBetween = (before?.ordinal ?? 0) < ordinal && (behind?.ordinal ?? Number.POSITIVE_INFINITY) > ordinal;
  return isBetween && text.slice(lineStartAt(text, table.start), table.start).trim() === '';
}

/** What stands before the headings of a report on their lines: Markdown's signs, an indent, or nothing. */
export function headingMarks(report: Report): string {
  const [first] = report.sections;
  if (first === undefined) return '';
  const before = report.text.slice(lineStartAt(report.text, first.heading.start), first.heading.start);
  return /^[ \t\u3000]*(?:#{1,6}[ \t]+)?$/.test(before) ? before : '';
}

/** Inserts a section in its place: above its table where only the heading is gone, else before the first one that comes after it, or at the end. */
export function sectionInsertion(report: Report, ordinal: number): Edit {
  const { text } = report;
  const newline = newlineOf(text);
  const section = currentFormat.sections.find((candidate) => candidate.ordinal === ordinal);
  if (section === undefined) throw new RangeError(`a report has no section ${ordinal}`);
  const table = section.table && tableOf(report, section.table);
  const heading = headingMarks(report) + sectionHeading(section) + newline;
  if (table !== undefined && belongsBelow(report, table.span, ordinal)) {
    const at = lineStartAt(text, table.span.start);
    return { span: { start: at, end: at }, newText: heading + gap(tableForm(table.form), newline) };
  }
  const words = table === undefined ? headingMarks(report) + sectionText(section, formOfReport(report), newline) : heading;
  const next = report.sections.find((candidate) => candidate.ordinal > ordinal);
  if (next !== undefined) {
    const at = lineStartAt(text, next.heading.start);
    return { span: { start: at, end: at }, newText: words };
  }
  const endsLine = text === '' || text.endsWith('\n') || text.endsWith('\r');
  return { span: { start: text.length, end: text.length }, newText: (endsLine ? '' : newline) + words };
}

/** Replaces a table in the superseded form by the current one, with the figures that mean the same. */
export function supersededReplacement(report: Report, table: BoundTable): Edit {
  const newline = newlineOf(report.text);
  const figure: FigureText = (row, column) => carriedOver(table, row, column);
  const span: Span = table.span;
  return { span, newText: tableText(tableForm(table.form), table.kind, newline, figure) };
}

/** What the trial format counted in other words. */
const sameMeaning: Readonly<Record<string, readonly [row: string, column: string]>> = {
  'regulations.issued': ['regulations', 'made'],
  'normativeDocuments.issued': ['normativeDocuments', 'made'],
};

function carriedOver(table: BoundTable, row: string, column: string): string {
  const [oldRow, oldColumn] = sameMeaning[`${row}.${column}`] ?? [row === 'otherOutcome.other' ? 'otherOutcome' : row, column];
  return table.cell(oldRow, oldColumn)?.raw ?? '';
}

/** Whether a report has a table of a kind. */
export function hasTable(report: Report, kind: TableKind): boolean {
  return tableOf(report, kind) !== undefined;
}
