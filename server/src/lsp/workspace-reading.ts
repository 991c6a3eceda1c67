// Reads many files into records, in slices that leave the server free to answer.
import type { RecordData } from '../model/report-record.ts';
import { decodeBeginning } from '../text/beginning.ts';
import { decodeText } from '../text/encoding.ts';
import type { Service } from './service-type.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** Files that are read from the disk at the same time. */
const readers = 8;

/** Milliseconds of work after which others have their turn. */
const slice = 4;

/** Bytes above which a file is decoded whole only where its beginning shows a report. */
const largeFile = 256 * 1024;
/** Holds as much as a text shows its being a report in, 20,000 characters. */
const beginning = 128 * 1024;

export interface Reading {
  readonly files: WorkspaceFiles;
  readonly service: Pick<Service, 'looksLikeReport' | 'recordOfText'>;
  /** Asked before each file. */
  readonly isCancelled: () => boolean;
  readonly onRead: (done: number) => void;
  readonly onFailure: (file: string, error: unknown) => void;
}

/**
 * @param files canonical URIs
 * @returns for each file that was read, its record; undefined for what is no report. After a cancellation those so far
 */
export async function readRecords(
  files: readonly string[],
  { files: disk, service, isCancelled, onRead, onFailure }: Reading,
): Promise<Map<string, RecordData | undefined>> {
  const records = new Map<string, RecordData | undefined>();
  const turns = new Turns();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined && !isCancelled(); file = files[next++]) {
      try {
        const bytes = await disk.read(file);
        await turns.mine();
        if (isCancelled()) return;
        records.set(file, bytes === undefined ? undefined : recordOfBytes(bytes, file, service));
      } catch (error) {
        records.set(file, undefined);
        onFailure(file, error);
      }
      onRead(records.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(readers, files.length) }, work));
  return records;
}

/** A browser has no setImmediate. */
const afterOthers: (work: () => void) => void =
  typeof setImmediate === 'function' ? (work) => setImmediate(work) : (work) => setTimeout(work, 0);

/** Shares this thread with all else that it has to do. */
export class Turns {
  private began = performance.now();
  private next: Promise<void> | undefined;

  /** Settles when there is time for a piece of work. */
  async mine(): Promise<void> {
    while (performance.now() - this.began > slice) {
      this.next ??= new Promise((resolve) => {
        afterOthers(() => {
          this.next = undefined;
          this.began = performance.now();
          resolve();
        });
      });
      await this.next;
    }
  }
}

function recordOfBytes(bytes: Uint8Array, file: string, service: Reading['service']): RecordData | undefined {
  if (bytes.length > largeFile && !beginsAsReport(bytes, service)) return undefined;
  const { decoded } = decodeText(bytes);
  return decoded === undefined ? undefined : service.recordOfText(decoded.text, file);
}

/** A large file is mostly something else, and decoding it whole would take longer than a slice. */
function beginsAsReport(bytes: Uint8Array, service: Reading['service']): boolean {
  const decoded = decodeBeginning(bytes, beginning)?.decoded;
  // What can't be told from the beginning is told from the whole.
  return decoded === undefined || service.looksLikeReport(decoded.text);
}
