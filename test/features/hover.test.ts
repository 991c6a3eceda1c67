// What a hover tells of cells, labels, heads and headings.
import { describe, expect, it } from 'vitest';
import { hover } from '../../server/src/features/hover.ts';
import type { TableKind } from '../../server/src/format/format.ts';
import { currentFormat } from '../../server/src/format/formats.ts';
import { meaningOfRow } from '../../server/src/format/meanings.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import { type Report, tableOf, type ValueCell } from '../../server/src/model/report.ts';
import { type EarlierReports, noEarlierReports } from '../../server/src/model/report-record.ts';
import { tableShape } from '../../server/src/model/table-shape.ts';
import type { Locale } from '../../server/src/text/localized.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;

function reportIn(form: (typeof forms)[number]): Report {
  return buildReport(generateReport({ seed: 5, form, silent: 'none' }).text);
}

function cellOf(report: Report, kind: TableKind, row: string, column: string): ValueCell {
  const cell = tableOf(report, kind)?.cell(row, column);
  if (cell === undefined) throw new Error(`no cell ${row} ${column}`);
  return cell;
}

function words(report: Report, offset: number, locale: Locale = 'zh-cn', earlier: EarlierReports = noEarlierReports): string {
  return hover(report, offset, earlier, locale)?.contents ?? '';
}

describe.each(forms)('in form %s', (form) => {
  const report = reportIn(form);

  it('a cell tells its name, figure, meaning, article and sums', () => {
    const cell = cellOf(report, 'requests', 'partiallyGranted', 'total');
    const contents = words(report, cell.span.start);
    expect(contents).toContain(`**部分公开 · 总计**：${cell.raw}`);
    expect(contents).toContain('区分处理后公开一部分的');
    expect(contents).toContain('《政府信息公开条例》第三十七条');
    expect(contents.match(/^- ✓ /gm)).toHaveLength(2);
    expect(hover(report, cell.span.end, noEarlierReports, 'zh-cn')?.span).toEqual(cell.mark);
  });

  it('every cell tells something', () => {
    for (const table of report.tables) {
      for (const { cells } of table.rows) {
        for (const cell of cells) expect(words(report, cell.span.start)).toContain(cell.raw);
      }
    }
  });

  it('a row’s label tells its place and its meaning', () => {
    const row = tableOf(report, 'requests')?.rows.find(({ key }) => key === 'denied.stateSecret');
    expect(words(report, row?.label.start ?? 0)).toMatch(
      /三、本年度办理结果 › （三）不予公开 › 1\.属于国家秘密.*\n\n依法定为国家秘密的。/,
    );
  });

  it('a heading tells what belongs there', () => {
    expect(words(report, report.sections[5]?.heading.start ?? 0)).toContain('信息处理费');
  });
});

it('a sum that doesn’t hold says by how much', () => {
  const before = reportIn('E');
  const total = Number(cellOf(before, 'requests', 'granted', 'total').raw);
  const edit = cellOf(before, 'requests', 'granted', 'business').fill(String(1000 + total));
  const report = buildReport(applyEdits(before.text, [edit]));
  const contents = words(report, cellOf(report, 'requests', 'granted', 'total').span.start);
  expect(contents).toMatch(/✗ .*≠ \(\d+\) \*\*总计 \d+\*\*/);
});

it('a blank in a sum leaves it open', () => {
  const before = reportIn('E');
  const report = buildReport(applyEdits(before.text, [cellOf(before, 'requests', 'granted', 'business').fill('')]));
  const contents = words(report, cellOf(report, 'requests', 'granted', 'business').span.start);
  expect(contents).toContain('（空白）');
  expect(contents.match(/^- \? /gm)).toHaveLength(2);
});

it('a column’s head tells who is meant', () => {
  const report = reportIn('E');
  expect(words(report, report.text.indexOf('科研机构'))).toBe('**科研机构**\n\n科研院所、高等学校等');
  expect(words(report, report.text.indexOf('本年制发件数') + 2)).toContain('本年度制定并发出的件数');
});

it('last year’s figures are told where they are known', () => {
  const report = reportIn('A');
  const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const earlier: EarlierReports = {
    of: (unit, year) => [
      {
        document: '去年',
        unit,
        year,
        figure: (_table, row) => (row === 'carriedOut' ? { value: 71, ...place } : { value: 42, ...place }),
      },
    ],
  };
  const year = (report.year ?? 0) - 1;
  const carriedIn = cellOf(report, 'requests', 'carriedIn', 'total').span.start;
  expect(words(report, carriedIn, 'zh-cn', earlier)).toContain(`${year} 年同一格：42；${year} 年结转下年度：71`);
  expect(words(report, carriedIn, 'en', earlier)).toContain(`The same cell in ${year}: 42; Carried out of ${year}: 71`);
});

it('in English everything but the official words is English', () => {
  const report = reportIn('E');
  const contents = words(report, cellOf(report, 'requests', 'carriedOut', 'total').span.start, 'en');
  expect(contents).toContain('Requests still open at the year’s end');
  expect(contents).toContain('Sums: ');
});

describe('a figure in the prose', () => {
  const source = `云溪县水务局2023年政府信息公开工作年度报告

一、总体情况
全年制发行政规范性文件5件，废止2件。

二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 5 | 3 | 30 |
`;
  const report = buildReport(source);

  it.each([
    ['制发行政规范性文件5', '✓ ', '→ 行政规范性文件 · 本年制发件数 5'],
    ['废止2', '✗ ', '→ 行政规范性文件 · 本年废止件数 3'],
  ])('%s tells its cell, and whether they agree: %s', (prose, mark, cell) => {
    const contents = words(report, source.indexOf(prose) + prose.length);
    expect(contents.startsWith(mark)).toBe(true);
    expect(contents).toContain(cell);
  });
});

it('plain prose tells nothing', () => {
  const report = reportIn('E');
  expect(hover(report, (report.preamble[0]?.start ?? 0) + 3, noEarlierReports, 'zh-cn')).toBeUndefined();
});

it('words of the report can’t become Markdown', () => {
  const before = reportIn('A');
  const edit = cellOf(before, 'requests', 'granted', 'business').fill('[x](command:y)<b>');
  const report = buildReport(applyEdits(before.text, [edit]));
  expect(words(report, edit.span.start + 1)).toContain('\\[x\\](command:y)\\<b\\>');
});

it('every row of the format has a meaning', () => {
  for (const kind of ['activeDisclosure', 'requests', 'reviewAndLitigation'] as const) {
    for (const key of tableShape(currentFormat, kind).rows.keys()) expect(meaningOfRow(kind, key), key).toBeDefined();
  }
});
