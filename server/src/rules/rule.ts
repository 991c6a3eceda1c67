// What a rule is and what it finds.
import type { Report } from '../model/report.ts';
import type { Localized } from '../text/localized.ts';
import type { Edit, Span } from '../text/span.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** A change that silences a finding. */
export interface Fix {
  readonly title: Localized;
  /** Changes no reported figure and no meaning; safe fixes alone join `source.fixAll`. */
  readonly safe: boolean;
  /** The one that a single keystroke applies. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly span: Span;
  readonly message: Localized;
}

/** What a rule reports, without its id and severity. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: Localized;
  readonly related?: readonly Related[];
  /** Computed when asked for. Edits are made for the text of the report that was checked. */
  readonly fixes?: () => readonly Fix[];
}

export interface RuleContext {
  /** Whether a rule is on in the settings in force. */
  isEnabled(rule: string): boolean;
}

/** One check, as data. A rule is pure and reads the report alone. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what it finds. */
  readonly description: Localized;
  /** The notice, article or practice that it rests on. */
  readonly basis: Localized;
  check(report: Report, context: RuleContext): Iterable<RuleFinding>;
}

/** A rule's finding with its id and the severity in force. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Localized;
  readonly related: readonly Related[];
  readonly fixes: () => readonly Fix[];
}
