// Finds the command that the arguments name, runs it, and turns what goes wrong into messages.
import { version } from '../../../package.json';
import type { Locale, Localized } from '../text/localized.ts';
import { localeAmong, UsageError } from './arguments.ts';
import { check } from './commands/check.ts';
import { convert } from './commands/convert.ts';
import { extract } from './commands/extract.ts';
import { fix } from './commands/fix.ts';
import { lsp } from './commands/lsp.ts';
import { type Environment, type ExitStatus, exitStatus } from './environment.ts';
import { programHelp } from './help.ts';
import { write, writeLine } from './output.ts';
import { words } from './words.ts';

type Command = (args: readonly string[], locale: Locale, environment: Environment) => Promise<ExitStatus | undefined>;

const commands: ReadonlyMap<string, Command> = new Map([
  ['check', check],
  ['fix', fix],
  ['extract', extract],
  ['convert', convert],
  ['lsp', lsp],
]);

/**
 * Runs the program.
 * @param args without the interpreter and the script
 * @returns the exit status; undefined where a server took over
 */
export async function run(args: readonly string[], environment: Environment): Promise<ExitStatus | undefined> {
  const locale = localeAmong(args);
  try {
    return await runCommand(args, locale, environment);
  } catch (error) {
    const said =
      error instanceof UsageError ? error.words : words.internal(error instanceof Error ? error.message : String(error));
    await tell(said, locale, environment);
    return exitStatus.trouble;
  }
}

async function runCommand(args: readonly string[], locale: Locale, environment: Environment): Promise<ExitStatus | undefined> {
  const [name, ...rest] = args[0] === '--locale' ? args.slice(2) : args[0]?.startsWith('--locale=') ? args.slice(1) : args;
  if (name === undefined) {
    await write(environment.errors, programHelp[locale]);
    return exitStatus.trouble;
  }
  if (name === 'help' && rest[0] !== undefined && !rest[0].startsWith('-')) {
    return runCommand([rest[0], '--help', ...rest.slice(1)], locale, environment);
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    await write(environment.output, programHelp[locale]);
    return exitStatus.fine;
  }
  if (name === '--version' || name === '-V' || name === 'version') {
    await writeLine(environment.output, version);
    return exitStatus.fine;
  }
  const command = commands.get(name);
  if (command === undefined) throw new UsageError(name.startsWith('-') ? words.unknownOption(name) : words.unknownCommand(name));
  return command(rest, locale, environment);
}

async function tell(said: Localized, locale: Locale, { errors }: Environment): Promise<void> {
  await writeLine(errors, `disclosure-report: ${said[locale]}${locale === 'zh-cn' ? '。' : '; '}${words.seeHelp[locale]}`);
}
