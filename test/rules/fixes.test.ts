// Fixes, over generated reports with faults in every form: safe ones change no figure, none touches what it need not.
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../server/src/rules/rule.ts';
import { type Analysis, analyze, extract, safeEdits } from '../../server/src/service.ts';
import { applyEdits, type Edit } from '../../server/src/text/span.ts';
import { headingFaults, tableFaults } from '../support/example-faults.ts';
import { assertPossible, type Fault } from '../support/faults.ts';
import { type GeneratedReport, generateReport } from '../support/generate-report.ts';
import { Random } from '../support/random.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
const seedsPerForm = 40;

// Hundreds of reports take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Form = (typeof forms)[number];

function isPossible(fault: Fault, form: Form): boolean {
  try {
    assertPossible(fault, form);
    return true;
  } catch {
    return false;
  }
}

/** What two faults would both change; one a report is enough. */
function target(fault: Fault): string {
  if ('ordinal' in fault) return `section ${fault.ordinal}`;
  if ('row' in fault) return `row ${fault.row}`;
  return fault.kind;
}

/** Three to eight faults of different things, of which safe fixes mend some. */
function faultyReport(form: Form, seed: number): GeneratedReport {
  const random = new Random(seed);
  const faults: Fault[] = [];
  const sectionless = headingFaults.filter(({ kind }) => !['section-misordered', 'section-duplicate'].includes(kind));
  for (const fault of random.shuffled([...tableFaults, ...sectionless])) {
    if (faults.length >= random.integer(3, 8)) break;
    if (!isPossible(fault, form) || faults.some((other) => target(other) === target(fault))) continue;
    if (conflicts(fault, faults)) continue;
    faults.push(fault);
  }
  return generateReport({ seed, form, faults, newline: seed % 2 === 0 ? '\r\n' : '\n', bom: seed % 3 === 0 });
}

/** A table left out has no rows to spoil, nor a section left out a heading. */
function conflicts(fault: Fault, others: readonly Fault[]): boolean {
  const gone = (one: Fault) => ['table-missing', 'section-missing', 'section-empty', 'title-missing'].includes(one.kind);
  if (gone(fault)) return others.length > 0;
  if (fault.kind === 'title-form' && others.some(({ kind }) => kind === 'title-form')) return true;
  return others.some(gone);
}

function* reports(): Iterable<{ readonly report: GeneratedReport; readonly name: string }> {
  for (const form of forms) {
    for (let seed = 1; seed <= seedsPerForm; seed++) yield { report: faultyReport(form, seed), name: `${form} seed ${seed}` };
  }
}

/** Every figure by its keys, without its line. */
function figures(analysis: Analysis): unknown {
  const { values } = extract(analysis);
  return JSON.parse(JSON.stringify(values, (key, value: unknown) => (key === 'line' || key === 'raw' ? undefined : value)));
}

function mended(text: string, edits: readonly Edit[]): Analysis {
  return analyze(applyEdits(text, edits), {});
}

/** Safe fixes, round by round, until none is left. */
function roundsUntilFixed(first: Analysis): number {
  let analysis = first;
  for (let round = 0; round < 5; round++) {
    const edits = safeEdits(analysis);
    if (edits.length === 0) return round;
    analysis = mended(analysis.text, edits);
  }
  return 5;
}

function overlapping(edits: readonly Edit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return ordered.some(({ span }, index) => index > 0 && span.start < (ordered[index - 1]?.span.end ?? 0));
}

/** How often a rule says a thing. */
function count(findings: readonly Finding[], { rule, message }: Finding): number {
  return findings.filter((other) => other.rule === rule && other.message['zh-cn'] === message['zh-cn']).length;
}

const analyses = [...reports()].map(({ report, name }) => ({ name, analysis: analyze(report.text, {}) }));

describe('safe fixes', () => {
  it('are there to be tried', () => {
    const rules = new Set(analyses.flatMap(({ analysis }) => analysis.findings.filter(isSafelyFixed).map(({ rule }) => rule)));
    expect([...rules].sort()).toEqual([
      'cell/number-format',
      'citation/document-number',
      'section/number',
      'section/title',
      'subsection/number',
      'table/column-label',
      'table/row-label',
      'text/conversion-residue',
      'text/half-width-punctuation',
      'text/invisible-character',
    ]);
  });

  it('change no figure', () => {
    for (const { name, analysis } of analyses) {
      expect(figures(mended(analysis.text, safeEdits(analysis))), name).toEqual(figures(analysis));
    }
  });

  it('end in one round, or in two where two touch each other', () => {
    for (const { name, analysis } of analyses) expect(roundsUntilFixed(analysis), name).toBeLessThanOrEqual(2);
  });

  it('of one heading, which touch each other, are made one after the other', () => {
    const text = '青石县2023年政府信息公开工作年度报告\n六、存在的主要问题和改进措施\n无。\n';
    const first = mended(text, safeEdits(analyze(text, {})));
    expect(mended(first.text, safeEdits(first)).text).toBe(
      text.replace('六、存在的主要问题和改进措施', '五、存在的主要问题及改进情况'),
    );
    expect(roundsUntilFixed(analyze(text, {}))).toBe(2);
  });

  it('leave no finding that had a safe fix, and raise none', () => {
    for (const { name, analysis } of analyses) {
      const first = mended(analysis.text, safeEdits(analysis));
      const after = mended(first.text, safeEdits(first)).findings;
      expect(after.filter(isSafelyFixed).map(describeFinding), name).toEqual([]);
      const raised = after.filter((finding) => count(after, finding) > count(analysis.findings, finding));
      expect(raised.map(describeFinding), name).toEqual([]);
    }
  });

  it('don’t overlap', () => {
    for (const { name, analysis } of analyses) expect(overlapping(safeEdits(analysis)), name).toBe(false);
  });
});

function isSafelyFixed(finding: Finding): boolean {
  return finding.fixes().some(({ safe }) => safe);
}

function describeFinding({ rule, message }: Finding): string {
  return `${rule}: ${message['zh-cn']}`;
}

describe('every fix alone', () => {
  it.each(forms)('silences its finding, and its edits are apart, in form %s', (form) => {
    const wrong: string[] = [];
    for (let seed = 101; seed <= 125; seed++) {
      const analysis = analyze(faultyReport(form, seed).text, {});
      for (const finding of analysis.findings) {
        for (const fix of finding.fixes()) {
          const at = `seed ${seed}, “${fix.title['zh-cn']}” for ${finding.rule}`;
          if (overlapping(fix.edits)) wrong.push(`${at} overlaps itself`);
          const after = mended(analysis.text, fix.edits).findings;
          if (count(after, finding) >= count(analysis.findings, finding)) wrong.push(`${at} leaves it`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is one preferred at most', () => {
    for (const { analysis, name } of analyses) {
      for (const finding of analysis.findings) {
        const preferred = finding.fixes().filter((fix) => fix.preferred);
        expect(preferred.length, `${name} ${finding.rule}`).toBeLessThanOrEqual(1);
      }
    }
  });
});
