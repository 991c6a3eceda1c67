// The façade: everything that the language server and the command line ask of a report's text.

import type { Clipboard } from './features/clipboard.ts';
import * as lenses from './features/code-lenses.ts';
import * as completion from './features/completion.ts';
import * as conversion from './features/convert.ts';
import * as definitions from './features/definition.ts';
import * as extraction from './features/extract.ts';
import type { FigureChanges } from './features/figure-changes.ts';
import { fillBlanks } from './features/fill-blanks.ts';
import * as folding from './features/folding.ts';
import { format as formatTables } from './features/format.ts';
import * as highlighting from './features/highlights.ts';
import * as hovers from './features/hover.ts';
import * as hints from './features/inlay-hints.ts';
import * as misreadings from './features/misreading.ts';
import { newReportSnippet as snippetOfNewReport } from './features/new-report.ts';
import * as outlines from './features/outline.ts';
import * as pasting from './features/paste.ts';
import * as recalculation from './features/recalculate.ts';
import { reviewNote as noteOf } from './features/review-note.ts';
import { selectionRanges as rangesAround } from './features/selection-ranges.ts';
import * as tokens from './features/semantic-tokens.ts';
import type { TableKind } from './format/format.ts';
import { currentFormat } from './format/formats.ts';
import { buildReport, showsReport } from './model/build-report.ts';
import type { Report } from './model/report.ts';
import * as identity from './model/report-identity.ts';
import { type EarlierReports, type RecordData, recordDataOf } from './model/report-record.ts';
import { sectionInsertion, tableInsertion } from './model/skeleton.ts';
import type { Finding } from './rules/rule.ts';
import { type CheckOptions, runRules } from './rules/run-rules.ts';
import { type SuppressedFinding, splitSuppressed, subjectOf } from './rules/suppression.ts';
import { tableForm } from './syntax/forms.ts';
import type { AmbiguousWidth } from './text/display-width.ts';
import type { Encoding } from './text/encoding.ts';
import type { Locale } from './text/localized.ts';
import { lineEndAt, lineStartAt } from './text/newline.ts';
import type { Edit, Span } from './text/span.ts';

export { largestClipboard } from './features/clipboard.ts';
export type { CodeLens } from './features/code-lenses.ts';
export type { CompletionEntry } from './features/completion.ts';
export type { Conversion, ConvertTarget, LeftTable } from './features/convert.ts';
export { convertTargets } from './features/convert.ts';
export type { Definition as FoundDefinition } from './features/definition.ts';
export type { ExtractedCell, ExtractedReport, ReportInfo } from './features/extract.ts';
export type { FigureChanges } from './features/figure-changes.ts';
export type { FoldingItem } from './features/folding.ts';
export type { Highlight } from './features/highlights.ts';
export type { Hover } from './features/hover.ts';
export type { InlayHint, InlayHintOptions } from './features/inlay-hints.ts';
export type { OutlineItem } from './features/outline.ts';
export type { RecalculationScope } from './features/recalculate.ts';
export { recalculationScopes } from './features/recalculate.ts';
export type { SemanticToken } from './features/semantic-tokens.ts';
export { tokenTypes } from './features/semantic-tokens.ts';
export type { ReportIdentity } from './model/report-identity.ts';
export type { RecordData } from './model/report-record.ts';
export type { CheckOptions } from './rules/run-rules.ts';

/** One text, parsed and checked. Every span counts UTF-16 offsets of `text`. */
export interface Analysis {
  readonly text: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** Findings that a person has set aside; none of them is among the others. */
  readonly suppressed: readonly SuppressedFinding[];
}

/** Parses and checks a text. Any text gives a result. */
export function analyze(text: string, options: CheckOptions): Analysis {
  const report = buildReport(text);
  return { text, report, ...splitSuppressed(report, runRules(report, options), options.suppressions) };
}

/** Parses a text and checks nothing: for who wants its figures or its tables alone. */
export function parse(text: string): Analysis {
  return { text, report: buildReport(text), findings: [], suppressed: [] };
}

/** Whether a text shows that it is a report: its title, or two section headings among the first lines. */
export function looksLikeReport(text: string): boolean {
  return showsReport(text);
}

/** What is kept of a report to compare others with; undefined where it doesn't tell its unit or year. */
export function recordOf(analysis: Analysis, document: string): RecordData | undefined {
  return recordDataOf(analysis.report, document);
}

/** The same from a text; undefined too where the text doesn't show that it is a report. */
export function recordOfText(text: string, document: string): RecordData | undefined {
  return showsReport(text) ? recordDataOf(buildReport(text), document) : undefined;
}

/** Unit and year of a report, sooner than a record of it; undefined where the text doesn't tell them. */
export function identityOf(text: string): identity.ReportIdentity | undefined {
  return identity.identityOf(text);
}

/** The same from a text's beginning; undefined too where it tells them only as a whole. */
export function identityOfBeginning(beginning: string): identity.ReportIdentity | undefined {
  return identity.identityOfBeginning(beginning);
}

export function reportInfo(analysis: Analysis): extraction.ReportInfo {
  return extraction.reportInfo(analysis.report);
}

/** What a finding is about, in words by which it can be suppressed. */
export function findingSubject(analysis: Analysis, finding: Finding): string {
  return subjectOf(analysis.report, finding);
}

/** The edits of all safe fixes that don't overlap. */
export function safeEdits(analysis: Analysis): readonly Edit[] {
  const fixes = analysis.findings.flatMap((finding) =>
    finding
      .fixes()
      .filter((fix) => fix.safe)
      .slice(0, 1),
  );
  const edits: Edit[] = [];
  let end = -1;
  for (const edit of fixes.flatMap((fix) => fix.edits).sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start <= end) continue;
    edits.push(edit);
    end = edit.span.end;
  }
  return edits;
}

