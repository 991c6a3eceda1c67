// Whose report it is, and what is kept of it.
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import { identityOf, unitKey } from '../../server/src/model/report-identity.ts';
import { isSameRecord, recordDataOf, recordFrom, recordOf } from '../../server/src/model/report-record.ts';
import { figureAt, figurePlaces } from '../support/figures.ts';
import type { TableForm } from '../support/forms/forms.ts';
import { generateReport } from '../support/generate-report.ts';
import { units } from '../support/units.ts';

describe('a unit’s name', () => {
  it.each([
    ['云溪县', '云溪县人民政府', '云溪县政府', ' 云溪县 人民政府', '云溪县人民'],
    ['云溪县人民政府办公室', '云溪县政府办公室', '云溪县政府办', '云溪县人民政府办公厅'],
    ['青禾街道', '青禾街道办事处', '青禾街道办'],
    ['岚江市高新区管理委员会', '岚江市高新区管委会'],
    ['云溪县教育局（体育局）', '云溪县教育局(体育局)', '云溪县教育局〔体育局〕'],
    ['岚江Ａ区', '岚江a区'],
  ])('%s is the same as %s and its like', (...names) => {
    expect(new Set(names.map(unitKey)).size).toBe(1);
  });

  it('parts a government from its office and from its departments, and every unit from the others', () => {
    const names = [
      '云溪县',
      '云溪县人民政府办公室',
      '云溪县教育局',
      '云溪县教育体育局',
      '青禾街道',
      '青禾街道党政办公室',
      '云溪县青禾街道',
      '云溪市',
      '云溪县人民检察院',
    ];
    expect(new Set(names.map(unitKey)).size).toBe(names.length);
    expect(new Set(units.map(({ name }) => unitKey(name))).size).toBe(units.length - 1);
  });

  it.each(['XX局', '××县人民政府', 'ＸＸ镇', '某某街道', '____局', ''])('“%s” is none', (name) => expect(unitKey(name)).toBe(''));

  it('is left of names that are nothing but a word for a government', () => expect(unitKey('政府')).toBe('政府'));
});

describe('unit and year', () => {
  const forms = ['A', 'B', 'C', 'E', 'F', 'I', 'J', 'K', 'L', 'M'] as const satisfies readonly TableForm[];

  it('are read from the beginning as from the whole', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { text } = generateReport({
        seed,
        form: forms[seed % forms.length] ?? 'A',
        document: seed % 7 === 0 ? 'html' : 'text',
      });
      const { unit, year } = buildReport(text);
      expect(identityOf(text)).toEqual({ unit: unitKey(unit ?? ''), year });
    }
  });

  it('are found where the title stands far down, and the year in the period alone', () => {
    const head = `<html><head><style>${'p { margin: 0 }\n'.repeat(400)}</style></head><body>`;
    expect(identityOf(`${head}<h1>云溪县教育局2023年政府信息公开工作年度报告</h1></body></html>`)).toEqual({
      unit: '云溪县教育局',
      year: 2023,
    });
    expect(identityOf('云溪县教育局政府信息公开工作年度报告\n本报告统计期限为2022年1月1日至2022年12月31日。')).toEqual({
      unit: '云溪县教育局',
      year: 2022,
    });
  });

  it.each([
    '',
    '便条',
    '2023年政府信息公开工作年度报告',
    '云溪县教育局政府信息公开工作年度报告',
    'XX局2023年政府信息公开工作年度报告',
  ])('are not found in “%s”', (text) => expect(identityOf(text)).toBeUndefined());
});

describe('a record', () => {
  it('keeps all 200 figures with their places', () => {
    for (const form of ['A', 'C', 'E', 'L'] as const) {
      const { text, places, figures } = generateReport({ seed: 4, form, size: 'large', newline: '\r\n' });
      const record = recordOf(buildReport(text), 'r.txt');
      const lines = text.split('\r\n');
      for (const place of figurePlaces) {
        const figure = record?.figure(place.table, place.row, place.column);
        expect(figure?.value).toBe(figureAt(figures, place));
        const start =
          (figure?.start.character ?? -1) + lines.slice(0, figure?.start.line).reduce((sum, line) => sum + line.length + 2, 0);
        expect(start).toBe(places.get(`${place.table}/${place.row}/${place.column}`)?.start);
        expect(figure?.end.line).toBe(figure?.start.line);
        expect(Number(lines[figure?.start.line ?? 0]?.slice(figure?.start.character, figure?.end.character))).toBe(figure?.value);
      }
    }
  });

  it('can be sent to another thread', () => {
    const { text, figures } = generateReport({ seed: 4, form: 'C' });
    const data = recordDataOf(buildReport(text), 'r.txt');
    if (data === undefined) throw new Error('no record');
    const copy = structuredClone(data);
    expect(isSameRecord(copy, data)).toBe(true);
    expect(recordFrom(copy).figure('requests', 'newlyReceived', 'total')?.value).toBe(figures.requests.newlyReceived?.total);
  });

  it('keeps places far into a long text', () => {
    const { text } = generateReport({ seed: 4, form: 'C' });
    const far = recordOf(buildReport(text.replace('三、', `${'长\n'.repeat(70_000)}三、`)), 'r.txt');
    expect(far?.figure('requests', 'carriedIn', 'total')?.start.line).toBeGreaterThan(70_000);
  });

  it('differs as soon as a figure, a place, the unit or the year does', () => {
    const of = (text: string) => recordDataOf(buildReport(text), 'r.txt');
    const { text } = generateReport({
      seed: 4,
      form: 'C',
      unit: { name: '云溪县', self: '我县', region: '全县', regulations: false },
      year: 2023,
    });
    const record = of(text);
    if (record === undefined) throw new Error('no record');
    const isSame = (other: string) => {
      const data = of(other);
      return data !== undefined && isSameRecord(record, data);
    };
    expect(isSame(text)).toBe(true);
    expect(isSame(`${text}又及。\n`)).toBe(true);
    expect(isSame(`\n${text}`)).toBe(false);
    expect(isSame(text.replaceAll('云溪县', '云溪市'))).toBe(false);
    expect(isSame(text.replaceAll('2023', '2022'))).toBe(false);
  });

  it('is none without unit or year', () => {
    expect(recordOf(buildReport('一、总体情况\n二、主动公开政府信息情况\n'), 'r.txt')).toBeUndefined();
  });
});
