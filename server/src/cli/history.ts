// Which inputs are last year's report of another input, and what they say.
import { likeliestFirst } from '../model/earlier-reports.ts';
import { unitKey } from '../model/report-identity.ts';
import { type EarlierReports, noEarlierReports, type RecordData, recordFrom } from '../model/report-record.ts';
import { historyCarriedIn } from '../rules/history-carried-in.ts';
import { historyInForce } from '../rules/history-in-force.ts';
import type { Analysis, ReportIdentity } from '../service.ts';
import { decodeBeginning } from '../text/beginning.ts';
import type { ReportService } from './environment.ts';
import type { Job, JobInput } from './process-file.ts';
import { decodeReport, readBeginning, readReportFile } from './read-file.ts';

/** An input that another one is compared with; can be sent to another thread. */
export type EarlierInput = Pick<JobInput, 'path' | 'location' | 'bytes'>;

const historyRules = [historyCarriedIn, historyInForce];

/** Bytes in which a title mostly stands, and which most reports are not longer than. */
const beginning = 16 * 1024;

/** Names for each input those that may be its unit's report of the year before, by unit and year, whatever they are called. */
export function withEarlierInputs(inputs: readonly JobInput[], service: ReportService): readonly JobInput[] {
  if (inputs.length < 2 || inputs.every(isSilent)) return inputs;
  const identities = inputs.map((input) => identityOfInput(input, service));
  const groups = new Map<string, Candidate[]>();
  identities.forEach((identity, index) => {
    const input = inputs[index];
    if (identity === undefined || input === undefined) return;
    const key = groupKey(identity.unit, identity.year);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [candidateOf(input)]);
    else group.push(candidateOf(input));
  });
  const compared = inputs.map((input, index) => {
    const identity = identities[index];
    const group = identity === undefined ? undefined : groups.get(groupKey(identity.unit, identity.year - 1));
    if (group === undefined || isSilent(input)) return input;
    const earlier = likeliestFirst(group, candidateOf(input).document).map(({ input: other }) => other);
    return { ...input, earlier };
  });
  const asked = new Set(compared.flatMap(({ earlier = [] }) => earlier.map(({ location }) => location)));
  return compared.map((input) => (asked.has(input.location) ? { ...input, isAsked: true } : input));
}

interface Candidate {
  readonly document: string;
  readonly input: EarlierInput;
}

/** Places are compared as absolute paths: the user may have named one file from here and another from the root. */
function candidateOf({ path, location, bytes }: JobInput): Candidate {
  const input = { path, location, ...(bytes === undefined ? {} : { bytes }) };
  return { document: location === '' ? path : location.replaceAll('\\', '/'), input };
}

function groupKey(unit: string, year: number): string {
  return `${year} ${unit}`;
}

/** Whether the rules that compare reports are off for an input. */
function isSilent({ options }: JobInput): boolean {
  return historyRules.every(({ id }) => options?.rules?.[id] === 'off');
}

function identityOfInput(input: JobInput, service: ReportService): ReportIdentity | undefined {
  const head = input.bytes === undefined ? readBeginning(input.location, beginning) : { bytes: input.bytes, isWhole: true };
  if (head === undefined) return undefined;
  if (head.isWhole) return identityOfBytes(head.bytes, service);
  const decoded = decodeBeginning(head.bytes, beginning)?.decoded;
  const identity = decoded === undefined ? undefined : service.identityOfBeginning(decoded.text);
  if (identity !== undefined) return identity;
  const whole = readReportFile(input.location).decoded;
  return whole === undefined ? undefined : service.identityOf(whole.text);
}

function identityOfBytes(bytes: Uint8Array, service: ReportService): ReportIdentity | undefined {
  const { decoded } = decodeReport(bytes);
  return decoded === undefined ? undefined : service.identityOf(decoded.text);
}

/** Records that one thread keeps, some 4 KB each: those of files that it has checked itself, and those that it has read. */
const mostKept = 4096;
const keptByJob = new WeakMap<Job, Map<string, RecordData | undefined>>();

/** What the earlier inputs of an input say; they are read when a rule asks. */
export function earlierReportsFor({ earlier }: JobInput, job: Job, service: ReportService): EarlierReports {
  if (earlier === undefined || earlier.length === 0) return noEarlierReports;
  return {
    of: (unit, year) => {
      const key = unitKey(unit);
      return earlier.flatMap((input) => {
        const data = recordOfInput(input, job, service);
        return data !== undefined && data.year === year && data.unitKey === key ? [recordFrom(data)] : [];
      });
    },
  };
}

/** Keeps what a checked file says, where another one is compared with it: it isn't read again in this thread. */
export function keepRecord({ path, location, isAsked }: JobInput, analysis: Analysis, job: Job, service: ReportService): void {
  if (isAsked === true) keep(location, service.recordOf(analysis, path), job);
}

function recordOfInput(input: EarlierInput, job: Job, service: ReportService): RecordData | undefined {
  const kept = keptByJob.get(job);
  if (kept?.has(input.location)) return kept.get(input.location);
  const { decoded } = input.bytes === undefined ? readReportFile(input.location) : decodeReport(input.bytes);
  const data = decoded === undefined ? undefined : service.recordOfText(decoded.text, input.path);
  keep(input.location, data, job);
  return data;
}

function keep(location: string, data: RecordData | undefined, job: Job): void {
  const kept = keptByJob.get(job) ?? new Map<string, RecordData | undefined>();
  keptByJob.set(job, kept);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(location, data);
}
