// `check --format sarif`: SARIF 2.1.0, for code scanning services.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { rules } from '../rules/registry.ts';
import type { Finding, Fix, Rule, Severity } from '../rules/rule.ts';
import type { LineMap, Position } from '../text/line-map.ts';
import type { Locale } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import type { CheckFormat } from './check-format.ts';
import type { CheckedFile } from './checked-file.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const ruleIndexes = new Map(rules.map((rule, index) => [rule.id, index]));

export const sarifFormat: CheckFormat = {
  begin:
    '{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"results":[\n',
  separator: ',\n',
  file: (checked, { locale }) =>
    resultsOf(checked)
      .map(({ finding, reason }) => JSON.stringify(result(finding, reason, checked, locale)))
      .join(',\n'),
  end(_counts, failures, { locale }) {
    const driver = { name: 'disclosure-report', version, rules: rules.map((rule) => reportingDescriptor(rule, locale)) };
    const notifications = failures.map(({ path, words }) => ({
      level: 'error',
      message: { text: `${path} ${words[locale]}` },
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
    }));
    const invocation = { executionSuccessful: failures.length === 0, toolExecutionNotifications: notifications };
    const members = { tool: { driver }, columnKind: 'utf16CodeUnits', invocations: [invocation] };
    return `\n],${JSON.stringify(members).slice(1, -1)}}]}\n`;
  },
};

/** A finding, with the reason where a person has set it aside. */
interface Result {
  readonly finding: Finding;
  readonly reason?: string;
}

function resultsOf({ findings, suppressed }: CheckedFile): readonly Result[] {
  if (suppressed.length === 0) return findings.map((finding) => ({ finding }));
  const results: Result[] = [...findings.map((finding) => ({ finding })), ...suppressed];
  return results.sort((a, b) => a.finding.span.start - b.finding.span.start || a.finding.span.end - b.finding.span.end);
}

function reportingDescriptor(rule: Rule, locale: Locale): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.description[locale] },
    fullDescription: { text: fullDescription(rule, locale) },
    help: { text: rule.basis[locale] },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

/** What it finds, and why that matters. */
function fullDescription({ description, rationale }: Rule, locale: Locale): string {
  return `${description[locale]}${locale === 'en' ? ' ' : ''}${rationale[locale]}`;
}

function result(finding: Finding, reason: string | undefined, { path, lines, text }: CheckedFile, locale: Locale): object {
  const index = ruleIndexes.get(finding.rule);
  const artifact = artifactLocation(path);
  const fixes = finding.fixes().filter((fix) => fix.edits.length > 0);
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[finding.severity],
    message: { text: finding.message[locale] },
    // All results of a run have the property or none: empty means that nobody has set the finding aside.
    suppressions: reason === undefined ? [] : [{ kind: 'external', status: 'accepted', justification: reason }],
    locations: [{ physicalLocation: { artifactLocation: artifact, region: region(finding.span, lines, text) } }],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map(({ span, elsewhere, message }, id) => ({
            id,
            message: { text: message[locale] },
            physicalLocation:
              elsewhere === undefined
                ? { artifactLocation: artifact, region: region(span, lines, text) }
                : { artifactLocation: artifactLocation(elsewhere.document), region: regionOf(elsewhere.start, elsewhere.end) },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(fix, artifact, lines, text, locale)) }),
  };
}

function sarifFix(fix: Fix, artifact: object, lines: LineMap, text: string, locale: Locale): object {
  const replacements = fix.edits.map((edit) => ({
    deletedRegion: region(edit.span, lines, text),
    insertedContent: { text: edit.newText },
  }));
  return { description: { text: fix.title[locale] }, artifactChanges: [{ artifactLocation: artifact, replacements }] };
}

/** Lines and columns from 1; the end column is the one behind the last character. */
function region(span: Span, lines: LineMap, text: string): object {
  return {
    ...regionOf(lines.positionAt(span.start), lines.positionAt(span.end)),
    charOffset: span.start,
    charLength: Math.max(0, Math.min(span.end, text.length) - span.start),
  };
}

function regionOf(start: Position, end: Position): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A relative path stays relative to the folder that the check ran in. */
function artifactLocation(path: string): object {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/') };
}
