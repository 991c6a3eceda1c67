// Installs packages from npm under .vscode-test/, once, whole or not at all.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheFolder } from './paths.ts';
import { isAlive, removeFolder, runToEnd, temporaryFolder } from './processes.ts';

/** Milliseconds that one npm command may take. */
const npmTimeout = 10 * 60_000;

/**
 * The folder of an installation, made where it isn't there yet.
 * It is prepared beside its place and moved there when complete, so that a half-done one is never used.
 * @param name the folder's name, with the versions in it: another version is another folder
 */
export async function installOnce(name: string, prepare: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  await removeAbandoned(name);
  const unfinished = await temporaryFolder(cacheFolder, `${unfinishedPrefix(name)}${process.pid}-`);
  try {
    await writeFile(join(unfinished, 'package.json'), '{ "private": true }\n');
    await prepare(unfinished);
    await moveInto(unfinished, folder);
  } finally {
    await removeFolder(unfinished);
  }
  return folder;
}

function unfinishedPrefix(name: string): string {
  return `${name}.unfinished-`;
}

/** What processes left that were killed while they installed. */
async function removeAbandoned(name: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  for (const entry of await readdir(cacheFolder)) {
    if (!entry.startsWith(unfinishedPrefix(name))) continue;
    const pid = Number.parseInt(entry.slice(unfinishedPrefix(name).length), 10);
    if (!isAlive(pid)) await rm(join(cacheFolder, entry), { recursive: true, force: true });
  }
}

/** Another run may have finished the same installation meanwhile; then its result stands. */
async function moveInto(unfinished: string, folder: string): Promise<void> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Runs npm in a folder; throws with npm's own words where it fails. */
export async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const { command, prefix, shell } = npmCommand();
  const all = [...prefix, ...args, ...quiet];
  const { status, output } = await runToEnd(command, all, { cwd: folder, env: npmEnvironment(), shell }, npmTimeout);
  if (status === 0) return;
  throw new Error(`npm ${args.join(' ')} failed (exit status ${status}) in ${folder}:\n${output.trim()}`);
}

/** npm as it runs us, where it does; else the one on the PATH. */
function npmCommand(): { command: string; prefix: string[]; shell: boolean } {
  const running = process.env.npm_execpath;
  if (running !== undefined && basename(running) === 'npm-cli.js') {
    return { command: process.execPath, prefix: [running], shell: false };
  }
  return { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}

/** Without what `npm run` tells about this project, which npm would take for the folder's own. */
function npmEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_(package|lifecycle|command|config_local_prefix|config_prefix)/i.test(key),
    ),
  );
}
