// Findings as LSP diagnostics.
import type { Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Localized } from '../text/localized.ts';
import { localized } from '../text/localized.ts';
import type { Standing } from './documents.ts';
import { sizeLimit } from './documents.ts';
import { rangeOf } from './positions.ts';
import type { Surroundings } from './surroundings.ts';

export const diagnosticSource = 'disclosure-report';

const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const limitInMegabytes = sizeLimit / 1024 / 1024;

const tooLarge: Localized = localized(
  `本文件超过 ${limitInMegabytes} MB，未作检查；请只保留报告正文和表格。`,
  `This file is larger than ${limitInMegabytes} MB and isn't checked; keep the report's text and tables alone.`,
);

/** All diagnostics of a document at its current version; none for what isn't a report. */
export function diagnosticsOf(document: TextDocument, standing: Standing, surroundings: Surroundings): Diagnostic[] {
  switch (standing.kind) {
    case 'other':
      return [];
    case 'configuration':
      return standing.problems.map(({ span, message }) =>
        problemDiagnostic(rangeOf(document, span), message[surroundings.locale]),
      );
    case 'too-large':
      return [tooLargeDiagnostic(surroundings)];
    case 'report':
      return standing.analysis.findings.map((finding) => diagnosticOf(document, finding, surroundings));
  }
}

export function diagnosticOf(document: TextDocument, finding: Finding, surroundings: Surroundings): Diagnostic {
  const { features, locale, rulePages } = surroundings;
  const diagnostic: Diagnostic = {
    range: rangeOf(document, finding.span),
    severity: severityNumbers[finding.severity],
    code: finding.rule,
    source: diagnosticSource,
    message: finding.message[locale],
  };
  const page = rulePages.get(finding.rule);
  if (features.codeLinks && page !== undefined) diagnostic.codeDescription = { href: page };
  if (features.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(({ span, elsewhere, message }) => ({
      location:
        elsewhere === undefined
          ? { uri: document.uri, range: rangeOf(document, span) }
          : { uri: elsewhere.document, range: { start: elsewhere.start, end: elsewhere.end } },
      message: message[locale],
    }));
  }
  return diagnostic;
}

/** A mistake in a configuration file. */
export function problemDiagnostic(range: Diagnostic['range'], message: string): Diagnostic {
  return { range, severity: DiagnosticSeverity.Error, source: diagnosticSource, message };
}

function tooLargeDiagnostic({ locale }: Surroundings): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: diagnosticSource,
    message: tooLarge[locale],
  };
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
