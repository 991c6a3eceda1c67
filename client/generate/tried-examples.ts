// The rules' examples, tried: what a rule alone finds in its own excerpt.
import { buildReport } from '../../server/src/model/build-report.ts';
import { unitKey } from '../../server/src/model/report-identity.ts';
import { type EarlierReports, noEarlierReports, recordOf } from '../../server/src/model/report-record.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Rule, RuleExample, RuleFinding } from '../../server/src/rules/rule.ts';
import { contextOf } from '../../server/src/rules/run-rules.ts';
import type { Span } from '../../server/src/text/span.ts';
import { parseMarked } from '../../test/support/marked.ts';

export interface TriedExample {
  /** The excerpt without its marks. */
  readonly text: string;
  /** The excerpt's marks, in the order of the text. */
  readonly marks: readonly Span[];
  /** In the order of the text. */
  readonly findings: readonly RuleFinding[];
  /** What the rule alone finds in another text in the place of this one. */
  tryAgain(text: string): readonly RuleFinding[];
}

/** Runs a rule on one of its examples, every other rule being off. */
export function tryExample(rule: Rule, example: RuleExample): TriedExample {
  const { text, ranges } = parseMarked(example.text);
  const context = contextOf({
    rules: Object.fromEntries(rules.map(({ id }) => [id, id === rule.id ? rule.severity : 'off'])),
    earlier: earlierReports(example),
  });
  const find = (words: string) => [...rule.check(buildReport(words), context)].sort((a, b) => order(a.span, b.span));
  return { text, marks: [...ranges].sort(order), findings: find(text), tryAgain: find };
}

function order(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The excerpt of the year before, under a name of its own. */
function earlierReports({ earlier }: RuleExample): EarlierReports {
  const record = earlier === undefined ? undefined : recordOf(buildReport(earlier), '上年报告.txt');
  if (record === undefined) return noEarlierReports;
  const key = unitKey(record.unit);
  return { of: (unit, year) => (unitKey(unit) === key && year === record.year ? [record] : []) };
}
