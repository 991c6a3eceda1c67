// Tables aligned for Chinese width: no word changes, nothing outside of tables, and once is enough.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format } from '../../server/src/features/format.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import type { Report } from '../../server/src/model/report.ts';
import { type AmbiguousWidth, displayWidth } from '../../server/src/text/display-width.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;

const whole = (report: Report) => ({ start: 0, end: report.text.length });

function formatted(text: string, ambiguous: AmbiguousWidth = 'wide'): string {
  const report = buildReport(text);
  return applyEdits(text, format(report, whole(report), ambiguous));
}

const figures = (text: string) =>
  buildReport(text).tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ raw }) => raw)));

describe('display width', () => {
  it.each([
    ['abc 12', 6, 6],
    ['自然人', 6, 6],
    ['（一）', 6, 6],
    ['“三安全”', 10, 8],
    ['①—…', 6, 3],
    ['a\u200bb\ufeff', 2, 2],
    ['𠮷', 2, 2],
    ['１２', 4, 4],
  ])('%s: %d where ambiguous characters are wide, else %d', (text, wide, narrow) => {
    expect([displayWidth(text, 'wide'), displayWidth(text, 'narrow')]).toEqual([wide, narrow]);
  });
});

describe.each(forms)('form %s', (form) => {
  it('keeps every word and figure, and is done after once', () => {
    const property = fc.property(fc.integer({ min: 1, max: 1e6 }), fc.boolean(), (seed, windows) => {
      const { text } = generateReport({ seed, form, newline: windows ? '\r\n' : '\n' });
      const once = formatted(text);
      expect(formatted(once)).toBe(once);
      expect(figures(once)).toEqual(figures(text));
      const bare = (one: string) => one.replace(/[ \u3000\u00a0-]+/g, '');
      expect(bare(once)).toBe(bare(text));
      if (form !== 'C' && form !== 'D' && form !== 'E') expect(once).toBe(text);
    });
    fc.assert(property, { seed: 3, numRuns: 15 });
  });
});

describe('Markdown', () => {
  const { text } = generateReport({ seed: 9, form: 'E', silent: 'none' });

  /** The columns at which the pipes of each line of a table stand. */
  function pipesOf(report: Report, index: number, ambiguous: AmbiguousWidth = 'wide'): string[][] {
    const { start, end } = report.tables[index]?.span ?? { start: 0, end: 0 };
    return report.text
      .slice(start, end)
      .split('\n')
      .map((line) => [...line.matchAll(/\|/g)].map((pipe) => String(displayWidth(line.slice(0, pipe.index), ambiguous))));
  }

  it.each(['wide', 'narrow'] as const)(
    'has all pipes below each other but within merged labels, ambiguous characters being %s',
    (ambiguous) => {
      const report = buildReport(formatted(text, ambiguous));
      for (const [index, { kind }] of report.tables.entries()) {
        const pipes = pipesOf(report, index, ambiguous);
        expect(new Set(pipes.map((line) => line.slice(kind === 'requests' ? 3 : 0).join(' '))).size).toBe(1);
      }
      const requests = report.tables.findIndex(({ kind }) => kind === 'requests');
      const pipes = pipesOf(report, requests, ambiguous);
      // The notice, items 一, 二 and 四, and the longest outcome that covers two columns.
      const isMerged = (at: number) => [0, 4, 5, 7, pipes.length - 1].includes(at);
      expect(new Set(pipes.filter((_line, at) => !isMerged(at)).map((line) => line.join(' '))).size).toBe(1);
    },
  );

  it('lets a merged label run over the blank cells that belong to it, so that figures stay in sight', () => {
    const report = buildReport(formatted(text));
    const longest = displayWidth('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 'wide');
    const [notice] = pipesOf(report, 1);
    expect(Number(notice?.[3])).toBeLessThan(longest + 50);
    expect(report.text).toContain('| 一、本年新收政府信息公开申请数量 |  | ');
  });

  it('widens the last column of a merged label where all of them are too narrow', () => {
    const short = text.replace(/^(\|[^|]*\|[^|]*\| )(\d\.)[^|]*\|/gm, '$1$2 |');
    expect(short).not.toBe(text);
    const report = buildReport(formatted(short));
    const at = report.tables.findIndex(({ kind }) => kind === 'requests');
    expect(new Set(pipesOf(report, at).map((line) => line.slice(3).join(' '))).size).toBe(1);
  });

  it('keeps the colons of a delimiter row', () => {
    const aligned = text.replace('| --- | --- |', '| :--- | ---: |');
    expect(aligned).not.toBe(text);
    expect(formatted(aligned)).toMatch(/\| :-+ \| -+: \|/);
  });

  it('changes only the tables in the stretch that is asked for', () => {
    const report = buildReport(text);
    const table = report.tables[1]?.span ?? { start: 0, end: 0 };
    const edits = format(report, { start: table.start, end: table.start }, 'wide');
    expect(edits.length).toBeGreaterThan(0);
    for (const { span } of edits) expect(span.start >= table.start && span.end <= table.end).toBe(true);
  });

  it('makes no edit where nothing changes', () => {
    const once = buildReport(formatted(text));
    expect(format(once, whole(once), 'wide')).toEqual([]);
  });
});
