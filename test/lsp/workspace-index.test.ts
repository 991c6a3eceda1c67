// The index of the workspace's reports in a running server: what it finds, follows, and leaves alone.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { nodeWorkspaceFiles } from '../../server/src/lsp/workspace-files-node.ts';
import { readRecords } from '../../server/src/lsp/workspace-reading.ts';
import { canonicalFileUri } from '../../server/src/lsp/workspace-uri.ts';
import * as service from '../../server/src/service.ts';
import { encodeText } from '../../server/src/text/encoding.ts';
import { yearReport } from '../support/two-years.ts';
import { gate, MemoryFiles } from './memory-files.ts';
import { fullCapabilities, pushCapabilities, type Settings, TestClient } from './test-client.ts';

const folder = 'file:///w';
const last = `${folder}/2022/a.txt`;
const next = `${folder}/2023/b.txt`;
/** A second pair of reports, by which a test sees that the index has moved on. */
const markLast = `${folder}/mark/2022.txt`;
const markNext = `${folder}/mark/2023.txt`;
const mark = (year: number, carriedOut: number) => yearReport({ unit: '标记局', year, carriedOut });

const withProgress = { ...fullCapabilities, window: { workDoneProgress: true } };

let client: TestClient | undefined;

afterEach(() => client?.dispose());

async function start(files: MemoryFiles | typeof nodeWorkspaceFiles | undefined, settings: Settings = {}): Promise<TestClient> {
  client = await TestClient.start(service, {
    configuration: { debounce: 0 },
    folders: [folder],
    ...(files === undefined ? {} : { files }),
    ...settings,
  });
  return client;
}

/** The messages of the rules on last year's report, where the client pulls. */
async function historyOf(editor: TestClient, uri: string): Promise<string[]> {
  const { items } = await editor.pull(uri);
  return items.filter(({ code }) => String(code).startsWith('history/')).map(({ message }) => String(message));
}

/** Opens this year's report, and that of the second pair, before anything is read. */
async function openedBeside(files: MemoryFiles, text: string, settings: Settings = {}): Promise<TestClient> {
  const held = gate();
  files.before = (what) => (what === 'list' ? held.passed : undefined);
  const editor = await start(files, settings);
  await editor.open(next, text);
  await editor.open(markNext, mark(2023, 0));
  expect([...(await historyOf(editor, next)), ...(await historyOf(editor, markNext))]).toEqual([]);
  held.open();
  return editor;
}

function tell(editor: TestClient, changes: Readonly<Record<string, 'created' | 'changed' | 'deleted'>>): Promise<void> {
  const types = { created: 1, changed: 2, deleted: 3 };
  return editor.notify('workspace/didChangeWatchedFiles', {
    changes: Object.entries(changes).map(([uri, kind]) => ({ uri, type: types[kind] })),
  });
}

