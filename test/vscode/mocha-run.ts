// Runs mocha's tests of a few files and tells each result; used inside VS Code and outside.
import Mocha from 'mocha';
import type { ResultFile, TestResult } from './results.ts';

/** Counts, and prints nothing: what is printed is decided below. */
class SilentReporter extends Mocha.reporters.Base {}

/**
 * @param files absolute paths of test files
 * @param timeout milliseconds that one test may take
 * @param report called after every change, last with `complete`
 */
export async function runMocha(files: readonly string[], timeout: number, report: (results: ResultFile) => void): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout, color: false, reporter: SilentReporter });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const tests: TestResult[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    const add = (test: Mocha.Runnable, state: TestResult['state'], error?: unknown) => {
      const result = { name: nameOf(test), state, duration: test.duration ?? 0 };
      tests.push(error === undefined ? result : { ...result, error: errorText(error) });
      report({ complete: false, tests });
    };
    runner.on('test', (test) => report({ complete: false, running: nameOf(test), tests }));
    runner.on('pass', (test) => add(test, 'passed'));
    runner.on('pending', (test) => add(test, 'skipped'));
    // Also a hook's failure, which mocha names after the hook.
    runner.on('fail', (test, error) => add(test, 'failed', error ?? 'failed without an error'));
  });
  report({ complete: true, tests });
}

function nameOf(test: Mocha.Runnable): string {
  return test.titlePath().join(' › ');
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
