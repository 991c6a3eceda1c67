// Clipboards as Word, WPS, Excel, browsers and editors fill them, pasted into reports.
import { describe, expect, it } from 'vitest';
import type { Clipboard } from '../../server/src/features/clipboard.ts';
import { pastedTable } from '../../server/src/features/paste.ts';
import { readTabbedText } from '../../server/src/features/tabbed-text.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import { type Report, tableOf } from '../../server/src/model/report.ts';
import { applyEdits, type Span } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';

const markdown = buildReport(generateReport({ seed: 8, form: 'E', silent: 'none' }).text);
const word = buildReport(generateReport({ seed: 8, form: 'A', silent: 'none' }).text);
const web = buildReport(generateReport({ seed: 31, form: 'L', silent: 'none' }).text);
const requestsHtml = wordsOf(web);

function wordsOf(report: Report, kind: 'requests' | 'activeDisclosure' = 'requests'): string {
  const span = tableOf(report, kind)?.span;
  return report.text.slice(span?.start, span?.end);
}

const figuresOf = (report: Report) => tableOf(report, 'requests')?.rows.flatMap(({ cells }) => cells.map(({ raw }) => raw)) ?? [];

/** An empty place among the first section's words. */
function placeIn({ sections, text }: Report): Span {
  const at = text.indexOf('\n', sections[0]?.heading.end ?? 0) + 1;
  return { start: at, end: at };
}

function paste(report: Report, selection: Span, clipboard: Clipboard): string | undefined {
  const pasted = pastedTable(report, selection, clipboard);
  return pasted && applyEdits(report.text, pasted.edits);
}

/** What a paste into the first section adds. */
function added(report: Report, clipboard: Clipboard): string | undefined {
  const place = placeIn(report);
  const text = paste(report, place, clipboard);
  return text?.slice(place.start, text.length - (report.text.length - place.start)).trim();
}

