// The configuration files of the open documents: as they are in the editor, or on the disk; and what is wrong in those on the disk.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  ConfigurationFiles,
  type ConfigurationText,
  configurationFileName,
  folderOf,
  type LoadedConfiguration,
  relativePath,
} from '../configuration/configuration-files.ts';
import { LineMap } from '../text/line-map.ts';
import type { Locale } from '../text/localized.ts';
import type { ConfigurationDisk } from './configuration-disk.ts';
import { problemDiagnostic } from './diagnostics.ts';
import { isConfigurationFile } from './documents.ts';
import type { FileChange } from './watched-files.ts';

/** What a document's settings come from. */
export interface ConfigurationOfDocument {
  readonly configuration: LoadedConfiguration | undefined;
  /** The document's own path; undefined where it is no file on the disk. */
  readonly path: string | undefined;
}

/** Where a document's suppressions are written. */
export interface SuppressionPlace {
  readonly uri: string;
  /** Of the file where it is open. */
  readonly version: number | null;
  /** Undefined where the file can't be read. */
  readonly text: string | undefined;
  readonly exists: boolean;
  /** The document's path as seen from the file's folder. */
  readonly relativePath: string;
}

export class ConfigurationDocuments {
  private readonly files: ConfigurationFiles;
  /** Paths of closed files whose mistakes the client was told of. */
  private readonly told = new Set<string>();
  /** Files' URIs as the client writes them, by path. */
  private readonly spelling = new Map<string, string>();

  /**
   * @param disk what closed files say
   * @param firstFolder path of the workspace's first folder, which documents that are no files belong to
   */
  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly disk: ConfigurationDisk,
    private readonly firstFolder: () => string | undefined,
    private readonly locale: () => Locale,
  ) {
    this.files = new ConfigurationFiles(
      (path) => this.read(path),
      (path, loaded) => this.tell(path, loaded),
    );
  }

  of(uri: string): ConfigurationOfDocument {
    const path = this.disk.pathOf(uri);
    const folder = this.firstFolder();
    const from = path ?? (folder === undefined ? undefined : `${folder}/`);
    return { configuration: from === undefined ? undefined : this.files.nearest(from), path };
  }

  /** The file that a document's suppressions go into: the nearest one, else one in the workspace's folder or beside it. */
  placeFor(uri: string): SuppressionPlace | undefined {
    const { configuration, path } = this.of(uri);
    if (path === undefined) return undefined;
    if (configuration !== undefined) this.files.forget(configuration.path);
    const nearest = this.of(uri).configuration;
    const first = this.firstFolder();
    const folder = first !== undefined && path.startsWith(`${first}/`) ? first : folderOf(path);
    const file = nearest?.path ?? `${folder}/${configurationFileName}`;
    return {
      uri: this.uriOf(file),
      version: this.openAt(file)?.version ?? null,
      text: nearest === undefined ? '' : nearest.text,
      exists: nearest !== undefined,
      relativePath: relativePath(folderOf(file), path),
    };
  }

  /** Files above the workspace, and all files of an editor that follows none, are looked at anew when a document is opened. */
  opened(uri: string): void {
    const path = this.disk.pathOf(uri);
    if (path !== undefined) this.files.forgetAbove(path);
  }

  /** An open file counts as it is in the editor, at every version; a closed one as it is on the disk. */
  textChanged(uri: string): void {
    const path = this.disk.pathOf(uri);
    if (path === undefined) return;
    this.spelling.set(path, uri);
    this.readAnew(path);
  }

  /** @returns whether documents may have other settings now: by a configuration file, or by a folder that came or went with one */
  filesChanged(changes: readonly FileChange[]): boolean {
    let isConcerned = false;
    for (const { uri, kind } of changes) {
      const path = this.disk.pathOf(uri);
      if (path === undefined) continue;
      this.disk.changed?.(path);
      if (isConfigurationFile(uri)) {
        this.spelling.set(path, uri);
        this.readAnew(path);
        isConcerned = true;
      } else if (kind !== 'changed' && this.files.forgetWithin(path)) {
        this.tellAnew();
        isConcerned = true;
      }
    }
    return isConcerned;
  }

  /** To be awaited before a document is checked; undefined where there is nothing to wait for. */
  arriving(uri: string): Promise<void> | undefined {
    if (this.disk.answersAtOnce(uri)) return undefined;
    this.of(uri);
    return this.disk.arriving?.();
  }

  /** A file's text came from a disk that doesn't answer at once. */
  arrived(path: string): void {
    this.readAnew(path);
  }

  /** After a change of the language of messages, or of what is on the disk. */
  readAllAnew(): void {
    this.files.forgetWithin('');
    this.tellAnew();
  }

  private tellAnew(): void {
    for (const path of [...this.told]) this.files.load(path);
  }

  private readAnew(path: string): void {
    this.files.forget(path);
    // Nothing else may ask for it any more, and what was told of it would stay.
    if (this.told.has(path)) this.files.load(path);
  }

  private read(path: string): ConfigurationText | undefined {
    const document = this.openAt(path);
    return document === undefined ? this.disk.read(path) : { text: document.getText() };
  }

  private openAt(path: string): TextDocument | undefined {
    return this.documents.all().find(({ uri }) => isConfigurationFile(uri) && this.disk.pathOf(uri) === path);
  }

  private uriOf(path: string): string {
    return this.spelling.get(path) ?? this.disk.uriOf(path);
  }

  /** An open file's mistakes are told as any open document's diagnostics are. */
  private tell(path: string, loaded: LoadedConfiguration | undefined): void {
    const problems = loaded === undefined || this.openAt(path) !== undefined ? [] : loaded.problems;
    if (problems.length === 0 && !this.told.has(path)) return;
    if (problems.length === 0) this.told.delete(path);
    else this.told.add(path);
    const lines = new LineMap(loaded?.text ?? '');
    const diagnostics = problems.map(({ span, message }) => {
      const range = { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
      return problemDiagnostic(range, message[this.locale()]);
    });
    this.connection
      .sendDiagnostics({ uri: this.uriOf(path), diagnostics })
      .catch((error: unknown) => this.connection.console.error(`sending failed: ${error}`));
  }
}
