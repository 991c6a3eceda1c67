// The language server as a process of its own, as any editor starts it: plain LSP over its standard streams.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CodeAction, Diagnostic, Hover, MessageConnection, TextEdit } from 'vscode-languageserver/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundleProgram } from '../support/bundle.ts';

const fixtures = fileURLToPath(new URL('../vscode/fixtures', import.meta.url));

const dist = mkdtempSync(join(tmpdir(), 'disclosure-report-lsp-'));

/** Milliseconds; a busy computer takes long to start a process. */
vi.setConfig({ testTimeout: 30_000 });

/** Milliseconds that esbuild may take on a busy computer. */
const bundleTimeout = 60_000;

beforeAll(async () => {
  await bundleProgram('lsp/main.ts', join(dist, 'server.js'));
  await bundleProgram('cli/main.ts', join(dist, 'cli.js'));
}, bundleTimeout);

afterAll(() => rmSync(dist, { recursive: true, force: true }));

const report = '青石县教育局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n无\n';

let server: ChildProcessWithoutNullStreams | undefined;

/** @param args the program in dist/ and what it is given */
function run(program: string, ...args: string[]): ChildProcessWithoutNullStreams {
  server = spawn(process.execPath, [join(dist, program), ...args]);
  return server;
}

function start(...args: string[]): ChildProcessWithoutNullStreams {
  return run('server.js', ...args);
}

function connect({ stdout, stdin }: ChildProcessWithoutNullStreams): MessageConnection {
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  connection.listen();
  return connection;
}

async function exitOf(process: ChildProcessWithoutNullStreams): Promise<unknown> {
  const [status] = await once(process, 'exit');
  return status;
}

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

afterEach(() => {
  server?.kill('SIGKILL');
});

describe('node dist/server.js --stdio', () => {
  it('ends when its client is gone', async () => {
    const process = start('--stdio');
    const editor = connect(process);
    await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    const exit = exitOf(process);
    process.stdin.end();
    expect(await exit).toBe(1);
  });

  it('ends without a word where nobody reads its answers any more', async () => {
    const process = start('--stdio');
    const editor = connect(process);
    await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    let errors = '';
    process.stderr.on('data', (data) => {
      errors += data;
    });
    const exit = exitOf(process);
    process.stdout.destroy();
    process.stdin.on('error', () => {});
    const textDocument = { uri: 'file:///r.txt', languageId: 'plaintext', version: 1, text: report };
    process.stdin.write(framed(JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } })));
    expect(await exit).toBe(1);
    expect(errors).toBe('');
  });

  it('lives through bytes that are no messages', async () => {
    const process = start('--stdio');
    const editor = connect(process);
    await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    process.stdin.write(framed('{"jsonrpc": "2.0", "method":'));
    process.stdin.write(framed('[]') + framed('null') + framed('"text"'));
    process.stdin.write(framed('{"jsonrpc":"2.0","method":"$/cancelRequest"}'));
    process.stdin.write(framed('{"jsonrpc":"2.0","method":"textDocument/didOpen"}'));
    await expect(editor.sendRequest('textDocument/documentSymbol', {})).rejects.toMatchObject({ code: -32602 });
    expect(await editor.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///r.txt' } })).toEqual([]);
  });

  it('says what it needs where it is started without a channel', async () => {
    const process = start();
    let errors = '';
    process.stderr.on('data', (data) => {
      errors += data;
    });
    expect(await exitOf(process)).toBe(1);
    expect(errors).toContain('--stdio');
  });
});

/** An editor that can do nothing but what every editor can, and counts what it was asked for. */
class PlainEditor {
  readonly connection: MessageConnection;
  /** Methods of the server's requests: such an editor answers none. */
  readonly asked: string[] = [];
  private readonly published: { uri: string; diagnostics: Diagnostic[] }[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(readonly process: ChildProcessWithoutNullStreams) {
    this.connection = createMessageConnection(new StreamMessageReader(process.stdout), new StreamMessageWriter(process.stdin));
    this.connection.onRequest((method) => {
      this.asked.push(method);
    });
    this.connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => {
      this.published.push(params);
      for (const look of [...this.waiting]) look();
    });
    this.connection.listen();
  }

