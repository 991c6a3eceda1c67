// Five published reports, where they lie beside the project: exactly what a careful reviewer would mark, and nothing else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, type TestContext } from 'vitest';
import { type Analysis, analyze, extract, safeEdits } from '../../server/src/service.ts';
import { LineMap } from '../../server/src/text/line-map.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const folder = fileURLToPath(new URL('../../../shared/reports/', import.meta.url));

interface Expected {
  readonly year: number;
  /** Rule and line, from 1. */
  readonly findings: readonly string[];
  /** The rules that still speak once the safe fixes are applied, with their lines. */
  readonly afterSafeFixes: readonly string[];
}

const blanks = ['cell/blank 49', 'cell/blank 51', 'cell/blank 52', 'cell/blank 73'];

/** Lines with half-width punctuation in Chinese text, one hint a line. */
const halfWidth = (...lines: number[]) => lines.map((line) => `text/half-width-punctuation ${line}`);

/** By the number that a file's name begins with. */
const expectedReports: Readonly<Record<string, Expected>> = {
  '000': {
    year: 2023,
    findings: ['citation/document-number 3', 'text/conversion-residue 505'],
    afterSafeFixes: ['citation/document-number 3'],
  },
  '001': {
    year: 2023,
    findings: [
      ...blanks,
      'period/missing 1',
      'section/fee-statement 91',
      'table/column-label 48',
      'table/column-label 78',
      'table/row-label 56',
      'table/row-label 56',
      'table/row-label 72',
      'text/conversion-residue 47',
      'text/conversion-residue 72',
      'text/conversion-residue 78',
      ...halfWidth(5, 9, 13, 17, 21, 25, 84, 88, 89),
    ],
    afterSafeFixes: [...blanks, 'period/missing 1', 'section/fee-statement 91', 'table/column-label 78'],
  },
  '002': {
    year: 2024,
    findings: ['period/stale-year 410', 'subsection/number 409', 'subsection/number 8', 'text/conversion-residue 4'],
    afterSafeFixes: ['period/stale-year 410'],
  },
  '003': {
    year: 2023,
    findings: ['table/cell-count 302', 'text/conversion-residue 507', ...halfWidth(11, 504, 505)],
    afterSafeFixes: ['table/cell-count 302'],
  },
  '004': {
    year: 2023,
    findings: ['citation/document-number 16', 'period/missing 1', 'section/number 67'],
    afterSafeFixes: ['citation/document-number 16', 'period/missing 1'],
  },
};

/** A report's text; skips the test, and says so, where the reports aren't there. */
function readReport(name: string, context: TestContext): string {
  const file = existsSync(folder) ? readdirSync(folder).find((entry) => entry.startsWith(name)) : undefined;
  if (file === undefined) return context.skip(`report ${name} is not beside the project`);
  return readFileSync(join(folder, file), 'utf8');
}

function ruleLines({ text, findings }: Analysis): string[] {
  const lines = new LineMap(text);
  return findings.map(({ rule, span }) => `${rule} ${lines.positionAt(span.start).line + 1}`).sort();
}

function cellsOf(analysis: Analysis) {
  return Object.values(extract(analysis).values).flatMap((rows) => Object.values(rows).flatMap((row) => Object.values(row)));
}

describe.each(Object.entries(expectedReports))('report %s', (name, expected) => {
  it('is read whole: title, year, six sections, three tables, 200 figures', (context) => {
    const analysis = analyze(readReport(name, context), {});
    const { report } = analysis;
    expect([report.year, report.format]).toEqual([expected.year, '2021']);
    expect(report.title?.text).toBe(`${report.unit}${report.year}年政府信息公开工作年度报告`);
    expect(report.sections.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.tables.map(({ kind }) => kind)).toEqual(['activeDisclosure', 'requests', 'reviewAndLitigation']);
    const cells = cellsOf(analysis);
    expect(cells).toHaveLength(200);
    expect(cells.filter((cell) => cell === null)).toEqual([]);
    expect(cells.filter((cell) => cell?.value === null)).toHaveLength(
      expected.findings.filter((one) => blanks.includes(one)).length,
    );
  });

  it('has exactly the findings that a careful reviewer marks', (context) => {
    expect(ruleLines(analyze(readReport(name, context), {}))).toEqual([...expected.findings].sort());
  });

  it('keeps everything but the fixed words when the safe fixes are applied', (context) => {
    const text = readReport(name, context);
    const analysis = analyze(text, {});
    const edits = safeEdits(analysis);
    const fixed = applyEdits(text, edits);
    const again = analyze(fixed, {});
    expect(ruleLines(again)).toEqual([...expected.afterSafeFixes].sort());
    expect(safeEdits(again)).toEqual([]);
    // Line by line: only the lines of the safe fixes differ.
    const fixedLines = new Set(edits.map(({ span }) => new LineMap(text).positionAt(span.start).line));
    const after = fixed.split('\n');
    const changed = text.split('\n').flatMap((line, index) => (line === after[index] ? [] : [index]));
    expect(after).toHaveLength(text.split('\n').length);
    expect(changed).toEqual([...fixedLines].sort((a, b) => a - b));
    const figures = (one: Analysis) => cellsOf(one).map((cell) => cell?.raw);
    expect(figures(again)).toEqual(figures(analysis));
  });
});