describe('a report of the workspace', () => {
  it('is compared once it is found, and the client asked to look again', async () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes === 1);
    const { items } = await editor.pull(next);
    const finding = items.find(({ code }) => code === 'history/carried-in');
    expect(finding?.message).toContain('2022年度报告（a.txt）');
    expect(finding?.relatedInformation).toMatchObject([
      { location: { uri: last, range: { start: { line: 9 } } }, message: '2022年度报告：结转下年度 3' },
    ]);
  });

  it('is pushed for where the client doesn’t pull, and nothing else is', async () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    const held = gate();
    files.before = (what) => (what === 'list' ? held.passed : undefined);
    const editor = await start(files, { capabilities: pushCapabilities });
    await editor.open(next, yearReport({ carriedIn: 2 }));
    await editor.open(markNext, mark(2023, 0));
    await editor.until(() => editor.published.length === 2);
    held.open();
    await editor.until(() => editor.published.length === 3);
    expect(editor.published[2]?.uri).toBe(next);
    expect(editor.published[2]?.diagnostics.map(({ code }) => code)).toContain('history/carried-in');
    await editor.idle();
    expect(editor.published).toHaveLength(3);
  });

  it('leaves the result ids of other documents as they are', async () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    const held = gate();
    files.before = (what) => (what === 'list' ? held.passed : undefined);
    const editor = await start(files);
    await editor.open(next, yearReport({ carriedIn: 2 }));
    await editor.open(markNext, mark(2023, 0));
    const [before, other] = [await editor.pull(next), await editor.pull(markNext)];
    held.open();
    await editor.until(() => editor.refreshes === 1);
    expect(await editor.pull(next, before.resultId)).toMatchObject({ kind: 'full' });
    expect(await editor.pull(markNext, other.resultId)).toMatchObject({ kind: 'unchanged' });
  });

  it('counts as it is after a change, and no more after it was deleted', async () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes === 1);
    files.write(last, yearReport({ year: 2022, carriedOut: 5 }));
    await tell(editor, { [last]: 'changed' });
    await editor.until(() => editor.refreshes === 2);
    expect(await historyOf(editor, next)).toEqual([expect.stringContaining('那里为 5'), expect.stringContaining('那里为 5')]);
    files.contents.delete(last);
    await tell(editor, { [last]: 'deleted' });
    await editor.until(() => editor.refreshes === 3);
    expect(await historyOf(editor, next)).toEqual([]);
    files.write(`${folder}/新/c.md`, yearReport({ year: 2022, carriedOut: 6 }));
    await tell(editor, { [`${folder}/新/c.md`]: 'created' });
    await editor.until(() => editor.refreshes === 4);
    expect((await historyOf(editor, next))[0]).toContain('那里为 6');
  });

  it('goes and comes with its folder', async () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes === 1);
    files.contents.delete(last);
    await tell(editor, { [`${folder}/2022`]: 'deleted' });
    await editor.until(() => editor.refreshes === 2);
    expect(await historyOf(editor, next)).toEqual([]);
    files.write(`${folder}/往年/a.txt`, yearReport({ year: 2022, carriedOut: 3 }));
    await tell(editor, { [`${folder}/%E5%BE%80%E5%B9%B4`]: 'created' });
    await editor.until(() => editor.refreshes === 3);
    expect(await historyOf(editor, next)).toHaveLength(2);
  });

  it('counts as it is in the editor while it is open', async () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes === 1);
    await editor.open(last, yearReport({ year: 2022, carriedOut: 2 }));
    await editor.until(() => editor.refreshes === 2);
    expect(await historyOf(editor, next)).toEqual([]);
    // What happens on the disk meanwhile doesn't count.
    await tell(editor, { [last]: 'changed' });
    await editor.replace(last, yearReport({ year: 2022, carriedOut: 7 }), 2);
    await editor.until(() => editor.refreshes === 3);
    expect((await historyOf(editor, next))[0]).toContain('那里为 7');
    await editor.close(last);
    await editor.until(() => editor.refreshes === 4);
    expect((await historyOf(editor, next))[0]).toContain('那里为 3');
  });

  it('may be a document that is open without any folder', async () => {
    const editor = await start(undefined, { folders: [] });
    await editor.open(next, yearReport({ carriedIn: 2 }));
    expect(await historyOf(editor, next)).toEqual([]);
    await editor.open(last, yearReport({ year: 2022, carriedOut: 3 }));
    await editor.until(() => editor.refreshes === 1);
    expect(await historyOf(editor, next)).toHaveLength(2);
    await editor.close(last);
    await editor.until(() => editor.refreshes === 2);
    expect(await historyOf(editor, next)).toEqual([]);
  });

  it('counts in each encoding', async () => {
    const files = new MemoryFiles({ [last]: encodeText(yearReport({ year: 2022, carriedOut: 3 }), 'gb18030') });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes === 1);
    expect(await historyOf(editor, next)).toHaveLength(2);
  });

  it('is compared with a new document that is no file yet', async () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes === 1);
    await editor.open('untitled:Untitled-1', yearReport({ carriedIn: 2 }));
    expect(await historyOf(editor, 'untitled:Untitled-1')).toHaveLength(2);
    // Nor is it anybody's predecessor.
    await editor.open('untitled:Untitled-2', yearReport({ unit: '新建局', year: 2022, carriedOut: 3 }));
    await editor.open('untitled:Untitled-3', yearReport({ unit: '新建局', year: 2023, carriedIn: 2 }));
    await editor.idle();
    expect(await historyOf(editor, 'untitled:Untitled-3')).toEqual([]);
  });

  it('says nothing where one of two copies agrees', async () => {
    const files = new MemoryFiles({
      [last]: yearReport({ year: 2022, carriedOut: 3 }),
      [`${folder}/2022/copy.txt`]: yearReport({ year: 2022, carriedOut: 2 }),
      [markLast]: mark(2022, 1),
    });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes > 0);
    expect(await historyOf(editor, markNext)).toHaveLength(2);
    expect(await historyOf(editor, next)).toEqual([]);
  });

  it('is never its own predecessor', async () => {
    const files = new MemoryFiles({ [next]: yearReport({ year: 2022, carriedOut: 3 }), [markLast]: mark(2022, 1) });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes > 0);
    expect(await historyOf(editor, markNext)).toHaveLength(2);
    expect(await historyOf(editor, next)).toEqual([]);
  });

  it('doesn’t count where it lies in a folder of tools, or is too little of a report', async () => {
    const report = yearReport({ year: 2022, carriedOut: 3 });
    const files = new MemoryFiles({
      [markLast]: mark(2022, 1),
      [`${folder}/note.txt`]: `便条\n${'记\n'.repeat(20_000)}${report}`,
    });
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes === 1);
    const left = [`${folder}/node_modules/a.txt`, `${folder}/.git/a.txt`, `file:///elsewhere/a.txt`, `${folder}/a.docx`];
    for (const uri of left) files.write(uri, report);
    files.write(markLast, mark(2022, 4));
    await tell(editor, { ...Object.fromEntries(left.map((uri) => [uri, 'created'])), [markLast]: 'changed' });
    await editor.until(() => editor.refreshes === 2);
    expect(await historyOf(editor, next)).toEqual([]);
    expect(files.reads.filter((uri) => left.includes(uri))).toEqual([]);
  });
});

