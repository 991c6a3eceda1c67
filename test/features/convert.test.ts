// Tables converted into another form and back: no figure is lost, no other word touched.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConvertTarget, convert, convertTargets } from '../../server/src/features/convert.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import type { Report } from '../../server/src/model/report.ts';
import { analyze } from '../../server/src/service.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { tableFaults } from '../support/example-faults.ts';
import { generateReport } from '../support/generate-report.ts';

const targets = convertTargets;

const formsOfTargets: Readonly<Record<ConvertTarget, string>> = {
  pipe: 'pipe-row',
  tab: 'tsv',
  cells: 'pipe-cell',
  html: 'html',
};
const textForms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'] as const;

function figures(report: Report): string[] {
  return report.tables.flatMap(({ kind, rows }) =>
    rows.flatMap((row) => row.cells.map(({ column, raw }) => `${kind} ${row.key} ${column} ${raw}`)),
  );
}

function outsideOfTables({ text, tables }: Report): string {
  const edits = tables.map(({ span }) => ({ span, newText: '' }));
  return applyEdits(text, edits).replace(/\s+/g, ' ');
}

describe.each(textForms)('from form %s', (form) => {
  it.each(targets)('to %s: the same figures, the same words outside', (target) => {
    const property = fc.property(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), (seed, windows) => {
      const before = buildReport(generateReport({ seed, form, newline: windows ? '\r\n' : '\n' }).text);
      const { edits, left } = convert(before, target);
      expect(left).toEqual([]);
      const text = applyEdits(before.text, edits);
      const after = buildReport(text);
      expect(figures(after)).toEqual(figures(before));
      expect(after.tables.map((table) => table.form)).toEqual(after.tables.map(() => formsOfTargets[target]));
      expect(outsideOfTables(after)).toBe(outsideOfTables(before));
      expect(convert(after, target).edits).toEqual([]);
      if (windows) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
      const spoken = (one: string) => analyze(one, {}).findings.map(({ rule }) => rule);
      expect(spoken(text)).toEqual(spoken(before.text).filter((rule) => !/table\/(?:row|column)-label/.test(rule)));
    });
    fc.assert(property, { seed: 7, numRuns: 12 });
  });
});

describe('round trips between the targets', () => {
  const pairs = targets.flatMap((from) => targets.filter((to) => to !== from).map((to) => [from, to] as const));
  it.each(pairs)('%s → %s and back gives the text again', (from, to) => {
    for (const seed of [3, 4, 5]) {
      const start = buildReport(generateReport({ seed, form: 'A' }).text);
      const first = buildReport(applyEdits(start.text, convert(start, from).edits));
      const second = buildReport(applyEdits(first.text, convert(first, to).edits));
      expect(applyEdits(second.text, convert(second, from).edits)).toBe(first.text);
    }
  });
});

describe('figures that are none', () => {
  it.each(['blank', 'slash', 'none-word', 'unit', 'full-width'] as const)('%s stays as it is', (notation) => {
    const place = { table: 'requests', row: 'granted', column: 'business' } as const;
    const faults = [{ kind: 'notation', notation, ...place }] as const;
    for (const target of targets) {
      const before = buildReport(generateReport({ seed: 11, form: 'A', faults }).text);
      const after = buildReport(applyEdits(before.text, convert(before, target).edits));
      expect(figures(after)).toEqual(figures(before));
    }
  });
});

describe('a table of which something would be lost', () => {
  const kinds = ['row-missing', 'row-duplicate', 'row-short', 'row-long', 'row-unknown', 'stray-zero'];
  it.each(tableFaults.filter(({ kind }) => kinds.includes(kind)))('is left as it is: %o', (fault) => {
    const before = buildReport(generateReport({ seed: 12, form: 'A', faults: [fault] }).text);
    for (const target of targets) {
      const { edits, left } = convert(before, target);
      expect([edits.length, left.length]).toEqual([2, 1]);
    }
  });

  it('is one with other words in it', () => {
    const { text } = generateReport({ seed: 12, form: 'A', silent: 'none' });
    const noted = text.replace('\n\t二、上年结转', '\n\t说明：本表数据由各科室汇总后经分管领导审核签字报送\n\n\t二、上年结转');
    const before = buildReport(noted);
    expect(before.text).not.toBe(text);
    expect(convert(before, 'pipe').left.length + before.tables.flatMap(({ problems }) => problems).length).toBeGreaterThan(0);
    expect(applyEdits(noted, convert(before, 'pipe').edits)).toContain('经分管领导审核签字报送');
  });

  // On a line of its own, or right behind a line's last words.
  it.each([...textForms, 'L'] as const)('is one with a short remark, wherever it stands, in form %s', (form) => {
    const { text } = generateReport({ seed: 12, form, silent: 'none' });
    const remarks = ['\n（含上年）', '不含乡镇', '\n不予公开本年'];
    for (const { span } of buildReport(text).tables) {
      const ends = [...text.slice(span.start, span.end).matchAll(/$/gm)].map(({ index }) => span.start + index);
      for (const [index, at] of ends.entries()) {
        if (index % 4 !== 0 && ends.length > 80) continue;
        const remark = remarks[index % 3] ?? '';
        const noted = text.slice(0, at) + remark + text.slice(at);
        const converted = applyEdits(noted, convert(buildReport(noted), form === 'C' ? 'tab' : 'pipe').edits);
        expect(converted).toContain(remark.trim());
      }
    }
  });

  it('is one in an HTML document', () => {
    const report = buildReport(`<html><body>${generateReport({ seed: 3, form: 'L' }).text}</body></html>`);
    expect(convert(report, 'pipe').left).toHaveLength(3);
  });
});

it('one table alone, where an offset tells which', () => {
  const report = buildReport(generateReport({ seed: 3, form: 'A' }).text);
  const table = report.tables[1];
  const { edits } = convert(report, 'html', table?.span.start);
  expect(edits).toHaveLength(1);
  const after = buildReport(applyEdits(report.text, edits));
  expect(after.tables.map(({ form }) => form)).toEqual(['word', 'html', 'word']);
});
