// The entry of dist/cli.js: connects the program to the process, and starts itself again as a working thread.
import { fstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import * as service from '../service.ts';
import { localeAmong } from './arguments.ts';
import { exitStatus, type OutputStream } from './environment.ts';
import { sizeLimit } from './read-file.ts';
import { run } from './run.ts';
import { errorWords, words } from './words.ts';
import { work } from './worker.ts';

/** Whether this is dist/cli.js, and not the source that a development tool runs. */
const isBundled = __filename.endsWith('.js');
const languageServer = join(__dirname, isBundled ? 'server.js' : '../lsp/main.ts');

if (isMainThread) void main();
else work(service);

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  let serves = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader such as `head` that has seen enough is no mistake: the files are worked on all the same, and the
      // status is theirs. An editor that is gone needs no server.
      if (error.code === 'EPIPE' && !serves) return;
      if (error.code === 'EPIPE') process.exit(0);
      if (stream === process.stderr) process.exit(exitStatus.trouble);
      const said = words.outputLost(errorWords(error))[localeAmong(args)];
      process.stderr.write(`disclosure-report: ${said}\n`, () => process.exit(exitStatus.trouble));
    });
  }
  const status = await run(args, {
    folder: process.cwd(),
    standardInput,
    output: outputStream(process.stdout),
    errors: outputStream(process.stderr),
    service,
    // Source can't be started as a thread.
    workerFile: isBundled ? __filename : undefined,
    // The file beside this one starts serving as it is loaded.
    startLanguageServer: () => {
      serves = true;
      return import(pathToFileURL(languageServer).href);
    },
  });
  // Not process.exit: output that is still on its way must arrive.
  if (status !== undefined) process.exitCode = status;
}

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  const isTerminal = stream.isTTY === true;
  return { stream, isTerminal, hasColours: isTerminal && stream.hasColors() };
}

async function standardInput(): Promise<Uint8Array> {
  // A file is read at once, and of a folder told that it is one; a pipe or a terminal is read as it comes.
  const status = fstatSync(0);
  if (status.isFile() || status.isDirectory()) return readFileSync(0);
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
