// `fix`: applies the safe fixes to files, or shows what they would change.

import type { CheckOptions } from '../../service.ts';
import type { DecodedText } from '../../text/encoding.ts';
import type { Locale, Localized } from '../../text/localized.ts';
import { commonOptions, readArguments, UsageError } from '../arguments.ts';
import { CommandConfiguration } from '../configuration.ts';
import { type Environment, type ExitStatus, exitStatus } from '../environment.ts';
import { type FixedText, fixText, UnwritableText } from '../fixed-text.ts';
import { findInputs, tellFailure, tellProblems } from '../gather.ts';
import { fixHelp } from '../help.ts';
import { withSignalsHeld } from '../hold-signals.ts';
import { Progress, write, writeLine } from '../output.ts';
import { printable } from '../printable.ts';
import type { JobInput } from '../process-file.ts';
import { decodeReport, readReportFile } from '../read-file.ts';
import { replaceFile } from '../replace-file.ts';
import { unifiedDiff } from '../unified-diff.ts';
import { words } from '../words.ts';

const options = { ...commonOptions, config: { type: 'string' }, 'dry-run': { type: 'boolean' } } as const;

interface FixRun {
  readonly dryRun: boolean;
  readonly locale: Locale;
  readonly environment: Environment;
}

type FixOutcome = 'skipped' | 'unchanged' | 'changed' | { readonly failure: Localized };

export async function fix(args: readonly string[], locale: Locale, environment: Environment): Promise<ExitStatus> {
  const line = readArguments(args, options);
  const { output, errors, folder } = environment;
  if (line.switches.has('help')) {
    await write(output, fixHelp[locale]);
    return exitStatus.fine;
  }
  if (line.paths.length === 0) throw new UsageError(words.pathMissing);
  const configuration = new CommandConfiguration(line.values.get('config'), folder);
  const { inputs, failures } = await findInputs(line.paths, environment, configuration);
  await tellProblems(configuration, locale, environment);
  // What the file was to turn off or set aside must not be written all the same.
  if (configuration.isUnread) throw new UsageError(words.nothingFixed);
  for (const failure of failures) await tellFailure(failure, locale, environment);
  const run: FixRun = { dryRun: line.switches.has('dry-run'), locale, environment };
  const progress = new Progress(errors, inputs.length, (done, total) => words.progress(done, total)[locale]);
  let failed = failures.length;
  let files = 0;
  let skipped = 0;
  let changed = 0;
  for (const [index, input] of inputs.entries()) {
    await progress.show(index);
    const outcome = await fixInput(input, run, progress);
    if (typeof outcome === 'object') {
      failed++;
      await progress.clear();
      await tellFailure({ path: input.path, words: outcome.failure }, locale, environment);
      continue;
    }
    if (outcome === 'skipped') skipped++;
    else files++;
    if (outcome === 'changed') changed++;
  }
  await progress.clear();
  await writeLine(errors, words.fixSummary({ changed, files, skipped, failed }, run.dryRun)[locale]);
  return failed > 0 || configuration.problems.length > 0 ? exitStatus.trouble : exitStatus.fine;
}

async function fixInput(input: JobInput, run: FixRun, progress: Progress): Promise<FixOutcome> {
  const read = input.bytes === undefined ? readReportFile(input.location) : decodeReport(input.bytes);
  if (read.decoded === undefined) return { failure: read.problem };
  const { service, output } = run.environment;
  if (!input.named && !service.looksLikeReport(read.decoded.text)) return 'skipped';
  const fixed = fixedOrFailure(read.decoded, { ...input.options }, run);
  if ('failure' in fixed) return fixed;
  const isChanged = fixed.edits.length > 0;
  if (run.dryRun) {
    await progress.clear();
    await write(output, unifiedDiff(printable(input.path), read.decoded.text, fixed.edits));
    return isChanged ? 'changed' : 'unchanged';
  }
  if (input.bytes !== undefined) {
    await write(output, fixed.bytes);
    return isChanged ? 'changed' : 'unchanged';
  }
  if (!isChanged) return 'unchanged';
  return withSignalsHeld(async () => {
    const failure = replaceFile(input.location, read.decoded, fixed.bytes);
    if (failure !== undefined) return { failure };
    await progress.clear();
    await writeLine(output, words.fixed(printable(input.path), fixed.edits.length)[run.locale]);
    return 'changed';
  });
}

function fixedOrFailure(
  decoded: DecodedText,
  options: CheckOptions,
  { environment }: FixRun,
): FixedText | { readonly failure: Localized } {
  try {
    return fixText(decoded, options, environment.service);
  } catch (error) {
    if (error instanceof UnwritableText) return { failure: words.unwritableText };
    return { failure: words.internal(error instanceof Error ? error.message : String(error)) };
  }
}
