// Runs the tests of suite/ inside VS Code, through @vscode/test-electron's runTests.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { chooseExecutable } from './executable.ts';
import { chosenVersion, type HostVersion } from './host-versions.ts';
import { cacheFolder, projectFolder } from './paths.ts';
import { removeFolder, temporaryFolder } from './processes.ts';
import { couldNotRun, resultFileSchema, type TestResult } from './results.ts';
import { prepareUserData } from './user-data.ts';
import { writeWorkspace } from './workspace.ts';

/** Milliseconds that the whole run may take. */
const runTimeout = 600_000;

const settings = {
  // The messages are compared in Chinese whatever the display language.
  'disclosureReport.locale': 'zh-cn',
  'editor.wordBasedSuggestions': 'off',
};

/** Tests the built extension in VS Code. */
export async function runSuite(version = chosenVersion()): Promise<TestResult[]> {
  await mkdir(cacheFolder, { recursive: true });
  const bundles = await temporaryFolder(cacheFolder, 'suite-');
  // Chinese, spaces and full-width brackets: what the folders of such reports are called.
  const run = await temporaryFolder(tmpdir(), '年报 工作区（测试）-');
  try {
    await bundleSuite(bundles);
    return await runBundled(version, bundles, run);
  } finally {
    await removeFolder(bundles);
    await removeFolder(run);
  }
}

/** One bundle a file, beside each other, where mocha is found in this project's node_modules. */
async function bundleSuite(folder: string): Promise<void> {
  const suite = join(__dirname, 'suite');
  const names = (await readdir(suite)).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['index.ts', ...names].map((name) => join(suite, name)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // mocha's own entry is an ES module; the extension host loads CommonJS.
    alias: { mocha: 'mocha/lib/mocha.cjs' },
    external: ['vscode', 'mocha/lib/mocha.cjs'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

async function runBundled(version: HostVersion, bundles: string, run: string): Promise<TestResult[]> {
  const executable = await chooseExecutable(run, version);
  console.log(`VS Code: ${executable.origin}`);
  const workspace = join(run, '政府信息公开 年报（2023）');
  await writeWorkspace(workspace);
  const userData = join(run, 'user');
  await prepareUserData(userData, { settings });
  const resultFile = join(run, 'results.json');
  let failure: unknown;
  try {
    await runTests({
      vscodeExecutablePath: executable.path,
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: join(bundles, 'index.js'),
      launchArgs: [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${join(run, 'extensions')}`],
      extensionTestsEnv: {
        SUITE_RESULT_FILE: resultFile,
        ...(executable.kind === 'served' ? { SUITE_VSCODE_VERSION: version.vscode, VSCODE_VERSION: version.name } : {}),
        SERVED_VSCODE_SETTINGS: JSON.stringify(settings),
        SERVED_VSCODE_TIMEOUT: String(runTimeout),
      },
    });
  } catch (error) {
    failure = error;
  }
  return readResults(resultFile, failure);
}

/** The results, with a failure more where the run did not come to its end or ended badly with all tests passed. */
async function readResults(path: string, failure: unknown): Promise<TestResult[]> {
  const name = 'the tests inside VS Code';
  if (!existsSync(path)) return [couldNotRun(name, failure ?? 'VS Code ended without running any test')];
  const results = resultFileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  if (!results.complete) {
    return [...results.tests, couldNotRun(results.running ?? name, failure ?? 'VS Code ended while this test was running')];
  }
  if (results.tests.length === 0) return [couldNotRun(name, 'No test was found')];
  if (failure !== undefined && results.tests.every((test) => test.state !== 'failed')) {
    return [...results.tests, couldNotRun(name, failure)];
  }
  return results.tests;
}
