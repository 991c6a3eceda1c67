// Bundles a program of the server's sources as dist/ has it, apart from what is built there.
import { join } from 'node:path';
import { build } from 'esbuild';

const source = join(__dirname, '../../server/src');

/**
 * @param entry path below server/src
 * @param outfile absolute; programs that start each other lie in one folder
 */
export async function bundleProgram(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(source, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    // The glob library asks for its own address as it is loaded.
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}
