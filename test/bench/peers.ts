// The programs that ours is measured beside, installed on demand and apart from the project's own packages.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** The newest versions that run on Node 20. */
const versions: Readonly<Record<string, string>> = {
  markdownlint: '0.40.0',
  'autocorrect-node': '2.14.0',
  'markdown-it': '15.0.3',
  parse5: '8.1.1',
};

export interface Peer {
  readonly name: string;
  /** Lints or parses a text. */
  readonly run: (text: string) => unknown;
}

export interface Peers {
  readonly peers: readonly Peer[];
  /** One sentence for each peer that can't be had. */
  readonly missing: readonly string[];
}

const callable = z.custom<(...args: readonly unknown[]) => unknown>((value) => typeof value === 'function');

const loaders: Readonly<Record<string, (folder: string) => Promise<Peer['run']>>> = {
  async markdownlint(folder) {
    const { lint } = z.object({ lint: callable }).parse(await load(folder, 'markdownlint/lib/exports-sync.mjs'));
    return (text) => lint({ strings: { text } });
  },
  async 'autocorrect-node'(folder) {
    const { lintFor } = z.object({ lintFor: callable }).parse(await loadMain(folder, 'autocorrect-node'));
    return (text) => lintFor(text, 'report.md');
  },
  async 'markdown-it'(folder) {
    const module = z
      .object({ default: z.custom<new () => { parse(text: string, environment: object): unknown }>() })
      .parse(await loadMain(folder, 'markdown-it'));
    const parser = new module.default();
    return (text) => parser.parse(text, {});
  },
  async parse5(folder) {
    const { parse } = z.object({ parse: callable }).parse(await loadMain(folder, 'parse5'));
    return (text) => parse(text, { sourceCodeLocationInfo: true });
  },
};

const labels: Readonly<Record<string, string>> = {
  markdownlint: 'lint',
  'autocorrect-node': 'lint',
  'markdown-it': 'parse',
  parse5: 'parse',
};

/** @param folder absolute; made where it doesn't exist */
export async function loadPeers(folder: string): Promise<Peers> {
  const problem = install(folder);
  const peers: Peer[] = [];
  const missing: string[] = problem === undefined ? [] : [problem];
  for (const [name, version] of Object.entries(versions)) {
    try {
      const run = await loaders[name]?.(folder);
      if (run === undefined) throw new Error('no loader');
      run('青石县报告\n');
      peers.push({ name: `${name} ${version} ${labels[name]}`, run });
    } catch (error) {
      missing.push(
        `${name} ${version} is not measured: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
      );
    }
  }
  return { peers, missing };
}

function install(folder: string): string | undefined {
  const isInstalled = Object.entries(versions).every(([name, version]) => installedVersion(folder, name) === version);
  if (isInstalled) return undefined;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error, stderr } = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--no-save', ...packages], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (status === 0) return undefined;
  return `npm could not install the peers: ${error?.message ?? stderr.trim().split('\n')[0] ?? `status ${status}`}`;
}

const manifest = z.object({ version: z.string(), main: z.string().optional(), exports: z.unknown().optional() });

function installedVersion(folder: string, name: string): string | undefined {
  const file = join(folder, 'node_modules', name, 'package.json');
  return existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).version : undefined;
}

function load(folder: string, path: string): Promise<unknown> {
  return import(pathToFileURL(join(folder, 'node_modules', path)).href);
}

/** Through a script in the peers' folder, so that Node resolves the package as its users do. */
function loadMain(folder: string, name: string): Promise<unknown> {
  const script = join(folder, `load-${name}.mjs`);
  writeFileSync(script, `import * as loaded from '${name}';\nexport default loaded.default;\nexport * from '${name}';\n`);
  return import(pathToFileURL(script).href);
}
