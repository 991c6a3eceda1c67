// The façade: everything that the language server and the command line ask of a report's text.

import * as completion from './features/completion.ts';
import * as conversion from './features/convert.ts';
import * as extraction from './features/extract.ts';
import * as folding from './features/folding.ts';
import { newReportSnippet as snippetOfNewReport } from './features/new-report.ts';
import * as outlines from './features/outline.ts';
import type { TableKind } from './format/format.ts';
import { currentFormat } from './format/formats.ts';
import { buildReport, showsReport } from './model/build-report.ts';
import type { Report } from './model/report.ts';
import { sectionInsertion, tableInsertion } from './model/skeleton.ts';
import type { Finding } from './rules/rule.ts';
import { type CheckOptions, runRules } from './rules/run-rules.ts';
import { type SuppressedFinding, splitSuppressed, subjectOf } from './rules/suppression.ts';
import { tableForm } from './syntax/forms.ts';
import type { Edit } from './text/span.ts';

export type { CompletionEntry } from './features/completion.ts';
export type { Conversion, ConvertTarget, LeftTable } from './features/convert.ts';
export { convertTargets } from './features/convert.ts';
export type { ExtractedCell, ExtractedReport, ReportInfo } from './features/extract.ts';
export type { FoldingItem } from './features/folding.ts';
export type { OutlineItem } from './features/outline.ts';
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

/** Whether a text shows that it is a report: its title, or two section headings among the first lines. */
export function looksLikeReport(text: string): boolean {
  return showsReport(text);
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
