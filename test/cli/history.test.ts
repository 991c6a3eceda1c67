// `check` compares a report with the same unit's of the year before, where both are among its paths.
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { nodeWorkspaceFiles } from '../../server/src/lsp/workspace-files-node.ts';
import * as service from '../../server/src/service.ts';
import { encodeText } from '../../server/src/text/encoding.ts';
import { TestClient } from '../lsp/test-client.ts';
import { Random } from '../support/random.ts';
import { yearReport } from '../support/two-years.ts';
import { folderWith, runCli } from './support.ts';

const position = z.object({ line: z.number(), character: z.number() });
const checked = z.object({
  files: z.array(
    z.object({
      path: z.string(),
      findings: z.array(
        z.object({
          rule: z.string(),
          message: z.string(),
          range: z.object({ start: position, end: position }),
          related: z.array(
            z.object({ message: z.string(), path: z.string().optional(), range: z.object({ start: position, end: position }) }),
          ),
        }),
      ),
    }),
  ),
});

/** The messages of the rules on last year's report, by path; nothing for files without. */
async function historyOf(folder: string, paths: readonly string[], input?: string): Promise<Record<string, string[]>> {
  const { output } = await runCli(['check', '--format', 'json', ...paths], {
    folder,
    service,
    ...(input === undefined ? {} : { input }),
  });
  const { files } = checked.parse(JSON.parse(output));
  return Object.fromEntries(
    files.flatMap(({ path, findings }) => {
      const messages = findings.filter(({ rule }) => rule.startsWith('history/')).map(({ message }) => message);
      return messages.length === 0 ? [] : [[path, messages]];
    }),
  );
}

const last = yearReport({ year: 2022, carriedOut: 3, documents: [5, 1, 18] });
const next = yearReport({ carriedIn: 2, documents: [4, 2, 18] });

describe('check', () => {
  it('compares the years of two folders, whatever the files are called', async () => {
    const folder = folderWith({
      '去年/新建文本文档 (1).txt': encodeText(last, 'gb18030'),
      '今年/（终稿）.txt': next,
      '今年/别的单位.txt': yearReport({ unit: '青岚县教育局', carriedIn: 9 }),
    });
    const found = await historyOf(folder, ['今年', '去年']);
    expect(Object.keys(found)).toEqual(['今年/（终稿）.txt']);
    expect(found['今年/（终稿）.txt']).toEqual([
      expect.stringContaining('按2022年度报告（去年/新建文本文档 (1).txt）推算为 20 件'),
      expect.stringContaining('2022年度报告（去年/新建文本文档 (1).txt）的结转下年度一致：那里为 3，这里为 2'),
      expect.stringContaining('那里为 3，这里为 2'),
    ]);
    expect(await historyOf(folder, ['去年', '今年'])).toEqual(found);
    expect(await historyOf(folder, ['.'])).toEqual(found);
  });

  it('is silent about a single file, and beside one that isn’t among the paths', async () => {
    const folder = folderWith({ 'a.txt': last, 'b.txt': next });
    expect(await historyOf(folder, ['b.txt'])).toEqual({});
    expect(await historyOf(folder, ['a.txt'])).toEqual({});
    expect(Object.keys(await historyOf(folder, ['b.txt', 'a.txt']))).toEqual(['b.txt']);
  });

  it('leads to the other file in every format', async () => {
    const folder = folderWith({ '旧 年/a.txt': last, 'b.txt': next });
    const run = (format: string) => runCli(['check', '--format', format, '旧 年', 'b.txt'], { folder, service });
    const json = checked.parse(JSON.parse((await run('json')).output));
    const finding = json.files.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'history/carried-in');
    const line = last.split('\n').findIndex((words) => words.includes('结转下年度'));
    expect(finding?.related).toMatchObject([{ path: '旧 年/a.txt', range: { start: { line } } }]);
    const sarif = JSON.parse((await run('sarif')).output);
    const result = sarif.runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'history/carried-in');
    expect(result.relatedLocations).toMatchObject([
      {
        physicalLocation: {
          artifactLocation: { uri: `${encodeURIComponent('旧 年')}/a.txt` },
          region: { startLine: line + 1, startColumn: expect.any(Number) },
        },
      },
    ]);
    for (const format of ['text', 'github']) expect((await run(format)).output).toContain('旧 年/a.txt）的结转下年度一致');
  });

  it('says nothing where a copy agrees, and else speaks of the nearest one', async () => {
    const copy = (carriedOut: number) => yearReport({ year: 2022, carriedOut, documents: [5, 1, 16] });
    const folder = folderWith({
      '2023/b.txt': next,
      '2022/a.txt': copy(3),
      '2022/a - 副本.txt': copy(4),
      '存档/旧/a.txt': copy(5),
    });
    expect((await historyOf(folder, ['.']))['2023/b.txt']?.[0]).toContain('（2022/a.txt）');
    // By the place in the file system, and not by the names that the user gave.
    const named = await historyOf(join(folder, '2022'), ['../2023/b.txt', '../存档', 'a.txt', 'a - 副本.txt']);
    expect(named['../2023/b.txt']?.[0]).toContain('（a.txt）');
    const agreeing = folderWith({ '2023/b.txt': next, '2022/a.txt': copy(3), '存档/旧/a.txt': copy(2) });
    expect(await historyOf(agreeing, ['.'])).toEqual({});
  });

  it('finds titles far down in a long file, and behind its beginning', async () => {
    const far = yearReport({ year: 2022, carriedOut: 3, above: `${'　\n'.repeat(9000)}` });
    const long = `${yearReport({ year: 2022, carriedOut: 4, unit: '甲局' })}${'附录文字。\n'.repeat(5000)}`;
    const folder = folderWith({
      'far.txt': far,
      'b.txt': yearReport({ carriedIn: 2 }),
      'long.txt': long,
      'c.txt': yearReport({ unit: '甲局', carriedIn: 2 }),
    });
    expect(Object.keys(await historyOf(folder, ['.'])).sort()).toEqual(['b.txt', 'c.txt']);
  });

  it('takes standard input for last year’s report, and compares it', async () => {
    const folder = folderWith({ 'a.txt': last, 'b.txt': next });
    expect((await historyOf(folder, ['-', 'b.txt'], last))['b.txt']?.[1]).toContain('2022年度报告（-）');
    expect(Object.keys(await historyOf(folder, ['a.txt', '-'], next))).toEqual(['-']);
  });

  it('follows three years, each with the one before', async () => {
    const folder = folderWith({
      '2021.txt': yearReport({ year: 2021, carriedOut: 1 }),
      '2022.txt': yearReport({ year: 2022, carriedIn: 1, carriedOut: 3 }),
      '2023.txt': yearReport({ carriedIn: 2 }),
    });
    expect(Object.keys(await historyOf(folder, ['.']))).toEqual(['2023.txt']);
  });

  it('doesn’t mind a file that can’t be read, is none, or goes away', async () => {
    const folder = folderWith({ 'a.txt': last, 'b.txt': next, 'binary.txt': Uint8Array.from([0]), 'note.txt': '便条' });
    expect(Object.keys(await historyOf(folder, ['.', 'gone.txt']))).toEqual(['b.txt']);
    const analyze = vi.fn(service.analyze);
    const going = {
      ...service,
      analyze: (text: string, options: service.CheckOptions) => {
        rmSync(join(folder, 'a.txt'), { force: true });
        return analyze(text, options);
      },
    };
    const { output } = await runCli(['check', '--format', 'json', 'b.txt', 'a.txt'], { folder, service: going });
    expect(analyze).toHaveBeenCalledOnce();
    expect(output).not.toContain('history/');
  });

  it('reads no other file where both rules are off', async () => {
    const folder = folderWith({
      'a.txt': last,
      'b.txt': next,
      'off.json': '{"rules":{"history/carried-in":"off","history/in-force":"off"}}',
    });
    const watching = { ...service, identityOf: vi.fn(service.identityOf) };
    const run = (...args: string[]) =>
      runCli(['check', '--format', 'json', ...args, 'a.txt', 'b.txt'], { folder, service: watching });
    expect((await run('--config', 'off.json')).output).not.toContain('history/');
    expect(watching.identityOf).not.toHaveBeenCalled();
    expect((await run()).output).toContain('history/');
    expect(watching.identityOf).toHaveBeenCalledTimes(2);
  });

  it('gives the output of many files in their order', async () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 15; index++) {
      const name = String(index).padStart(2, '0');
      files[`${name}-a.txt`] = yearReport({ unit: `第${name}局`, year: 2022, carriedOut: index });
      files[`${name}-b.txt`] = yearReport({ unit: `第${name}局`, carriedIn: index % 3 });
    }
    const found = await historyOf(folderWith(files), ['.']);
    expect(Object.keys(found)).toEqual(
      Object.keys(files).filter((path) => path.endsWith('b.txt') && Number(path.slice(0, 2)) > 2),
    );
  });
});