describe('the workspace’s folders', () => {
  const capabilities = { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceFolders: true } };
  const change = (editor: TestClient, added: readonly string[], removed: readonly string[]) => {
    const named = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
    return editor.notify('workspace/didChangeWorkspaceFolders', { event: { added: named(added), removed: named(removed) } });
  };

  it('may come and go', async () => {
    const files = new MemoryFiles({ 'file:///other/a.txt': yearReport({ year: 2022, carriedOut: 3 }) });
    const editor = await start(files, { capabilities });
    await editor.open(next, yearReport({ carriedIn: 2 }));
    expect(await historyOf(editor, next)).toEqual([]);
    await change(editor, ['file:///other/'], []);
    await editor.until(() => editor.refreshes === 1);
    expect(await historyOf(editor, next)).toHaveLength(2);
    await change(editor, [], ['file:///other']);
    await editor.until(() => editor.refreshes === 2);
    expect(await historyOf(editor, next)).toEqual([]);
  });

  it('don’t count any more where one goes while it is read', async () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }), 'file:///other/a.txt': mark(2022, 1) });
    const held = gate();
    files.before = (what, uri) => (what === 'read' && uri === last ? held.passed : undefined);
    const editor = await start(files, { capabilities, folders: [folder, 'file:///other'] });
    await editor.open(next, yearReport({ carriedIn: 2 }));
    await editor.open(markNext, mark(2023, 0));
    await editor.pull(next);
    await editor.pull(markNext);
    await change(editor, [], [folder]);
    await editor.idle();
    held.open();
    await editor.until(() => editor.refreshes === 1);
    expect(await historyOf(editor, markNext)).toHaveLength(2);
    expect(await historyOf(editor, next)).toEqual([]);
  });
});

