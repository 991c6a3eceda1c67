// Completion: the whole report, each missing section, table, row and sub-heading at its place, found by pinyin initials too.
import { sectionHeading, type TableKind } from '../format/format.ts';
import { currentFormat, formatOf } from '../format/formats.ts';
import { gridOf } from '../format/grid.ts';
import { pinyinInitials } from '../format/pinyin.ts';
import { type BoundTable, type Report, type Section, sectionOf } from '../model/report.ts';
import { formOfReport, hasTable, sectionText, tableText } from '../model/skeleton.ts';
import { rowLabel, tableName } from '../rules/names.ts';
import { tableForm } from '../syntax/forms.ts';
import { type Localized, localized } from '../text/localized.ts';
import { lineEndAt, lineStartAt, newlineOf } from '../text/newline.ts';
import type { Span } from '../text/span.ts';
import { newReportSnippet, TabStops } from './new-report.ts';

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
  const replace = { start: lineStart + typed.length - typed.trimStart().length, end: offset };
  const place = new Place(report, replace, offset);
  return [
    ...(report.sections.length === 0 ? [place.wholeReport(year)] : []),
    ...place.sections(),
    ...place.tables(),
    ...place.rows(),
    ...place.topics(),
  ];
}

class Place {
  private readonly newline: string;

  constructor(
    private readonly report: Report,
    private readonly replace: Span,
    private readonly offset: number,
  ) {
    this.newline = newlineOf(report.text);
  }

  wholeReport(year: number): CompletionEntry {
    const form = formOfReport(this.report);
    const { unit = '', year: stated = year } = this.report;
    const snippet = newReportSnippet(currentFormat, unit, stated, form, this.newline);
    const detail = localized('全文：六个部分和三张表', 'whole report: six sections, three tables');
    return this.entry('政府信息公开工作年度报告', detail, '0', snippet);
  }

  /** The sections that are missing between the one before the cursor and the one behind it. */
  sections(): CompletionEntry[] {
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
      const snippet = `${sectionText(section, form, this.newline, new TabStops().figure)}$0`;
      const detail =
        section.table === undefined
          ? localized('部分标题', 'section heading')
          : localized('部分标题和表格', 'section heading and table');
      return [this.entry(sectionHeading(section), detail, `1${section.ordinal}`, snippet)];
    });
  }

  /** The table that the section around the cursor lacks. */
  tables(): CompletionEntry[] {
    return currentFormat.sections.flatMap(({ ordinal, table }) => {
      if (table === undefined || hasTable(this.report, table) || !this.isIn(sectionOf(this.report, ordinal))) return [];
      const text = tableText(formOfReport(this.report), table, this.newline, new TabStops().figure);
      return [this.entry(tableName(table)['zh-cn'], localized('空白表格', 'blank table'), `2${ordinal}`, text)];
    });
  }

  /** The rows that are missing behind the row above the cursor. */
  rows(): CompletionEntry[] {
    const table = this.report.tables.find(({ span }) => span.start <= this.offset && this.offset <= span.end + 2);
    return table === undefined ? [] : this.missingRows(table);
  }

  private missingRows(table: BoundTable): CompletionEntry[] {
    const above = table.rows.filter(({ span }) => span.end <= this.replace.start).at(-1)?.label.start;
    const form = tableForm(table.form);
    const grid = gridOf(formatOf(table.format), table.kind, new TabStops().figure);
    return table.problems.flatMap((problem) => {
      if (problem.kind !== 'row-missing' || (problem.behind && problem.span.start !== above)) return [];
      const row = grid.rows.find(({ key }) => key === problem.key);
      if (row === undefined) return [];
      const label = rowLabel(table, problem.key);
      return [
        this.entry(
          label,
          localized('表格中缺少的行', 'row missing from the table'),
          `3${label}`,
          form.writeRow(row, grid, this.newline),
        ),
      ];
    });
  }

  /** The topics that section 一 lacks, as sub-headings. */
  topics(): CompletionEntry[] {
    const overview = sectionOf(this.report, 1);
    if (overview === undefined || !this.isIn(overview)) return [];
    const words =
      this.report.text.slice(overview.body.start, this.replace.start) +
      this.report.text.slice(this.replace.end, overview.body.end);
    return currentFormat.overviewTopics.flatMap(({ title, words: signs }, index) => {
      if (signs.some((sign) => words.includes(sign))) return [];
      const numeral = '一二三四五'.charAt(index);
      const label = `（${numeral}）${title}`;
      return [this.entry(label, localized('总体情况的一个方面', 'topic of the overview'), `4${index}`, `${label}$0`)];
    });
  }

  private isIn(section: Section | undefined): boolean {
    return section !== undefined && section.body.start <= this.offset && this.offset <= section.body.end;
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
