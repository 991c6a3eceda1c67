// `.disclosure-report.json` in the editor: it counts as it is there, its mistakes are told at their place, and findings can be suppressed in it.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import type { SuppressResult } from '../../server/src/lsp/protocol.ts';
import * as service from '../../server/src/service.ts';
import { LineMap } from '../../server/src/text/line-map.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';
import { fullCapabilities, pushCapabilities, type Settings, TestClient } from './test-client.ts';

const name = '.disclosure-report.json';
const rule = 'balance/carry-over';
const subject = '结转下年度继续办理 · 自然人';

/** A report with one finding. */
const faulty = generateReport({
  seed: 1,
  form: 'E',
  faults: [{ kind: 'figure', figure: 987_654, table: 'requests', row: 'carriedOut', column: 'naturalPerson' }],
}).text;

const severityOnly = (severity: string) => JSON.stringify({ rules: { [rule]: severity } });

const creating = {
  ...fullCapabilities,
  workspace: { ...fullCapabilities.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};

let folder: string;
let client: TestClient | undefined;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), '设置 （测试）')));
});

afterEach(() => {
  client?.dispose();
  client = undefined;
  rmSync(folder, { recursive: true, force: true });
});

function uriOf(path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

function write(path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return uriOf(path);
}

async function start(settings: Settings = {}): Promise<TestClient> {
  client = await TestClient.start(service, { locale: 'zh-cn', folders: [pathToFileURL(folder).href], ...settings });
  return client;
}

async function openReport(editor: TestClient, path = '年报/2023.txt'): Promise<string> {
  const uri = uriOf(path);
  await editor.open(uri, faulty);
  return uri;
}

/** 1 error, 2 warning, 3 information, 4 hint. */
async function severities(editor: TestClient, uri: string): Promise<readonly (number | undefined)[]> {
  return (await editor.pull(uri)).items.map(({ severity }) => severity);
}

function changed(editor: TestClient, path: string, type: 1 | 2 | 3): Promise<void> {
  return editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
}

describe('what counts', () => {
  it('is the nearest file from the report’s folder upwards, before the editor’s settings', async () => {
    write(name, severityOnly('hint'));
    write(`甲/${name}`, '{"rules":{"title/form":"off"}}');
    const editor = await start({ configuration: { rules: { [rule]: 'information' } } });
    expect(await severities(editor, await openReport(editor, '乙/丙/a.txt'))).toEqual([4]);
    expect(await severities(editor, await openReport(editor, '甲/a.txt'))).toEqual([3]);
  });

  it('is the open file’s text at once while it is typed in, and the disk’s again when it is closed', async () => {
    const file = write(name, severityOnly('hint'));
    const editor = await start({ configuration: { debounce: 0 } });
    const uri = await openReport(editor);
    expect(await severities(editor, uri)).toEqual([4]);
    await editor.open(file, severityOnly('warning'), 'jsonc');
    expect(await severities(editor, uri)).toEqual([2]);
    const before = editor.refreshes;
    await editor.replace(file, severityOnly('information'), 2);
    expect(await severities(editor, uri)).toEqual([3]);
    await editor.until(() => editor.refreshes > before);
    await editor.close(file);
    expect(await severities(editor, uri)).toEqual([4]);
  });

  it('changes with the file on the disk, and with a folder that it comes or goes with', async () => {
    const editor = await start();
    const uri = await openReport(editor, '年报/2023.txt');
    expect(await severities(editor, uri)).toEqual([1]);
    write(name, severityOnly('hint'));
    await changed(editor, name, 1);
    await editor.until(() => editor.refreshes === 1);
    expect(await severities(editor, uri)).toEqual([4]);
    write(`新/${name}`, severityOnly('warning'));
    renameSync(join(folder, '新'), join(folder, '年报'));
    await changed(editor, '年报', 1);
    expect(await severities(editor, uri)).toEqual([2]);
    rmSync(join(folder, '年报'), { recursive: true });
    await changed(editor, '年报', 3);
    expect(await severities(editor, uri)).toEqual([4]);
    const refreshes = editor.refreshes;
    await changed(editor, '别处', 1);
    await editor.idle();
    expect(editor.refreshes).toBe(refreshes);
  });

  it('is what stands on the disk when a report is opened, whether the client tells of changes or not', async () => {
    const folders = [uriOf('年报')];
    const editor = await start({ folders });
    expect(await severities(editor, await openReport(editor, '年报/2022.txt'))).toEqual([1]);
    write(name, severityOnly('hint'));
    expect(await severities(editor, await openReport(editor, '年报/2023.txt'))).toEqual([4]);
    write(name, severityOnly('warning'));
    expect(await severities(editor, await openReport(editor, '年报/2024.txt'))).toEqual([2]);
  });

  it('is the first folder’s file for a document that is no file, whose paths are then no suppression’s', async () => {
    const suppressions = [{ path: '**', rule: 'title/form', reason: '试' }];
    write(name, JSON.stringify({ rules: { [rule]: 'hint' }, suppressions }));
    const editor = await start();
    await editor.open('untitled:Untitled-1', faulty);
    expect(await severities(editor, 'untitled:Untitled-1')).toEqual([4]);
    const lonely = await start({ folders: ['vscode-vfs://github/x/y'] });
    await lonely.open('untitled:Untitled-1', faulty);
    expect(await severities(lonely, 'untitled:Untitled-1')).toEqual([1]);
  });

  it('stays the same result for as long as the file says the same', async () => {
    write(name, severityOnly('hint'));
    const editor = await start();
    const uri = await openReport(editor);
    const { resultId } = await editor.pull(uri);
    await changed(editor, name, 2);
    expect((await editor.pull(uri, resultId)).kind).toBe('unchanged');
  });

  it('asks to be told of changes of the file', async () => {
    const workspace = { ...fullCapabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    const editor = await start({ capabilities: { ...fullCapabilities, workspace } });
    await editor.until(() => JSON.stringify(editor.registrations).includes(`**/${name}`));
  });
});

describe('mistakes', () => {
  const text = '{\n  "rules": {"cell/blnk": "off"} // 说明\n}\n';
  const told = {
    range: { start: { line: 1, character: 12 }, end: { line: 1, character: 23 } },
    severity: 1,
    source: 'disclosure-report',
    message: '没有规则“cell/blnk”，是不是“cell/blank”？',
  };

  it.each(['json', 'jsonc', 'plaintext'])('are told in the open file, whose language is %s', async (language) => {
    const editor = await start();
    const file = uriOf(name);
    await editor.open(file, text, language);
    expect((await editor.pull(file)).items).toEqual([told]);
    await editor.replace(file, '{}', 2);
    expect((await editor.pull(file)).items).toEqual([]);
  });

  it('are pushed where the client doesn’t pull, in English too', async () => {
    const editor = await start({ capabilities: pushCapabilities, locale: 'en' });
    await editor.open(uriOf(name), text, 'jsonc');
    await editor.until(() => editor.published.length > 0);
    expect(editor.published.at(-1)?.diagnostics).toEqual([
      { ...told, message: 'There is no rule “cell/blnk”. Did you mean “cell/blank”?' },
    ]);
  });

  it('are told of a file that isn’t open, until it is mended or gone', async () => {
    const file = write(name, text);
    const editor = await start();
    const uri = await openReport(editor);
    await editor.pull(uri);
    await editor.until(() => editor.published.length === 1);
    expect(editor.published[0]).toEqual({ uri: expect.stringContaining(name), diagnostics: [told] });
    writeFileSync(join(folder, name), '{}');
    await changed(editor, name, 2);
    await editor.until(() => editor.published.length === 2);
    expect(editor.published[1]).toEqual({ uri: file, diagnostics: [] });
    writeFileSync(join(folder, name), '[]');
    await changed(editor, name, 2);
    await editor.pull(uri);
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 1);
    rmSync(join(folder, name));
    await changed(editor, name, 3);
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 0);
  });

  it('are told once: in the open file, or else for the closed one', async () => {
    const file = write(name, text);
    const editor = await start();
    const uri = await openReport(editor);
    await editor.pull(uri);
    await editor.until(() => editor.published.length === 1);
    await editor.open(file, text, 'jsonc');
    await editor.until(() => editor.published.length === 2);
    expect(editor.published[1]?.diagnostics).toEqual([]);
    expect((await editor.pull(file)).items).toEqual([told]);
    await editor.close(file);
    await editor.pull(uri);
    await editor.until(() => editor.published.at(-1)?.diagnostics.length === 1);
  });

  it('are told in another language where it changed', async () => {
    write(name, text);
    const editor = await start({ configuration: {} });
    await editor.pull(await openReport(editor));
    await editor.until(() => editor.published.length === 1);
    await editor.changeConfiguration({ locale: 'en' });
    await editor.until(() => String(editor.published.at(-1)?.diagnostics[0]?.message).startsWith('There is no rule'));
  });

  it('count a file that can’t be read as one without settings', async () => {
    writeFileSync(join(folder, name), Uint8Array.from([1, 0, 2]));
    const editor = await start();
    expect(await severities(editor, await openReport(editor))).toEqual([1]);
    await editor.until(() => editor.published.length === 1);
    expect(editor.published[0]?.diagnostics[0]?.message).toContain('不是文本文件');
  });
});

