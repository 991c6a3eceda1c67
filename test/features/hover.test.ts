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

  it('every word of the tables tells something', () => {
    const silent = report.tables.flatMap(({ span }) =>
      [...report.text.slice(span.start, span.end).matchAll(/[^\s|<>]*\p{Script=Han}[^\s|<>]*/gu)]
        .filter(({ index }) => words(report, span.start + index + 1) === '')
        .map(([word]) => word),
    );
    expect(silent).toEqual([]);
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

describe('the words around the rows', () => {
  const report = reportIn('E');
  const at = (part: string) => words(report, report.text.indexOf(part) + 1);

  it('tell by which article a block is filled in', () => {
    expect(at('第二十条第（六）项')).toMatch(/实施行政处罚、行政强制.*\n\n\*依据 《政府信息公开条例》第二十条第（六）项\*$/);
  });

  it('tell what the rows beside a merged cell come to', () => {
    const keys = ['notHeld', 'needsCreation', 'unclearAfterCorrection'];
    const totals = keys.map((key) => Number(cellOf(report, 'requests', `unavailable.${key}`, 'total').raw));
    expect(at('（四）无法提供')).toContain(`这 3 行的总计合计：${totals.reduce((sum, total) => sum + total, 0)}`);
    expect(at('三、本年度办理结果')).not.toContain('合计');
  });

  it('tell whether each column balances', () => {
    const edit = cellOf(report, 'requests', 'newlyReceived', 'research').fill('900');
    const blank = cellOf(report, 'requests', 'newlyReceived', 'business').fill('');
    const broken = buildReport(applyEdits(report.text, [blank, edit]));
    const contents = words(broken, broken.text.indexOf('（本列数据') + 1);
    expect(contents.match(/^- [✓✗?]/gm)).toEqual(['- ✓', '- ?', '- ✗', '- ✓', '- ✓', '- ✓', '- ✓']);
    expect(contents).toMatch(/^- ✗ 科研机构：900 \+ \d+ ≠ \d+ \+ \d+$/m);
    expect(contents).toMatch(/^- \? 商业企业：\? \+ /m);
  });

  it('tell what a group of lawsuits is, and its sum', () => {
    expect(at('复议后起诉')).toMatch(/经过复议再起诉.*\n\n.*\n\n- ✓ 结果维持 \d+ .* = 总计 \d+$/s);
  });

  it('tell what 总计 adds up in each table', () => {
    expect(at('总计 |')).toContain('前六列之和');
    const review = tableOf(report, 'reviewAndLitigation')?.span.start ?? 0;
    expect(words(report, report.text.indexOf('总计', review) + 1)).toContain('尚未审结之和');
  });
});

it.each(['\n', '\r\n'])('a head that is wrapped is read as one, whichever of its lines is pointed at', (newline) => {
  const lines = [
    '\t申请人情况',
    '\t',
    '\t社会',
    '公益',
    '组织',
    '\t科研',
    '机构',
    '\t其',
    '他',
    '',
    '\t一、本年新收政府信息公开申请数量',
  ];
  const figures = [
    '\t1',
    '\t0',
    '\t0',
    '\t0',
    '\t0',
    '\t0',
    '\t1',
    '',
    '\t二、上年结转政府信息公开申请数量',
    ...Array(7).fill('\t0'),
  ];
  const text = ['三、收到和处理政府信息公开申请情况', ...lines, ...figures, ''].join(newline);
  const report = buildReport(text);
  const wrapped = ['社会', '公益', '组织'].join(newline);
  const start = text.indexOf(wrapped);
  for (const part of ['社会', '公益', '组织']) {
    const found = hover(report, text.indexOf(part) + 1, noEarlierReports, 'zh-cn');
    expect(found).toEqual({ span: { start, end: start + wrapped.length }, contents: '**社会公益组织**\n\n社会团体、基金会等' });
  }
  expect(words(report, text.indexOf('机构') + 1)).toContain('科研院所');
  expect(words(report, text.indexOf('其', text.indexOf('机构')))).toContain('其他法人或组织');
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

describe('a figure in the prose that may be one cell or two', () => {
  const source = (total: string) => `云溪县水务局2023年政府信息公开工作年度报告

一、总体情况
全年共收到政府信息公开申请46件。

三、收到和处理政府信息公开申请情况
| 一、本年新收政府信息公开申请数量 | 36 | 8 | 0 | 0 | 0 | 0 | ${total} |
| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
`;

  it.each([
    ['44', '✓ ', '→ 本年新收政府信息公开申请数量 · 总计 44 + 上年结转政府信息公开申请数量 · 总计 2 = 46'],
    ['46', '✓ ', '→ 本年新收政府信息公开申请数量 · 总计 46'],
    ['45', '✗ ', '→ 本年新收政府信息公开申请数量 · 总计 45'],
    ['', '? ', '→ 本年新收政府信息公开申请数量 · 总计 ?'],
  ])('with the total %j tells the cells that it agrees with', (total, mark, cells) => {
    const text = source(total);
    const contents = words(buildReport(text), text.indexOf('46件') + 1);
    expect(contents.startsWith(mark)).toBe(true);
    expect(contents.endsWith(cells)).toBe(true);
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
