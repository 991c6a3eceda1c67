// The entry of dist/cli.js: connects the program to the process, and starts itself again as a working thread.
import { fstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import * as service from '../service.ts';
import type { OutputStream } from './environment.ts';
import { sizeLimit } from './read-file.ts';
import { run } from './run.ts';
import { work } from './worker.ts';

/** Whether this is dist/cli.js, and not the source that a development tool runs. */
const isBundled = __filename.endsWith('.js');
const languageServer = join(__dirname, isBundled ? 'server.js' : '../lsp/main.ts');

if (isMainThread) void main();
else work(service);

async function main(): Promise<void> {
  // A reader such as `head` that has seen enough is no mistake; nothing more can be said to it.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  }
  const status = await run(process.argv.slice(2), {
    folder: process.cwd(),
    standardInput,
    output: outputStream(process.stdout),
    errors: outputStream(process.stderr),
    service,
    // Source can't be started as a thread.
    workerFile: isBundled ? __filename : undefined,
    // The file beside this one starts serving as it is loaded.
    startLanguageServer: () => import(pathToFileURL(languageServer).href),
  });
  // Not process.exit: output that is still on its way must arrive.
  if (status !== undefined) process.exitCode = status;
}

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  const isTerminal = stream.isTTY === true;
  return { stream, isTerminal, hasColours: isTerminal && stream.hasColors() };
}

async function standardInput(): Promise<Uint8Array> {
  // A file is read at once; a pipe or a terminal as it comes.
  if (fstatSync(0).isFile()) return readFileSync(0);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of process.stdin) {
    parts.push(part);
    length += part.length;
    // It is refused anyway, and a pipe may have no end.
    if (length > sizeLimit) break;
  }
  return Buffer.concat(parts);
}
