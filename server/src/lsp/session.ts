// What one initialized connection holds: the client's features, the settings, the documents, the workspace's reports.
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EarlierReports } from '../model/report-record.ts';
import type { Locale } from '../text/localized.ts';
import { CheckOptionsSource } from './check-options.ts';
import { type CheckedWorkspace, checkWorkspace } from './check-workspace.ts';
import type { ClientFeatures } from './client-features.ts';
import { Configuration } from './configuration.ts';
import { ConfigurationDocuments } from './configuration-documents.ts';
import type { Disk, OpenDisk } from './disk.ts';
import { isConfigurationFile, type Standing, type Standings } from './documents.ts';
import type { RulePages } from './rule-pages.ts';
import type { Service } from './service-type.ts';
import type { Surroundings } from './surroundings.ts';
import { WatchedFiles } from './watched-files.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { ReadingProgress } from './workspace-progress.ts';
import { WorkspaceReports } from './workspace-reports.ts';
import { canonicalUri } from './workspace-uri.ts';

/** What the server is given beside its connection. */
export interface ServerParts {
  readonly service: Service;
  readonly rulePages: RulePages;
  readonly openDisk: OpenDisk;
}

/** Whom the session tells of what it learns by itself. */
export interface SessionListener {
  /** Documents may have other findings, because other reports changed. */
  reportsChanged(): void;
  /** Documents may have other findings, because settings changed. */
  settingsChanged(): void;
}

export class Session {
  readonly configuration: Configuration;
  readonly watchedFiles: WatchedFiles;
  readonly reports: WorkspaceReports;
  readonly configurationDocuments: ConfigurationDocuments;
  /** URIs of the workspace's folders. */
  private folders: readonly string[] = [];
  private readonly checkOptions: CheckOptionsSource;
  private readonly files: WorkspaceFiles | undefined;

  constructor(
    private readonly connection: Connection,
    readonly features: ClientFeatures,
    readonly documents: TextDocuments<TextDocument>,
    private readonly standings: Standings,
    private readonly parts: ServerParts,
    listener: SessionListener,
  ) {
    this.configuration = new Configuration(connection, features);
    this.watchedFiles = new WatchedFiles(connection, features);
    const disk = this.openDisk(listener);
    this.files = disk.files;
    this.reports = new WorkspaceReports(
      {
        service: parts.service,
        debounce: () => this.configuration.settings.debounce,
        recordOf: (document, uri) => standings.recordOf(document, uri),
        startProgress: () => new ReadingProgress(connection, features, this.configuration.locale),
        log: (message) => connection.console.log(message),
        changed: () => listener.reportsChanged(),
      },
      disk.files,
    );
    this.watchedFiles.subscribe((changes) => this.reports.filesChanged(changes));
    this.configurationDocuments = new ConfigurationDocuments(
      connection,
      documents,
      disk.configuration,
      () => this.folders.flatMap((uri) => disk.configuration.pathOf(uri) ?? [])[0],
      () => this.configuration.locale,
    );
    this.checkOptions = new CheckOptionsSource(
      this.configuration,
      (uri) => this.reports.earlierFor(uri),
      (uri) => this.configurationDocuments.of(uri),
    );
  }

  /** Settles when all is known that a document is to be checked with. */
  ready(uri: string): Promise<void> {
    const { ready } = this.configuration;
    return this.configurationDocuments.arriving(uri)?.then(() => ready) ?? ready;
  }

  get locale(): Locale {
    return this.configuration.locale;
  }

  get surroundings(): Surroundings {
    return { features: this.features, locale: this.configuration.locale, rulePages: this.parts.rulePages };
  }

  /**
   * To be called once the client is initialized.
   * @param folders URIs of the workspace's folders
   */
  start(folders: readonly string[]): void {
    this.configuration.start();
    this.watchedFiles.start();
    this.folders = folders;
    this.reports.foldersChanged(folders, []);
    if (!this.features.workspaceFolders) return;
    const uris = (changed: readonly { readonly uri: string }[]) => changed.map(({ uri }) => uri);
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = uris(removed);
      this.folders = [...this.folders.filter((uri) => !gone.includes(uri)), ...uris(added)];
      this.reports.foldersChanged(uris(added), gone);
    });
  }

  standingOf(document: TextDocument): Standing {
    return this.standings.of(document, this.checkOptions.of(document.uri));
  }

  /** Whether a document was checked at its version, but with other options than are in force now. */
  isOutdated(document: TextDocument): boolean {
    return this.standings.isOutdated(document, this.checkOptions.of(document.uri));
  }

  /** What is known of other reports, for a document. */
  earlierReports(document: TextDocument): EarlierReports {
    return this.reports.earlierFor(document.uri);
  }

  /**
   * Checks every report in the workspace's folders, once last year's ones are known.
   * @param uri of the one file that is wanted; undefined for all
   * @param onChecked told of the files done, and of all
   */
  async checkWorkspace(
    uri: string | undefined,
    isCancelled: () => boolean,
    onChecked: (done: number, total: number) => void,
  ): Promise<CheckedWorkspace> {
    const { files, folders } = this;
    if (files === undefined) return { reports: [], count: 0, unreadable: 0, truncated: false };
    await this.reports.settled;
    const open = new Map(this.documents.all().map((document) => [canonicalUri(document.uri) ?? document.uri, document]));
    return checkWorkspace(
      folders.flatMap((uri) => canonicalUri(uri) ?? []),
      {
        files,
        service: this.parts.service,
        surroundings: this.surroundings,
        only: uri === undefined ? undefined : (canonicalUri(uri) ?? uri),
        ready: (uri) => this.configurationDocuments.arriving(uri),
        optionsOf: (uri) => this.checkOptions.once(uri),
        openText: (uri) => open.get(uri)?.getText(),
        isCancelled,
        onChecked,
      },
    );
  }

  /** Stays the same as long as the document's diagnostics, their language included, do. */
  resultId(document: TextDocument): string {
    const { locale } = this.configuration;
    return `${this.standings.resultId(document, this.checkOptions.of(document.uri))}-${locale}`;
  }

  /** To be called at each version of an open document, the first one too, and when it is closed. */
  textChanged({ uri }: TextDocument): void {
    if (isConfigurationFile(uri)) this.configurationDocuments.textChanged(uri);
  }

  forget(document: TextDocument): void {
    this.standings.forget(document);
    this.checkOptions.forget(document.uri);
  }

  private openDisk(listener: SessionListener): Disk {
    return this.parts.openDisk({
      connection: this.connection,
      clientReadsFiles: this.features.files,
      folders: () => this.folders,
      configurationArrived: (path) => {
        this.configurationDocuments.arrived(path);
        listener.settingsChanged();
      },
    });
  }
}
