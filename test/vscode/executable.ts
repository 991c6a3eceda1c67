// Chooses the VS Code for runTests: a desktop one where it can be had, the served one elsewhere.
import { existsSync, realpathSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import type { HostVersion } from './host-versions.ts';
import { cacheFolder } from './paths.ts';

export interface Executable {
  readonly path: string;
  readonly kind: 'desktop' | 'served';
  /** Where it comes from, for people. */
  readonly origin: string;
}

/** Milliseconds within which the download's server must answer; offline must not cost more. */
const probeTimeout = 4000;

/**
 * VSCODE_PATH, else a desktop installation behind `code` on the PATH, else the download, else the served one.
 * VSCODE_HOST=desktop or served leaves no choice. An installation is never taken for the newest version.
 * @param folder where to write the served one's launcher
 */
export async function chooseExecutable(folder: string, version: HostVersion): Promise<Executable> {
  const wanted = process.env.VSCODE_HOST;
  if (wanted !== undefined && wanted !== 'desktop' && wanted !== 'served') {
    throw new Error(`VSCODE_HOST is "${wanted}"; it can be desktop or served`);
  }
  const desktop = wanted === 'served' ? undefined : await desktopExecutable(version);
  if (desktop !== undefined) return desktop;
  if (wanted === 'desktop') throw new Error('VSCODE_HOST=desktop, but no desktop VS Code can be had here');
  return { path: await writeLauncher(folder), kind: 'served', origin: `${version.vscode} from npm, in a headless browser` };
}

async function desktopExecutable(wanted: HostVersion): Promise<Executable | undefined> {
  const named = process.env.VSCODE_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`VSCODE_PATH names ${named}, which is not there`);
    return { path: named, kind: 'desktop', origin: 'VSCODE_PATH' };
  }
  if (!hasDisplay()) return undefined;
  const installed = wanted.name === 'newest' ? undefined : installedDesktop();
  if (installed !== undefined) return { path: installed, kind: 'desktop', origin: 'installed' };
  if (!(await answers('https://update.code.visualstudio.com/api/releases/stable'))) return undefined;
  const version = wanted.name === 'newest' ? 'stable' : wanted.vscode;
  try {
    const path = await downloadAndUnzipVSCode({ version, cachePath: cacheFolder, reporter: new SilentReporter() });
    return { path, kind: 'desktop', origin: `${version}, downloaded` };
  } catch (error) {
    console.warn('The desktop VS Code could not be downloaded; the served one is used instead.', error);
    return undefined;
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** The `code` command on the PATH, where it belongs to a desktop installation. */
export function desktopCommand(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const commands = folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
  return commands.find((command) => electronOf(realpathSync(command)) !== undefined);
}

function installedDesktop(): string | undefined {
  const command = desktopCommand();
  return command === undefined ? undefined : electronOf(realpathSync(command));
}

/** The program behind the script `bin/code`; a remote or browser VS Code has none. */
function electronOf(script: string): string | undefined {
  const bin = dirname(script);
  const candidates = {
    win32: [join(bin, '..', 'Code.exe')],
    darwin: [join(bin, '..', '..', '..', 'MacOS', 'Electron'), join(bin, '..', '..', '..', 'MacOS', 'Code')],
    linux: [join(bin, '..', 'code')],
  };
  const known = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  const hasApplication = known === 'darwin' || existsSync(join(bin, '..', 'resources', 'app')) || known === 'win32';
  return hasApplication ? candidates[known].find((path) => existsSync(path)) : undefined;
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeTimeout) });
    return response.ok;
  } catch {
    return false;
  }
}

/** An executable file that starts served-executable.ts with the arguments it is given. */
async function writeLauncher(folder: string): Promise<string> {
  const tsx = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
  const script = join(__dirname, 'served-executable.ts');
  if (process.platform === 'win32') {
    const path = join(folder, 'served-vscode.cmd');
    await writeFile(path, `@"${process.execPath}" --import "${tsx}" "${script}" %*\r\n`);
    return path;
  }
  const path = join(folder, 'served-vscode');
  await writeFile(path, `#!/bin/sh\nexec ${quoted(process.execPath)} --import ${quoted(tsx)} ${quoted(script)} "$@"\n`);
  await chmod(path, 0o755);
  return path;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
