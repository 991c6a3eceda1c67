// Runs vitest, and reads back every test's result.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './vscode/paths.ts';
import { removeFolder, spawnGroup, temporaryFolder } from './vscode/processes.ts';
import { couldNotRun, type TestResult } from './vscode/results.ts';

/** What vitest's JSON reporter writes, as far as it is read here. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          duration: z.number().nullish(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type FileReport = z.infer<typeof reportSchema>['testResults'][number];

export async function runUnitTests(): Promise<TestResult[]> {
  const folder = await temporaryFolder(tmpdir(), 'unit-tests-');
  try {
    const report = join(folder, 'report.json');
    const status = await runVitest(report);
    if (!existsSync(report)) return [couldNotRun('unit tests', `vitest ended with exit status ${status} and no report`)];
    const results = readReport(await readFile(report, 'utf8'));
    if (results.length === 0) return [couldNotRun('unit tests', 'No test was found')];
    // Errors outside of any test, for example a rejection that nobody handled.
    if (status !== 0 && results.every((result) => result.state !== 'failed')) {
      results.push(couldNotRun('unit tests', `All tests passed, but vitest ended with exit status ${status}`));
    }
    return results;
  } finally {
    await removeFolder(folder);
  }
}

function runVitest(report: string): Promise<number | null> {
  const vitest = join(dirname(createRequire(__filename).resolve('vitest/package.json')), 'vitest.mjs');
  const args = ['run', '--config', join('test', 'vitest.config.mts')];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawnGroup(process.execPath, [vitest, ...args, ...reporters], { cwd: projectFolder, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status));
  });
}

function readReport(text: string): TestResult[] {
  return reportSchema.parse(JSON.parse(text)).testResults.flatMap(readFileReport);
}

function readFileReport(file: FileReport): TestResult[] {
  const results = file.assertionResults.map(({ fullName, status, duration, failureMessages }): TestResult => {
    const state = status === 'passed' || status === 'failed' ? status : 'skipped';
    const error = failureMessages?.join('\n') ?? '';
    return { name: fullName, state, duration: duration ?? 0, ...(error === '' ? {} : { error }) };
  });
  // A file that could not even be loaded has a message and no failed test.
  if (file.status === 'failed' && results.every((result) => result.state !== 'failed')) {
    results.push(couldNotRun(file.name, file.message ?? 'failed'));
  }
  return results;
}
