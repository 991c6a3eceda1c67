// Whatever the text: every answer comes, and its places and edits fit the text. All randomness comes from seeds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../server/src/text/encoding.ts';
import { generateReport } from '../support/generate-report.ts';
import { Random } from '../support/random.ts';
import { checkAll } from './check-all.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const;

const report = fc.tuple(fc.constantFrom(...forms), fc.nat(500)).map(([form, seed]) => generateReport({ form, seed }).text);

/** What reports are made of, and what breaks parsers. */
const shard = fc.oneof(
  fc.constantFrom(
    ...[
      '|',
      ' | ',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '  ',
      '\u3000',
      '0',
      '12',
      '１２',
      '/',
      '-',
      '一、',
      '三、',
      '（三）',
      '1.',
    ],
    ...[
      '总体情况',
      '自然人',
      '总计',
      '（七）总计',
      '第二十条第（一）项',
      '规章',
      '四、政府信息公开行政复议、行政诉讼情况',
      '其他',
    ],
    ...['<table>', '</table>', '<td colspan=99999>', '<tr>', '<td', '</', '<!--', '&nbsp;', '&#x', '|---|', '“', '（'],
    ...['\u0000', '\ufeff', '\u200b', '\ud800', '\udc00', '\u2028', '政府信息公开工作年度报告', '2023年', '$1', '\\'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const cursors = (text: string): readonly number[] => [0, Math.floor(text.length / 3), text.length];

describe('any text', () => {
  it('of random characters and shards', () => {
    fc.assert(
      fc.property(fc.array(shard, { maxLength: 80 }), (shards) => {
        const text = shards.join('');
        checkAll(text, { cursors: cursors(text) });
      }),
      { numRuns: 400, seed: 1 },
    );
  }, 60_000);

  it('of random UTF-16 code units, lone surrogates among them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 300 }), (codes) => {
        checkAll(String.fromCharCode(...codes), { cursors: [0] });
      }),
      { numRuns: 200, seed: 2 },
    );
  }, 60_000);

  it('of random bytes that decode', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { decoded } = decodeText(bytes);
        if (decoded !== undefined) checkAll(decoded.text);
      }),
      { numRuns: 500, seed: 3 },
    );
  }, 60_000);
});

describe('a report', () => {
  it('cut anywhere', () => {
    fc.assert(
      fc.property(report, fc.nat(), fc.nat(), (text, from, to) => {
        const ends = [from % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b);
        const cut = text.slice(...ends);
        checkAll(cut, { cursors: cursors(cut) });
      }),
      { numRuns: 150, seed: 4 },
    );
  }, 60_000);

  it('with random edits', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(30), fc.array(shard, { maxLength: 3 }));
    fc.assert(
      fc.property(report, fc.array(edit, { minLength: 1, maxLength: 12 }), (original, edits) => {
        let text = original;
        for (const [place, removed, added] of edits) {
          const start = place % (text.length + 1);
          text = text.slice(0, start) + added.join('') + text.slice(start + removed);
        }
        checkAll(text, { cursors: cursors(text) });
      }),
      { numRuns: 200, seed: 5 },
    );
  }, 60_000);

  it('with its lines in another order, or twice', () => {
    fc.assert(
      fc.property(report, fc.nat(), (text, seed) => {
        const random = new Random(seed);
        const lines = text.split('\n');
        const mixed = lines.flatMap((line) => (random.integer(0, 9) === 0 ? [line, random.pick(lines)] : [line]));
        checkAll(mixed.join('\n'));
      }),
      { numRuns: 100, seed: 6 },
    );
  }, 60_000);
});

/** Generous: these take well under a second where time grows with the text, and minutes where it grows with its square. */
const limit = 30_000;

const { text: wholeReport } = generateReport({ seed: 9, form: 'C', silent: 'none' });

