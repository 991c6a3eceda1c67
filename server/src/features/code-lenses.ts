// Over each table, whether it balances, and where it doesn't.
import type { Report } from '../model/report.ts';
import type { Finding } from '../rules/rule.ts';
import { type Localized, localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { tableState } from './outline.ts';

export interface CodeLens {
  /** Where the table begins. */
  readonly span: Span;
  readonly title: Localized;
  /** The places of the table's errors and warnings, the first one where a click leads; empty where there is none. */
  readonly places: readonly Span[];
}

/** A lens a table, in the order of the text. */
export function codeLenses(report: Report, findings: readonly Finding[]): readonly CodeLens[] {
  return report.tables.map((table) => {
    const places = findings
      .filter(({ span, severity }) => severity !== 'hint' && span.start >= table.span.start && span.end <= table.span.end)
      .map(({ span }) => span);
    const state = tableState(table);
    const problems = localized(`${places.length} 处问题`, `${places.length} ${places.length === 1 ? 'problem' : 'problems'}`);
    const title =
      places.length === 0
        ? localized(`✓ ${state['zh-cn']}`, `✓ ${state.en}`)
        : localized(`✗ ${state['zh-cn']} · ${problems['zh-cn']}`, `✗ ${state.en} · ${problems.en}`);
    return { span: { start: table.span.start, end: table.span.start }, title, places };
  });
}
