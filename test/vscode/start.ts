// `npm start`: opens VS Code with the extension on the sample reports, the desktop's where there is one.
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension, packageExtension } from './build.ts';
import { desktopCommand } from './executable.ts';
import { serveVSCode } from './host.ts';
import { projectFolder } from './paths.ts';
import { runToEnd, temporaryFolder } from './processes.ts';

const samples = join(projectFolder, 'docs', 'samples');

/** Milliseconds that the desktop's `code` may take to hand over to VS Code. */
const desktopTimeout = 60_000;

async function main(): Promise<void> {
  const command = process.env.VSCODE_HOST === 'served' ? undefined : desktopCommand();
  if (command === undefined) await serve();
  else await openDesktop(command);
}

async function openDesktop(command: string): Promise<void> {
  console.log('Building the extension…');
  await buildExtension();
  const shell = process.platform === 'win32';
  const quote = (text: string) => (shell ? `"${text}"` : text);
  const args = ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, samples].map(quote);
  const { status, output } = await runToEnd(quote(command), args, { shell }, desktopTimeout);
  if (status !== 0) throw new Error(`${command} failed (exit status ${status}):\n${output.trim()}`);
  console.log(`VS Code opens ${samples} with the extension.`);
}

async function serve(): Promise<void> {
  console.log('Building and packing the extension…');
  const vsix = await packageExtension();
  console.log('Preparing VS Code (installed from npm the first time)…');
  const folder = await copyOfSamples();
  const language = isChinese() ? { locale: 'zh-cn' } : {};
  // One of the samples is in the encoding of older Windows software.
  const settings = { 'files.autoGuessEncoding': true };
  const vscode = await serveVSCode({ vsix: [vsix], settings, ...language });
  console.log(
    `\nVS Code with the extension is ready. Open this address in a browser:\n\n  ${vscode.address(folder)}\n\nCtrl+C ends it.`,
  );
  vscode.process.once('exit', () => {
    console.error(`VS Code's server ended. It printed:\n${vscode.output()}`);
    process.exit(1);
  });
}

/** What is tried out there leaves the project's own files alone. */
async function copyOfSamples(): Promise<string> {
  if (!existsSync(samples)) throw new Error(`There is no folder ${samples}`);
  const folder = join(await temporaryFolder(tmpdir(), 'disclosure-report-'), '年报样例');
  await mkdir(folder);
  await cp(samples, folder, { recursive: true });
  return folder;
}

function isChinese(): boolean {
  return (
    /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') || Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh')
  );
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
