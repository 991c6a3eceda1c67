// What people write in published reports and no rule may take for an error, nor bind wrongly.
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../server/src/model/report.ts';
import { analyze } from '../../server/src/service.ts';
import { generateReport } from '../support/generate-report.ts';

function base(form: 'A' | 'E' | 'I'): string {
  return generateReport({ seed: 4, form, silent: 'none', size: 'realistic' }).text;
}

/** Findings on a text that those on the text without the change didn't have. */
function said(text: string): string[] {
  return analyze(text, {}).findings.map(({ rule, message }) => `${rule}: ${message['zh-cn']}`);
}

const lastLine = (text: string, start: string) => text.split('\n').findLast((line) => line.startsWith(start)) ?? '';

describe('prose that speaks of sections', () => {
  const sentences = [
    '本年度收到和处理政府信息公开申请情况见下表：',
    '政府信息公开行政复议、行政诉讼情况如下表',
    '主动公开政府信息的情况见附表',
    '一是主动公开政府信息情况良好',
    '表2 收到和处理政府信息公开申请情况',
  ];
  it.each(sentences)('%s is no heading', (sentence) => {
    const text = base('A').replace('\n二、', `\n${sentence}\n二、`);
    expect(said(text)).toEqual([]);
  });
});

describe('numbers of points', () => {
  const points = [
    '存在以下问题：1.内容不够全面。\n2.形式较为单一。\n3.培训不足。',
    '下一步：（1）压实责任。\n（2）加强培训。',
    '按照条例第二十条第\n（三）项规定办理。',
  ];
  it.each(points)('%s', (point) => {
    const lines = base('A').split('\n');
    const last = lines.findLastIndex((line) => line.startsWith('六、'));
    expect(said([...lines.slice(0, last), point, ...lines.slice(last)].join('\n'))).toEqual([]);
  });
});

describe('pages', () => {
  it.each(['— 3 —', '- 12 -', '第3页', '第 3 页 共 12 页'])('%s between two rows is nothing', (mark) => {
    for (const form of ['A', 'E', 'I'] as const) {
      const text = base(form);
      const label = form === 'E' ? lastLine(text, '| 四、结转') : lastLine(text, form === 'A' ? '\t四、结转' : '四、结转');
      const marked = text.replace(label, form === 'E' ? `${mark}\n${label}` : `${mark}\n\n${label}`);
      expect(marked).not.toBe(text);
      expect(said(marked), form).toEqual([]);
    }
  });
});

describe('tables', () => {
  it('bold figures are figures', () => {
    const text = base('E').replace(/\| (\d+) \|$/gm, '| **$1** |');
    expect(said(text)).toEqual([]);
  });

  it('rows that have run together are read one by one', () => {
    const text = base('A');
    const joined = text.replace('\n\n\t二、上年结转', '\n\t二、上年结转');
    expect(joined).not.toBe(text);
    expect(said(joined)).toEqual([]);
    const all = (report: string) =>
      tableOf(analyze(report, {}).report, 'requests')?.rows.flatMap((row) => row.cells.map(({ raw }) => raw));
    expect(all(joined)).toEqual(all(text));
  });

  it('one figure with a space inside costs no other figure its place', () => {
    const text = base('I');
    const { report } = analyze(text, {});
    const cell = tableOf(report, 'requests')?.cell('newlyReceived', 'total');
    if (cell === undefined) throw new Error('no such cell');
    const spaced = `${text.slice(0, cell.span.start)}1 286${text.slice(cell.span.end)}`;
    const table = tableOf(analyze(spaced, {}).report, 'requests');
    expect(table?.form).toBe('paragraphs');
    expect(table?.rows.flatMap((row) => row.cells)).toHaveLength(175);
  });
});

describe('fees', () => {
  it('a fee in 元 is not read as one in 万元', () => {
    const text = base('A').replace(/(行政事业性收费\n\t)[\d.]+/, '$1572500元');
    expect(analyze(text, {}).findings.map(({ rule }) => rule)).toEqual(['cell/not-a-number']);
  });
});

describe('a blank', () => {
  it.each([0, 24])('is offered the figure %d that its sums ask for', (figure) => {
    const text = base('A');
    const { report } = analyze(text, {});
    const cells = tableOf(report, 'requests')?.rows.flatMap((row) => row.cells) ?? [];
    const cell = cells.find(({ value, column }) => column === 'naturalPerson' && (figure === 0 ? value === 0 : (value ?? 0) > 0));
    if (cell === undefined) throw new Error('no such cell');
    const blank = text.slice(0, cell.span.start) + text.slice(cell.span.end);
    const finding = analyze(blank, {}).findings.find(({ rule }) => rule === 'cell/blank');
    const preferred = finding?.fixes().filter((fix) => fix.preferred) ?? [];
    expect(preferred.map(({ edits }) => edits[0]?.newText)).toEqual([cell.raw]);
  });
});

describe('what must not pass in silence', () => {
  const rulesOf = (text: string) => analyze(text, {}).findings.map(({ rule }) => rule);

  it('columns in another order', () => {
    const text = base('E');
    const swapped = text.replace('| 科研机构 | 社会公益组织 |', '| 社会公益组织 | 科研机构 |');
    expect(swapped).not.toBe(text);
    expect(rulesOf(swapped)).toEqual(['table/column-label']);
    expect(rulesOf(base('A').replace('本年制发件数\n\t本年废止件数', '本年废止件数\n\t本年制发件数'))).toEqual([
      'table/column-label',
    ]);
  });

  it('a second row of figures in the table on review and litigation: the first one counts', () => {
    const text = base('E');
    const row = tableOf(analyze(text, {}).report, 'reviewAndLitigation')?.span.end ?? 0;
    const doubled = `${text.slice(0, row)}\n|${' 0 |'.repeat(15)}${text.slice(row)}`;
    expect(rulesOf(doubled)).toEqual(['table/row-duplicate']);
    const figures = (report: string) =>
      tableOf(analyze(report, {}).report, 'reviewAndLitigation')?.rows.flatMap((group) => group.cells.map(({ raw }) => raw));
    expect(figures(doubled)).toEqual(figures(text));
  });
});
