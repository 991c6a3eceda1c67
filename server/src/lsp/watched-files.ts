// The one place that asks the client to tell of changes on the disk, and hands them to whom they concern.
import type { Connection } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver';
import * as z from 'zod';
import type { ClientFeatures } from './client-features.ts';

export interface FileChange {
  /** As the client writes it. A folder that is gone or has come stands for all that is in it. */
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

/** What reports and settings are kept in. */
const watchedFiles = ['**/*.{txt,md,html,htm,disclosure}', '**/.disclosure-report.json'];

/** A folder that is moved or deleted is often told of alone, without what is in it. */
const anyEntry = '**/*';

const kinds: ReadonlyMap<number, FileChange['kind']> = new Map([
  [FileChangeType.Created, 'created'],
  [FileChangeType.Changed, 'changed'],
  [FileChangeType.Deleted, 'deleted'],
]);

const watchedFilesParams = z.looseObject({ changes: z.array(z.looseObject({ uri: z.string(), type: z.int() })) });

export class WatchedFiles {
  private readonly subscribers: ((changes: readonly FileChange[]) => void)[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly features: ClientFeatures,
  ) {
    connection.onDidChangeWatchedFiles((params) => this.changed(params));
  }

  /** @param take called with what the client tells at once */
  subscribe(take: (changes: readonly FileChange[]) => void): void {
    this.subscribers.push(take);
  }

  /** To be called once the client is initialized. */
  start(): void {
    if (!this.features.watchedFiles) return;
    const watchers = [
      ...watchedFiles.map((globPattern) => ({ globPattern })),
      { globPattern: anyEntry, kind: WatchKind.Create | WatchKind.Delete },
    ];
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => this.connection.console.error(`registering for changes of files failed: ${error}`));
  }

  private changed(untrusted: unknown): void {
    const parsed = watchedFilesParams.safeParse(untrusted);
    if (!parsed.success) return;
    const changes = parsed.data.changes.flatMap(({ uri, type }): FileChange[] => {
      const kind = kinds.get(type);
      return kind === undefined ? [] : [{ uri, kind }];
    });
    for (const take of this.subscribers) take(changes);
  }
}
