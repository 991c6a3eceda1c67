// Tables, sections and rows put into reports of every form: they are read as what they are, and nothing else changes.
import { describe, expect, it, vi } from 'vitest';
import { type TableKind, tableKinds } from '../../server/src/format/format.ts';
import { currentFormat } from '../../server/src/format/formats.ts';
import { gridOf } from '../../server/src/format/grid.ts';
import { sectionText } from '../../server/src/model/skeleton.ts';
import {
  type Analysis,
  analyze,
  missingSections,
  missingTables,
  sectionInsertions,
  tableInsertions,
} from '../../server/src/service.ts';
import { tableForm } from '../../server/src/syntax/forms.ts';
import { tableFormIds } from '../../server/src/syntax/table-form.ts';
import { applyEdits, type Edit } from '../../server/src/text/span.ts';
import type { Fault } from '../support/faults.ts';
import { type GeneratedReport, generateReport } from '../support/generate-report.ts';
import { requestRowKeys } from '../support/official-tables.ts';

vi.setConfig({ testTimeout: 60_000 });

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
const figureCounts: Readonly<Record<TableKind, number>> = { activeDisclosure: 10, requests: 175, reviewAndLitigation: 15 };
const tableOfSection: Readonly<Record<number, TableKind>> = { 2: 'activeDisclosure', 3: 'requests', 4: 'reviewAndLitigation' };
const title = '青石县2023年政府信息公开工作年度报告';
const headings = currentFormat.sections.map(({ ordinal, title: words }) => `${'一二三四五六'.charAt(ordinal - 1)}、${words}`);

/** Every set of some items, the empty one left out. */
function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, index) =>
    items.filter((_item, bit) => ((index + 1) >> bit) % 2 === 1),
  );
}

function structuralFindings({ findings }: Analysis): string[] {
  return findings
    .filter(({ rule }) => /^(?:section\/(?:missing|order|duplicate|number|title)|table\/)/.test(rule))
    .map(({ rule, message }) => `${rule}: ${message['zh-cn']}`);
}

function blanks({ report }: Analysis): number {
  return report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)).filter(({ state }) => state === 'blank').length;
}

/** Whether a text is another one with something inserted: all edits are insertions and the rest is as it was. */
function isInsertion(edits: readonly Edit[]): boolean {
  return edits.every(({ span }) => span.start === span.end);
}

function reportWithout(form: (typeof forms)[number], seed: number, faults: readonly Fault[]): GeneratedReport {
  return generateReport({ seed, form, faults, newline: seed % 2 === 0 ? '\r\n' : '\n', bom: seed % 5 === 0 });
}

/** Whether figures that were there are read as before. */
function misread(generated: GeneratedReport, { report }: Analysis): string[] {
  return [...generated.places.values()].flatMap(({ table, row, column, text, key, vanished }) => {
    const cell = report.tables.find(({ kind }) => kind === table)?.cell(row, column);
    return vanished || cell?.raw === text ? [] : [`${key}: ${cell?.raw} for ${text}`];
  });
}

