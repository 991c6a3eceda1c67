// Runs the tests of ui/: VS Code with the packed extension, driven in a browser as a person would.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runMocha } from './mocha-run.ts';
import { couldNotRun, type TestResult } from './results.ts';

/** Milliseconds that one test may take. */
const testTimeout = 120_000;

/** @param vsix the extension's package */
export async function runUi(vsix: string): Promise<TestResult[]> {
  process.env.UI_TESTS_VSIX = vsix;
  const folder = join(__dirname, 'ui');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.test.ts')).sort();
  let results: TestResult[] = [];
  await runMocha(
    names.map((name) => join(folder, name)),
    testTimeout,
    ({ tests }) => {
      results = [...tests];
    },
  );
  return results.length === 0 ? [couldNotRun('the tests through VS Code’s windows', 'No test was found')] : results;
}
