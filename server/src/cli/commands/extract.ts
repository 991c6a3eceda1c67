// `extract`: the figures of reports.

import type { Locale } from '../../text/localized.ts';
import { choice, commonOptions, readArguments, UsageError } from '../arguments.ts';
import { type Environment, type ExitStatus, exitStatus } from '../environment.ts';
import { extractFormatNames, extractFormats } from '../extract-formats.ts';
import { gather } from '../gather.ts';
import { extractHelp } from '../help.ts';
import { write } from '../output.ts';
import { words } from '../words.ts';

const options = { ...commonOptions, format: { type: 'string', choices: extractFormatNames } } as const;

export async function extract(args: readonly string[], locale: Locale, environment: Environment): Promise<ExitStatus> {
  const line = readArguments(args, options);
  if (line.switches.has('help')) {
    await write(environment.output, extractHelp[locale]);
    return exitStatus.fine;
  }
  if (line.paths.length === 0) throw new UsageError(words.pathMissing);
  const name = choice(line, 'format', extractFormatNames);
  const format = extractFormats[name];
  const { failures } = await gather(line.paths, { command: 'extract', format: name }, format, locale, environment);
  await write(environment.output, format.end);
  return failures.length > 0 ? exitStatus.trouble : exitStatus.fine;
}
