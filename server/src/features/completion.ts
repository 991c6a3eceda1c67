// Completion: the whole report, each missing section, table, row and sub-heading at its place, found by pinyin initials too.
import { sectionHeading, type TableKind } from '../format/format.ts';
import { currentFormat } from '../format/formats.ts';
import { pinyinInitials } from '../format/pinyin.ts';
import { type BoundRow, type BoundTable, type Report, type Section, sectionOf } from '../model/report.ts';
import { rowText } from '../model/row-insertion.ts';
import { formOfReport, hasTable, headingMarks, sectionText, tableText } from '../model/skeleton.ts';
import { numberInStyle } from '../model/sub-headings.ts';
import { rowLabel, tableName } from '../rules/names.ts';
import { tableForm } from '../syntax/forms.ts';
import { narrow, withoutSpaces } from '../text/characters.ts';
import { type Localized, localized } from '../text/localized.ts';
import { lineEndAt, lineStartAt, newlineOf } from '../text/newline.ts';
import type { Span } from '../text/span.ts';
import { escapeSnippet, newReportSnippet, TabStops } from './new-report.ts';

/** A completion: the text between `replace` is replaced by an LSP snippet. */
export interface CompletionEntry {
  readonly label: string;
  readonly detail: Localized;
  /** What the editor compares with the typed text: pinyin initials, and the label. */
  readonly filterText: string;
  readonly sortText: string;
  readonly replace: Span;
  /** An LSP snippet: tab stops `$1`, `${2:text}`; `$`, `}` and `\` of the text are escaped. */
  readonly snippet: string;
}

/** Stands for a figure until the row's own text is made fit for a snippet; a character that no text uses. */
const figureMark = '\ue000';

/** Longer lines are paragraphs, in which nothing is completed. UTF-16 code units. */
const longestTyped = 40;

/**
 * What can be inserted where the cursor is.
 * @param offset the cursor, as a UTF-16 offset
 * @param year of a new report
 */
