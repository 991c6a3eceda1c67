// The index of all reports in the workspace: built in the background, following files, folders and open documents.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EarlierReports, RecordData } from '../model/report-record.ts';
import { ReportRecords } from '../model/report-records.ts';
import { EarlierViews } from './earlier-views.ts';
import type { Service } from './service-type.ts';
import type { FileChange } from './watched-files.ts';
import { isLeftOut, mayHoldReport, type WorkspaceFiles } from './workspace-files.ts';
import type { ReadingProgress } from './workspace-progress.ts';
import { readRecords } from './workspace-reading.ts';
import { canonicalFileUri, canonicalUri, isWithin } from './workspace-uri.ts';

export interface WorkspaceReportsHost {
  readonly service: Service;
  /** Milliseconds without typing before an open report counts as it is now. */
  debounce(): number;
  /** What an open document says; undefined where it is no report. */
  recordOf(document: TextDocument, uri: string): RecordData | undefined;
  startProgress(): ReadingProgress;
  log(message: string): void;
  /** Some documents may have other answers now. */
  changed(): void;
}

export class WorkspaceReports {
  private readonly records = new ReportRecords();
  private readonly views = new EarlierViews(this.records);
  /** Open documents by canonical URI: they count instead of the files on the disk. */
  private readonly open = new Map<string, TextDocument>();
  private readonly unread = new Set<string>();
  private folders: readonly string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private queue: Promise<void> = Promise.resolve();
  private generation = 0;
  private isStopped = false;

  /** @param files undefined where there is no disk: open documents count alone */
  constructor(
    private readonly host: WorkspaceReportsHost,
    private readonly files: WorkspaceFiles | undefined,
  ) {}

  /** Unit and year of every report that is known. */
  identities(): Iterable<{ readonly document: string; readonly unit: string; readonly year: number }> {
    return this.records.identities();
  }

  /** Settles when all that has been told so far is worked in. */
  get settled(): Promise<void> {
    return this.queue;
  }

  /** What a document is told of earlier reports: the same object until one of its answers changes. */
  earlierFor(uri: string): EarlierReports {
    return this.views.of(this.canonical(uri) ?? uri, this.generation);
  }

  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(canonicalUri));
    const come = added.flatMap((uri) => canonicalUri(uri) ?? []);
    this.folders = [...new Set([...this.folders.filter((folder) => !gone.has(folder)), ...come])];
    this.enqueue(async () => {
      this.commit(new Map([...this.records.documents].filter((uri) => !this.isInFolder(uri)).map((uri) => [uri, undefined])));
      if (come.length > 0) await this.read(come, []);
    });
  }

  filesChanged(changes: readonly FileChange[]): void {
    this.enqueue(async () => {
      const gone = new Set<string>();
      const files = new Set<string>();
      const folders = new Set<string>();
      for (const { uri: told, kind } of changes) {
        const uri = this.canonical(told);
        if (uri === undefined || !this.isInFolder(uri)) continue;
        if (kind === 'deleted') gone.add(uri);
        else if (mayHoldReport(uri)) files.add(uri);
        else if (kind === 'created') folders.add(uri);
      }
      for (const uri of this.records.documents) {
        // What came again under the same name is read, and is gone where it can't be.
        if (gone.size > 0 && isAmong(uri, gone)) files.add(uri);
      }
      if (files.size > 0 || folders.size > 0) await this.read([...folders], [...files]);
    });
  }

  opened(document: TextDocument): void {
    const uri = this.canonical(document.uri);
    if (uri === undefined) return;
    this.open.set(uri, document);
    this.unread.add(uri);
    this.readOpenIn(0);
  }

  documentChanged(document: TextDocument): void {
    const uri = this.canonical(document.uri);
    if (uri === undefined) return;
    this.unread.add(uri);
    this.readOpenIn(this.host.debounce());
  }

  closed(document: TextDocument): void {
    this.views.forget(this.canonical(document.uri) ?? document.uri);
    const uri = this.canonical(document.uri);
    if (uri === undefined) return;
    this.open.delete(uri);
    this.unread.delete(uri);
    this.enqueue(async () => {
      if (this.isInFolder(uri)) await this.read([], [uri]);
      else this.commit(new Map([[uri, undefined]]));
    });
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private readOpenIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.readOpen(), milliseconds);
  }

  private readOpen(): void {
    let isChanged = false;
    for (const uri of this.unread) {
      const document = this.open.get(uri);
      if (document !== undefined && this.records.put(uri, this.host.recordOf(document, uri))) isChanged = true;
    }
    this.unread.clear();
    if (isChanged) this.publish();
  }

  /** Work on the disk is done one after the other, so that what was told later counts. */
  private enqueue(work: () => Promise<void>): void {
    this.queue = this.queue
      .then(() => (this.isStopped ? undefined : work()))
      .catch((error: unknown) => this.host.log(`reading reports failed: ${error}`));
  }

  private async read(folders: readonly string[], named: readonly string[]): Promise<void> {
    const { files, host } = this;
    if (files === undefined) {
      this.commit(new Map(named.map((uri) => [uri, undefined])));
      return;
    }
    const progress = host.startProgress();
    const isCancelled = (): boolean => this.isStopped || progress.isCancelled;
    const failures: string[] = [];
    try {
      const found = new Set(named);
      for (const folder of folders) {
        for await (const uri of files.list(folder)) {
          if (isCancelled()) break;
          found.add(uri);
        }
      }
      const wanted = [...found].filter((uri) => !this.open.has(uri));
      progress.found(wanted.length);
      const records = await readRecords(wanted, {
        files,
        service: host.service,
        isCancelled,
        onRead: (done) => progress.read(done, wanted.length),
        onFailure: (uri, error) => failures.push(`${uri}: ${error}`),
      });
      if (!this.isStopped) this.commit(records);
    } finally {
      progress.end();
      if (failures.length > 0) host.log(`${failures.length} files could not be read, the first one: ${failures[0]}`);
    }
  }

  /** Takes in what was read, at once; what was opened or left the workspace meanwhile doesn't count. */
  private commit(records: ReadonlyMap<string, RecordData | undefined>): void {
    let isChanged = false;
    for (const [uri, data] of records) {
      if (this.open.has(uri)) continue;
      if (this.records.put(uri, this.isInFolder(uri) ? data : undefined)) isChanged = true;
    }
    if (isChanged) this.publish();
  }

  private publish(): void {
    this.generation += 1;
    this.host.changed();
  }

  /** Files of the disk, and what lies in the workspace's folders, wherever those are; not what an editor shows beside them. */
  private canonical(told: string): string | undefined {
    const file = canonicalFileUri(told);
    if (file !== undefined) return file;
    const uri = canonicalUri(told);
    return uri !== undefined && this.isInFolder(uri) ? uri : undefined;
  }

  /** Whether a file belongs to the workspace, and not to a folder of tools in it. */
  private isInFolder(uri: string): boolean {
    return this.folders.some((folder) => isWithin(uri, folder) && !uri.slice(folder.length).split('/').some(isLeftOut));
  }
}

/** Whether a file or one of the folders that it lies in is among others. */
function isAmong(uri: string, others: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) if (others.has(uri.slice(0, end))) return true;
  return false;
}
