// The language server as a process of its own, as any editor starts it: plain LSP over its standard streams.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic, MessageConnection } from 'vscode-languageserver/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const root = fileURLToPath(new URL('../..', import.meta.url));

const report = '青石县教育局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n无\n';

let server: ChildProcessWithoutNullStreams | undefined;

/** The source itself, so that the test needs no build. */
function start(...args: string[]): ChildProcessWithoutNullStreams {
  server = spawn(process.execPath, ['--import', 'tsx', 'server/src/lsp/main.ts', ...args], { cwd: root });
  return server;
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
  it('checks a report for an editor that can do nothing special, and ends when it is told to', async () => {
    const process = start('--stdio');
    const editor = connect(process);
    const published = new Promise<{ uri: string; diagnostics: Diagnostic[] }>((resolve) => {
      editor.onNotification('textDocument/publishDiagnostics', resolve);
    });
    await editor.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await editor.sendNotification('initialized', {});
    await editor.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///r.txt', languageId: 'plaintext', version: 1, text: report },
    });
    const { uri, diagnostics } = await published;
    expect(uri).toBe('file:///r.txt');
    expect(diagnostics.map(({ code }) => code)).toContain('section/missing');
    expect(
      diagnostics.every(({ source, message }) => source === 'disclosure-report' && /\p{Script=Han}/u.test(String(message))),
    ).toBe(true);
    expect(await editor.sendRequest('shutdown')).toBeNull();
    const exit = exitOf(process);
    await editor.sendNotification('exit');
    expect(await exit).toBe(0);
  });

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