export function completions(report: Report, offset: number, year: number): CompletionEntry[] {
  const lineStart = lineStartAt(report.text, offset);
  const lineEnd = lineEndAt(report.text, offset);
  const line = report.text.slice(lineStart, lineEnd);
  const typed = report.text.slice(lineStart, offset);
  // Only at the end of a line with little on it: completion never rewrites what stands there.
  if (line.length > longestTyped || report.text.slice(offset, lineEnd).trim() !== '') return [];
  // A Markdown heading's signs stay.
  const marks = /^[\s\ufeff]*(?:#{1,6}\s+)?/.exec(typed)?.[0] ?? '';
  const place = new Place(report, { start: lineStart + marks.length, end: offset }, marks.includes('#'));
  const entries = place.table() === undefined ? place.outsideTables(year) : place.rows();
  return entries.filter((entry) => isTypedBeginningOf(typed.slice(marks.length), entry.filterText));
}

/** Whether the typed characters come in this order in the words, as editors look for them; width and spaces aside. */
function isTypedBeginningOf(typed: string, words: string): boolean {
  const wanted = searchForm(typed);
  const offered = searchForm(words);
  let next = 0;
  for (let index = 0; index < offered.length && next < wanted.length; index++) {
    if (offered.charAt(index) === wanted.charAt(next)) next++;
  }
  return next === wanted.length;
}

function searchForm(text: string): string {
  let form = '';
  for (const character of withoutSpaces(text)) form += String.fromCharCode(narrow(character.charCodeAt(0)));
  return form.toLowerCase();
}

class Place {
  private readonly newline: string;

  constructor(
    private readonly report: Report,
    private readonly replace: Span,
    private readonly isMarked: boolean,
  ) {
    this.newline = newlineOf(report.text);
  }

  outsideTables(year: number): CompletionEntry[] {
    const whole = this.report.sections.length === 0 ? [this.wholeReport(year)] : [];
    return [...whole, ...this.sections(), ...this.tables(), ...this.rows(), ...this.topics()];
  }

  /** The table that the cursor is inside of. */
  table(): BoundTable | undefined {
    return this.report.tables.find(({ span }) => span.start < this.replace.end && this.replace.end < span.end);
  }

  private wholeReport(year: number): CompletionEntry {
    const form = formOfReport(this.report);
    const { year: stated = year, title } = this.report;
    const snippet = newReportSnippet(currentFormat, '', stated, form, this.newline, title === undefined);
    const detail = localized('全文：六个部分和三张表', 'whole report: six sections, three tables');
    return this.entry('政府信息公开工作年度报告', detail, '0', snippet);
  }

  /** The sections that are missing between the one before the cursor and the one behind it. */
  private sections(): CompletionEntry[] {
    const { sections } = this.report;
    const before = sections.filter(({ heading }) => heading.end < this.replace.start).at(-1)?.ordinal ?? 0;
    const behind = sections.find(({ heading }) => heading.start >= this.replace.end)?.ordinal ?? Number.POSITIVE_INFINITY;
    const form = formOfReport(this.report);
    return currentFormat.sections.flatMap((section) => {
      const isHere = section.ordinal > before && section.ordinal < behind;
      const present = sectionOf(this.report, section.ordinal);
      const isTyped =
        present !== undefined && present.heading.start >= this.replace.start && present.heading.end <= this.replace.end;
      if (!isHere || (present !== undefined && !isTyped)) return [];
      const marks = this.isMarked ? '' : headingMarks(this.report).trimStart();
      const hasItsTable = section.table === undefined || hasTable(this.report, section.table);
      const heading = sectionHeading(section);
      if (isTyped && hasItsTable && this.report.text.slice(this.replace.start, this.replace.end) === heading) return [];
      const words = hasItsTable ? heading + this.newline : sectionText(section, form, this.newline, new TabStops().figure);
      const snippet = `${marks}${words}$0`;
      const detail = hasItsTable
        ? localized('部分标题', 'section heading')
        : localized('部分标题和表格', 'section heading and table');
      return [this.entry(heading, detail, `1${section.ordinal}`, snippet)];
    });
  }

  /** The table that the section around the cursor lacks. */
  private tables(): CompletionEntry[] {
    return currentFormat.sections.flatMap(({ ordinal, table }) => {
      if (table === undefined || hasTable(this.report, table) || !this.isIn(sectionOf(this.report, ordinal))) return [];
      const text = tableText(formOfReport(this.report), table, this.newline, new TabStops().figure);
      return [this.entry(tableName(table)['zh-cn'], localized('空白表格', 'blank table'), `2${ordinal}`, text)];
    });
  }

  /** The rows that are missing behind the row above the cursor. */
  rows(): CompletionEntry[] {
    const table = this.report.tables.find(({ span }) => span.start <= this.replace.end && this.replace.end <= span.end + 2);
    return table === undefined ? [] : this.missingRows(table);
  }

  private missingRows(table: BoundTable): CompletionEntry[] {
    // What is typed below a row may be read as more of its last figure.
    const ends = (row: BoundRow) => row.cells.at(-1)?.span.start ?? row.span.end;
    const above = table.rows.findLast((row) => ends(row) <= this.replace.start)?.label.start;
    return table.problems.flatMap((problem) => {
      if (problem.kind !== 'row-missing' || (problem.behind && problem.span.start !== above)) return [];
      const label = rowLabel(table, problem.key);
      const stops = new TabStops();
      const row = escapeSnippet(rowText(this.report, table, problem.key, () => figureMark));
      const snippet = this.onRowsOfItsOwn(
        table,
        row.replaceAll(figureMark, () => stops.stop()),
      );
      return [this.entry(label, localized('表格中缺少的行', 'row missing from the table'), `3${label}`, snippet)];
    });
  }

  /** Where blank lines part a table's rows, they are put between the row and those around it too. */
  private onRowsOfItsOwn(table: BoundTable, row: string): string {
    const { text } = this.report;
    if (tableForm(table.form).rowSeparator(this.newline) === this.newline) return row;
    const lineStart = lineStartAt(text, this.replace.start);
    const lineEnd = lineEndAt(text, this.replace.end);
    const above = text.slice(lineStartAt(text, Math.max(0, lineStart - this.newline.length)), lineStart).trim();
    const next = lineEnd + this.newline.length;
    const below = text.slice(next, lineEndAt(text, next)).trim();
    return (above === '' ? '' : this.newline) + row + (below === '' ? '' : this.newline);
  }

  /** The topics that section 一 lacks, as sub-headings. */
  private topics(): CompletionEntry[] {
    const overview = sectionOf(this.report, 1);
    if (overview === undefined || !this.isIn(overview)) return [];
    const words =
      this.report.text.slice(overview.body.start, this.replace.start) +
      this.report.text.slice(this.replace.end, overview.body.end);
    return currentFormat.overviewTopics.flatMap(({ title, words: signs }, index) => {
      if (signs.some((sign) => words.includes(sign))) return [];
      const label = `${this.nextNumber(overview)}${title}`;
      return [this.entry(label, localized('总体情况的一个方面', 'topic of the overview'), `4${index}`, `${label}$0`)];
    });
  }

  /** The number of a sub-heading at the cursor, in the style of the section's first. */
  private nextNumber(section: Section): string {
    const others = section.subHeadings.filter(
      ({ number }) => number.end <= this.replace.start || number.start >= this.replace.end,
    );
    const style = others[0]?.style ?? '（一）';
    const before = others.filter((heading) => heading.style === style && heading.number.end <= this.replace.start).at(-1);
    return numberInStyle(style, (before?.ordinal ?? 0) + 1) ?? '';
  }

  /** Whether the cursor is below a section's heading and above the next one. */
  private isIn(section: Section | undefined): boolean {
    return section !== undefined && section.body.start < this.replace.start && this.replace.end <= section.body.end;
  }

  private entry(label: string, detail: Localized, sortText: string, snippet: string): CompletionEntry {
    return { label, detail, filterText: `${pinyinInitials(label)} ${label}`, sortText, replace: this.replace, snippet };
  }
}

/** The tables that a report lacks, in the order of their sections. */
export function missingTables(report: Report): TableKind[] {
  return currentFormat.sections.flatMap(({ table }) => (table !== undefined && !hasTable(report, table) ? [table] : []));
}

/** Ordinals of the sections that a report lacks. */
export function missingSections(report: Report): number[] {
  return currentFormat.sections.flatMap(({ ordinal }) => (sectionOf(report, ordinal) === undefined ? [ordinal] : []));
}
