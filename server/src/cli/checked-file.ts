// One checked file, and the shape in which `check --format json` tells of it.
import type { Finding, Severity } from '../rules/rule.ts';
import type { SuppressedFinding } from '../rules/suppression.ts';
import type { Analysis, ReportInfo } from '../service.ts';
import type { Encoding } from '../text/encoding.ts';
import { LineMap, type Position } from '../text/line-map.ts';
import type { Locale } from '../text/localized.ts';
import type { Edit, Span } from '../text/span.ts';

export interface CheckedFile {
  readonly path: string;
  readonly encoding: Encoding;
  readonly info: ReportInfo;
  readonly text: string;
  readonly lines: LineMap;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** What a person has set aside; none of it is among the findings. */
  readonly suppressed: readonly SuppressedFinding[];
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly fixable: number;
  readonly suppressed: number;
}

/** Lines and UTF-16 columns from 0, as in LSP. */
export interface RangeJson {
  readonly start: Position;
  readonly end: Position;
}

export interface EditJson {
  readonly range: RangeJson;
  readonly newText: string;
}

export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: RangeJson;
  /** With a path where the place is in another file. */
  readonly related: readonly { readonly range: RangeJson; readonly message: string; readonly path?: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly preferred: boolean;
    readonly edits: readonly EditJson[];
  }[];
}

export function checkedFile(path: string, encoding: Encoding, analysis: Analysis, info: ReportInfo): CheckedFile {
  const findings = [...analysis.findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { text, suppressed } = analysis;
  return { path, encoding, info, text, lines: new LineMap(text), findings, suppressed };
}

/** @param suppressed how many findings were set aside */
export function countFindings(findings: readonly Finding[], suppressed: number): FindingCounts {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: of('error'),
    warnings: of('warning'),
    information: of('information'),
    hints: of('hint'),
    fixable: findings.filter((finding) => finding.fixes().some((fix) => fix.safe)).length,
    suppressed,
  };
}

export function findingJson(finding: Finding, lines: LineMap, locale: Locale): FindingJson {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[locale],
    range: rangeJson(finding.span, lines),
    related: finding.related.map(({ span, elsewhere, message }) =>
      elsewhere === undefined
        ? { range: rangeJson(span, lines), message: message[locale] }
        : { range: { start: elsewhere.start, end: elsewhere.end }, message: message[locale], path: elsewhere.document },
    ),
    fixes: finding.fixes().map(({ title, safe, preferred, edits }) => ({
      title: title[locale],
      safe,
      preferred,
      edits: edits.map((edit) => editJson(edit, lines)),
    })),
  };
}

function rangeJson(span: Span, lines: LineMap): RangeJson {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

function editJson(edit: Edit, lines: LineMap): EditJson {
  return { range: rangeJson(edit.span, lines), newText: edit.newText };
}
