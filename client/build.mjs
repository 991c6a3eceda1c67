// Bundles the extension, the language server and the command line into dist/. `--watch` rebuilds at each change.

import { chmod, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const watches = process.argv.includes('--watch');

const bundles = [
  { entry: 'client/src/extension.ts', outfile: 'dist/extension.js', external: ['vscode'] },
  { entry: 'server/src/lsp/main.ts', outfile: 'dist/server.js', external: [] },
  // The command line starts the language server from the file beside it.
  { entry: 'server/src/cli/main.ts', outfile: 'dist/cli.js', external: ['./server.js'], executable: true },
  // The same for VS Code in a browser: a Node built-in in one of these fails the build.
  { entry: 'client/src/browser.ts', outfile: 'dist/browser.js', external: ['vscode'], browser: 'cjs' },
  { entry: 'server/src/lsp/browser-main.ts', outfile: 'dist/server-browser.js', external: [], browser: 'iife' },
];

const importMetaUrl = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";

/** @returns {import('esbuild').BuildOptions} */
function optionsOf(bundle) {
  return {
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundle.outfile,
    external: bundle.external,
    bundle: true,
    // The ES modules of the language libraries, so that what isn't used falls away.
    mainFields: bundle.browser ? ['browser', 'module', 'main'] : ['module', 'main'],
    minify: !watches,
    sourcemap: watches,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'info',
    ...(bundle.browser ? browserOptions(bundle) : nodeOptions(bundle)),
  };
}

/** @returns {import('esbuild').BuildOptions} */
function nodeOptions(bundle) {
  return {
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // A library of the command line asks where its module is, which a CommonJS bundle must be told.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: bundle.executable ? { js: `#!/usr/bin/env node\n${importMetaUrl}` } : {},
  };
}

/** @returns {import('esbuild').BuildOptions} */
function browserOptions(bundle) {
  return { platform: 'browser', target: 'es2022', format: bundle.browser };
}

await mkdir(`${root}/dist`, { recursive: true });

if (watches) {
  for (const bundle of bundles) await (await context(optionsOf(bundle))).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(optionsOf(bundle))));
  for (const bundle of bundles) if (bundle.executable) await chmod(`${root}/${bundle.outfile}`, 0o755);
}
