// Findings reach the editor: asked for or pushed, of the current version, in its language, and of reports alone.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sizeLimit } from '../../server/src/lsp/documents.ts';
import type { FakeService } from './fake-service.ts';
import { createFakeService, reportMark } from './fake-service.ts';
import type { Settings } from './test-client.ts';
import { fullCapabilities, pushCapabilities, TestClient } from './test-client.ts';

const uri = 'file:///年报（一）.txt';

let service: FakeService;
let client: TestClient | undefined;

async function start(settings: Settings = {}): Promise<TestClient> {
  client = await TestClient.start(service, settings);
  return client;
}

beforeEach(() => {
  service = createFakeService();
});

afterEach(() => {
  vi.useRealTimers();
  client?.dispose();
});

describe('diagnostics that the client asks for', () => {
  it('carry place, severity, code, source, message and related places', async () => {
    const editor = await start({ locale: 'zh-CN' });
    await editor.open(uri, '甲\r\n乙疑丙');
    const { kind, items } = await editor.pull(uri);
    expect(kind).toBe('full');
    expect(items).toEqual([
      {
        range: { start: { line: 1, character: 1 }, end: { line: 1, character: 2 } },
        severity: 2,
        code: 'fake/doubt',
        source: 'disclosure-report',
        message: '可疑',
        relatedInformation: [
          { location: { uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }, message: '开头' },
        ],
      },
    ]);
  });

  it('are said to be unchanged while they are', async () => {
    const editor = await start();
    await editor.open(uri, '错');
    const first = await editor.pull(uri);
    expect(await editor.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(service.analyzed).toEqual(['错']);
    await editor.replace(uri, '错错', 2);
    const second = await editor.pull(uri, first.resultId);
    expect(second.kind).toBe('full');
    expect(second.items).toHaveLength(2);
  });

  it('are never those of a document that had the same name and version before', async () => {
    const editor = await start();
    await editor.open(uri, '错');
    const first = await editor.pull(uri);
    await editor.close(uri);
    expect((await editor.pull(uri)).items).toEqual([]);
    await editor.open(uri, '错疑');
    const second = await editor.pull(uri, first.resultId);
    expect(second.items).toHaveLength(2);
  });

  it('are not pushed too', async () => {
    const editor = await start();
    await editor.open(uri, '错');
    await editor.pull(uri);
    await editor.close(uri);
    await editor.idle();
    expect(editor.published).toEqual([]);
  });

  it('come in the language of the editor, or of the setting', async () => {
    const editor = await start({ locale: 'en-US' });
    await editor.open(uri, '错');
    const english = await editor.pull(uri);
    expect(english.items[0]?.message).toBe('wrong');
    await editor.changeConfiguration({ locale: 'zh-cn' });
    const chinese = await editor.pull(uri, english.resultId);
    expect(chinese.items[0]?.message).toBe('有错');
  });
});

describe('diagnostics that are pushed', () => {
  it('come at once on opening, with their version, and go on closing', async () => {
    const editor = await start({ capabilities: pushCapabilities });
    await editor.open(uri, '错');
    await editor.until(() => editor.published.length === 1);
    expect(editor.published[0]).toMatchObject({ uri, version: 1, diagnostics: [{ code: 'fake/wrong' }] });
    await editor.close(uri);
    await editor.until(() => editor.published.length === 2);
    expect(editor.published[1]).toEqual({ uri, diagnostics: [] });
  });

  it('wait until the typing rests for the configured time, and skip the versions between', async () => {
    const editor = await start({ capabilities: pushCapabilities, configuration: { debounce: 400 } });
    await editor.open(uri, '');
    await editor.until(() => editor.published.length === 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await editor.replace(uri, '错', 2);
    await editor.idle();
    await vi.advanceTimersByTimeAsync(399);
    await editor.replace(uri, '错错', 3);
    await editor.idle();
    await vi.advanceTimersByTimeAsync(399);
    await editor.idle();
    expect(editor.published).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await editor.until(() => editor.published.length === 2);
    expect(editor.published[1]).toMatchObject({ version: 3 });
    expect(service.analyzed).toEqual(['', '错错']);
  });

  it('are dropped where the document closes before its turn', async () => {
    const editor = await start({ capabilities: pushCapabilities });
    await editor.open(uri, '');
    await editor.until(() => editor.published.length === 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await editor.replace(uri, '错', 2);
    await editor.close(uri);
    await editor.idle();
    await vi.advanceTimersByTimeAsync(10_000);
    await editor.idle();
    expect(editor.published.map(({ diagnostics }) => diagnostics)).toEqual([[], []]);
    expect(service.analyzed).toEqual(['']);
  });
});

describe('what counts as a report', () => {
  it.each([
    ['disclosure-report', '错', 1],
    ['plaintext', `${reportMark}错`, 1],
    ['markdown', `${reportMark}错`, 1],
    ['plaintext', '错', 0],
    ['markdown', '错', 0],
    ['python', `${reportMark}错`, 0],
  ])('%s with %s has %d', async (languageId, text, count) => {
    const editor = await start();
    await editor.open(uri, text, languageId);
    expect((await editor.pull(uri)).items).toHaveLength(count);
  });

  it('is told anew for every version', async () => {
    const editor = await start();
    await editor.open(uri, '错', 'plaintext');
    expect((await editor.pull(uri)).items).toHaveLength(0);
    await editor.replace(uri, `${reportMark}错`, 2);
    expect((await editor.pull(uri)).items).toHaveLength(1);
  });

  it('is refused in one clear word where it is too large', async () => {
    const editor = await start({ locale: 'zh-cn' });
    await editor.open(uri, '错'.repeat(sizeLimit + 1));
    const { items } = await editor.pull(uri);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ severity: 3, message: expect.stringContaining('16 MB') });
    expect(service.analyzed).toEqual([]);
    expect(await editor.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
  });
});

describe('the status', () => {
  it('tells the report and its counts to the client that asked', async () => {
    const editor = await start({ initializationOptions: { status: true } });
    await editor.open(uri, '错错疑');
    await editor.until(() => editor.statuses.length === 1);
    expect(editor.statuses[0]).toEqual({
      uri,
      version: 1,
      isReport: true,
      info: { title: '青石县2023年政府信息公开工作年度报告', unit: '青石县', year: 2023, format: '2021' },
      counts: { error: 2, warning: 1, information: 0, hint: 0 },
    });
  });

  it('says of another text that it is no report', async () => {
    const editor = await start({ initializationOptions: { status: true } });
    await editor.open(uri, '错', 'markdown');
    await editor.until(() => editor.statuses.length === 1);
    expect(editor.statuses[0]).toMatchObject({ isReport: false, info: null, counts: { error: 0 } });
  });

  it('is kept from others', async () => {
    const editor = await start({ capabilities: fullCapabilities });
    await editor.open(uri, '错');
    await editor.pull(uri);
    await editor.idle();
    expect(editor.statuses).toEqual([]);
  });
});
