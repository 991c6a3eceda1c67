// Does one job on many files, on several processor cores where that pays, and hands out the outcomes in order.
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ReportService } from './environment.ts';
import { type Job, type JobInput, type Outcome, processFile } from './process-file.ts';
import { words } from './words.ts';

/** Fewer files are done sooner than a thread starts. */
export const parallelThreshold = 250;
const threadLimit = 8;
const chunkSize = 16;

/** A run of inputs, by its first index. */
export interface Chunk {
  readonly first: number;
  readonly inputs: readonly JobInput[];
}

export interface ChunkOutcomes {
  readonly first: number;
  readonly outcomes: readonly Outcome[];
}

export interface ProcessOptions {
  readonly service: ReportService;
  /** Threads that take part, made for the same job. They have ended when the files are done. */
  readonly threads: readonly Thread[];
  /** Called in the order of the inputs; the next call waits for the one before. */
  readonly onOutcome: (input: JobInput, outcome: Outcome, done: number) => Promise<void>;
}

export interface Thread {
  readonly worker: Worker;
  readonly ended: Promise<void>;
}

/** The threads that pay for as many files, started before there is anything for them to do: they take a while. */
export function startThreads(count: number, job: Job, workerFile: string | undefined): readonly Thread[] {
  if (workerFile === undefined || count < parallelThreshold) return [];
  const others = Math.min(availableParallelism(), threadLimit) - 1;
  return Array.from({ length: others }, () => startThread(workerFile, job));
}

function startThread(workerFile: string, job: Job): Thread {
  const worker = new Worker(workerFile, { workerData: job });
  // Until there is work, the program may end without it.
  worker.unref();
  // An error is followed by the exit; a thread out of memory exits alone.
  worker.on('error', () => {});
  return { worker, ended: new Promise((resolve) => worker.on('exit', () => resolve())) };
}

export async function processFiles(inputs: readonly JobInput[], job: Job, options: ProcessOptions): Promise<void> {
  const run = new Run(inputs, job, options);
  const working = options.threads.map((thread) => workThere(thread, run));
  await run.workHere();
  await Promise.all(working);
}

/** What the threads of one run share: the inputs still to do, and the outcomes not yet handed out. */
class Run {
  private taken = 0;
  private handedOut = 0;
  private readonly outcomes: (Outcome | undefined)[];
  private delivery = Promise.resolve();

  constructor(
    private readonly inputs: readonly JobInput[],
    private readonly job: Job,
    private readonly options: ProcessOptions,
  ) {
    this.outcomes = new Array<Outcome | undefined>(inputs.length);
  }

  take(): Chunk | undefined {
    if (this.taken >= this.inputs.length) return undefined;
    const first = this.taken;
    this.taken = Math.min(first + chunkSize, this.inputs.length);
    return { first, inputs: this.inputs.slice(first, this.taken) };
  }

  /** This thread takes part, and between its chunks serves the others. */
  async workHere(): Promise<void> {
    for (let chunk = this.take(); chunk !== undefined; chunk = this.take()) {
      this.deliver({
        first: chunk.first,
        outcomes: chunk.inputs.map((input) => processFile(input, this.job, this.options.service)),
      });
      await this.delivery;
      await nextTurn();
    }
  }

  deliver({ first, outcomes }: ChunkOutcomes): void {
    outcomes.forEach((outcome, index) => {
      this.outcomes[first + index] = outcome;
    });
    this.delivery = this.delivery.then(() => this.handOut());
  }

  fail(chunk: Chunk): void {
    this.deliver({ first: chunk.first, outcomes: chunk.inputs.map(() => ({ state: 'failed', words: words.workerEnded })) });
  }

  async delivered(): Promise<void> {
    await this.delivery;
  }

  private async handOut(): Promise<void> {
    for (;;) {
      const input = this.inputs[this.handedOut];
      const outcome = this.outcomes[this.handedOut];
      if (input === undefined || outcome === undefined) return;
      this.outcomes[this.handedOut] = undefined;
      this.handedOut++;
      await this.options.onOutcome(input, outcome, this.handedOut);
    }
  }
}

/** A thread gets two chunks at first and one for each that it has done, so that it never waits. */
async function workThere({ worker, ended }: Thread, run: Run): Promise<void> {
  worker.ref();
  const pending = new Map<number, Chunk>();
  await new Promise<void>((resolve) => {
    const send = (): void => {
      const chunk = run.take();
      if (chunk !== undefined) {
        pending.set(chunk.first, chunk);
        worker.postMessage(chunk);
      } else if (pending.size === 0) {
        resolve();
      }
    };
    // The program's own message, so its shape is known.
    worker.on('message', (done: ChunkOutcomes) => {
      pending.delete(done.first);
      run.deliver(done);
      send();
    });
    ended.then(() => {
      for (const chunk of pending.values()) run.fail(chunk);
      resolve();
    });
    send();
    send();
  });
  await run.delivered();
  await worker.terminate();
}
