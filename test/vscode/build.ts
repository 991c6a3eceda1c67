// Builds the extension and packs it, for the tests and for `npm start`.
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cacheFolder, projectFolder } from './paths.ts';
import { runToEnd } from './processes.ts';

/** Milliseconds that building or packing may take. */
const timeout = 5 * 60_000;

export async function buildExtension(): Promise<void> {
  await runNode('The build', [join(projectFolder, 'client', 'build.mjs')]);
}

/** Packs what is built, and gives the package's path. */
export async function packageExtension(): Promise<string> {
  const vsix = join(cacheFolder, 'disclosure-report.vsix');
  await mkdir(cacheFolder, { recursive: true });
  const vsce = join(dirname(createRequire(__filename).resolve('@vscode/vsce/package.json')), 'vsce');
  await runNode('Packing', [
    vsce,
    'package',
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--allow-missing-repository',
    '--out',
    vsix,
  ]);
  return vsix;
}

async function runNode(what: string, args: readonly string[]): Promise<void> {
  const { status, output } = await runToEnd(process.execPath, args, { cwd: projectFolder }, timeout);
  if (status !== 0) throw new Error(`${what} failed (exit status ${status}):\n${output.trim()}`);
}
