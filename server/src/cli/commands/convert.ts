// `convert`: a report with its tables in another form.
import { resolve } from 'node:path';
import { convertTargets } from '../../service.ts';
import { type DecodedText, decodeText, spliceBytes } from '../../text/encoding.ts';
import type { Locale, Localized } from '../../text/localized.ts';
import { applyEdits, type Edit } from '../../text/span.ts';
import { commonOptions, readArguments, UsageError } from '../arguments.ts';
import { type Environment, type ExitStatus, exitStatus } from '../environment.ts';
import { tellFailure } from '../gather.ts';
import { convertHelp } from '../help.ts';
import { withSignalsHeld } from '../hold-signals.ts';
import { write, writeLine } from '../output.ts';
import { printable } from '../printable.ts';
import { decodeReport, type ReadResult, readReportFile } from '../read-file.ts';
import { replaceFile } from '../replace-file.ts';
import { errorWords, words } from '../words.ts';

const options = { ...commonOptions, to: { type: 'string', choices: convertTargets }, write: { type: 'boolean' } } as const;

export async function convert(args: readonly string[], locale: Locale, environment: Environment): Promise<ExitStatus> {
  const line = readArguments(args, options);
  const { output, errors, folder, service } = environment;
  if (line.switches.has('help')) {
    await write(output, convertHelp[locale]);
    return exitStatus.fine;
  }
  const [path, ...others] = line.paths;
  if (path === undefined || others.length > 0) throw new UsageError(words.onePath);
  const target = convertTargets.find((one) => one === line.values.get('to'));
  if (target === undefined) throw new UsageError(words.targetMissing);
  const fail = async (reason: Localized): Promise<ExitStatus> => {
    await tellFailure({ path, words: reason }, locale, environment);
    return exitStatus.trouble;
  };

  const isInput = path === '-';
  const read = isInput ? await readInput(environment) : readReportFile(resolve(folder, path));
  if (read.decoded === undefined) return fail(read.problem);
  const analysis = service.parse(read.decoded.text);
  const { edits, left } = service.convert(analysis, target);
  const bytes = convertedBytes(read.decoded, edits);
  if (bytes === undefined) return fail(words.unwritableText);
  const writesFile = line.switches.has('write') && !isInput;
  if (writesFile) {
    const { decoded } = read;
    const failure =
      edits.length === 0 ? undefined : await withSignalsHeld(() => replaceFile(resolve(folder, path), decoded, bytes));
    if (failure !== undefined) return fail(failure);
    await writeLine(output, words.converted(printable(path), edits.length)[locale]);
  } else {
    // A terminal shows UTF-8; a file or a pipe gets the encoding of the original.
    await write(output, output.isTerminal ? applyEdits(read.decoded.text, edits) : bytes);
  }
  for (const { name, reason } of left) await writeLine(errors, words.left(printable(path), name[locale], reason[locale])[locale]);
  if (analysis.report.tables.length === 0) await writeLine(errors, words.noTables(printable(path))[locale]);
  return left.length > 0 ? exitStatus.findings : exitStatus.fine;
}

async function readInput({ standardInput }: Environment): Promise<ReadResult> {
  try {
    return decodeReport(await standardInput());
  } catch (error) {
    return { problem: errorWords(error) };
  }
}

/** The bytes with the tables written anew; undefined where the encoding can't hold them. */
function convertedBytes(original: DecodedText, edits: readonly Edit[]): Uint8Array | undefined {
  try {
    const bytes = spliceBytes(original, edits);
    const again = decodeText(bytes).decoded;
    return again?.text === applyEdits(original.text, edits) && again.encoding === original.encoding ? bytes : undefined;
  } catch {
    return undefined;
  }
}
