// Every kind of error in every table form: found where it is, with nothing beside it, and silenced by its fix.
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/registry.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { analyze } from '../../server/src/service.ts';
import { applyEdits, type Span } from '../../server/src/text/span.ts';
import { headingFaults, tableFaults, textFaults, timeFaults } from '../support/example-faults.ts';
import { assertPossible, type Fault } from '../support/faults.ts';
import { generateReport } from '../support/generate-report.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
const seedsPerFault = 4;
const ruleIds = new Set(rules.map(({ id }) => id));

type Form = (typeof forms)[number];

function isPossible(fault: Fault, form: Form): boolean {
  try {
    assertPossible(fault, form);
    return true;
  } catch {
    return false;
  }
}

function isSpoken(finding: Finding): boolean {
  return finding.severity !== 'hint';
}

/** Where a head or label is cut into pieces on several lines, its words can't be checked one by one. */
function isChecked(form: Form, fault: Fault): boolean {
  // Pads at the row's end keep its length: a figure left out can't be told from a blank one.
  if (fault.kind === 'row-short') return form !== 'C';
  if (fault.kind === 'column-label') return !['I', 'J', 'K'].includes(form);
  return fault.kind !== 'row-label' || form !== 'K';
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A stray figure's place is told by its row's label, which it stands in front of. */
function isNear(fault: Fault, span: Span, place: Span): boolean {
  const before = fault.kind === 'stray-zero' ? 200 : 0;
  return touch(span, { start: place.start - before, end: place.end });
}

function shortName(fault: Fault): string {
  return JSON.stringify(fault).replaceAll('"', '');
}

/** What is wrong with the findings on a report with one fault; empty where nothing is. */
function complaints(form: Form, fault: Fault, seed: number): string[] {
  const report = generateReport({ seed, form, faults: [fault], newline: seed % 2 === 0 ? '\r\n' : '\n' });
  const { findings } = analyze(report.text, {});
  const spoken = findings.filter(isSpoken);
  const found: string[] = [];
  const expected = report.expected.filter((one) => one.rules.some((rule) => ruleIds.has(rule)));
  const at = `${form} seed ${seed} ${shortName(fault)}`;
  for (const { rules: wanted, place } of isChecked(form, fault) ? expected : []) {
    const isThere = findings.some(
      ({ rule, span, related }) =>
        wanted.includes(rule) &&
        (place === undefined ||
          isNear(fault, span, place) ||
          related.some((other) => other.span !== undefined && touch(other.span, place))),
    );
    if (!isThere) found.push(`${at}: no ${wanted.join(' or ')}${place === undefined ? '' : ` at ${place.start}`}`);
  }
  const blankForShort = fault.kind === 'row-short' && form === 'C' ? ['cell/blank'] : [];
  const allowed = new Set([...blankForShort, ...expected.flatMap((one) => one.rules), ...report.tolerated]);
  for (const { rule, span, message } of spoken) {
    if (!allowed.has(rule)) found.push(`${at}: ${rule} at ${span.start}: ${message['zh-cn']}`);
  }
  for (const finding of spoken) found.push(...fixComplaints(report.text, finding).map((complaint) => `${at}: ${complaint}`));
  return found;
}

/** Each fix silences its finding, and touches nothing beside its edits. */
function fixComplaints(text: string, finding: Finding): string[] {
  return finding.fixes().flatMap((fix) => {
    const fixed = applyEdits(text, fix.edits);
    const shift = (offset: number) =>
      fix.edits
        .filter((edit) => edit.span.end <= offset && edit.span.start < offset)
        .reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), offset);
    const start = shift(finding.span.start);
    const again = analyze(fixed, {}).findings.filter(
      ({ rule, message, span }) =>
        rule === finding.rule && message['zh-cn'] === finding.message['zh-cn'] && Math.abs(span.start - start) < 2,
    );
    return again.length === 0 ? [] : [`the fix “${fix.title['zh-cn']}” leaves ${finding.rule}: ${finding.message['zh-cn']}`];
  });
}

describe.each(forms)('form %s', (form) => {
  it.each(tableFaults.filter((fault) => isPossible(fault, form)).map((fault) => [shortName(fault), fault] as const))(
    'table fault %s',
    (_name, fault) => {
      const seeds = Array.from({ length: seedsPerFault }, (_, index) => 1000 * (index + 1) + 7);
      expect(seeds.flatMap((seed) => complaints(form, fault, seed))).toEqual([]);
    },
  );
});

describe.each(forms)('sentences of a report in form %s', (form) => {
  it.each([...textFaults, ...timeFaults].map((fault) => [shortName(fault), fault] as const))('%s', (_name, fault) => {
    expect([11, 12].flatMap((seed) => complaints(form, fault, seed))).toEqual([]);
  });
});

describe('headings and prose', () => {
  it.each(headingFaults.map((fault) => [shortName(fault), fault] as const))('%s', (_name, fault) => {
    const seeds = Array.from({ length: 8 }, (_, index) => 500 + index);
    const found = seeds.flatMap((seed, index) => complaints(forms[(index * 5 + seed) % forms.length] ?? 'A', fault, seed));
    expect(found).toEqual([]);
  });
});
