// `check`: the findings of reports.

import type { Locale } from '../../text/localized.ts';
import { choice, commonOptions, readArguments, UsageError } from '../arguments.ts';
import { type CheckFormatName, checkFormatNames } from '../check-format.ts';
import { checkFormats } from '../check-formats.ts';
import { CommandConfiguration } from '../configuration.ts';
import { type Environment, type ExitStatus, exitStatus } from '../environment.ts';
import { gather } from '../gather.ts';
import { checkHelp } from '../help.ts';
import { write } from '../output.ts';
import { words } from '../words.ts';

const options = {
  ...commonOptions,
  format: { type: 'string', choices: checkFormatNames },
  config: { type: 'string' },
} as const;

export async function check(args: readonly string[], locale: Locale, environment: Environment): Promise<ExitStatus> {
  const line = readArguments(args, options);
  const { output, folder } = environment;
  if (line.switches.has('help')) {
    await write(output, checkHelp[locale]);
    return exitStatus.fine;
  }
  if (line.paths.length === 0) throw new UsageError(words.pathMissing);
  const name: CheckFormatName = choice(line, 'format', checkFormatNames);
  const configuration = new CommandConfiguration(line.values.get('config'), folder);

  const format = checkFormats[name];
  const colours = name === 'text' && output.hasColours;
  const style = { locale, colours };
  const job = { command: 'check', format: name, ...style } as const;
  const { counts, failures } = await gather(line.paths, job, format, locale, environment, configuration);
  await write(output, format.end(counts, failures, style));
  if (failures.length > 0 || configuration.problems.length > 0) return exitStatus.trouble;
  return counts.errors > 0 ? exitStatus.findings : exitStatus.fine;
}
