// The tests' path that VS Code loads: runs every test file beside it and writes the result file.
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMocha } from '../mocha-run.ts';
import { couldNotRun, type ResultFile } from '../results.ts';

/** Milliseconds that one test may take. */
const testTimeout = 30_000;

/** VS Code takes a rejection for a failed run; that nothing at all ran shows by the result file's absence. */
export async function run(): Promise<void> {
  const path = process.env.SUITE_RESULT_FILE;
  if (path === undefined) throw new Error('SUITE_RESULT_FILE does not name the result file');
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  let last: ResultFile = { complete: false, tests: [] };
  const write = (results: ResultFile) => {
    last = results;
    // Renamed, so that a reader never meets half a file.
    writeFileSync(`${path}.part`, JSON.stringify(results));
    renameSync(`${path}.part`, path);
  };
  try {
    await runMocha(
      files.sort().map((name) => join(__dirname, name)),
      testTimeout,
      write,
    );
  } catch (error) {
    write({ complete: true, tests: [...last.tests, couldNotRun('the tests inside VS Code', error)] });
  }
  const failed = last.tests.filter((test) => test.state === 'failed').length;
  if (failed > 0) throw new Error(`${failed} tests inside VS Code failed`);
}
