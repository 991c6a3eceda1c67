// Dates in running words, and each of their parts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import { type DateNumber, datesIn, daysInMonth } from '../../server/src/model/dates.ts';
import { proseOf } from '../../server/src/model/prose.ts';
import { titleYearSpan } from '../../server/src/model/title-year.ts';
import { numberEdits, yearEdits } from '../../server/src/model/written-number.ts';
import { applyEdits } from '../../server/src/text/span.ts';

/** The dates of a text, each with its words and the values of its parts. */
function read(text: string): unknown[] {
  return datesIn(text).map(({ start, end, year, month, day, lacksDayUnit, isRunTogether }) => [
    text.slice(start, end),
    year?.value,
    month?.value,
    day?.value,
    ...(lacksDayUnit ? ['no unit'] : []),
    ...(isRunTogether ? ['run together'] : []),
  ]);
}

describe('dates', () => {
  it.each<[string, unknown[]]>([
    [
      '自2023年1月1日至12月31日',
      [
        ['2023年1月1日', 2023, 1, 1],
        ['12月31日', undefined, 12, 31],
      ],
    ],
    [
      '2023年，2024年度',
      [
        ['2023年', 2023, undefined, undefined],
        ['2024年', 2024, undefined, undefined],
      ],
    ],
    ['2023年7月末', [['2023年7月', 2023, 7, undefined]]],
    ['二〇二三年十二月三十一日', [['二〇二三年十二月三十一日', 2023, 12, 31]]],
    [
      '二○二三年，二零二三年',
      [
        ['二○二三年', 2023, undefined, undefined],
        ['二零二三年', 2023, undefined, undefined],
      ],
    ],
    ['至12月31止', [['12月31', undefined, 12, 31, 'no unit']]],
    ['至20211230日', [['20211230日', 2021, 12, 30, 'run together']]],
    ['至202112月30日', [['202112月30日', 2021, 12, 30, 'run together']]],
    ['2021年1230日', [['2021年1230日', 2021, 12, 30, 'run together']]],
    ['2021年365日', [['2021年', 2021, undefined, undefined]]],
    ['5月20号', [['5月20号', undefined, 5, 20]]],
    ['第30号令，15日内，3个月，12件', []],
    ['20231231123年，0599年，123年', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('have their parts where they stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const text = `在${year}年${month}月${day}日，`;
          const [date, ...others] = datesIn(text);
          const digits = (part: DateNumber | undefined) => text.slice(part?.start, part?.end);
          expect(others).toEqual([]);
          expect([digits(date?.year), digits(date?.month), digits(date?.day)]).toEqual([year, month, day].map(String));
        },
      ),
      { seed: 4, numRuns: 200 },
    );
  });

  it('take time in proportion to the text', () => {
    for (const text of ['1'.repeat(300_000), '2023年'.repeat(60_000), '一'.repeat(300_000), '2月'.repeat(100_000)]) {
      expect(datesIn(text).length).toBeLessThanOrEqual(100_000);
    }
  });
});

it('months have their days', () => {
  expect([1, 2, 3, 4, 12].map((month) => daysInMonth(month, 2023))).toEqual([31, 28, 31, 30, 31]);
  expect([2024, 2000, 1900, undefined].map((year) => daysInMonth(2, year))).toEqual([29, 29, 28, 29]);
});

describe('a number written anew keeps its notation', () => {
  const written = (source: string, edit: 'year' | 'month' | 'day', value: number) => {
    const text = `青岚县水务局2023年政府信息公开工作年度报告\n\n${source}。\n\n一、总体情况\n`;
    const [prose] = proseOf(buildReport(text));
    const place = prose === undefined ? undefined : datesIn(prose.text)[0]?.[edit];
    if (prose === undefined || place === undefined) throw new Error('no such part');
    const edits = edit === 'year' ? yearEdits(text, prose, place, value) : numberEdits(text, prose, place, value);
    return applyEdits(text, edits).split('\n')[2];
  };

  it.each([
    ['2019年', 'year', 2023, '2023年。'],
    ['２０19年', 'year', 2023, '２０23年。'],
    ['2 01 9年', 'year', 2023, '2 02 3年。'],
    ['二零一九年', 'year', 2020, '二零二〇年。'],
    ['二○二一年', 'year', 2023, '二○二三年。'],
    ['3月5日', 'month', 12, '12月5日。'],
    ['03月05日', 'month', 1, '01月05日。'],
    ['１１月30日', 'month', 12, '１２月30日。'],
    ['十一月三十日', 'month', 1, '一月三十日。'],
    ['十一月三十日', 'day', 31, '十一月三十一日。'],
  ] as const)('%s', (source, part, value, expected) => expect(written(source, part, value)).toBe(expected));
});

describe('the title’s year', () => {
  it.each([
    ['青岚县水务局⟦2023⟧年政府信息公开工作年度报告', '2023'],
    ['青岚县水务局 2 0 2 3 年政府信息公开工作年度报告', '2 0 2 3'],
    ['青岚县水务局\n二〇二三年政府信息公开工作年度报告', '二〇二三'],
    ['青岚县水务局政府信息公开工作年度报告', undefined],
  ])('%s', (marked, expected) => {
    const text = `${marked.replaceAll(/[⟦⟧]/gu, '')}\n\n一、总体情况\n无。\n`;
    const span = titleYearSpan(buildReport(text));
    expect(span && text.slice(span.start, span.end)).toBe(expected);
  });
});
