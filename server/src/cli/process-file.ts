// Does one job on one file: reads it, and renders what the job tells of it.
import type { ResolvedOptions } from '../configuration/resolve-options.ts';
import type { Locale, Localized } from '../text/localized.ts';
import type { CheckFormatName } from './check-format.ts';
import { checkFormats } from './check-formats.ts';
import { checkedFile, countFindings, type FindingCounts } from './checked-file.ts';
import type { ReportService } from './environment.ts';
import { type ExtractFormatName, extractFormats } from './extract-formats.ts';
import { type EarlierInput, earlierReportsFor, keepRecord } from './history.ts';
import { decodeReport, type ReadResult, readReportFile } from './read-file.ts';
import { words } from './words.ts';

/** What is done with every file of a run; can be sent to another thread. */
export type Job =
  | {
      readonly command: 'check';
      readonly format: CheckFormatName;
      readonly locale: Locale;
      readonly colours: boolean;
    }
  | { readonly command: 'extract'; readonly format: ExtractFormatName };

/** A file's outcome; can be sent back from another thread. */
export type Outcome =
  | { readonly state: 'done'; readonly rendered: string; readonly counts: FindingCounts }
  | { readonly state: 'skipped' }
  | { readonly state: 'failed'; readonly words: Localized };

/** Where a file's bytes come from: a file, or bytes read already. */
export interface JobInput {
  readonly path: string;
  readonly location: string;
  /** Whether it is worked on even if it doesn't look like a report. */
  readonly named: boolean;
  readonly bytes?: Uint8Array;
  /** What it is checked with, beside the rules' defaults. */
  readonly options?: ResolvedOptions;
  /** The inputs that may be the same unit's report of the year before, the likeliest first. */
  readonly earlier?: readonly EarlierInput[];
  /** Whether another input is compared with it. */
  readonly isAsked?: boolean;
}

const noFindings: FindingCounts = { errors: 0, warnings: 0, information: 0, hints: 0, fixable: 0, suppressed: 0 };

/** Never throws: a fault in one file must not keep the others from being worked on. */
export function processFile(input: JobInput, job: Job, service: ReportService): Outcome {
  try {
    const read = input.bytes === undefined ? readReportFile(input.location) : decodeReport(input.bytes);
    return read.decoded === undefined ? { state: 'failed', words: read.problem } : processText(input, read.decoded, job, service);
  } catch (error) {
    return { state: 'failed', words: words.internal(error instanceof Error ? error.message : String(error)) };
  }
}

function processText(input: JobInput, decoded: NonNullable<ReadResult['decoded']>, job: Job, service: ReportService): Outcome {
  if (!input.named && !service.looksLikeReport(decoded.text)) return { state: 'skipped' };
  if (job.command === 'extract') {
    const extracted = service.extract(service.parse(decoded.text));
    return { state: 'done', rendered: extractFormats[job.format].file(input.path, extracted), counts: noFindings };
  }
  const analysis = service.analyze(decoded.text, { ...input.options, earlier: earlierReportsFor(input, job, service) });
  keepRecord(input, analysis, job, service);
  const checked = checkedFile(input.path, decoded.encoding, analysis, service.reportInfo(analysis));
  const rendered = checkFormats[job.format].file(checked, job);
  return { state: 'done', rendered, counts: countFindings(checked.findings, analysis.suppressed.length) };
}
