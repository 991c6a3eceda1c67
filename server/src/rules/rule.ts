// What a rule is and what it finds.
import type { Report } from '../model/report.ts';
import type { EarlierReports } from '../model/report-record.ts';
import type { Position } from '../text/line-map.ts';
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

/** A place in another text than the one that was checked. */
export interface PlaceElsewhere {
  /** What the caller calls the other text: a URI in the editor, a path on the command line. */
  readonly document: string;
  /** Lines and UTF-16 characters from 0. */
  readonly start: Position;
  readonly end: Position;
}

/** Another place that a finding speaks of, in the checked text or elsewhere. */
export type Related = { readonly message: Localized } & (
  | { readonly span: Span; readonly elsewhere?: never }
  | { readonly span?: never; readonly elsewhere: PlaceElsewhere }
);

/** What a rule reports, without its id and severity. */
export interface RuleFinding {
  readonly span: Span;
  readonly message: Localized;
  /** What is missing, in official words, where the place tells only where it is missing. */
  readonly subject?: string | undefined;
  readonly related?: readonly Related[];
  /** Computed when asked for. Edits are made for the text of the report that was checked. */
  readonly fixes?: () => readonly Fix[];
}

/** What an organ is, where settings tell it because its name doesn't. A department can issue no 规章, whatever its rank. */
export const unitLevels = ['ministry', 'province', 'city', 'county', 'township', 'department'] as const;

export type UnitLevel = (typeof unitLevels)[number];

export interface RuleContext {
  /** Whether a rule is on in the settings in force. */
  isEnabled(rule: string): boolean;
  /** The level that settings give a unit. */
  levelOf(unit: string): UnitLevel | undefined;
  /** What other reports say that are at hand. */
  readonly earlier: EarlierReports;
}

/** A text that makes a rule speak, for its page in the documents; run as a test. */
export interface RuleExample {
  /** As much of a report as the rule needs, with ⟦…⟧ around the place of each finding. */
  readonly text: string;
  /** The same unit's report of the year before, where the rule asks for it. */
  readonly earlier?: string;
}

/** One check, as data. A rule is pure and reads the report and its context alone. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what it finds. */
  readonly description: Localized;
  /** The notice, article or practice that it rests on. */
  readonly basis: Localized;
  /** Why it matters to a reader or a reviewer, in one to three sentences. */
  readonly rationale: Localized;
  readonly examples: readonly RuleExample[];
  check(report: Report, context: RuleContext): Iterable<RuleFinding>;
}

/** A rule's finding with its id and the severity in force. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Localized;
  readonly subject?: string | undefined;
  readonly related: readonly Related[];
  readonly fixes: () => readonly Fix[];
}
