// `convert`: what it writes, where, and what it leaves.
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import * as service from '../../server/src/service.ts';
import { encodeText } from '../../server/src/text/encoding.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';
import { folderWith, runCli } from './support.ts';

const { text } = generateReport({ seed: 21, form: 'A', newline: '\r\n' });

const forms = (converted: string) => buildReport(converted).tables.map(({ form }) => form);

describe('convert', () => {
  it.each([
    ['pipe', 'pipe-row'],
    ['tab', 'tsv'],
    ['cells', 'pipe-cell'],
    ['html', 'html'],
  ])('--to %s writes the whole report to standard output', async (to, form) => {
    const folder = folderWith({ '年报（一）.txt': text });
    const { status, output, errors } = await runCli(['convert', '年报（一）.txt', '--to', to], { folder, service });
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    expect(forms(output)).toEqual([form, form, form]);
    expect(output.replaceAll('\r\n', '')).not.toContain('\n');
    expect(readFileSync(join(folder, '年报（一）.txt'), 'utf8')).toBe(text);
  });

  it('--write replaces the file and keeps its encoding', async () => {
    const folder = folderWith({ 'a.txt': Buffer.from(encodeText(text, 'gb18030')) });
    const { status, output } = await runCli(['convert', '--to=pipe', '--write', 'a.txt'], { folder, service });
    expect({ status, output }).toEqual({ status: 0, output: 'a.txt：已改写 3 张表格\n' });
    const written = new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(join(folder, 'a.txt')));
    expect(forms(written)).toEqual(['pipe-row', 'pipe-row', 'pipe-row']);
  });

  it('says which table it leaves as it is, and why', async () => {
    const faults = [{ kind: 'row-missing', table: 'requests', row: 'partiallyGranted' }] as const;
    const folder = folderWith({ 'a.txt': generateReport({ seed: 21, form: 'A', faults }).text });
    const { status, output, errors } = await runCli(['convert', 'a.txt', '--to', 'tab'], { folder, service });
    expect(status).toBe(1);
    expect(forms(output)).toEqual(['tsv', 'word', 'tsv']);
    expect(errors).toBe('a.txt：“收到和处理政府信息公开申请情况表”保持原样：表格缺行，请先补齐\n');
  });

  it('says where there is no table, and leaves the file alone', async () => {
    const folder = folderWith({ 'a.txt': '便条' });
    chmodSync(join(folder, 'a.txt'), 0o444);
    const { status, output, errors } = await runCli(['convert', '--write', 'a.txt', '--to', 'tab'], { folder, service });
    expect({ status, output, errors }).toEqual({
      status: 0,
      output: 'a.txt：已改写 0 张表格\n',
      errors: 'a.txt：没有可转换的表格\n',
    });
  });

  it.each([
    ['utf-8-bom', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('keeps %s with its mark, the line ends and every byte outside of the tables', async (encoding, mark) => {
    const folder = folderWith({ 'a.txt': Buffer.from([...mark, ...encodeText(text, encoding)]) });
    const shown = await runCli(['convert', 'a.txt', '--to', 'cells'], { folder, service });
    await runCli(['convert', 'a.txt', '--to', 'cells', '--write'], { folder, service });
    const written = readFileSync(join(folder, 'a.txt'));
    expect(written).toEqual(shown.bytes);
    const { edits } = service.convert(service.parse(text), 'cells');
    expect(written).toEqual(Buffer.from([...mark, ...encodeText(applyEdits(text, edits), encoding)]));
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it.each([
    [['convert', 'a.txt'], '请用 --to 指定形式'],
    [['convert', '--to', 'pipe'], '请给出一个文件'],
    [['convert', 'a.txt', 'b.txt', '--to', 'pipe'], '请给出一个文件'],
    [['convert', 'a.txt', '--to', 'word'], '的值“word”无效'],
    [['convert', 'none.txt', '--to', 'pipe'], '不存在'],
    [['convert', '.', '--to', 'pipe'], '. 是文件夹'],
  ])('%j is wrong usage', async (args, words) => {
    const { status, output, errors } = await runCli(args, { folder: folderWith({ 'a.txt': text }), service });
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toContain(words);
  });
});
