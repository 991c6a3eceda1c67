// Runs the tests of web/: VS Code for the Web, with no machine behind it but a server of plain files.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runMocha } from './mocha-run.ts';
import { couldNotRun, type TestResult } from './results.ts';

/** Milliseconds that one test may take. */
const testTimeout = 90_000;

export async function runWeb(): Promise<TestResult[]> {
  const folder = join(__dirname, 'web');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.test.ts')).sort();
  let results: TestResult[] = [];
  await runMocha(
    names.map((name) => join(folder, name)),
    testTimeout,
    ({ tests }) => {
      results = [...tests];
    },
  );
  return results.length === 0 ? [couldNotRun('the tests in VS Code for the Web', 'No test was found')] : results;
}
