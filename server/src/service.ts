// The façade: everything that the language server and the command line ask of a report's text.
import type { FormatId, TableKind } from './format/format.ts';
import type { Report } from './model/report.ts';
import type { Finding } from './rules/rule.ts';
import type { RuleSettings } from './settings.ts';
import type { Localized } from './text/localized.ts';
import type { Edit, Span } from './text/span.ts';

/** One text, parsed and checked. Every span counts UTF-16 offsets of `text`. */
export interface Analysis {
  readonly text: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** An entry of the outline. */
export interface OutlineItem {
  readonly kind: 'title' | 'section' | 'subsection' | 'table';
  readonly name: string;
  /** What to show beside the name, e.g. a table's state (勾稽 42/42). */
  readonly detail: Localized;
  /** All that the entry covers; holds `selection` and the children. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

export interface FoldingItem {
  readonly span: Span;
}

/** A completion: the text between `replace` is replaced by an LSP snippet. */
export interface CompletionEntry {
  readonly label: string;
  readonly detail: Localized;
  /** What the editor compares with the typed text: the label, and its pinyin initials. */
  readonly filterText: string;
  readonly sortText: string;
  readonly replace: Span;
  /** An LSP snippet: tab stops `$1`, `${2:text}`; `$`, `}` and `\` of the text are escaped. */
  readonly snippet: string;
}

export interface ExtractedCell {
  readonly value: number | null;
  readonly raw: string;
  /** From 0. */
  readonly line: number;
}

/** The values of a report, by the format's keys; null where the row or table isn't there. */
export interface ExtractedReport {
  readonly report: ReportInfo;
  readonly sections: readonly { readonly ordinal: number; readonly title: string; readonly line: number }[];
  readonly values: Readonly<Record<TableKind, Readonly<Record<string, Readonly<Record<string, ExtractedCell | null>>>>>>;
}

export interface ReportInfo {
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly format: FormatId | null;
}

/** Parses and checks a text. Any text gives a result. */
export declare function analyze(text: string, rules: RuleSettings): Analysis;

/** Whether a text shows that it is a report: its title, or two section headings among the first lines. */
export declare function looksLikeReport(text: string): boolean;

export declare function reportInfo(analysis: Analysis): ReportInfo;

/** The edits of all safe fixes that don't overlap. */
export declare function safeEdits(analysis: Analysis): readonly Edit[];

export declare function outline(analysis: Analysis): readonly OutlineItem[];

export declare function foldingRanges(analysis: Analysis): readonly FoldingItem[];

/** @param offset the cursor's UTF-16 offset */
export declare function completions(analysis: Analysis, offset: number): readonly CompletionEntry[];

/** The tables that the report lacks, in the order of their sections. */
export declare function missingTables(analysis: Analysis): readonly TableKind[];

/** Inserts empty official tables, each into its section (with a heading where the section is absent too). */
export declare function tableInsertions(analysis: Analysis, kinds: readonly TableKind[]): readonly Edit[];

/** Ordinals (1 to 6) of the sections that the report lacks. */
export declare function missingSections(analysis: Analysis): readonly number[];

/** Inserts sections, each in its place, with its table if it has one. */
export declare function sectionInsertions(analysis: Analysis, ordinals: readonly number[]): readonly Edit[];

/** A whole report without figures, as an LSP snippet. */
export declare function newReportSnippet(unit: string, year: number): string;

export declare function extract(analysis: Analysis): ExtractedReport;
