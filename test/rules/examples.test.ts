// The rules' own examples: what their pages show is what the rules do.
import { describe, expect, it } from 'vitest';
import { tryExample } from '../../client/generate/tried-examples.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { RuleFinding } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { withMarks } from '../support/marked.ts';

const examples = rules.flatMap((rule) =>
  rule.examples.map((example, index) => ({ rule, example, name: `${rule.id}, example ${index + 1}` })),
);

function saying(findings: readonly RuleFinding[], { message }: RuleFinding): number {
  return findings.filter((other) => other.message['zh-cn'] === message['zh-cn']).length;
}

describe('every rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s says why it matters and has an example', (_id, rule) => {
    expect(rule.rationale['zh-cn']).toMatch(/。$/);
    expect(rule.rationale.en).toMatch(/[.?]$/);
    expect(rule.rationale.en).not.toBe(rule.rationale['zh-cn']);
    expect(rule.examples.length).toBeGreaterThan(0);
  });
});

describe('every example', () => {
  it.each(examples.map(({ name, rule, example }) => [name, rule, example] as const))(
    '%s is found where it is marked and nowhere else',
    (_name, rule, example) => {
      const { text, marks, findings } = tryExample(rule, example);
      expect(marks.length).toBeGreaterThan(0);
      expect(findings.map(({ span }) => span)).toEqual(marks);
      // The failure shows the text.
      expect(
        withMarks(
          text,
          findings.map(({ span }) => span),
        ),
      ).toBe(example.text);
    },
  );

  it.each(examples.map(({ name, rule, example }) => [name, rule, example] as const))(
    '%s is silenced by each fix',
    (_name, rule, example) => {
      const { text, findings, tryAgain } = tryExample(rule, example);
      for (const finding of findings) {
        for (const fix of finding.fixes?.() ?? []) {
          const after = tryAgain(applyEdits(text, fix.edits));
          expect(after.length, fix.title['zh-cn']).toBeLessThan(findings.length);
          expect(saying(after, finding), fix.title['zh-cn']).toBeLessThan(saying(findings, finding));
        }
      }
    },
  );
});