describe.each(forms)('form %s', (form) => {
  it('takes back every set of missing tables', () => {
    for (const [index, gone] of subsets(tableKinds).entries()) {
      for (const seed of [index + 1, index + 50]) {
        const generated = reportWithout(
          form,
          seed,
          gone.map((table) => ({ kind: 'table-missing', table })),
        );
        const text = seed % 3 === 0 ? generated.text.trimEnd() : generated.text;
        const analysis = analyze(text, {});
        const name = `seed ${seed} without ${gone.join(', ')}`;
        expect(missingTables(analysis), name).toEqual(gone);
        const edits = tableInsertions(analysis, gone);
        const after = analyze(applyEdits(text, edits), {});
        expect(isInsertion(edits), name).toBe(true);
        expect(structuralFindings(after), name).toEqual([]);
        expect(blanks(after), name).toBe(gone.reduce((sum, kind) => sum + figureCounts[kind], 0));
        expect(misread(generated, after), name).toEqual([]);
      }
    }
  });

  it('takes back missing sections, their tables with them', () => {
    for (const [index, gone] of subsets([1, 2, 3, 4, 5, 6]).entries()) {
      if (index % 3 !== forms.indexOf(form) % 3 && gone.length < 6) continue;
      const generated = reportWithout(
        form,
        index + 1,
        gone.map((ordinal) => ({ kind: 'section-missing', ordinal })),
      );
      const analysis = analyze(generated.text, {});
      const name = `seed ${index + 1} without ${gone.join(', ')}`;
      expect(missingSections(analysis), name).toEqual(gone);
      const edits = sectionInsertions(analysis, gone);
      const after = analyze(applyEdits(generated.text, edits), {});
      expect(isInsertion(edits), name).toBe(true);
      expect(structuralFindings(after), name).toEqual([]);
      expect(
        after.report.sections.map(({ ordinal }) => ordinal),
        name,
      ).toEqual([1, 2, 3, 4, 5, 6]);
      const wanted = gone.reduce(
        (sum, ordinal) => sum + figureCounts[tableOfSection[ordinal] ?? 'requests'] * Number(ordinal in tableOfSection),
        0,
      );
      expect(blanks(after), name).toBe(wanted);
      expect(misread(generated, after), name).toEqual([]);
    }
  });

  it('takes back a heading above the table that has lost it, and gets no second table', () => {
    for (const ordinal of [2, 3, 4]) {
      const generated = reportWithout(form, ordinal + 10, [{ kind: 'heading-missing', ordinal }]);
      const analysis = analyze(generated.text, {});
      const after = analyze(applyEdits(generated.text, sectionInsertions(analysis, [ordinal])), {});
      expect(structuralFindings(after)).toEqual([]);
      expect(after.report.tables).toHaveLength(3);
      const section = after.report.sections.find((candidate) => candidate.ordinal === ordinal);
      const table = after.report.tables[ordinal - 2];
      expect(table && section && section.body.start <= table.span.start && table.span.end <= section.body.end).toBe(true);
      expect(misread(generated, after)).toEqual([]);
    }
  });

  it('takes back a missing row at its place', () => {
    for (const [index, row] of requestRowKeys.entries()) {
      // A wrapped label of a page goes on below its figures, where the row behind it can't be told.
      if (opensGroup(row) || (form === 'K' && row.startsWith('otherOutcome'))) continue;
      const generated = reportWithout(form, index + 1, [{ kind: 'row-missing', table: 'requests', row }]);
      const analysis = analyze(generated.text, {});
      const [finding, ...more] = analysis.findings.filter(({ rule }) => rule === 'table/row-missing');
      expect(more).toEqual([]);
      const fixed = applyEdits(generated.text, finding?.fixes()[0]?.edits ?? []);
      const after = analyze(fixed, {});
      const table = after.report.tables.find(({ kind }) => kind === 'requests');
      expect(
        table?.rows.map(({ key }) => key),
        `${row}`,
      ).toEqual(requestRowKeys);
      expect(misread(generated, after), row).toEqual([]);
      // Where a blank has no place in a form, that is told; elsewhere seven blanks are there.
      const allowed = ['H', 'I', 'J'].includes(form) ? ['table/cell-count'] : [];
      expect(structuralFindings(after).filter((found) => !allowed.some((rule) => found.startsWith(rule)))).toEqual([]);
      if (allowed.length === 0 && form !== 'K') expect(blanks(after), row).toBe(7);
    }
  });
});

function opensGroup(row: string): boolean {
  return ['granted', 'denied.stateSecret', 'unavailable.notHeld', 'unprocessed.petition', 'otherOutcome.uncorrected'].includes(
    row,
  );
}

describe.each(tableFormIds)('a table written in the form %s', (id) => {
  const form = tableForm(id);
  const figure = (row: string, column: string) => String((row.length * 7 + column.length) % 50);

  function wholeReport(newline: string): string {
    const sections = currentFormat.sections.map((section) => sectionText(section, form, newline, figure));
    return [title, '', ...sections].join(newline);
  }

  it.each(['\n', '\r\n'])('has each of its rows put back where it was, line break %j', (newline) => {
    const whole = wholeReport(newline);
    for (const kind of ['activeDisclosure', 'requests'] as const) {
      const grid = gridOf(currentFormat, kind, figure);
      const start = whole.indexOf(form.write(grid, newline));
      const rows = grid.rows.map((row) => form.writeRow(row, grid, newline));
      const separator = form.rowSeparator(newline);
      for (const [index, row] of grid.rows.entries()) {
        if (row.key === undefined) continue;
        const pair = (rows[index - 1] ?? '') + separator;
        const at = whole.indexOf(pair + rows[index], start) + pair.length - separator.length;
        const text = whole.slice(0, at) + whole.slice(at + separator.length + (rows[index]?.length ?? 0));
        const missing = analyze(text, {}).findings.filter(({ rule }) => rule === 'table/row-missing');
        expect(missing, row.key).toHaveLength(1);
        const blank = gridOf(currentFormat, kind, (key, column) =>
          key === row.key ? (id === 'spaces' ? '-' : '') : figure(key, column),
        );
        const blankRow = blank.rows[index];
        const words = blankRow && id !== 'spaces' ? separator + form.writeRow(blankRow, blank, newline) : undefined;
        const fixed = applyEdits(text, missing[0]?.fixes()[0]?.edits ?? []);
        if (words !== undefined) expect(fixed, row.key).toBe(text.slice(0, at) + words + text.slice(at));
      }
    }
  });
});

