// What findings are about: in official words, the same wherever a thing stands, and another one for every other finding.
import { describe, expect, it } from 'vitest';
import { tableKinds } from '../../server/src/format/format.ts';
import { currentFormat } from '../../server/src/format/formats.ts';
import type { Report } from '../../server/src/model/report.ts';
import { CellNames } from '../../server/src/rules/balance-wording.ts';
import { analyze, findingSubject } from '../../server/src/service.ts';
import { headingFaults, tableFaults } from '../support/example-faults.ts';
import { assertPossible, type Fault } from '../support/faults.ts';
import { generateReport } from '../support/generate-report.ts';

const forms = ['A', 'B', 'C', 'E', 'F', 'I', 'K', 'L'] as const;

type Form = (typeof forms)[number];

function isPossible(fault: Fault, form: Form): boolean {
  try {
    assertPossible(fault, form);
    return true;
  } catch {
    return false;
  }
}

/** The subjects of the findings of a rule. */
function subjects(faults: readonly Fault[], rule: string, form: Form = 'E'): readonly string[] {
  const analysis = analyze(generateReport({ seed: 3, form, silent: 'none', faults }).text, {});
  return analysis.findings.filter((finding) => finding.rule === rule).map((finding) => findingSubject(analysis, finding));
}

it('every figure of the format has a name of its own', () => {
  const analysis = analyze(generateReport({ seed: 3, form: 'E', silent: 'none' }).text, {});
  const report: Report = analysis.report;
  const names = report.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => new CellNames(report).full(cell))),
  );
  expect(names).toHaveLength(200);
  expect(new Set(names).size).toBe(200);
  expect(names).toContain('重复申请 · 自然人');
  expect(tableKinds.every((kind) => currentFormat[kind] !== undefined)).toBe(true);
});

it.each(forms)('a figure is called the same in form %s', (form) => {
  const place = { table: 'requests', row: 'unprocessed.repeated', column: 'business' } as const;
  expect(subjects([{ kind: 'notation', notation: 'negative', ...place }], 'cell/negative', form)).toEqual([
    '重复申请 · 商业企业',
  ]);
});

describe('what is missing is called by its own name', () => {
  it.each([
    [
      'section/missing',
      [
        { kind: 'section-missing', ordinal: 4 },
        { kind: 'section-missing', ordinal: 5 },
      ],
      /^[四五]、/,
    ],
    ['table/missing', [{ kind: 'table-missing', table: 'requests' }], /^收到和处理政府信息公开申请情况表$/],
    [
      'table/row-missing',
      [{ kind: 'row-missing', table: 'activeDisclosure', row: 'coercion' }],
      /^主动公开政府信息情况表 · 行政强制$/,
    ],
    ['subsection/topic', [{ kind: 'topic-missing', index: 3 }], /^政府信息管理/],
  ] as const)('%s', (rule, faults, expected) => {
    const found = subjects(faults, rule);
    expect(found).toHaveLength(faults.length);
    expect(new Set(found).size).toBe(faults.length);
    for (const subject of found) expect(subject).toMatch(expected);
  });
});

it('a row is called by its official name, misspelt or not', () => {
  const [subject] = subjects([{ kind: 'row-short', table: 'requests', row: 'unprocessed.repeated' }], 'table/cell-count');
  expect(subject).toBe('重复申请');
});

describe.each(forms)('in form %s', (form) => {
  it('two findings of a rule are never called the same, and every one is called something', () => {
    const complaints: string[] = [];
    for (const fault of [...headingFaults, ...tableFaults].filter((one) => isPossible(one, form))) {
      const analysis = analyze(generateReport({ seed: 5, form, faults: [fault] }).text, {});
      const seen = new Map<string, string>();
      for (const finding of analysis.findings) {
        const subject = findingSubject(analysis, finding);
        const key = `${finding.rule} ${subject}`;
        if (subject === '' || Array.from(subject).length > 60) complaints.push(`${JSON.stringify(fault)} ${key}`);
        if (seen.has(key)) complaints.push(`${JSON.stringify(fault)} ${key}: ${seen.get(key)} / ${finding.message.en}`);
        seen.set(key, finding.message.en);
      }
    }
    expect(complaints).toEqual([]);
  }, 60_000);
});