const hugeTexts: readonly (readonly [string, () => string])[] = [
  ['10 MB of prose', () => '本机关依法主动公开政府信息，及时办理申请。\n'.repeat(170_000)],
  [
    '10 MB of prose inside a report',
    () => wholeReport.replace('\n二、', `\n${'本年收到申请12件，均已办结。\n'.repeat(230_000)}二、`),
  ],
  ['one line of 10 MB', () => '收到申请3件，（一）予以公开2件；'.repeat(210_000)],
  ['one line of 10 MB of one letter', () => 'a'.repeat(10_000_000)],
  ['10 MB of line feeds', () => '\n'.repeat(10_000_000)],
  ['10 MB of spaces inside a report', () => wholeReport.replace('\n二、', `\n${' '.repeat(10_000_000)}二、`)],
  ['a million pipes', () => `三、收到和处理政府信息公开申请情况\n${'|'.repeat(1_000_000)}`],
  ['a million pipes, one a line', () => `三、收到和处理政府信息公开申请情况\n${'|\n'.repeat(1_000_000)}`],
  ['a million tabs', () => `三、收到和处理政府信息公开申请情况\n${'\t'.repeat(1_000_000)}`],
  ['a million tabs, one a line', () => `三、收到和处理政府信息公开申请情况\n${'\t\n'.repeat(1_000_000)}`],
  ['a million brackets', () => `${'（'.repeat(500_000)}${'《“'.repeat(250_000)}`],
  ['a hundred thousand headings', () => '一、总体情况\n二、主动公开政府信息情况\n'.repeat(50_000)],
  ['a hundred thousand sub-headings', () => `一、总体情况\n${'（一）主动公开\n（二）依申请公开\n'.repeat(50_000)}`],
  ['a hundred thousand titles', () => '云溪县2023年政府信息公开工作年度报告\n'.repeat(100_000)],
  ['deep HTML', () => `${'<div><table><tr><td>'.repeat(20_000)}总计${'</td></tr></table></div>'.repeat(20_000)}`],
  ['unclosed tags', () => '<table><tr><td>自然人<td'.repeat(50_000)],
  ['open angle brackets', () => '<'.repeat(1_000_000)],
  ['open comments', () => '<!--'.repeat(250_000)],
  ['wide cells', () => `<table>${'<tr><td colspan=1000 rowspan=65534>总计</td></tr>'.repeat(20_000)}</table>`],
  ['a million digits in a cell', () => wholeReport.replace(' | 0 | ', ` | ${'9'.repeat(1_000_000)} | `)],
  ['a million control characters', () => '\u0001\u0008\u001b\u007f\u200b'.repeat(200_000)],
  ['half a million lone surrogates', () => '\ud800a\udc00'.repeat(250_000)],
];

describe('a huge text', () => {
  it.each(hugeTexts)(
    '%s',
    (_name, make) => {
      const text = make();
      expect(text.length).toBeGreaterThan(100_000);
      checkAll(text, { cursors: [0, text.length], fixLimit: 10 });
    },
    limit,
  );

  it.each(forms.filter((form) => form !== 'M'))(
    '100,000 official rows in form %s',
    (form) => {
      const { text, tables } = generateReport({ seed: 2, form, silent: 'none' });
      const span = tables.get('requests') ?? { start: 0, end: 0 };
      const table = text.slice(span.start, span.end);
      // 28 rows a table.
      const many = `${text.slice(0, span.end)}\n${`${table}\n`.repeat(Math.ceil(100_000 / 28))}${text.slice(span.end)}`;
      checkAll(many, { cursors: [0, many.length], fixLimit: 3 });
    },
    limit,
  );

  it.each(['pipe', 'tab', 'cell', 'html'] as const)(
    'one table of 100,000 rows with %s',
    (kind) => {
      const label = '一、本年新收政府信息公开申请数量';
      const row = {
        pipe: `| ${label} | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n`,
        tab: `\t${label}\n\t1\n\t2\n\t3\n\t4\n\t5\n\t6\n\t21\n\n`,
        cell: `${label} |\n1 |\n2 |\n3 |\n4 |\n5 |\n6 |\n21 |\n`,
        html: `<tr><td colspan="3">${label}</td>${[1, 2, 3, 4, 5, 6, 21].map((figure) => `<td>${figure}</td>`).join('')}</tr>\n`,
      }[kind];
      const rows = row.repeat(100_000);
      const table = kind === 'html' ? `<table>${rows}</table>` : rows;
      checkAll(`三、收到和处理政府信息公开申请情况\n${table}四、政府信息公开行政复议、行政诉讼情况\n`, { fixLimit: 3 });
    },
    limit,
  );
});