  /** Opens a document as the editor's own kind of plain text. @returns its first diagnostics */
  async open(uri: string, text: string): Promise<Diagnostic[]> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'text', version: 1, text },
    });
    return new Promise((resolve) => {
      const look = () => {
        const found = this.published.find((told) => told.uri === uri);
        if (found === undefined) return;
        this.waiting.delete(look);
        resolve(found.diagnostics);
      };
      this.waiting.add(look);
      look();
    });
  }

  async quit(): Promise<unknown> {
    expect(await this.connection.sendRequest('shutdown')).toBeNull();
    const exit = exitOf(this.process);
    await this.connection.sendNotification('exit');
    return exit;
  }
}

describe.each([
  ['node dist/server.js --stdio', () => run('server.js', '--stdio')],
  ['node dist/cli.js lsp --stdio', () => run('cli.js', 'lsp', '--stdio')],
] as const)('an editor with no capabilities on %s', (_, runServer) => {
  const uri = 'file:///tmp/%E5%B9%B4%E6%8A%A5.txt';
  const sound = readFileSync(join(fixtures, 'report.word.txt'), 'utf8');
  const broken = sound.replace('\t2.重复申请\n\t3\n', '\t2.重复申请\n\t63\n');

  async function initialized(capabilities: object = {}): Promise<PlainEditor> {
    const editor = new PlainEditor(runServer());
    await editor.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
    await editor.connection.sendNotification('initialized', {});
    return editor;
  }

  it('is told what is wrong without links, versions or related places, in the reports’ language', async () => {
    const editor = await initialized();
    const diagnostics = await editor.open(uri, broken);
    expect(diagnostics.map(({ code }) => code)).toEqual([expect.stringMatching(/^balance\//)]);
    for (const diagnostic of diagnostics) {
      expect(Object.keys(diagnostic).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
      expect(diagnostic.message).toMatch(/\p{Script=Han}/u);
    }
    expect(editor.asked).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });

  it('reads hovers in plain text', async () => {
    const editor = await initialized();
    const [diagnostic] = await editor.open(uri, broken);
    const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: diagnostic?.range.start,
    });
    expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('重复申请') });
    expect(JSON.stringify(hover.contents)).not.toMatch(/\*\*|\]\(|&nbsp;|<[a-z]/);
  });

  it('is given no code action, which it can’t take; one that takes them gets plain edits', async () => {
    const actionsOf = async (editor: PlainEditor) => {
      const [diagnostic] = await editor.open(uri, broken);
      const params = { textDocument: { uri }, range: diagnostic?.range, context: { diagnostics: [] } };
      return editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
    };
    expect(await actionsOf(await initialized())).toEqual([]);
    server?.kill('SIGKILL');
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
    const actions = await actionsOf(await initialized({ textDocument: { codeAction } }));
    const fix = actions.find(({ title }) => title.includes('63'));
    expect(Object.keys(fix?.edit ?? {})).toEqual(['changes']);
    const document = TextDocument.create(uri, 'text', 1, broken);
    expect(TextDocument.applyEdits(document, fix?.edit?.changes?.[uri] ?? [])).toBe(sound);
    expect(actions.some((action) => action.command !== undefined)).toBe(false);
  });

  it('formats the tables', async () => {
    const text = readFileSync(join(fixtures, 'report.pipes.txt'), 'utf8');
    const askew = text.replace(/^\| 规章 +\|/m, '|规章|');
    expect(askew).not.toBe(text);
    const editor = await initialized();
    await editor.open(uri, askew);
    const ask = (of: string) =>
      editor.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
        textDocument: { uri: of },
        options: { tabSize: 4, insertSpaces: true },
      });
    const formatted = TextDocument.applyEdits(TextDocument.create(uri, 'text', 1, askew), await ask(uri));
    expect(formatted).not.toBe(askew);
    expect(formatted.replace(/[ -]/g, '')).toBe(askew.replace(/[ -]/g, ''));
    await editor.open(`${uri}.md`, formatted);
    expect(await ask(`${uri}.md`)).toEqual([]);
  });

  it('is refused after its goodbye, and a server without one ends as failed', async () => {
    const editor = await initialized();
    await editor.connection.sendRequest('shutdown');
    await expect(editor.connection.sendRequest('textDocument/hover', { textDocument: { uri } })).rejects.toMatchObject({
      code: -32600,
    });
    server?.kill('SIGKILL');
    const hasty = await initialized();
    const exit = exitOf(hasty.process);
    await hasty.connection.sendNotification('exit');
    expect(await exit).toBe(1);
  });
});
