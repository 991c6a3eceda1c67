// `npm test`: builds, runs every test (or the parts named), and counts each one in the last line.

import { runUnitTests } from './unit.ts';
import { buildExtension, packageExtension } from './vscode/build.ts';
import { chosenVersion, newest } from './vscode/host-versions.ts';
import { couldNotRun, printResults, type TestResult } from './vscode/results.ts';
import { runSuite } from './vscode/run-suite.ts';
import { runUi } from './vscode/run-ui.ts';
import { runWeb } from './vscode/run-web.ts';

interface Part {
  readonly title: string;
  run(): Promise<TestResult[]>;
}

const parts: Readonly<Record<string, Part>> = {
  unit: { title: 'Unit tests', run: runUnitTests },
  vscode: { title: 'Tests inside VS Code', run: async () => printed(await runSuite()) },
  ui: { title: 'Tests through VS Code’s windows', run: async () => printed(await runUi(await packageExtension())) },
  web: { title: 'Tests in VS Code for the Web', run: async () => printed(await runWeb()) },
  newest: { title: 'Tests inside the newest VS Code', run: async () => printed(named('newest VS Code', await runSuite(newest))) },
};

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  const results: TestResult[] = [];
  try {
    await buildExtension();
  } catch (error) {
    results.push(couldNotRun('the build', error));
  }
  const wanted = names.length === 0 ? partsByDefault() : names;
  for (const name of wanted) {
    const part = parts[name];
    if (part !== undefined) results.push(...(await runPart(part)));
  }
  return summarize(results);
}

/** All; where the other parts are to run in the newest VS Code anyway, its own would be the same again. */
function partsByDefault(): string[] {
  return Object.keys(parts).filter((name) => name !== 'newest' || chosenVersion() !== newest);
}

/** The same tests ran elsewhere too: their names tell where these did. */
function named(where: string, results: readonly TestResult[]): TestResult[] {
  return results.map((result) => ({ ...result, name: `${where} › ${result.name}` }));
}

function printed(results: TestResult[]): TestResult[] {
  printResults(results);
  return results;
}

/** A part that throws counts as one failed test; the others still run. */
async function runPart(part: Part): Promise<TestResult[]> {
  console.log(`\n${part.title}`);
  try {
    return await part.run();
  } catch (error) {
    return [couldNotRun(part.title, error)];
  }
}

function summarize(results: readonly TestResult[]): number {
  const failed = results.filter((result) => result.state === 'failed');
  const skipped = results.filter((result) => result.state === 'skipped').length;
  const passed = results.length - failed.length - skipped;
  if (failed.length > 0) {
    console.log('\nFailed:');
    printResults(failed);
  }
  console.log(`\n${passed} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed.length > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