describe('a long reading', () => {
  const manyFiles = () => {
    const files = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    for (let index = 0; index < 300; index++)
      files.write(`${folder}/x/${index}.txt`, yearReport({ unit: `第${index}局`, year: 2022 }));
    return files;
  };

  it('is shown from its beginning to its end', async () => {
    const editor = await openedBeside(manyFiles(), yearReport({ carriedIn: 2 }), { capabilities: withProgress });
    await editor.until(() => JSON.stringify(editor.progress.at(-1))?.includes('"end"') === true);
    expect(editor.progressTokens).toHaveLength(1);
    const [begin, ...others] = editor.progress;
    expect(begin).toMatchObject({ value: { kind: 'begin', title: '正在读取工作区中的年报', cancellable: true } });
    expect(others.length).toBeGreaterThan(1);
  });

  it('is not shown to a client that can’t, nor for a few files', async () => {
    const editor = await openedBeside(manyFiles(), yearReport({ carriedIn: 2 }));
    await editor.until(() => editor.refreshes === 1);
    expect(editor.progressTokens).toEqual([]);
    editor.dispose();
    const few = new MemoryFiles({ [last]: yearReport({ year: 2022, carriedOut: 3 }) });
    const other = await openedBeside(few, yearReport({ carriedIn: 2 }), { capabilities: withProgress });
    await other.until(() => other.refreshes === 1);
    await other.idle();
    expect(other.progressTokens).toEqual([]);
  });

  it('ends where the user cancels it, and what is read counts', async () => {
    const files = manyFiles();
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }), { capabilities: withProgress });
    const held = gate();
    files.before = (what) => (what === 'read' && files.reads.length > 50 ? held.passed : undefined);
    await editor.until(() => editor.progress.length > 0);
    await editor.notify('window/workDoneProgress/cancel', { token: editor.progressTokens[0] });
    await editor.idle();
    held.open();
    await editor.until(() => editor.refreshes === 1);
    expect(files.reads.length).toBeLessThan(100);
    expect(await historyOf(editor, next)).toHaveLength(2);
    // Changes are followed all the same.
    files.write(last, yearReport({ year: 2022, carriedOut: 2 }));
    await tell(editor, { [last]: 'changed' });
    await editor.until(() => editor.refreshes === 2);
    expect(await historyOf(editor, next)).toEqual([]);
  });

  it('ends with the server', async () => {
    const files = manyFiles();
    const held = gate();
    const reached = gate();
    files.before = (what) => {
      if (what !== 'read' || files.reads.length <= 50) return undefined;
      reached.open();
      return held.passed;
    };
    const editor = await start(files);
    await reached.passed;
    await editor.request('shutdown');
    held.open();
    const reads = files.reads.length;
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    expect(files.reads.length).toBe(reads);
  });

  it('leaves out what can’t be read, and tells so once', async () => {
    const files = manyFiles();
    const editor = await openedBeside(files, yearReport({ carriedIn: 2 }));
    files.before = (what, uri) => {
      if (what === 'read' && uri.includes('/x/')) throw new Error('no access');
    };
    await editor.until(() => editor.refreshes === 1);
    expect(await historyOf(editor, next)).toHaveLength(2);
    await editor.until(() => editor.logs.length > 0);
    expect(editor.logs).toEqual([expect.stringMatching(/^300 files could not be read, the first one: .*no access/)]);
  });

  it('gives others their turn', async () => {
    const files = manyFiles();
    const uris = [...files.contents.keys(), ...files.contents.keys(), ...files.contents.keys(), ...files.contents.keys()];
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns += 1;
      if (!isDone) setImmediate(turn);
    };
    setImmediate(turn);
    await readRecords(uris, { files, service, isCancelled: () => false, onRead: () => {}, onFailure: () => {} });
    isDone = true;
    // Read in one go, all of this would be a single turn.
    expect(turns).toBeGreaterThan(5);
  });
});

