// Writes to a stream at the reader's pace, and keeps a progress line out of the way.
import type { Writable } from 'node:stream';
import type { OutputStream } from './environment.ts';

/** Writes; waits where the reader is slower, so that memory stays bounded. */
export async function write(output: OutputStream, chunk: string | Uint8Array): Promise<void> {
  if (chunk.length === 0 || output.stream.destroyed || output.stream.errored !== null) return;
  if (!output.stream.write(chunk)) await roomIn(output.stream);
}

function roomIn(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      stream.off('drain', settle);
      stream.off('close', settle);
      stream.off('error', settle);
      resolve();
    };
    stream.on('drain', settle);
    stream.on('close', settle);
    stream.on('error', settle);
  });
}

export async function writeLine(output: OutputStream, line: string): Promise<void> {
  await write(output, `${line}\n`);
}

const progressInterval = 100;
const returnAndClear = '\r\u001b[2K';

/** A line on a terminal that tells how far the work is; nothing elsewhere, and nothing for a few files. */
export class Progress {
  private shownAt = 0;
  private visible = false;
  private readonly wanted: boolean;

  constructor(
    private readonly errors: OutputStream,
    private readonly total: number,
    private readonly line: (done: number, total: number) => string,
  ) {
    this.wanted = errors.isTerminal && total >= 100;
  }

  async show(done: number): Promise<void> {
    const now = Date.now();
    if (!this.wanted || now - this.shownAt < progressInterval) return;
    this.shownAt = now;
    this.visible = true;
    await write(this.errors, `${returnAndClear}${this.line(done, this.total)}`);
  }

  /** Before anything else is written to the terminal. */
  async clear(): Promise<void> {
    if (!this.visible) return;
    this.visible = false;
    await write(this.errors, returnAndClear);
  }
}