describe('an official table', () => {
  const inTable = tableOf(markdown, 'requests')?.rows[3]?.label.start ?? 0;
  const cursor = { start: inTable, end: inTable };
  const filled = (clipboard: Clipboard) => figuresOf(buildReport(paste(markdown, cursor, clipboard) ?? ''));

  it.each<[string, string]>([
    [
      'Word, with paragraphs, o:p and a line broken in its source',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><style><!-- table.MsoTable {x:y} --></style></head><body lang=ZH-CN>${requestsHtml
        .replace(
          /<td([^>]*)>([^<]*)<\/td>/g,
          '<td$1><p class=MsoNormal align=center><span\n  lang=EN-US>$2<o:p></o:p></span></p></td>',
        )
        .replaceAll(
          '政府信息公开申请',
          '政府信息\n  公开申请',
        )}<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></body></html>`,
    ],
    [
      'Excel, with the header that Windows puts before it',
      `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000099999\r\n\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>\r\n${requestsHtml.replace('<table>', '<table border=0 cellpadding=0><!--StartFragment--><col width=72>').replace('</table>', '<!--EndFragment--></table>')}\r\n</body></html>`,
    ],
    [
      'WPS, with fonts',
      requestsHtml.replace(/<td([^>]*)>([^<]*)<\/td>/g, '<td$1><p><font face="宋体"><b>$2</b></font></p></td>'),
    ],
    [
      'Word, where its rows don’t keep to one grid: empty cells and a row of widths',
      requestsHtml
        .replaceAll('</tr>', '<![if !supportMisalignedRows]><td style="border:none" width=0></td><![endif]></tr>')
        .replace(
          '</table>',
          `<![if !supportMisalignedColumns]><tr height=0>${'<td width=52></td>'.repeat(10)}</tr><![endif]></table>`,
        ),
    ],
    [
      'Word, with tracked changes',
      requestsHtml.replace(
        /<td>(\d+)<\/td>/g,
        '<td><p><del cite="mailto:x"><span>7$1</span></del><ins cite="mailto:x"><span>$1</span></ins></p></td>',
      ),
    ],
    ['an editor that leaves a deletion open', requestsHtml.replace(/<td>(\d+)<\/td>/g, '<td><p>$1<del>7</p></td>')],
    ['a browser, a piece of a page', `<meta charset='utf-8'>${requestsHtml}`],
    ['a page that is laid out by a table', `<table><tr><td>${requestsHtml}</td></tr></table>`],
  ])('from %s', (_from, html) => {
    expect(filled({ html, text: '表' })).toEqual(figuresOf(web));
  });

  it('with its caption fills the table at the cursor; with more words than that it is left to the editor', () => {
    expect(filled({ html: `<p>单位：件</p>${requestsHtml}` })).toEqual(figuresOf(web));
    expect(pastedTable(markdown, cursor, { html: `${'<p>另有说明文字若干。</p>'.repeat(20)}${requestsHtml}` })).toBeUndefined();
  });

  it('with two figures in one cell isn’t filled in: they would become one', () => {
    const html = requestsHtml.replace(/<td>\d+<\/td>/, '<td><p>3</p><p>4</p></td>');
    expect(html).not.toBe(requestsHtml);
    expect(pastedTable(markdown, cursor, { html })).toBeUndefined();
    expect(added(word, { html })).toBeUndefined();
  });

  it.each(['s', 'strike'])('with a figure struck out in <%s> beside another isn’t filled in either', (tag) => {
    const html = requestsHtml.replace(/<td>(\d+)<\/td>/, `<td><p><${tag}>7</${tag}>$1</p></td>`);
    expect(html).not.toBe(requestsHtml);
    expect(pastedTable(markdown, cursor, { html })).toBeUndefined();
    expect(added(word, { html })).toBeUndefined();
  });

  it.each([2, 1])('of which the last %d rows were copied with their labels fills these', (count) => {
    const rows = requestsHtml.match(/<tr>(?:(?!<\/tr>).)*<\/tr>/gs)?.slice(-count) ?? [];
    const html = `<table>${rows.join('')}</table>`;
    expect(filled({ html })).toEqual([...figuresOf(markdown).slice(0, -7 * count), ...figuresOf(web).slice(-7 * count)]);
    expect(added(markdown, { html })?.startsWith('| 三、') ?? false).toBe(false);
  });

  it('of which some rows were copied fills these, and isn’t written with all the others blank', () => {
    const rows = requestsHtml.match(/<tr>(?:(?!<\/tr>).)*<\/tr>/gs)?.slice(3, 7) ?? [];
    const html = `<table>${rows.join('')}</table>`;
    expect(added(word, { html })).toBeUndefined();
    expect(filled({ html })).toEqual([...figuresOf(web).slice(0, 28), ...figuresOf(markdown).slice(28)]);
  });

  it('comes with the words around it, in their order', () => {
    const html = `<h2>三、收到和处理政府信息公开申请情况</h2>${requestsHtml}<p>以上数据<br>均已核对。</p>`;
    const words = added(markdown, { html }) ?? '';
    expect(words.startsWith('三、收到和处理政府信息公开申请情况\n\n|')).toBe(true);
    expect(words.endsWith('|\n\n以上数据\n均已核对。')).toBe(true);
  });

  it('takes the place of a whole table that is selected', () => {
    const span = tableOf(markdown, 'requests')?.span ?? { start: 0, end: 0 };
    const text = paste(markdown, span, { html: requestsHtml }) ?? '';
    expect(figuresOf(buildReport(text))).toEqual(figuresOf(web));
    expect(buildReport(text).tables).toHaveLength(3);
  });

  it('of another kind than the one at the cursor is left to the editor', () => {
    expect(pastedTable(markdown, cursor, { html: wordsOf(web, 'activeDisclosure') })).toBeUndefined();
  });
});

describe('figures from a spreadsheet', () => {
  const cellAtRow = (row: string, column: string, report = word) => {
    const cell = tableOf(report, 'requests')?.cell(row, column);
    if (cell === undefined) throw new Error(`no cell ${row} ${column}`);
    return cell;
  };
  const sheet = (...rows: string[][]) =>
    `<table><!--StartFragment--><col width=72>${rows.map((row) => `<tr>${row.map((cell) => `<td class=xl65>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const first = cellAtRow('granted', 'naturalPerson');
  const figures = (text: string | undefined, ...rows: string[]) => {
    const table = text === undefined ? undefined : tableOf(buildReport(text), 'requests');
    return rows.map((key) =>
      table?.rows
        .find((row) => row.key === key)
        ?.cells.map(({ raw }) => raw)
        .join(' '),
    );
  };
  const rest = figures(word.text, 'granted')[0]?.split(' ').slice(3).join(' ');

  it.each([
    ['a blank first', ['　', '902', '903'], ' 902 903'],
    ['a dash for 0', ['901', '-', '&nbsp;'], '901 - '],
    ['a dash first', ['—', '902', '/'], '— 902 /'],
  ])('with %s are filled in as they are', (_what, cells, row) => {
    const text = paste(word, { start: first.span.start, end: first.span.start }, { html: sheet(cells), text: '' });
    expect(figures(text, 'granted')).toEqual([`${row} ${rest}`]);
  });

  it.each([[['-', '']], [['甲', '2']], [['', '']]])('%j are none', (cells) => {
    expect(pastedTable(word, first.span, { html: sheet(cells) })).toBeUndefined();
  });

  const block = [
    ['1', '2', '3', '4', '5', '6', '21'],
    ['0', '0', '0', '0', '0', '0', '0'],
  ];

  it('take the place of the cells that are selected, labels between them stay', () => {
    const selection = { start: first.span.start, end: cellAtRow('partiallyGranted', 'total').span.end };
    const text = paste(word, selection, { html: sheet(...block), text: '' });
    expect(figures(text, 'granted', 'partiallyGranted')).toEqual(['1 2 3 4 5 6 21', '0 0 0 0 0 0 0']);
    expect(text?.length).toBeGreaterThan(0);
    expect(buildReport(text ?? '').tables.map(({ problems }) => problems)).toEqual(word.tables.map(({ problems }) => problems));
  });

  it('that are fewer than the cells that are selected are left to the editor', () => {
    const selection = { start: first.span.start, end: cellAtRow('denied.stateSecret', 'business').span.end };
    expect(pastedTable(word, selection, { html: sheet(...block), text: '' })).toBeUndefined();
  });
});

describe('lines that are moved within a report', () => {
  const rowText = (report: Report) => {
    const span = tableOf(report, 'requests')?.rows[5]?.span ?? { start: 0, end: 0 };
    return report.text.slice(report.text.lastIndexOf('\n', span.start) + 1, report.text.indexOf('\n', span.end) + 1);
  };

  it.each(['A', 'B'] as const)('in form %s: a row that was cut is pasted to the letter', (form) => {
    const whole = buildReport(generateReport({ seed: 8, form, silent: 'none' }).text);
    const row = rowText(whole);
    const cut = buildReport(whole.text.replace(row, ''));
    const at = tableOf(cut, 'requests')?.rows[8]?.span.start ?? 0;
    const place = cut.text.lastIndexOf('\n', at) + 1;
    expect(pastedTable(cut, { start: place, end: place }, { text: row })).toBeUndefined();
  });

  it.each([['\t3\n'], ['\t第一段\n\t第二段\n'], ['\t3\n\t4\n'], ['if (a)\tb\nc\n']])('%j is no table', (text) => {
    const cell = tableOf(word, 'requests')?.cell('granted', 'business')?.span ?? { start: 0, end: 0 };
    expect(pastedTable(word, cell, { text })).toBeUndefined();
    expect(pastedTable(markdown, placeIn(markdown), { text })).toBeUndefined();
  });
});

describe('any other table', () => {
  it('keeps its merged cells’ places', () => {
    const html =
      '<table><tr><td rowspan=2>月份</td><td colspan=2>件数</td></tr><tr><td>网上</td><td>信函</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>';
    expect(added(markdown, { html })).toBe('| 月份 | 件数 |  |\n| --- | --- | --- |\n|  | 网上 | 信函 |\n| 1 | 2 | 3 |');
  });

  it('from Excel as text, a cell of which has a line break and quotation marks', () => {
    expect(added(markdown, { text: '项目\t说明\r\n一\t"甲""乙""\n丙"\r\n' })).toBe(
      '| 项目 | 说明 |\n| --- | --- |\n| 一 | 甲"乙"丙 |'.replace('"丙', '" 丙'),
    );
  });

  it('is written as HTML in an HTML report, its signs escaped', () => {
    expect(added(web, { text: '甲\t乙\n<b>\ta&b\n' })).toBe(
      '<table>\n<tr><td>甲</td><td>乙</td></tr>\n<tr><td>&lt;b&gt;</td><td>a&amp;b</td></tr>\n</table>',
    );
  });
});

describe('readTabbedText', () => {
  it.each<[string, string[][] | undefined]>([
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\r\n1\t2\r\n\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '"a\tb"\tc\n1\t"x""y"',
      [
        ['a\tb', 'c'],
        ['1', 'x"y'],
      ],
    ],
    [
      '"a"b\tc\n"\t2',
      [
        ['"a"b', 'c'],
        ['"', '2'],
      ],
    ],
    ['a\tb\n1', undefined],
    ['\ta\n\tb', undefined],
    ['a\nb', undefined],
    ['', undefined],
  ])('%j', (text, rows) => {
    expect(readTabbedText(text).rows).toEqual(rows);
  });

  it('leaves a text without quoted cells as it is', () => {
    expect(readTabbedText('a\tb\r\n\r\n').text).toBe('a\tb\r\n\r\n');
  });

  it('takes time in proportion to a text of quotation marks', () => {
    const start = performance.now();
    for (const piece of ['"', '\t"', '"\t', '""\t"', '\n"a']) readTabbedText(piece.repeat(400_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
