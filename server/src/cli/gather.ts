// Finds the inputs of a command and does its job on them, writing as the outcomes come.
import type { Locale } from '../text/localized.ts';
import type { Failure } from './check-format.ts';
import type { CommandConfiguration } from './configuration.ts';
import type { Environment } from './environment.ts';
import { withEarlierInputs } from './history.ts';
import { findInputFiles } from './input-files.ts';
import { Progress, write, writeLine } from './output.ts';
import { printable } from './printable.ts';
import type { Job, JobInput } from './process-file.ts';
import { processFiles, startThreads } from './process-files.ts';
import { type Counts, errorWords, words } from './words.ts';

export interface Gathered {
  readonly counts: Counts;
  /** In order: paths that lead nowhere, then files that could not be worked on. */
  readonly failures: readonly Failure[];
}

/** The parts of the output that stand between and before the files' own. */
export interface Frame {
  readonly begin: string;
  readonly separator: string;
}

export async function gather(
  paths: readonly string[],
  job: Job,
  frame: Frame,
  locale: Locale,
  environment: Environment,
  configuration?: CommandConfiguration,
): Promise<Gathered> {
  const { output, errors, service, workerFile } = environment;
  const { inputs: found, failures } = await findInputs(paths, environment, configuration);
  const threads = startThreads(found.length, job, workerFile);
  const inputs = job.command === 'check' ? withEarlierInputs(found, service) : found;
  const progress = new Progress(errors, inputs.length, (done, total) => words.progress(done, total)[locale]);
  await tellProblems(configuration, locale, environment);
  for (const failure of failures) await tellFailure(failure, locale, environment);
  const counts = {
    files: 0,
    skipped: 0,
    failed: failures.length,
    errors: 0,
    warnings: 0,
    information: 0,
    hints: 0,
    fixable: 0,
    suppressed: 0,
  };
  let separator = frame.begin;
  await processFiles(inputs, job, {
    service,
    threads,
    async onOutcome(input, outcome, done) {
      await progress.show(done);
      if (outcome.state === 'skipped') {
        counts.skipped++;
        return;
      }
      if (outcome.state === 'failed') {
        counts.failed++;
        const failure = { path: input.path, words: outcome.words };
        failures.push(failure);
        await progress.clear();
        await tellFailure(failure, locale, environment);
        return;
      }
      counts.files++;
      for (const key of ['errors', 'warnings', 'information', 'hints', 'fixable', 'suppressed'] as const)
        counts[key] += outcome.counts[key];
      if (outcome.rendered === '') return;
      if (output.isTerminal) await progress.clear();
      await write(output, separator + outcome.rendered);
      separator = frame.separator;
    },
  });
  await progress.clear();
  if (separator === frame.begin) await write(output, frame.begin);
  return { counts, failures };
}

/** The files of the paths, each with the options that are configured for it; standard input is read at once. */
export async function findInputs(
  paths: readonly string[],
  environment: Environment,
  configuration?: CommandConfiguration,
): Promise<{ readonly inputs: readonly JobInput[]; readonly failures: Failure[] }> {
  const { files, problems } = await findInputFiles(paths, environment.folder);
  const inputs: JobInput[] = [];
  const failures: Failure[] = [...problems];
  for (const file of files) {
    const input = file.path === '-' ? await readStandardInput(file, environment) : file;
    if ('words' in input) failures.push(input);
    else inputs.push(configuration === undefined ? input : configuration.withOptions(input));
  }
  return { inputs, failures };
}

async function readStandardInput(file: JobInput, { standardInput }: Environment): Promise<JobInput | Failure> {
  try {
    return { ...file, bytes: await standardInput() };
  } catch (error) {
    return { path: file.path, words: errorWords(error) };
  }
}

/** Tells what is wrong in the configuration files of the inputs found. */
export async function tellProblems(
  configuration: CommandConfiguration | undefined,
  locale: Locale,
  environment: Environment,
): Promise<void> {
  for (const problem of configuration?.problems ?? []) await writeLine(environment.errors, printable(problem[locale]));
}

export async function tellFailure({ path, words: said }: Failure, locale: Locale, environment: Environment): Promise<void> {
  await writeLine(environment.errors, `${printable(path)} ${said[locale]}`);
}