describe('suppressing', () => {
  async function actions(editor: TestClient, uri: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const [finding] = (await editor.pull(uri)).items;
    const params = { textDocument: { uri }, range: finding?.range, context: { diagnostics: [], only } };
    return editor.request<CodeAction[]>('textDocument/codeAction', params);
  }

  /** The file's text with an edit's changes of it made. */
  function applied(edit: WorkspaceEdit | undefined, text: string): string {
    const changes = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
    const lines = new LineMap(text);
    const edits = changes.flatMap((change) =>
      'newText' in change && 'range' in change
        ? [
            {
              span: { start: lines.offsetAt(change.range.start), end: lines.offsetAt(change.range.end) },
              newText: change.newText,
            },
          ]
        : [],
    );
    expect(edits.length).toBeGreaterThan(0);
    return applyEdits(text, edits);
  }

  it('is offered behind the fixes, for quick fixes alone, and preferred never', async () => {
    const editor = await start({ capabilities: creating });
    const uri = await openReport(editor);
    const offered = await actions(editor, uri);
    const at = offered.findIndex(({ title }) => title.startsWith('此处忽略，并说明理由'));
    expect(at).toBe(offered.length - 1);
    expect(at).toBeGreaterThan(0);
    expect(offered[at]).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: rule }] });
    expect(offered[at]).not.toHaveProperty('isPreferred');
    expect(await actions(editor, uri, ['source.fixAll'])).toEqual([]);
  });

  it('carries its edit where the client can’t ask: an empty reason, which stays a mistake until it is filled in', async () => {
    const editor = await start({ capabilities: creating });
    const uri = await openReport(editor);
    const edit = (await actions(editor, uri)).at(-1)?.edit;
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create', uri: expect.stringContaining(name) });
    const text = applied(edit, '');
    expect(JSON.parse(text)).toEqual({ suppressions: [{ path: '年报/2023.txt', rule, at: subject, reason: '' }] });
    await editor.open(uriOf(name), text, 'jsonc');
    expect((await editor.pull(uriOf(name))).items).toMatchObject([
      { message: expect.stringContaining('请在“reason”中写明理由') },
    ]);
    expect(await severities(editor, uri)).toEqual([1]);
    await editor.replace(uriOf(name), text.replace('"reason": ""', '"reason": "已核实"'), 2);
    expect(await severities(editor, uri)).toEqual([]);
  });

  it('isn’t offered where a file would have to be made and can’t be, nor for what is no file', async () => {
    const editor = await start();
    expect((await actions(editor, await openReport(editor))).some(({ title }) => title.startsWith('此处忽略'))).toBe(false);
    write(name, '{}');
    await changed(editor, name, 1);
    expect((await actions(editor, uriOf('年报/2023.txt'))).some(({ title }) => title.startsWith('此处忽略'))).toBe(true);
    await editor.open('untitled:Untitled-1', faulty);
    expect((await actions(editor, 'untitled:Untitled-1')).some(({ title }) => title.startsWith('此处忽略'))).toBe(false);
  });

  it('asks by the client’s own command where it has one, and writes into the nearest file', async () => {
    const text = '{\n\t// 说明\n\t"rules": { "title/form": "off" }, // 不改\n}\n';
    write(`年报/${name}`, text);
    const editor = await start({ capabilities: creating, initializationOptions: { suppress: true } });
    const uri = await openReport(editor);
    const action = (await actions(editor, uri)).at(-1);
    expect(action?.edit).toBeUndefined();
    expect(action?.command).toEqual({
      title: '此处忽略，并说明理由',
      command: 'disclosureReport.suppress',
      arguments: [{ uri, rule, at: subject }],
    });
    const params = { textDocument: { uri }, rule, at: subject, reason: ' 已与县局核实 ' };
    const answer = await editor.request<SuppressResult>('disclosureReport/suppress', params);
    expect(answer.uri).toBe(uriOf(`年报/${name}`));
    const result = applied(answer.edit, text);
    expect(result.startsWith(text.slice(0, text.indexOf('\n}')))).toBe(true);
    expect(result).toContain('"path": "2023.txt"');
    expect(result).toContain('"reason": "已与县局核实"');
    write(`年报/${name}`, result);
    await changed(editor, `年报/${name}`, 2);
    expect(await severities(editor, uri)).toEqual([]);
  });

  it('writes beside a report that lies outside of the workspace', async () => {
    mkdirSync(join(folder, '工作区'));
    const folders = [uriOf('工作区')];
    const editor = await start({ capabilities: creating, initializationOptions: { suppress: true }, folders });
    const uri = await openReport(editor, '别处/a.txt');
    const params = { textDocument: { uri }, rule, at: subject, reason: '已核实' };
    const answer = await editor.request<SuppressResult>('disclosureReport/suppress', params);
    expect(answer.uri).toBe(uriOf(`别处/${name}`));
  });

  it('is refused without a reason, for what isn’t found, and where the file is damaged', async () => {
    const editor = await start({ capabilities: creating, initializationOptions: { suppress: true } });
    const uri = await openReport(editor);
    const params = { textDocument: { uri }, rule, at: subject, reason: '已核实' };
    const ask = (change: object) => editor.request<SuppressResult>('disclosureReport/suppress', { ...params, ...change });
    await expect(ask({ reason: ' ' })).rejects.toThrow('reason');
    expect((await ask({ at: '别处' })).problem).toContain('报告已改动');
    write(name, '{"suppressions": 3}');
    await changed(editor, name, 1);
    expect((await ask({})).problem).toContain('请先改正');
    expect(readFileSync(join(folder, name), 'utf8')).toBe('{"suppressions": 3}');
  });
});
