// The bundled program as a process of its own: threads, pipes that close, streams, and the language server.
import { type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parallelThreshold } from '../../server/src/cli/process-files.ts';
import * as service from '../../server/src/service.ts';
import { encodeText } from '../../server/src/text/encoding.ts';
import { LanguageClient } from '../bench/lsp-client.ts';
import { bundleProgram } from '../support/bundle.ts';
import { generateReport } from '../support/generate-report.ts';
import { folderWith, runCli } from './support.ts';

const dist = mkdtempSync(join(tmpdir(), 'disclosure-report-cli-'));
const program = join(dist, 'cli.js');

beforeAll(async () => {
  await bundleProgram('cli/main.ts', program);
  await bundleProgram('lsp/main.ts', join(dist, 'server.js'));
});

afterAll(() => rmSync(dist, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

interface StartOptions extends SpawnOptionsWithoutStdio {
  readonly input?: string | Uint8Array;
  /** Closes the program's output after its first bytes, as `head` does. */
  readonly closesEarly?: boolean;
}

function start(args: readonly string[], { input, closesEarly = false, ...options }: StartOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], options);
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => {
      output.push(part);
      if (closesEarly) child.stdout.destroy();
    });
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() }),
    );
    child.stdin.end(input);
  });
}

/** So many reports that threads share them, among them one that is none and one that can't be read. */
function manyFiles(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { 'r/100.note.txt': '便条', 'r/200.binary.txt': Uint8Array.from([0]) };
  for (let seed = 0; seed < parallelThreshold * 2; seed++) {
    const report = generateReport({ seed, form: 'C' }).text;
    files[`r/${String(seed).padStart(4, '0')} 年报（${seed % 7}）.txt`] = seed % 3 === 0 ? encodeText(report, 'gb18030') : report;
  }
  return files;
}

