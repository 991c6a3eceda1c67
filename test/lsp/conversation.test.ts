// The rules of the conversation: life cycle, cancellation, stale versions, and what no well-behaved client sends.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeService } from './fake-service.ts';
import { createFakeService } from './fake-service.ts';
import { fullCapabilities, TestClient } from './test-client.ts';

const uri = 'file:///r.txt';
const textDocument = { uri };

const requestCancelled = -32800;
const contentModified = -32801;
const serverNotInitialized = -32002;
const invalidRequest = -32600;
const methodNotFound = -32601;
const invalidParams = -32602;

let service: FakeService;
let client: TestClient | undefined;

beforeEach(() => {
  service = createFakeService();
});

afterEach(() => client?.dispose());

async function start(): Promise<TestClient> {
  client = await TestClient.start(service);
  return client;
}

/** Bytes of one message as they go over the wire. */
function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function message(content: Record<string, unknown>): string {
  return framed(JSON.stringify({ jsonrpc: '2.0', ...content }));
}

describe('the life cycle', () => {
  it('refuses requests before it is initialized', async () => {
    client = new TestClient(service);
    await expect(client.pull(uri)).rejects.toMatchObject({ code: serverNotInitialized });
    await expect(client.request('disclosureReport/newReport', { unit: '甲', year: 2023 })).rejects.toMatchObject({
      code: serverNotInitialized,
    });
  });

  it('ignores documents that are opened and settings that change before it is initialized', async () => {
    client = new TestClient(service);
    await client.open(uri, '错');
    await client.changeConfiguration({});
    await client.request('initialize', { processId: null, rootUri: null, capabilities: fullCapabilities });
    expect((await client.pull(uri)).items).toHaveLength(1);
  });

  it('is initialized once', async () => {
    const editor = await start();
    await expect(editor.request('initialize', { processId: null, rootUri: null, capabilities: {} })).rejects.toMatchObject({
      code: invalidRequest,
    });
  });

  it('answers a client without the initialized notification', async () => {
    client = new TestClient(service);
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.open(uri, '错');
    expect((await client.pull(uri)).items).toHaveLength(1);
  });

  it.each([[{}], [{ capabilities: null }], [null]])('refuses to be initialized with %j, and waits for better', async (params) => {
    client = new TestClient(service);
    await expect(client.request('initialize', params)).rejects.toThrow();
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.open(uri, '错');
    expect((await client.pull(uri)).items).toHaveLength(1);
  });

  it('answers nothing but the exit after its shutdown', async () => {
    const editor = await start();
    await editor.open(uri, '错');
    expect(await editor.request('shutdown')).toBeNull();
    await expect(editor.pull(uri)).rejects.toMatchObject({ code: invalidRequest });
  });

  it.each([
    [{ capabilities: {} }],
    [{ capabilities: { textDocument: null, workspace: 3 } }],
    [{ capabilities: 'all', locale: 7 }],
  ])('initializes with %j', async (params) => {
    client = new TestClient(service);
    await client.request('initialize', { processId: null, rootUri: null, ...params });
    await client.notify('initialized', {});
    await client.open(uri, '错');
    await client.until(() => (client?.published.length ?? 0) === 1);
    expect(client.published[0]?.diagnostics).toHaveLength(1);
  });
});

describe('cancellation', () => {
  it('answers a request that is cancelled before its turn without any work', async () => {
    const editor = await start();
    await editor.open(uri, '错');
    await editor.idle();
    // One write: the server reads the cancellation together with the request.
    const pulled = expectRawAnswer(editor, 'raw-1');
    editor.toServer.write(
      message({ id: 'raw-1', method: 'textDocument/diagnostic', params: { textDocument } }) +
        message({ method: '$/cancelRequest', params: { id: 'raw-1' } }),
    );
    expect(await pulled).toMatchObject({ error: { code: requestCancelled } });
    expect(service.analyzed).toEqual([]);
  });

  it('does not answer what is cancelled while the settings are on their way', async () => {
    const configuration = deferred<unknown[]>();
    const editor = await startWithSlowSettings(configuration.promise);
    await editor.open(uri, '错');
    const pulled = expectRawAnswer(editor, 'raw-2');
    editor.toServer.write(message({ id: 'raw-2', method: 'textDocument/diagnostic', params: { textDocument } }));
    await editor.idle();
    editor.toServer.write(message({ method: '$/cancelRequest', params: { id: 'raw-2' } }));
    await editor.idle();
    configuration.resolve([{}]);
    expect(await pulled).toMatchObject({ error: { code: requestCancelled } });
    expect(service.analyzed).toEqual([]);
  });
});