describe('the editor', () => {
  it('finds the same predecessors, and says the same of them', async () => {
    const files: Record<string, string> = { 'mark/2022.txt': yearReport({ unit: '标记局', year: 2022, carriedOut: 1 }) };
    const random = new Random(7);
    const folders = ['', '2022 年/', '2023 年/', '存档/（旧）/', '存档/新/'];
    for (let index = 0; index < 40; index++) {
      const year = 2021 + random.integer(0, 2);
      const unit = `第${random.integer(1, 4)}${random.pick(['局', '镇', '镇人民政府'])}`;
      const figures = { carriedIn: random.integer(0, 4), carriedOut: random.integer(0, 4) };
      files[`${random.pick(folders)}报告${index % 3 === 0 ? ' - 副本' : ''} ${index}.txt`] = yearReport({
        unit,
        year,
        ...figures,
      });
    }
    const folder = folderWith(files);
    const { output } = await runCli(['check', '--format', 'json', '.'], { folder, service });
    const printed = checked.parse(JSON.parse(output)).files;
    const client = await TestClient.start(service, {
      configuration: { debounce: 0 },
      folders: [pathToFileURL(folder).href],
      files: nodeWorkspaceFiles,
    });
    onTestFinished(() => client.dispose());
    const mark = pathToFileURL(join(folder, 'mark.txt')).href;
    await client.open(mark, yearReport({ unit: '标记局' }));
    await client.pull(mark);
    await client.until(() => client.refreshes === 1);
    let count = 0;
    for (const { path, findings } of printed) {
      const uri = pathToFileURL(join(folder, path)).href;
      await client.open(uri, files[path] ?? '');
      const { items } = await client.pull(uri);
      const shown = items
        .filter(({ code }) => String(code).startsWith('history/'))
        .map(({ code, range, relatedInformation = [] }) => ({
          rule: code,
          range,
          related: relatedInformation.map(({ location, message }) => ({
            message,
            range: location.range,
            path: relative(folder, fileURLToPath(location.uri)),
          })),
        }));
      const expected = findings
        .filter(({ rule }) => rule.startsWith('history/'))
        .map(({ rule, range, related }) => ({ rule, range, related }));
      expect(shown, path).toEqual(expected);
      count += expected.length;
    }
    expect(count).toBeGreaterThan(10);
  }, 30_000);
});