/** Mends a folder's files, and presses Ctrl+C when so many are told of. */
async function signalAfter(lines: number, folder: string): Promise<unknown> {
  const child = spawn(process.execPath, [program, 'fix', 'r'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  let told = 0;
  child.stdout.on('data', (part: Buffer) => {
    told += part.filter((byte) => byte === 0x0a).length;
    if (told >= lines) child.kill('SIGINT');
  });
  return new Promise((resolve) => child.once('close', (_status, signal) => resolve(signal)));
}

const fixableCount = 200;

/** Reports with a character in them that a safe fix takes out. */
function fixableFiles(): Record<string, string> {
  const report = generateReport({ seed: 1, form: 'E', silent: 'none' }).text;
  const paths = Array.from({ length: fixableCount }, (_, index) => `r/${String(index).padStart(3, '0')}.txt`);
  return Object.fromEntries(paths.map((path, index) => [path, `${report}\n附：第${index}份\u200b材料\n`]));
}

describe('the program', () => {
  it('gives the same output with threads as with one', async () => {
    const folder = folderWith(manyFiles());
    const together = await start(['check', '--format', 'json', 'r'], { cwd: folder });
    // Nothing else: no warning of the runtime, such as one of listeners that pile up.
    expect(together.errors).toMatch(/^r\/200\.binary\.txt 不是文本文件[^\n]*\n$/);
    expect(together.status).toBe(2);
    const { files, summary } = JSON.parse(together.output);
    expect(summary).toMatchObject({ files: parallelThreshold * 2, skipped: 1 });
    const paths: string[] = files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual([...paths].sort());
    // Each is compared with what others say, and what they say is read in any thread.
    expect(together.output).toContain('history/carried-in');
    expect((await runCli(['check', '--format', 'json', 'r'], { folder, service })).output).toBe(together.output);
  }, 60_000);

  it('gives the status of all its files where its reader has seen enough', async () => {
    const folder = folderWith(manyFiles());
    const { status, errors } = await start(['extract', 'r'], { cwd: folder, closesEarly: true });
    expect(errors).toMatch(/^r\/200\.binary\.txt 不是文本文件[^\n]*\n$/);
    expect(status).toBe(2);
  }, 60_000);

  it('mends all its files where its reader has seen enough', async () => {
    const folder = folderWith(fixableFiles());
    const { status, errors } = await start(['fix', 'r'], { cwd: folder, closesEarly: true });
    expect({ status, errors }).toEqual({ status: 0, errors: `${fixableCount} 个文件中，已修改 ${fixableCount} 个\n` });
  }, 60_000);

  it.runIf(existsSync('/dev/full'))(
    'tells that its output can’t be written',
    async () => {
      const folder = folderWith(fixableFiles());
      const full = openSync('/dev/full', 'w');
      onTestFinished(() => closeSync(full));
      const child = spawn(process.execPath, [program, 'check', '--locale', 'en', 'r'], {
        cwd: folder,
        stdio: ['ignore', full, 'pipe'],
      });
      const errors = child.stderr === null ? '' : text(child.stderr);
      const status = new Promise((resolve) => child.once('close', resolve));
      expect(await status).toBe(2);
      expect(await errors).toBe('disclosure-report: the output can’t be written: no space left on the disk\n');
    },
    60_000,
  );

  it.runIf(process.platform !== 'win32')(
    'ends at Ctrl+C, with each file as it was or mended, and none beside them',
    async () => {
      const files = fixableFiles();
      // Most moments lie within a replacement: one of these would be found there, if it could be cut off.
      for (const lines of [1, 3, 7, 12, 20, 33]) {
        const folder = folderWith(files);
        expect(await signalAfter(lines, folder)).toBe('SIGINT');
        expect(readdirSync(join(folder, 'r')).map((name) => `r/${name}`)).toEqual(Object.keys(files).sort());
        const contents = Object.entries(files).map(
          ([path, before]) => [readFileSync(join(folder, path), 'utf8'), before] as const,
        );
        const mended = contents.filter(([after, before]) => after === before.replaceAll('\u200b', '')).length;
        const untouched = contents.filter(([after, before]) => after === before).length;
        expect(mended + untouched).toBe(fixableCount);
        expect(mended).toBeGreaterThanOrEqual(lines);
      }
    },
    60_000,
  );

  it.runIf(process.platform !== 'win32')('names a folder that can’t be read on a glob’s way', async () => {
    const folder = folderWith({ 'r/a.txt': generateReport({ seed: 1, form: 'C' }).text, 'r/关/b.txt': '' });
    for (const open of [dist, folder, join(folder, 'r')]) chmodSync(open, 0o755);
    chmodSync(join(folder, 'r/关'), 0);
    // A superuser reads anything, so nobody does it.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { status, errors } = await start(['extract', 'r/**/*.txt'], { cwd: folder, ...nobody });
    chmodSync(join(folder, 'r/关'), 0o755);
    expect({ status, errors }).toEqual({ status: 2, errors: 'r/关 没有访问权限\n' });
  });

  it('reads standard input', async () => {
    const report = generateReport({ seed: 3, form: 'A', silent: 'none' }).text;
    const { status, output } = await start(['extract', '-'], { input: encodeText(report, 'gb18030') });
    expect(status).toBe(0);
    expect(JSON.parse(output).files[0].path).toBe('-');
  });

  it('takes globs', async () => {
    const folder = folderWith({ '甲 （一）/a.txt': generateReport({ seed: 1, form: 'C' }).text, '甲 （一）/b.md': '' });
    const { output } = await start(['extract', '**/*.txt'], { cwd: folder });
    expect(JSON.parse(output).files.map(({ path }: { path: string }) => path)).toEqual(['甲 （一）/a.txt']);
  });

  it('refuses a file above the limit at once', async () => {
    const folder = folderWith({});
    writeFileSync(join(folder, 'big.txt'), Buffer.alloc(64 * 1024 * 1024 + 1, 0x61));
    const { status, errors } = await start(['check', 'big.txt'], { cwd: folder });
    expect(status).toBe(2);
    expect(errors).toBe('big.txt 有 65 MB，超过 64 MB 的上限\n');
  });

  it('refuses standard input above the limit without waiting for its end', async () => {
    const child = spawn(process.execPath, [program, 'check', '-']);
    let errors = '';
    child.stderr.on('data', (part: Buffer) => {
      errors += part;
    });
    // What is written after the program has stopped reading finds nobody.
    child.stdin.on('error', () => {});
    const status = new Promise((resolve) => child.once('close', resolve));
    child.stdin.write(Buffer.alloc(64 * 1024 * 1024 + 1, 0x61));
    onTestFinished(() => void child.kill('SIGKILL'));
    expect(await status).toBe(2);
    expect(errors).toBe('- 有 65 MB，超过 64 MB 的上限\n');
  });

  it.each([['--stdio'], []])('serves as a language server with %j', async (...args) => {
    const client = new LanguageClient([program, 'lsp', ...args.flat()], {});
    const { capabilities } = await client.initialize({});
    expect(capabilities).toHaveProperty('completionProvider');
    expect(await client.stop()).toBe(0);
  });
});