describe('stale versions', () => {
  it('are not answered: the client is told to ask again', async () => {
    const configuration = deferred<unknown[]>();
    const editor = await startWithSlowSettings(configuration.promise);
    await editor.open(uri, '错');
    const pulled = editor.pull(uri);
    await editor.replace(uri, '错错', 2);
    await editor.idle();
    configuration.resolve([{}]);
    await expect(pulled).rejects.toMatchObject({ code: contentModified, data: { retriggerRequest: true } });
    expect((await editor.pull(uri)).items).toHaveLength(2);
    expect(service.analyzed).toEqual(['错错']);
  });

  it('of a document closed meanwhile give the empty answer', async () => {
    const configuration = deferred<unknown[]>();
    const editor = await startWithSlowSettings(configuration.promise);
    await editor.open(uri, '错');
    const pulled = editor.pull(uri);
    const symbols = editor.request('textDocument/documentSymbol', { textDocument });
    await editor.close(uri);
    await editor.idle();
    configuration.resolve([{}]);
    expect(await pulled).toEqual({ kind: 'full', items: [] });
    expect(await symbols).toEqual([]);
    expect(service.analyzed).toEqual([]);
  });

  it('are analyzed once each, however much is asked', async () => {
    const editor = await start();
    await editor.open(uri, '错');
    await Promise.all([
      editor.pull(uri),
      editor.request('textDocument/documentSymbol', { textDocument }),
      editor.request('textDocument/foldingRange', { textDocument }),
      editor.request('disclosureReport/missing', { textDocument }),
    ]);
    expect(service.analyzed).toEqual(['错']);
  });
});

describe('what no well-behaved client sends', () => {
  it.each([
    ['textDocument/diagnostic', {}],
    ['textDocument/diagnostic', { textDocument: { uri: 7 } }],
    ['textDocument/codeAction', { textDocument }],
    ['textDocument/codeAction', { textDocument, range: { start: { line: -1, character: 0 }, end: {} }, context: {} }],
    ['textDocument/documentSymbol', null],
    ['textDocument/foldingRange', { textDocument: null }],
    ['textDocument/completion', { textDocument, position: { line: 'first', character: 0 } }],
    ['disclosureReport/missing', {}],
  ])('%s with %j is refused as invalid', async (method, params) => {
    const editor = await start();
    await editor.open(uri, '错');
    await expect(editor.request(method, params)).rejects.toMatchObject({ code: invalidParams });
    expect((await editor.pull(uri)).items).toHaveLength(1);
  });

  it('is refused where the method is unknown', async () => {
    const editor = await start();
    await expect(editor.request('textDocument/brew', {})).rejects.toMatchObject({ code: methodNotFound });
    await editor.notify('textDocument/brew', {});
    await editor.idle();
  });

  it.each([
    ['no JSON', framed('{"jsonrpc":')],
    ['JSON that is no message', framed('[1,2,"三"]') + framed('null') + framed('7') + framed('{}')],
    ['a cancellation of nothing', message({ method: '$/cancelRequest' }) + message({ method: '$/cancelRequest', params: {} })],
    ['an answer to no question', message({ id: 4711, result: 1 }) + message({ id: null, error: { code: 1, message: '?' } })],
    ['a message without a method', message({ id: 1 })],
    ['bytes that aren’t UTF-8', 'Content-Length: 3\r\n\r\n\xff\xfe\xfd'],
  ])('%s leaves the server working', async (_, bytes) => {
    const editor = await start();
    await editor.open(uri, '错');
    await editor.idle();
    editor.toServer.write(Buffer.from(bytes, bytes.includes('\xff') ? 'latin1' : 'utf8'));
    expect((await editor.pull(uri)).items).toHaveLength(1);
  });

  it('a failing check is an error of that request alone', async () => {
    const editor = await start();
    await editor.open(uri, '错');
    service.onAnalyze = () => {
      throw new Error('broken on purpose');
    };
    await expect(editor.pull(uri)).rejects.toMatchObject({ message: expect.stringContaining('broken on purpose') });
    service.onAnalyze = () => {};
    expect((await editor.pull(uri)).items).toHaveLength(1);
  });
});

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** A client that answers workspace/configuration when it pleases. */
async function startWithSlowSettings(answer: Promise<unknown[]>): Promise<TestClient> {
  client = new TestClient(service);
  client.connection.onRequest('workspace/configuration', () => answer);
  await client.request('initialize', { processId: null, rootUri: null, capabilities: fullCapabilities });
  await client.notify('initialized', {});
  await client.idle();
  return client;
}

/** The answer to a request that was written by hand, seen on the wire. */
function expectRawAnswer(editor: TestClient, id: string): Promise<unknown> {
  return new Promise((resolve) => {
    editor.onWire((received) => {
      if (received.id === id) resolve(received);
    });
  });
}
