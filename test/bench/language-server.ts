// Keystroke to diagnostics through the real server on its standard streams, by size; start and memory.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { LanguageClient } from './lsp-client.ts';
import { milliseconds, printTable, timesOf } from './measure.ts';
import { type BenchText, megabyte, ordinaryReport, withProse, withRows } from './texts.ts';

const uri = 'file:///bench/report.txt';

/** A client that pulls asks for itself, and no debounce keeps it waiting. */
const settings = { pull: {}, push: { debounce: 0 }, all: {} };

/** Milliseconds after which a case is left with the keys that it has had. */
const patience = 10_000;

/** `all`: everything that an editor asks for to show a text, the diagnostics first; the time is that of all answers. */
type Mode = 'pull' | 'push' | 'all';

/** @param clock what measures inside of the server (`server-clock.ts`) */
export async function measureLanguageServer(program: string, clock: string): Promise<void> {
  await measureStart(program);
  const texts = [
    ordinaryReport(),
    withProse('1 MB of prose', megabyte),
    withRows('1 MB of rows', megabyte),
    withProse('8 MB of prose', 8 * megabyte),
    withRows('8 MB of rows', 8 * megabyte),
  ];
  const rows = [
    ['keystroke to diagnostics', 'how', 'where', 'server: median ms', 'p95 ms', 'client: median ms', 'p95 ms', 'keys', 'MB'],
  ];
  for (const text of texts) {
    const keys = text.bytes < megabyte ? 300 : text.bytes < 4 * megabyte ? 100 : 40;
    for (const mode of ['pull', 'push'] as const) {
      for (const place of ['figure', 'prose'] as const) rows.push(await measureKeys(program, clock, text, mode, place, keys));
    }
    rows.push(await measureKeys(program, clock, text, 'all', 'figure', keys));
  }
  printTable('The language server on its standard streams, without the debounce: inside of it, and as a client sees it', rows);
}

async function measureKeys(
  program: string,
  clock: string,
  text: BenchText,
  mode: Mode,
  place: 'figure' | 'prose',
  keys: number,
): Promise<string[]> {
  const client = await startedClient(['--require', clock, program], mode, { SERVER_CLOCK_FILE: `${clock}.json` });
  await open(client, text.text, mode);
  const position = place === 'figure' ? figurePosition(text.text) : { line: 2, character: 3 };
  const times: number[] = [];
  const warmUp = Math.ceil(keys / 4);
  const begin = performance.now();
  for (let key = 0; key < warmUp + keys; key++) {
    // A digit typed, and the same digit deleted.
    const typed = key % 2 === 0;
    const end = typed ? position : { line: position.line, character: position.character + 1 };
    const start = performance.now();
    const diagnostics = mode === 'push' ? client.notification('textDocument/publishDiagnostics') : undefined;
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: key + 2 },
      contentChanges: [{ range: { start: position, end }, text: typed ? '7' : '' }],
    });
    await (diagnostics ?? Promise.all(requests(mode, position).map(([method, params]) => client.request(method, params))));
    const took = performance.now() - start;
    if (key >= warmUp || took > patience / 10) times.push(took);
    if (times.length >= 5 && performance.now() - begin > patience) break;
  }
  const memory = residentMegabytes(client.pid);
  await client.stop();
  const { median, p95, runs } = timesOf(times);
  // Of several answers the clock knows the first alone.
  const answered = clockTimes(`${clock}.json`);
  const inside = timesOf(mode === 'all' ? [] : answered.slice(-runs));
  return [
    text.name,
    mode,
    place,
    milliseconds(inside.median),
    milliseconds(inside.p95),
    milliseconds(median),
    milliseconds(p95),
    String(runs),
    Number.isNaN(memory) ? '–' : memory.toFixed(0),
  ];
}

/** What a client asks for after a keystroke. */
function requests(mode: Mode, position: { readonly line: number }): readonly (readonly [string, object])[] {
  const textDocument = { uri };
  const diagnostics = ['textDocument/diagnostic', { textDocument }] as const;
  if (mode !== 'all') return [diagnostics];
  const first = Math.max(0, position.line - 30);
  const range = { start: { line: first, character: 0 }, end: { line: first + 60, character: 0 } };
  return [
    diagnostics,
    ['textDocument/inlayHint', { textDocument, range }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/documentHighlight', { textDocument, position }],
    ['textDocument/codeAction', { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } }],
  ];
}

/** What the clock in the server measured of each answer, in milliseconds; the answer to `shutdown` comes last. */
function clockTimes(file: string): readonly number[] {
  const times = z.array(z.number()).parse(JSON.parse(readFileSync(file, 'utf8')));
  rmSync(file);
  return times.slice(0, -1);
}

async function measureStart(program: string): Promise<void> {
  const { text } = ordinaryReport();
  const times: number[] = [];
  let memory = Number.NaN;
  for (let run = 0; run < 9; run++) {
    const start = performance.now();
    const client = await startedClient([program], 'push');
    await open(client, text, 'push');
    times.push(performance.now() - start);
    memory = residentMegabytes(client.pid);
    await client.stop();
  }
  const { median, p95, runs } = timesOf(times);
  printTable('The language server from its start to the first diagnostics, 8 KB', [
    ['median ms', 'p95 ms', 'runs', 'memory MB'],
    [milliseconds(median), milliseconds(p95), String(runs), Number.isNaN(memory) ? '–' : memory.toFixed(0)],
  ]);
}

async function startedClient(program: readonly string[], mode: Mode, environment: object = {}): Promise<LanguageClient> {
  const client = new LanguageClient([...program, '--stdio'], settings[mode], environment);
  await client.initialize({
    workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    textDocument: {
      publishDiagnostics: { relatedInformation: true, versionSupport: true },
      ...(mode === 'push' ? {} : { diagnostic: {} }),
    },
  });
  return client;
}

async function open(client: LanguageClient, text: string, mode: Mode): Promise<void> {
  const diagnostics = mode === 'push' ? client.notification('textDocument/publishDiagnostics') : undefined;
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'disclosure-report', version: 1, text } });
  await (diagnostics ?? client.request('textDocument/diagnostic', { textDocument: { uri } }));
}

/** Behind the first figure of the requests table. */
function figurePosition(text: string): { readonly line: number; readonly character: number } {
  const lines = text.split('\n');
  const label = lines.findIndex((line) => line.includes('本年新收政府信息公开申请数量'));
  const line = lines.findIndex((content, index) => index > label && /^\t\d+$/.test(content));
  if (label < 0 || line < 0) throw new Error('the report has no figure to type at');
  return { line, character: lines[line]?.length ?? 0 };
}

/** Memory that a process holds now or (`VmHWM`) has held at most; not a number where the system doesn't tell. */
export function residentMegabytes(pid: number | undefined, kind: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const file = `/proc/${pid}/status`;
  if (pid === undefined || !existsSync(file)) return Number.NaN;
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((words) => words.startsWith(`${kind}:`));
  return Number(/(\d+) kB/.exec(line ?? '')?.[1] ?? Number.NaN) / 1024;
}
