// What a run of tests left behind: one entry a test, and whether the run came to its end.
import { z } from 'zod';

export const testResultSchema = z.object({
  /** Suites and title, joined by ` › `. */
  name: z.string(),
  state: z.enum(['passed', 'failed', 'skipped']),
  /** Milliseconds. */
  duration: z.number(),
  error: z.string().optional(),
});

export type TestResult = z.infer<typeof testResultSchema>;

export const resultFileSchema = z.object({
  complete: z.boolean(),
  /** The test that was running when the file was written. */
  running: z.string().optional(),
  tests: z.array(testResultSchema),
});

export type ResultFile = z.infer<typeof resultFileSchema>;

/** A part of the tests that could not run counts as one failed test. */
export function couldNotRun(name: string, error: unknown): TestResult {
  return { name, state: 'failed', duration: 0, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

export function printResults(results: readonly TestResult[]): void {
  for (const { name, state, duration, error } of results) {
    const mark = { passed: '✓', failed: '✗', skipped: '-' }[state];
    console.log(` ${mark} ${name} (${Math.round(duration)} ms)`);
    if (error !== undefined) console.log(error.replace(/^/gm, '     '));
  }
}
