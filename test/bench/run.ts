// `npm run bench`: measures the parser, the command line and the language server beside their peers, and prints tables.
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { measureCommandLine } from './command-line.ts';
import { measureInProcess } from './in-process.ts';
import { measureIndex } from './index.ts';
import { measureLanguageServer } from './language-server.ts';
import { loadPeers } from './peers.ts';

const root = join(__dirname, '../..');
const folder = join(root, '.vscode-test/bench');
const parts = process.argv.slice(2);
const isWanted = (part: string): boolean => parts.length === 0 || parts.includes(part);

void main();

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
  await buildProducts();
  if (isWanted('check')) {
    const { peers, missing } = await loadPeers(join(folder, 'peers'));
    for (const line of missing) console.log(`! ${line}`);
    await measureInProcess(join(folder, 'service.cjs'), peers);
  }
  if (isWanted('cli')) await measureCommandLine(join(root, 'dist/cli.js'), folder);
  if (isWanted('index')) await measureIndex(join(root, 'dist/server.js'), folder);
  if (isWanted('lsp')) await measureLanguageServer(join(root, 'dist/server.js'), join(folder, 'server-clock.cjs'));
}

/** What is measured is what ships: the bundles of this very source, and the service bundled the same way. */
async function buildProducts(): Promise<void> {
  await build({
    entryPoints: {
      service: join(root, 'server/src/service.ts'),
      'server-clock': join(root, 'test/bench/server-clock.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  await import(join(root, 'client/build.mjs'));
}
