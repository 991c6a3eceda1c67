// A working thread: takes chunks of files and sends back their outcomes.
import { parentPort, workerData } from 'node:worker_threads';
import type { ReportService } from './environment.ts';
import { type Job, processFile } from './process-file.ts';
import type { Chunk, ChunkOutcomes } from './process-files.ts';

/** Runs until the main thread ends it. */
export function work(service: ReportService): void {
  const port = parentPort;
  if (port === null) return;
  // Both come from the main thread of this very program, so their shapes are known.
  const job: Job = workerData;
  port.on('message', ({ first, inputs }: Chunk) => {
    const done: ChunkOutcomes = { first, outcomes: inputs.map((input) => processFile(input, job, service)) };
    port.postMessage(done);
  });
}
