// `lsp`: the language server, for editors other than VS Code.
import type { Locale } from '../../text/localized.ts';
import { type Environment, type ExitStatus, exitStatus } from '../environment.ts';
import { lspHelp } from '../help.ts';
import { write } from '../output.ts';

const transports = ['--stdio', '--node-ipc', '--pipe', '--socket'];

/** Gives no status when the server runs: it ends the process itself. */
export async function lsp(args: readonly string[], locale: Locale, environment: Environment): Promise<ExitStatus | undefined> {
  if (args.includes('--help') || args.includes('-h')) {
    await write(environment.output, lspHelp[locale]);
    return exitStatus.fine;
  }
  // The server reads its transport from the process's arguments, and editors add arguments of their own.
  const isGiven = args.some((argument) => transports.some((name) => argument === name || argument.startsWith(`${name}=`)));
  if (!isGiven) process.argv.push('--stdio');
  await environment.startLanguageServer();
  return undefined;
}
