// A check of the whole workspace: which files count, and that open ones count as they are written.
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import * as service from '../../server/src/service.ts';
import { yearReport } from '../support/two-years.ts';
import { gate, MemoryFiles } from './memory-files.ts';
import { fullCapabilities, TestClient } from './test-client.ts';

interface Checked {
  readonly reports: readonly { readonly uri: string; readonly diagnostics: readonly Diagnostic[] }[];
  readonly count: number;
  readonly unreadable: number;
  readonly truncated: boolean;
}

const folder = 'file:///w';

let client: TestClient | undefined;

afterEach(() => client?.dispose());

async function start(files: MemoryFiles | undefined): Promise<TestClient> {
  client = await TestClient.start(service, {
    capabilities: fullCapabilities,
    locale: 'zh-cn',
    folders: [folder],
    ...(files === undefined ? {} : { files }),
  });
  return client;
}

const check = (editor: TestClient) => editor.request<Checked>('disclosureReport/checkWorkspace', { progress: 'p' });

const rulesOf = ({ reports }: Checked, uri: string) =>
  reports.find((report) => report.uri === uri)?.diagnostics.map(({ code }) => code) ?? [];

describe('a check of the workspace', () => {
  it('tells of every report with findings, last year’s report among them', async () => {
    const [last, next] = [`${folder}/2022/旧.txt`, `${folder}/2023/新（定稿）.txt`];
    const files = new MemoryFiles({
      [last]: yearReport({ year: 2022, carriedOut: 3 }),
      [next]: yearReport({ year: 2023, carriedIn: 2 }),
      [`${folder}/说明.txt`]: '不是年报。',
    });
    const checked = await check(await start(files));
    expect([checked.count, checked.unreadable, checked.truncated]).toEqual([2, 0, false]);
    const found = new Map(checked.reports.map(({ uri }) => [decodeURIComponent(uri), uri]));
    expect(rulesOf(checked, found.get(next) ?? '')).toContain('history/carried-in');
    expect(rulesOf(checked, found.get(last) ?? '')).not.toContain('history/carried-in');
  });

  it('takes an open document as it is written, and not the file', async () => {
    const uri = `${folder}/a.txt`;
    const files = new MemoryFiles({ [uri]: yearReport({ year: 2023 }) });
    const editor = await start(files);
    await editor.open(uri, yearReport({ year: 2023 }).replace('政府信息公开工作年度报告', '政府信息公开年度报告'));
    expect(rulesOf(await check(editor), uri)).toContain('title/form');
  });

  it('checks one file alone, and none that lies elsewhere', async () => {
    const [wanted, other] = [`${folder}/年报 a.txt`, `${folder}/b.txt`];
    const untitled = yearReport({ year: 2023 }).replace('政府信息公开工作年度报告', '政府信息公开年度报告');
    const editor = await start(new MemoryFiles({ [wanted]: untitled, [other]: untitled, 'file:///elsewhere/c.txt': untitled }));
    const checkOne = (uri: string) => editor.request<Checked>('disclosureReport/checkWorkspace', { progress: 'p', uri });
    const checked = await checkOne(encodeURI(wanted));
    expect(checked.count).toBe(1);
    expect(checked.reports.map(({ uri }) => decodeURIComponent(uri))).toEqual([wanted]);
    expect(await checkOne('file:///elsewhere/c.txt')).toMatchObject({ reports: [], count: 0 });
  });

  it('counts what can’t be read', async () => {
    const uri = `${folder}/a.txt`;
    const files = new MemoryFiles({ [uri]: yearReport({ year: 2023 }), [`${folder}/b.txt`]: '二进制\0' });
    expect(await check(await start(files))).toMatchObject({ count: 1, unreadable: 1 });
  });

  it('finds nothing where there are no files', async () => {
    expect(await check(await start(undefined))).toEqual({ reports: [], count: 0, unreadable: 0, truncated: false });
  });

  it('refuses a malformed question', async () => {
    const editor = await start(new MemoryFiles({}));
    await expect(editor.request('disclosureReport/checkWorkspace', {})).rejects.toThrow();
  });

  it('waits for last year’s reports', async () => {
    const [last, next] = [`${folder}/1.txt`, `${folder}/2.txt`];
    const held = gate();
    const files = new MemoryFiles({
      [last]: yearReport({ year: 2022, carriedOut: 3 }),
      [next]: yearReport({ year: 2023, carriedIn: 2 }),
    });
    files.before = (what) => (what === 'list' ? held.passed : undefined);
    const checking = check(await start(files));
    held.open();
    expect(rulesOf(await checking, next)).toContain('history/carried-in');
  });
});
