// Tests of the report generator itself: what it says of a text is true of that text.
import { describe, expect, it } from 'vitest';
import { type TableKind, tableKinds } from '../../server/src/format/format.ts';
import { headingFaults, tableFaults } from './example-faults.ts';
import { type Fault, misspeltHeaders, misspeltLabels } from './faults.ts';
import { figureAt, figurePlaces, placeKey } from './figures.ts';
import { type TableForm, tableForms } from './forms/forms.ts';
import { type GeneratedReport, generateReport } from './generate-report.ts';
import { officialTable } from './official-tables.ts';
import { Random } from './random.ts';
import { subHeadingNumber } from './silent-variants.ts';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const forms = tableForms.filter((form) => form !== 'M');
const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '');

/** The 200 figures that don't stand where the report says, as they should. */
function misplaced(report: GeneratedReport): string[] {
  return figurePlaces
    .filter((place) => {
      const found = report.places.get(placeKey(place));
      const text = report.text.slice(found?.start, found?.end);
      return found?.vanished !== false || text !== found.text || Number(text) !== figureAt(report.figures, place);
    })
    .map(placeKey);
}

describe.each(forms)('reports in form %s', (form) => {
  it('have every one of the 200 figures where they say', () => {
    for (const seed of seeds) {
      const report = generateReport({ seed, form, newline: seed % 3 === 0 ? '\r\n' : '\n', bom: seed % 5 === 0 });
      expect(report.places.size).toBe(200);
      expect(misplaced(report)).toEqual([]);
    }
  });

  it('have their title, their headings and their labels where they say', () => {
    for (const seed of seeds) {
      const report = generateReport({ seed, form });
      const shown = ({ start, end }: { start: number; end: number }): string => report.text.slice(start, end);
      expect(report.title && withoutSpace(shown(report.title))).toBe(
        `${report.unit.name}${report.year}年政府信息公开工作年度报告`,
      );
      expect(report.sections.map(({ number }) => shown(number))).toEqual(['一、', '二、', '三、', '四、', '五、', '六、']);
      for (const { heading, title } of report.sections) expect(shown(heading).endsWith(shown(title))).toBe(true);
      const numbers = [1, 2, 3, 4, 5, 1, 2].map((ordinal) => subHeadingNumber(ordinal, report.variants));
      expect(report.subHeadings.map(({ number }) => shown(number))).toEqual(numbers);
      if (form !== 'K' && form !== 'L') {
        const wrong = report.labels.filter(({ text, span }) => withoutSpace(shown(span)) !== withoutSpace(text));
        expect(wrong).toEqual([]);
      }
      expect(report.expected).toEqual([]);
    }
  });

  it('are the same for the same seed and others for another', () => {
    expect(generateReport({ seed: 7, form }).text).toBe(generateReport({ seed: 7, form }).text);
    expect(generateReport({ seed: 7, form }).text).not.toBe(generateReport({ seed: 8, form }).text);
  });
});

describe('reports', () => {
  it('mix forms', () => {
    for (const seed of seeds) {
      const random = new Random(seed);
      const form: Record<TableKind, TableForm> = {
        activeDisclosure: random.pick(forms),
        requests: random.pick(forms),
        reviewAndLitigation: random.pick(forms),
      };
      expect(misplaced(generateReport({ seed, form }))).toEqual([]);
    }
  });

  it('are HTML documents on demand', () => {
    for (const seed of seeds) {
      const report = generateReport({ seed, form: 'L', document: 'html' });
      expect(report.text.startsWith('<!DOCTYPE html>')).toBe(true);
      expect(misplaced(report)).toEqual([]);
    }
  });

  it('have the superseded tables on demand', () => {
    for (const seed of seeds) {
      const report = generateReport({ seed, form: forms[seed % forms.length] ?? 'A', format: '2019' });
      expect(report.expected.map(({ rules }) => rules)).toEqual([['table/superseded']]);
      expect(report.places.size).toBe(22 + 23 * 7 + 15);
      const wrong = [...report.places.values()].filter(({ start, end, text }) => report.text.slice(start, end) !== text);
      expect(wrong).toEqual([]);
    }
  });

  it('without tables expect the tables', () => {
    const report = generateReport({ seed: 1, form: 'M' });
    expect(report.places.size).toBe(0);
    expect(report.expected.map(({ rules }) => rules)).toEqual([['table/missing'], ['table/missing'], ['table/missing']]);
  });

  it('speak of no year but their own and the coming one', () => {
    for (const seed of seeds) {
      const { text, year } = generateReport({ seed, form: 'M' });
      const years = [...text.matchAll(/(\d{4})\s*年/gu)].map(([, digits]) => Number(digits));
      expect(years.filter((found) => found !== year && found !== year + 1)).toEqual([]);
    }
  });

  it('have every quotation mark and bracket in pairs', () => {
    for (const seed of seeds) {
      const { text } = generateReport({ seed, form: 'M', silent: 'none' });
      for (const [open, close] of ['“”', '《》', '（）', '〈〉', '〔〕', '()'].map((pair) => [...pair])) {
        expect(text.split(open ?? '').length).toBe(text.split(close ?? '').length);
      }
    }
  });
});

describe('the official tables', () => {
  it('fill their grids without holes', () => {
    for (const kind of tableKinds) {
      const { columns, rows } = officialTable(kind);
      const area = rows.flatMap(({ cells }) => cells).reduce((sum, { rowspan, colspan }) => sum + rowspan * colspan, 0);
      expect(area).toBe(columns * rows.length);
    }
  });
});

