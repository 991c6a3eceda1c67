// Finds a Chromium on this computer, or takes the one that npm has.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { installOnce, npm } from './npm.ts';
import { runToEnd } from './processes.ts';

/** The newest that runs on Node 20; it brings the libraries that a bare Linux lacks. */
const packagedChromium = '@sparticuz/chromium@147.0.0';

export interface Chromium {
  readonly executable: string;
  /** What its process needs in its environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A Chromium: the one that CHROMIUM_PATH names, an installed one, or the one from npm (Linux on x64). */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
    return { executable: named, environment: {} };
  }
  const installed = installedChromiums().find((path) => existsSync(path));
  if (installed !== undefined) return { executable: installed, environment: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return chromiumFromNpm();
  throw new Error('No Chromium found: install Chromium, Chrome or Edge, or let CHROMIUM_PATH name one');
}

function installedChromiums(): string[] {
  switch (process.platform) {
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        if (folder === undefined) return [];
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
      });
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    default:
      return linuxFolders().flatMap((folder) => linuxNames.map((name) => join(folder, name)));
  }
}

const linuxNames = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];

function linuxFolders(): string[] {
  return ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)].filter((folder) => folder !== '');
}

async function chromiumFromNpm(): Promise<Chromium> {
  const folder = await installOnce('chromium-147.0.0', async (unfinished) => {
    await npm(unfinished, 'install', '--ignore-scripts', packagedChromium);
    await unpack(unfinished);
  });
  const unpacked = join(folder, 'unpacked');
  const environment = {
    LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
    // Debian's own settings know the fonts that are installed; a bare machine gets the package's few.
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(unpacked, 'fonts') }),
  };
  return { executable: join(unpacked, 'chromium'), environment };
}

/** The package unpacks itself into TMPDIR, and its libraries only where it believes to run on AWS. */
async function unpack(folder: string): Promise<void> {
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked);
  const script = "import('@sparticuz/chromium').then((module) => module.default.executablePath()).then(console.log)";
  const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const { status, output } = await runToEnd(process.execPath, ['-e', script], { cwd: folder, env }, 5 * 60_000);
  if (status !== 0 || !existsSync(join(unpacked, 'chromium')) || !existsSync(join(unpacked, 'al2023', 'lib'))) {
    throw new Error(`${packagedChromium} could not be unpacked (exit status ${status}):\n${output.trim()}`);
  }
}