describe('files on the disk', () => {
  function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
    const path = realpathSync(mkdtempSync(join(tmpdir(), '年报 （测试）')));
    onTestFinished(() => rmSync(path, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
    return path;
  }

  it('are found under Chinese names with spaces and brackets, and followed', async () => {
    const path = folderWith({
      '2022年 （定稿）/青岚县 水务局（报送）.txt': encodeText(yearReport({ year: 2022, carriedOut: 3 }), 'gb18030'),
    });
    const editor = await start(nodeWorkspaceFiles, { folders: [pathToFileURL(path).href] });
    // As an editor writes it, with more characters escaped than Node does.
    const uri = pathToFileURL(join(path, '2023年 (草稿)/水务局.txt')).href.replaceAll('(', '%28').replaceAll(')', '%29');
    await editor.open(uri, yearReport({ carriedIn: 2 }));
    await editor.pull(uri);
    await editor.until(() => editor.refreshes === 1);
    expect(await historyOf(editor, uri)).toEqual([
      expect.stringContaining('2022年度报告（青岚县 水务局（报送）.txt）'),
      expect.stringContaining('那里为 3'),
    ]);
    const other = join(path, '2022年 （定稿）/青岚县 水务局（报送）.txt');
    unlinkSync(other);
    await tell(editor, { [pathToFileURL(other).href]: 'deleted' });
    await editor.until(() => editor.refreshes === 2);
    expect(await historyOf(editor, uri)).toEqual([]);
  });

  it('are listed once each, whatever leads to them, without the folders of tools', async () => {
    const path = folderWith({
      'a.txt': '',
      'b/c.HTM': '',
      'b/d.disclosure': '',
      'b/e.docx': '',
      'node_modules/f.txt': '',
      '.git/g.md': '',
    });
    symlinkSync(path, join(path, 'b/loop'));
    symlinkSync(join(path, 'nowhere'), join(path, 'b/broken.txt'));
    const found: string[] = [];
    for await (const uri of nodeWorkspaceFiles.list(pathToFileURL(path).href)) found.push(uri.slice(uri.lastIndexOf('/') + 1));
    expect(found.sort()).toEqual(['a.txt', 'c.HTM', 'd.disclosure']);
  });

  it('are no error where they are gone, no folder, or too large', async () => {
    const path = folderWith({ 'a.txt': '', 'large.txt': Buffer.alloc(16 * 1024 * 1024 + 1, 0x61) });
    const uri = (name: string) => pathToFileURL(join(path, name)).href;
    for await (const found of nodeWorkspaceFiles.list(uri('a.txt'))) expect.fail(found);
    for await (const found of nodeWorkspaceFiles.list(uri('gone'))) expect.fail(found);
    expect(await nodeWorkspaceFiles.read(uri('gone.txt'))).toBeUndefined();
    expect(await nodeWorkspaceFiles.read(uri('large.txt'))).toBeUndefined();
    expect(await nodeWorkspaceFiles.read(uri('a.txt'))).toHaveLength(0);
  });

  it('are decoded whole where they are large only if they begin as a report', async () => {
    const report = yearReport({ year: 2022, carriedOut: 3 });
    const large = '另\n'.repeat(200_000);
    const files = new MemoryFiles({
      'file:///utf8.txt': `${report}${large}`,
      'file:///gb.txt': encodeText(`${report}${large}`, 'gb18030'),
      'file:///utf16.txt': Uint8Array.from([0xff, 0xfe, ...encodeText(`${report}${large}`, 'utf-16le')]),
      'file:///other.txt': `${large}${report}`,
    });
    const seen: number[] = [];
    const watching = {
      ...service,
      looksLikeReport: (text: string) => service.looksLikeReport(text),
      recordOfText: (text: string, uri: string) => {
        seen.push(text.length);
        return service.recordOfText(text, uri);
      },
    };
    const records = await readRecords([...files.contents.keys()], {
      files,
      service: watching,
      isCancelled: () => false,
      onRead: () => {},
      onFailure: () => {},
    });
    expect([...records].filter(([, record]) => record !== undefined).map(([uri]) => uri)).toEqual([
      'file:///utf8.txt',
      'file:///gb.txt',
      'file:///utf16.txt',
    ]);
    expect(seen).toHaveLength(3);
  });
});

describe('a URI', () => {
  it.each([
    ['file:///c%3A/%E5%B9%B4%20%28x%29.txt', 'file:///C:/年 (x).txt'],
    ['file:///w/a.txt', 'file://localhost/w/a.txt'],
    ['file:///w/a', 'FILE:///w/a/'],
    ['file://server/share/a', 'file://SERVER/share/a'],
  ])('%s is the same file as %s', (one, other) => expect(canonicalFileUri(one)).toBe(canonicalFileUri(other)));

  it('keeps names apart that only look alike', () => {
    expect(canonicalFileUri('file:///w/100%.txt')).toBe('file:///w/100%25.txt');
    expect(canonicalFileUri('file:///w/a%2Fb')).not.toBe(canonicalFileUri('file:///w/a/b'));
    expect(canonicalFileUri('untitled:Untitled-1')).toBeUndefined();
    expect(canonicalFileUri('vscode-vfs://github/a/b.txt')).toBeUndefined();
  });
});