describe('faults', () => {
  const shownPlace = (report: GeneratedReport): string | undefined => {
    const place = report.expected[0]?.place;
    return place && report.text.slice(place.start, place.end);
  };
  const withFault = (fault: Fault, form: TableForm = 'A', seed = 11): GeneratedReport =>
    generateReport({ seed, form, silent: 'none', faults: [fault] });

  it('write a figure in a wrong way and point at it', () => {
    const place = { table: 'requests', row: 'granted', column: 'total' } as const;
    for (const form of forms) {
      for (const notation of [
        'slash',
        'dash',
        'none-word',
        'text',
        'full-width',
        'leading-zero',
        'unit',
        'fraction',
        'negative',
      ] as const) {
        const report = withFault({ kind: 'notation', notation, ...place }, form);
        expect(report.expected).toHaveLength(1);
        expect(
          shownPlace(report)
            ?.trim()
            .replaceAll(/<[^>]*>/gu, ''),
        ).toBe(report.places.get(placeKey(place))?.text);
      }
    }
  });

  it('leave a blank with its gap, or none where the form swallows it', () => {
    const fault: Fault = { kind: 'notation', notation: 'blank', table: 'requests', row: 'granted', column: 'business' };
    for (const form of forms) {
      const report = withFault(fault, form);
      const cell = report.places.get(placeKey(fault));
      expect(cell?.text).toBe('');
      expect(cell?.vanished).toBe('FHIJK'.includes(form));
      expect(report.expected[0]?.rules).toEqual([cell?.vanished ? 'table/cell-count' : 'cell/blank']);
    }
  });

  it('misspell labels', () => {
    for (const [row, [, misspelt]] of Object.entries(misspeltLabels)) {
      const report = withFault({ kind: 'row-label', row });
      expect(report.expected.map(({ rules }) => rules)).toEqual([['table/row-label']]);
      expect(shownPlace(report)).toBe(misspelt);
    }
    for (const [header, misspelt] of Object.entries(misspeltHeaders)) {
      expect(shownPlace(withFault({ kind: 'column-label', header }))).toBe(misspelt);
    }
  });

  it('change rows and keep the rest of the grid', () => {
    for (const form of forms) {
      for (const kind of ['row-missing', 'row-duplicate', 'row-misordered', 'row-short', 'row-long'] as const) {
        const fault = { kind, table: 'requests', row: 'denied.thirdPartyRights' } as const;
        const report = withFault(fault, form);
        expect(report.expected).toHaveLength(1);
        expect(report.places.size).toBe(kind === 'row-missing' ? 193 : kind === 'row-short' ? 199 : 200);
      }
    }
    const unknown = withFault({ kind: 'row-unknown', table: 'requests', before: 'unprocessed.repeated' }, 'C');
    expect(shownPlace(unknown)).toContain('9.涉及其他单位的事项');
    expect(withFault({ kind: 'stray-zero', row: 'otherOutcome.unpaid' }).text).toContain('\t0\n\t\n\t2.申请人逾期');
  });

  it('exchange a figure and name the equations that it breaks', () => {
    const report = withFault({
      kind: 'figure',
      figure: 987654,
      table: 'requests',
      row: 'unprocessed.repeated',
      column: 'business',
    });
    expect(report.expected[0]?.rules).toEqual(['balance/handled-total', 'balance/row-total']);
    expect(shownPlace(report)).toBe('987654');
  });

  it('concern headings', () => {
    const rules = (fault: Fault): readonly (readonly string[])[] => withFault(fault).expected.map((expected) => expected.rules);
    expect(rules({ kind: 'section-missing', ordinal: 4 })).toEqual([['section/missing']]);
    expect(rules({ kind: 'heading-missing', ordinal: 3 })).toEqual([['section/missing']]);
    expect(rules({ kind: 'section-duplicate', ordinal: 5 })).toEqual([['section/duplicate']]);
    expect(rules({ kind: 'section-misordered', ordinal: 2 })).toEqual([['section/order']]);
    expect(rules({ kind: 'section-empty', ordinal: 6 })).toEqual([['section/empty']]);
    expect(rules({ kind: 'title-missing' })).toEqual([['title/missing']]);
    expect(rules({ kind: 'table-missing', table: 'requests' })).toEqual([['table/missing']]);
    const numberless = withFault({ kind: 'section-number-missing', ordinal: 3 });
    expect(shownPlace(numberless)).toBe('收到和处理政府信息公开申请情况');
    expect(shownPlace(withFault({ kind: 'section-number-wrong', ordinal: 3 }))).toBe('四、收到和处理政府信息公开申请情况');
    expect(shownPlace(withFault({ kind: 'section-title', ordinal: 2 }))).toBe('主动公开政府信息的情况');
    expect(shownPlace(withFault({ kind: 'sub-heading-style', index: 2 }))).toBe('（2）');
    expect(shownPlace(withFault({ kind: 'sub-heading-duplicate', index: 5 }))).toBe('（四）');
  });

  it.each(forms)('are each expected once in form %s', (form) => {
    for (const [index, fault] of [...tableFaults, ...headingFaults].entries()) {
      if (fault.kind === 'stray-zero' && !'ABEL'.includes(form)) continue;
      const report = generateReport({ seed: index, form, faults: [fault] });
      expect(report.expected.map((expected) => expected.fault)).toEqual([fault]);
    }
  });

  it('that a form can show no place for are refused', () => {
    expect(() => withFault({ kind: 'stray-zero', row: 'otherOutcome.unpaid' }, 'I')).toThrow(RangeError);
  });
});
