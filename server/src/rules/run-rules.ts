// Runs the rules on a report, each with the severity in force.
import type { Report } from '../model/report.ts';
import { type EarlierReports, noEarlierReports } from '../model/report-record.ts';
import { withoutSpaces } from '../text/characters.ts';
import { rules } from './registry.ts';
import type { Finding, Fix, RuleContext, Severity, UnitLevel } from './rule.ts';
import type { Suppression } from './suppression.ts';

/** Severity by rule id, where it differs from the rule's own. */
export type RuleSeverities = Readonly<Partial<Record<string, Severity | 'off'>>>;

/** What a check depends on besides the text. */
export interface CheckOptions {
  readonly rules?: RuleSeverities;
  /** Levels of units whose names don't tell them, by name without white space. */
  readonly levels?: Readonly<Record<string, UnitLevel>>;
  readonly earlier?: EarlierReports;
  /** What a person has judged and set aside. */
  readonly suppressions?: readonly Suppression[];
}

const noFixes = (): readonly Fix[] => [];

/** All findings, in the order of the text. */
export function runRules(report: Report, options: CheckOptions): Finding[] {
  const { rules: settings = {} } = options;
  const context = contextOf(options);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    for (const { span, message, subject, related = [], fixes = noFixes } of rule.check(report, context)) {
      findings.push({ rule: rule.id, severity, span, message, subject, related, fixes });
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What a rule may ask for. */
export function contextOf({ rules: settings = {}, levels = {}, earlier = noEarlierReports }: CheckOptions): RuleContext {
  return {
    isEnabled: (rule) => settings[rule] !== 'off',
    levelOf: (unit) => {
      const name = withoutSpaces(unit);
      return Object.hasOwn(levels, name) ? levels[name] : undefined;
    },
    earlier,
  };
}
