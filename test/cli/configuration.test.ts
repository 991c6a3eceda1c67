// Configuration files on the command line: which one counts, what is told of mistakes, and what is suppressed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as service from '../../server/src/service.ts';
import { generateReport } from '../support/generate-report.ts';
import { folderWith, runCli } from './support.ts';

/** A report whose row 重复申请 doesn't add up in the column 自然人. */
const faulty = generateReport({
  seed: 1,
  form: 'E',
  faults: [{ kind: 'figure', figure: 987_654, table: 'requests', row: 'carriedOut', column: 'naturalPerson' }],
}).text;

interface Checked {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function check(folder: string, ...args: readonly string[]) {
  const { status, output, errors } = await runCli(['check', '--format', 'json', ...args], { folder, service });
  const checked: Checked = JSON.parse(output);
  return { status, errors, ...checked };
}

async function severitiesOf(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { files } = await check(folder, ...args);
  return files.flatMap(({ path, findings }) => findings.map(({ rule, severity }) => `${path} ${rule} ${severity}`));
}

describe('which file counts', () => {
  const rule = (severity: string) => JSON.stringify({ rules: { 'balance/carry-over': severity } });

  it('the nearest one from the report’s folder upwards', async () => {
    const folder = folderWith({
      '.disclosure-report.json': rule('hint'),
      'a.txt': faulty,
      '甲/a.txt': faulty,
      '乙/.disclosure-report.json': rule('warning'),
      '乙/丙/a.txt': faulty,
      '丁/.disclosure-report.json': '{}',
      '丁/a.txt': faulty,
    });
    expect(await severitiesOf(folder, '.')).toEqual([
      'a.txt balance/carry-over hint',
      '丁/a.txt balance/carry-over error',
      '乙/丙/a.txt balance/carry-over warning',
      '甲/a.txt balance/carry-over hint',
    ]);
  });

  it('that of --config, and no other', async () => {
    const folder = folderWith({ '.disclosure-report.json': rule('hint'), 'c.json': rule('information'), 'a.txt': faulty });
    expect(await severitiesOf(folder, '--config', 'c.json', 'a.txt')).toEqual(['a.txt balance/carry-over information']);
  });

  it('for standard input, that of the current folder', async () => {
    const folder = folderWith({ '.disclosure-report.json': rule('hint') });
    const { status, output } = await runCli(['check', '-'], { folder, service, input: faulty });
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('0 个错误') });
  });

  it('for fix too', async () => {
    const misnumbered = faulty.replace(/四、 ?(?=政府信息公开行政复议)/, '');
    const folder = folderWith({
      '.disclosure-report.json': '{"rules":{"section/number":"off"}}',
      'c.json': '{}',
      'a.txt': misnumbered,
    });
    expect((await runCli(['fix', '--dry-run', 'a.txt'], { folder, service })).output).toBe('');
    expect((await runCli(['fix', '--dry-run', '--config', 'c.json', 'a.txt'], { folder, service })).output).toMatch(
      /^\+\s*四、政府信息公开行政复议/m,
    );
  });

  it('for fix, which changes nothing where the one that is named can’t be read', async () => {
    const misnumbered = faulty.replace(/四、 ?(?=政府信息公开行政复议)/, '');
    const folder = folderWith({ 'a.txt': misnumbered });
    const { status, output, errors } = await runCli(['fix', '--config', 'none.json', 'a.txt'], { folder, service });
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors).toMatch(/^none\.json 不存在\n.*配置文件无法读取，未作任何修改/);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(misnumbered);
  });

  it('in any encoding, with comments, trailing commas and a byte order mark', async () => {
    const text = `\uFEFF// 说明\n{"rules":{"balance/carry-over":"hint",},}`;
    const folder = folderWith({ '.disclosure-report.json': text, 'a.txt': faulty });
    const { errors, status } = await check(folder, 'a.txt');
    expect({ errors, status }).toEqual({ errors: '', status: 0 });
  });
});

describe('mistakes', () => {
  it('are told with path, line and column, in either language; the rest counts', async () => {
    const text = '{\n  "rules": {"balance/carry-ovr": "hint", "balance/carry-over": "hint"},\n  "units": {"某某局": "town"}\n}';
    const folder = folderWith({ '甲/.disclosure-report.json': text, '甲/a.txt': faulty, '甲/b.txt': faulty });
    const chinese = await check(folder, '甲');
    expect(chinese.status).toBe(2);
    expect(chinese.errors).toBe(
      [
        '甲/.disclosure-report.json:2:13 没有规则“balance/carry-ovr”，是不是“balance/carry-over”？\n',
        '甲/.disclosure-report.json:3:20 可用的值是 ministry、province、city、county、township、department。\n',
      ].join(''),
    );
    expect(chinese.files.flatMap(({ findings }) => findings.map(({ severity }) => severity))).toEqual(['hint', 'hint']);
    const english = await check(folder, '--locale', 'en', '甲');
    expect(english.errors).toContain('2:13 There is no rule “balance/carry-ovr”. Did you mean “balance/carry-over”?\n');
  });

  it.each([
    ['{"rules":', 'c.json:1:10 不是有效的 JSON：此处缺少值。\n'],
    ['[]', 'c.json:1:1 文件内容应为一个对象：{ … }；现按没有设置处理。\n'],
    [Uint8Array.from([1, 0, 2]), 'c.json 不是文本文件（含空字符；UTF-16 须有字节顺序标记）\n'],
    [undefined, 'c.json 不存在\n'],
  ])('%j is told, and everything is checked all the same', async (content, message) => {
    const folder = folderWith({ 'a.txt': faulty, ...(content === undefined ? {} : { 'c.json': content }) });
    const { status, errors, summary } = await check(folder, '--config=c.json', 'a.txt');
    expect({ status, errors, found: summary.errors }).toEqual({ status: 2, errors: message, found: 1 });
  });
});

describe('suppressions', () => {
  const entry = { path: '2023/*.txt', rule: 'balance/carry-over', at: '结转下年度继续办理 · 自然人', reason: '已与县局核实' };

  it('take a finding out where path, rule and subject are its own, and are counted', async () => {
    const folder = folderWith({
      '.disclosure-report.json': JSON.stringify({ suppressions: [entry] }),
      '2023/a.txt': faulty,
      '2024/a.txt': faulty,
    });
    const { status, files, summary } = await check(folder, '.');
    expect(files.map(({ path, findings }) => [path, findings.length])).toEqual([
      ['2023/a.txt', 0],
      ['2024/a.txt', 1],
    ]);
    expect({ status, summary }).toEqual({ status: 1, summary: { files: 2, skipped: 0, errors: 1, warnings: 0, suppressed: 1 } });
    const { output } = await runCli(['check', '2023'], { folder, service });
    expect(output).toMatch(/；按配置忽略 1 处\n$/);
  });

  it.each([
    ['another subject', { at: '结转下年度继续办理 · 总计' }],
    ['another rule', { rule: 'balance/row-total' }],
    ['another path', { path: '*.txt' }],
    ['no reason', { reason: ' ' }],
  ])('leave it with %s', async (_name, change) => {
    const folder = folderWith({
      '.disclosure-report.json': JSON.stringify({ suppressions: [{ ...entry, ...change }] }),
      '2023/a.txt': faulty,
    });
    expect((await check(folder, '.')).summary.errors).toBe(1);
  });
});
