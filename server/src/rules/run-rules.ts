// Runs the rules on a report, each with the severity in force.
import type { Report } from '../model/report.ts';
import { rules } from './registry.ts';
import type { Finding, Fix, RuleContext, Severity } from './rule.ts';

/** Severity by rule id, where it differs from the rule's own. */
export type RuleSeverities = Readonly<Partial<Record<string, Severity | 'off'>>>;

const noFixes = (): readonly Fix[] => [];

/** All findings, in the order of the text. */
export function runRules(report: Report, settings: RuleSeverities): Finding[] {
  const context: RuleContext = { isEnabled: (rule) => settings[rule] !== 'off' };
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    for (const { span, message, related = [], fixes = noFixes } of rule.check(report, context)) {
      findings.push({ rule: rule.id, severity, span, message, related, fixes });
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
