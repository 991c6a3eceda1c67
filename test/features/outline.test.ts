// The outline and the folding ranges: order, nesting, and the tables' state.
import { describe, expect, it } from 'vitest';
import { analyze, foldingRanges, type OutlineItem, outline } from '../../server/src/service.ts';
import type { Span } from '../../server/src/text/span.ts';
import { headingFaults } from '../support/example-faults.ts';
import type { Fault } from '../support/faults.ts';
import { generateReport, type ReportOptions } from '../support/generate-report.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;

function outlineOf(options: ReportOptions): readonly OutlineItem[] {
  return outline(analyze(generateReport(options).text, {}));
}

function flat(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

function tableStates(faults: readonly Fault[], form: (typeof forms)[number] = 'E'): string[] {
  const items = flat(outlineOf({ seed: 6, form, silent: 'none', faults }));
  return items.filter(({ kind }) => kind === 'table').map(({ detail }) => detail['zh-cn']);
}

/** What is wrong with the places of an outline; editors refuse it then. */
function misplaced(items: readonly OutlineItem[], parent: Span): string[] {
  return items.flatMap((item, index) => {
    const wrong: string[] = [];
    const { span, selection } = item;
    if (span.start < parent.start || span.end > parent.end) wrong.push(`${item.name} lies outside of its parent`);
    if (selection.start < span.start || selection.end > span.end || selection.end < selection.start)
      wrong.push(`${item.name} does not hold its selection`);
    if (span.start < (items[index - 1]?.span.end ?? parent.start)) wrong.push(`${item.name} overlaps the one before`);
    return [...wrong, ...misplaced(item.children, span)];
  });
}

describe('the outline', () => {
  it('has title, sections, sub-headings and tables in order', () => {
    const items = outlineOf({ seed: 6, form: 'E', silent: 'none' });
    expect(items.map(({ kind }) => kind)).toEqual(['title', ...Array.from({ length: 6 }, () => 'section')]);
    expect(items.slice(1).map(({ name }) => name.slice(0, 2))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、']);
    expect(items[1]?.children.map(({ kind, name }) => [kind, name.slice(0, 3)])).toEqual(
      ['（一）', '（二）', '（三）', '（四）', '（五）'].map((number) => ['subsection', number]),
    );
    expect(items.slice(2, 5).map(({ children }) => children.map(({ name }) => name))).toEqual([
      ['主动公开政府信息情况表'],
      ['收到和处理政府信息公开申请情况表'],
      ['政府信息公开行政复议、行政诉讼情况表'],
    ]);
  });

  it.each(forms)('tells the state of sound tables in form %s', (form) => {
    expect(tableStates([], form)).toEqual(['已填 10/10', '勾稽 39/39', '勾稽 3/3']);
  });

  it('tells what fails', () => {
    const requested = { table: 'requests', row: 'unprocessed.repeated', column: 'business' } as const;
    const reviewed = { table: 'reviewAndLitigation', row: 'review', column: 'pending' } as const;
    const disclosed = { table: 'activeDisclosure', row: 'normativeDocuments', column: 'issued' } as const;
    // A wrong outcome breaks the sum of its row and that of its column.
    expect(tableStates([{ kind: 'figure', figure: 987654, ...requested }])).toEqual(['已填 10/10', '勾稽 37/39', '勾稽 3/3']);
    expect(tableStates([{ kind: 'notation', notation: 'slash', ...requested }])[1]).toBe('勾稽 37/39');
    expect(tableStates([{ kind: 'figure', figure: 987654, ...reviewed }])[2]).toBe('勾稽 2/3');
    expect(tableStates([{ kind: 'notation', notation: 'blank', ...disclosed }])[0]).toBe('已填 9/10');
    expect(tableStates([{ kind: 'row-missing', table: 'activeDisclosure', row: 'coercion' }])[0]).toBe('已填 9/10');
    expect(tableStates([{ kind: 'table-missing', table: 'requests' }])).toEqual(['已填 10/10', '勾稽 3/3']);
  });

  it('holds tables whose section has no heading, in the order of the text', () => {
    const faults = [1, 2, 3, 4].map((ordinal): Fault => ({ kind: 'heading-missing', ordinal }));
    const items = outlineOf({ seed: 6, form: 'C', silent: 'none', faults });
    expect(items.map(({ kind }) => kind)).toEqual(['title', 'table', 'table', 'table', 'section', 'section']);
  });

  it('has its places inside each other whatever is doubled, missing or out of order', () => {
    for (const [index, fault] of headingFaults.entries()) {
      const { text } = generateReport({ seed: index + 1, form: forms[index % forms.length] ?? 'A', faults: [fault] });
      const items = outline(analyze(text, {}));
      expect(misplaced(items, { start: 0, end: text.length }), JSON.stringify(fault)).toEqual([]);
      expect(
        flat(items).every(({ name, detail }) => name !== '' && detail.en !== undefined),
        JSON.stringify(fault),
      ).toBe(true);
    }
    const { text } = generateReport({ seed: 1, form: 'A' });
    const twice = outline(analyze(`${text}\n${text}`, {}));
    expect(misplaced(twice, { start: 0, end: text.length * 2 + 1 })).toEqual([]);
    expect(twice.filter(({ kind }) => kind === 'section')).toHaveLength(12);
  });
});

describe('folding ranges', () => {
  it('are those of sections, sub-headings and tables, without the blank lines at their ends', () => {
    const { text, sections, tables, subHeadings } = generateReport({ seed: 9, form: 'E', silent: 'none' });
    const ranges = foldingRanges(analyze(text, {})).map(({ span }) => span);
    expect(ranges).toHaveLength(sections.length + subHeadings.length + tables.size);
    for (const { start, end } of ranges) {
      expect(start >= 0 && start < end && end <= text.length).toBe(true);
      expect(text.charAt(end - 1).trim()).not.toBe('');
    }
    for (const { heading } of sections) expect(ranges.map(({ start }) => start)).toContain(heading.start);
    for (const table of tables.values()) {
      const trimmed = text.slice(table.start, table.end).trimEnd().length;
      expect(ranges).toContainEqual({ start: table.start, end: table.start + trimmed });
    }
  });

  it('nest or lie apart, and never cross', () => {
    for (const [index, fault] of headingFaults.entries()) {
      const { text } = generateReport({ seed: index + 1, form: forms[index % forms.length] ?? 'A', faults: [fault] });
      const spans = foldingRanges(analyze(text, {})).map(({ span }) => span);
      for (const a of spans) {
        for (const b of spans) {
          const crosses = a.start < b.start && b.start < a.end && a.end < b.end;
          expect(crosses, `${JSON.stringify(fault)} ${a.start}–${a.end} ${b.start}–${b.end}`).toBe(false);
        }
      }
    }
  });
});
