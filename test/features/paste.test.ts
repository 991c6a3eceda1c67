// Tables from the clipboard: in the report's form, the figures in the official rows.
import { describe, expect, it } from 'vitest';
import type { Clipboard } from '../../server/src/features/clipboard.ts';
import { type PastedTable, pastedTable } from '../../server/src/features/paste.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import { type Report, tableOf } from '../../server/src/model/report.ts';
import { applyEdits, type Span } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';

const documentForms = ['A', 'B', 'C', 'E', 'F', 'I', 'J', 'L'] as const;

/** A table of a generated report, as a web page or as tab-separated text. */
function clipboardWith(seed: number, form: 'L' | 'B'): { readonly clipboard: Clipboard; readonly figures: string[] } {
  const report = buildReport(generateReport({ seed, form, silent: 'none' }).text);
  const table = tableOf(report, 'requests');
  const words = report.text.slice(table?.span.start, table?.span.end);
  const clipboard =
    form === 'L'
      ? { html: `<html><body><!--StartFragment-->${words}<!--EndFragment--></body></html>`, text: '无' }
      : { text: words };
  return { clipboard, figures: figuresOf(report) };
}

function figuresOf(report: Report): string[] {
  return tableOf(report, 'requests')?.rows.flatMap(({ cells }) => cells.map(({ raw }) => raw)) ?? [];
}

function pasted(report: Report, selection: Span, clipboard: Clipboard): PastedTable {
  const table = pastedTable(report, selection, clipboard);
  if (table === undefined) throw new Error('nothing was pasted');
  return table;
}

const pasteInto = ({ text }: Report, { edits }: PastedTable) => buildReport(applyEdits(text, edits));

describe.each(['L', 'B'] as const)('from form %s', (source) => {
  // Text in the report's own form is pasted by the editor, to the letter.
  it.each(documentForms.filter((form) => form !== source))('into a report in form %s that lacks the table', (form) => {
    const { clipboard, figures } = clipboardWith(31, source);
    const faults = [{ kind: 'table-missing', table: 'requests' }] as const;
    const report = buildReport(generateReport({ seed: 8, form, silent: 'none', faults }).text);
    const at = report.sections[2]?.heading.end ?? 0;
    const end = report.text.indexOf('\n', at) + 1;
    const selection = { start: end, end };
    const result = pasteInto(report, pasted(report, selection, clipboard));
    expect(figuresOf(result)).toEqual(figures);
    expect(result.tables).toHaveLength(3);
    expect(result.sections.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each(documentForms)('into the table at the cursor, in form %s: its figures alone change', (form) => {
    const { clipboard, figures } = clipboardWith(31, source);
    const report = buildReport(generateReport({ seed: 8, form, silent: 'none' }).text);
    const start = tableOf(report, 'requests')?.rows[3]?.label.start ?? 0;
    const paste = pasted(report, { start, end: start }, clipboard);
    const result = pasteInto(report, paste);
    expect(figuresOf(result)).toEqual(figures);
    const words = (one: Report) => one.text.replace(/\d/g, '');
    expect(words(result)).toBe(words(report));
  });
});

describe('a block of figures', () => {
  const report = buildReport(generateReport({ seed: 8, form: 'A', silent: 'none' }).text);
  const table = tableOf(report, 'requests');
  const cell = table?.cell('granted', 'business')?.span ?? { start: 0, end: 0 };

  it('goes to the right and down from the cell at the cursor', () => {
    const result = pasteInto(report, pasted(report, cell, { text: '901\t902\n903\t904\n' }));
    const figure = (row: string, column: string) => tableOf(result, 'requests')?.cell(row, column)?.raw;
    expect([figure('granted', 'business'), figure('granted', 'research')]).toEqual(['901', '902']);
    expect([figure('partiallyGranted', 'business'), figure('partiallyGranted', 'research')]).toEqual(['903', '904']);
  });

  it('out of a spreadsheet’s HTML, too', () => {
    const html = '<table><tr><td>901</td><td>902</td></tr></table>';
    expect(pasted(report, cell, { html, text: 'x' }).edits.map(({ newText }) => newText)).toEqual(['901', '902']);
  });

  it.each(['1\t2\t3\t4\t5\t6\t7\t8', 'a\tb', '901'])('that doesn’t fit, or is none (%s), is left to the editor', (text) => {
    expect(pastedTable(report, cell, { text })).toBeUndefined();
  });
});

describe('any other table', () => {
  it('becomes a Markdown table where the report has these', () => {
    const report = buildReport(generateReport({ seed: 8, form: 'E', silent: 'none' }).text);
    const start = (report.preamble[0]?.end ?? 0) + 1;
    const { edits } = pasted(
      report,
      { start, end: start },
      { html: '<table><tr><th>月份</th><th>件数</th></tr><tr><td>一|二月</td><td>3</td></tr></table>' },
    );
    expect(edits[0]?.newText.trimEnd()).toBe('| 月份 | 件数 |\n| --- | --- |\n| 一｜二月 | 3 |');
  });

  it('is left to the editor elsewhere', () => {
    const report = buildReport(generateReport({ seed: 8, form: 'A', silent: 'none' }).text);
    expect(pastedTable(report, { start: 0, end: 0 }, { text: '月份\t件数\n一\t3' })).toBeUndefined();
  });
});

it('an official table with a row too much isn’t taken for one that can be filled in', () => {
  const faults = [{ kind: 'row-unknown', table: 'requests', before: 'denied.administrativeQuery' }] as const;
  const source = buildReport(generateReport({ seed: 31, form: 'B', silent: 'none', faults }).text);
  const span = tableOf(source, 'requests')?.span;
  const report = buildReport(generateReport({ seed: 8, form: 'A', silent: 'none' }).text);
  const start = tableOf(report, 'requests')?.span.start ?? 0;
  expect(pastedTable(report, { start, end: start }, { text: source.text.slice(span?.start, span?.end) })).toBeUndefined();
});