export function outline(analysis: Analysis): readonly outlines.OutlineItem[] {
  return outlines.outline(analysis.report);
}

export function foldingRanges(analysis: Analysis): readonly folding.FoldingItem[] {
  return folding.foldingRanges(analysis.report);
}

/** @param offset the cursor's UTF-16 offset */
export function completions(analysis: Analysis, offset: number): readonly completion.CompletionEntry[] {
  return completion.completions(analysis.report, offset, lastYear());
}

/** Reports are written in January on the year before. */
function lastYear(): number {
  return new Date().getFullYear() - 1;
}

/** The tables that the report lacks, in the order of their sections. */
export function missingTables(analysis: Analysis): readonly TableKind[] {
  return completion.missingTables(analysis.report);
}

/** Inserts empty official tables, each into its section (with a heading where the section is absent too). */
export function tableInsertions(analysis: Analysis, kinds: readonly TableKind[]): readonly Edit[] {
  const missing = missingTables(analysis).filter((kind) => kinds.includes(kind));
  return missing.map((kind) => tableInsertion(analysis.report, kind));
}

/** Ordinals (1 to 6) of the sections that the report lacks. */
export function missingSections(analysis: Analysis): readonly number[] {
  return completion.missingSections(analysis.report);
}

/** Inserts sections, each in its place, with its table if it has one. */
export function sectionInsertions(analysis: Analysis, ordinals: readonly number[]): readonly Edit[] {
  const missing = missingSections(analysis).filter((ordinal) => ordinals.includes(ordinal));
  return missing.map((ordinal) => sectionInsertion(analysis.report, ordinal));
}

/** A whole report without figures, as an LSP snippet. */
export function newReportSnippet(unit: string, year: number): string {
  return snippetOfNewReport(currentFormat, unit, year, tableForm('pipe-row'), '\n');
}

export function extract(analysis: Analysis): extraction.ExtractedReport {
  return extraction.extract(analysis.report);
}

/**
 * Writes tables in another form.
 * @param offset UTF-16 offset in the one table to convert; all of them where it is undefined
 */
export function convert(analysis: Analysis, target: conversion.ConvertTarget, offset?: number): conversion.Conversion {
  return conversion.convert(analysis.report, target, offset);
}

/** @param offset UTF-16 offset */
export function hover(analysis: Analysis, offset: number, earlier: EarlierReports, locale: Locale): hovers.Hover | undefined {
  return hovers.hover(analysis.report, offset, earlier, locale);
}

/** @param offset UTF-16 offset */
export function highlights(analysis: Analysis, offset: number): readonly highlighting.Highlight[] {
  return highlighting.highlights(analysis.report, offset);
}

/** @param offset UTF-16 offset */
export function definition({ report }: Analysis, offset: number): definitions.Definition | undefined {
  return definitions.definition(report, offset);
}

/**
 * Everything that belongs to a figure in the tables or in the prose, the place itself too.
 * @param offset UTF-16 offset
 */
export function references({ report }: Analysis, offset: number): readonly Span[] {
  return definitions.references(report, offset);
}

/** @param offset the cursor's UTF-16 offset */
export function selectionRanges(analysis: Analysis, offset: number): readonly Span[] {
  return rangesAround(analysis.report, offset);
}

export function semanticTokens({ report, findings }: Analysis): readonly tokens.SemanticToken[] {
  return tokens.semanticTokens(report, findings);
}

export function inlayHints(analysis: Analysis, within: Span, options: hints.InlayHintOptions): readonly hints.InlayHint[] {
  return hints.inlayHints(analysis.report, within, options);
}

export function codeLenses({ report, findings }: Analysis): readonly lenses.CodeLens[] {
  return lenses.codeLenses(report, findings);
}

/** The edits that align the tables in a stretch of the text. */
export function formatEdits(analysis: Analysis, within: Span, ambiguous: AmbiguousWidth): readonly Edit[] {
  return formatTables(analysis.report, within, ambiguous);
}

/** @param offset UTF-16 offset in the row or table that is meant */
export function recalculations(analysis: Analysis, scope: recalculation.RecalculationScope, offset: number): FigureChanges {
  return recalculation.recalculate(analysis.report, scope, offset);
}

/** Writes 0 into every blank cell. */
export function blankFills(analysis: Analysis): FigureChanges {
  return fillBlanks(analysis.report);
}

/**
 * The findings that touch a stretch of the text, as a note to the report's writer; empty where there are none. At a mere
 * cursor that none touches, those of its line.
 */
export function reviewNote({ report, findings }: Analysis, within: Span, locale: Locale): string {
  const touching = ({ start, end }: Span) => findings.filter(({ span }) => span.start <= end && start <= span.end);
  const touched = touching(within);
  if (touched.length > 0 || within.start < within.end) return noteOf(report, touched, locale);
  const line = { start: lineStartAt(report.text, within.start), end: lineEndAt(report.text, within.end) };
  return noteOf(report, touching(line), locale);
}

/** What pasting the clipboard writes in the place of plain text; undefined where that is right as it is. */
export function pastedTable(analysis: Analysis, selection: Span, clipboard: Clipboard): pasting.PastedTable | undefined {
  return pasting.pastedTable(analysis.report, selection, clipboard);
}

/**
 * The encoding of a report's file that an editor shows in another one; undefined where it is shown as it is.
 * @param bytes of the whole file
 * @param shown the text that the editor made of them
 */
export function encodingIfMisread(bytes: Uint8Array, shown: string): Encoding | undefined {
  return misreadings.encodingIfMisread(bytes, shown);
}