it('a row has the lone pipe that opens each row of its table', () => {
  const faults: readonly Fault[] = [{ kind: 'row-missing', table: 'requests', row: 'unprocessed.repeated' }];
  const { text } = generateReport({ seed: 2, form: 'H', silent: 'none', faults });
  const [finding] = analyze(text, {}).findings.filter(({ rule }) => rule === 'table/row-missing');
  expect(finding?.fixes()[0]?.edits[0]?.newText).toMatch(/^\n\|\n2\.重复申请 \|\n/);
});

describe('a table of active disclosure without a block', () => {
  it('gets caption and header with its first row', () => {
    const { text } = generateReport({ seed: 3, form: 'E', silent: 'none' });
    const from = text.indexOf('| 第二十条第（五）项');
    const without = text.slice(0, from) + text.slice(text.indexOf('| 第二十条第（六）项'));
    const [finding] = analyze(without, {}).findings.filter(({ rule }) => rule === 'table/row-missing');
    const fixed = applyEdits(without, finding?.fixes()[0]?.edits ?? []);
    expect(fixed.split('\n').map((line) => line.replace(/[| ]+/g, ' ').trim())).toEqual(
      text.split('\n').map((line) =>
        line
          .replace(/[| ]+/g, ' ')
          .trim()
          .replace(/^行政许可 .*/, '行政许可'),
      ),
    );
    expect(structuralFindings(analyze(fixed, {}))).toEqual([]);
  });
});

/** Texts with headings but no table, or with less. */
const bareTexts: Readonly<Record<string, string>> = {
  'headings alone': [title, '', ...headings].join('\n'),
  'headings and a line end': `${[title, '', ...headings].join('\n')}\n`,
  'headings with blank lines between': `${[title, ...headings].join('\n\n')}\n`,
  'headings and prose, CRLF': [title, ...headings.map((heading) => `${heading}\r\n本部分情况如下。`)].join('\r\n'),
  'headings and prose, CR': [title, ...headings.map((heading) => `${heading}\r本部分情况如下。`)].join('\r'),
  'Markdown headings': [`# ${title}`, ...headings.map((heading) => `## ${heading}\n\n内容。`)].join('\n\n'),
  'indented headings': [title, ...headings.map((heading) => `　　${heading}`)].join('\n'),
  'run-in headings': [title, ...headings.map((heading) => `${heading}：情况如下。`)].join('\n'),
};

describe('a text without tables', () => {
  it.each(Object.entries(bareTexts))('gets all three, in their sections: %s', (_name, text) => {
    const analysis = analyze(text, {});
    expect(missingSections(analysis)).toEqual([]);
    const after = analyze(applyEdits(text, tableInsertions(analysis, tableKinds)), {});
    expect(structuralFindings(after).filter((found) => !found.startsWith('section/title'))).toEqual([]);
    expect(blanks(after)).toBe(200);
    expect(after.report.tables.map(({ form }) => form)).toEqual(['pipe-row', 'pipe-row', 'pipe-row']);
  });

  it.each(['', '\ufeff', '   \n\n', title, `${title}\r\n`])('gets six sections: %j', (text) => {
    const analysis = analyze(text, {});
    expect(missingSections(analysis)).toEqual([1, 2, 3, 4, 5, 6]);
    const fixed = applyEdits(text, sectionInsertions(analysis, [1, 2, 3, 4, 5, 6]));
    expect(fixed.startsWith(text)).toBe(true);
    const after = analyze(fixed, {});
    expect(structuralFindings(after)).toEqual([]);
    expect(blanks(after)).toBe(200);
    if (text.endsWith('\r\n')) expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gets the sections of tables that are asked for alone, and nothing for those that are there', () => {
    const analysis = analyze(title, {});
    const after = analyze(applyEdits(title, tableInsertions(analysis, ['requests'])), {});
    expect(after.report.sections.map(({ ordinal }) => ordinal)).toEqual([3]);
    expect(after.report.tables.map(({ kind }) => kind)).toEqual(['requests']);
    expect(tableInsertions(after, ['requests'])).toEqual([]);
    expect(sectionInsertions(after, [3])).toEqual([]);
  });
});

it('an inserted section has the marks of the document’s headings', () => {
  const text = `# ${title}\n\n## 一、总体情况\n\n好。\n\n## 三、收到和处理政府信息公开申请情况\n`;
  const fixed = applyEdits(text, sectionInsertions(analyze(text, {}), [2, 5]));
  expect(fixed.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    `# ${title}`,
    '## 一、总体情况',
    '## 二、主动公开政府信息情况',
    '## 三、收到和处理政府信息公开申请情况',
    '## 五、存在的主要问题及改进情况',
  ]);
});
