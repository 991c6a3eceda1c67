// Tells the client of its own accord: diagnostics where it can't ask for them, and the report's status.
import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { countsOf, diagnosticsOf } from './diagnostics.ts';
import { isConfigurationFile } from './documents.ts';
import type { StatusNotification } from './protocol.ts';
import type { Service } from './service-type.ts';
import type { Session } from './session.ts';

export class Publisher {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly connection: Connection,
    private readonly service: Service,
    private readonly session: Session,
  ) {}

  opened(document: TextDocument): void {
    if (isConfigurationFile(document.uri)) this.settingsChanged();
    else this.publish(document);
  }

  /** Waits until the typing rests for as long as the settings say. */
  changed(document: TextDocument): void {
    this.cancel(document.uri);
    const timer = setTimeout(() => {
      this.timers.delete(document.uri);
      this.opened(document);
    }, this.session.configuration.settings.debounce);
    this.timers.set(document.uri, timer);
  }

  closed(document: TextDocument): void {
    this.cancel(document.uri);
    // What was changed and not saved is gone: the file on the disk counts again.
    if (isConfigurationFile(document.uri)) this.settingsChanged();
    if (!this.session.features.pullsDiagnostics) {
      this.sent(this.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
    }
  }

  /** After a change of the settings: everything that is open may have other findings, hints and lenses. */
  settingsChanged(): void {
    for (const document of this.session.documents.all()) this.publish(document);
    this.refresh();
    const { features } = this.session;
    if (features.refreshesInlayHints) this.sent(this.connection.languages.inlayHint.refresh());
    if (features.refreshesCodeLenses) this.sent(this.connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** After a change of other reports: those alone that are compared with one of them have other findings. */
  reportsChanged(): void {
    const outdated = this.session.documents.all().filter((document) => this.session.isOutdated(document));
    for (const document of outdated) this.publish(document);
    if (outdated.length > 0) this.refresh();
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private refresh(): void {
    if (!this.session.features.pullsDiagnostics) return;
    this.sent(this.connection.languages.diagnostics.refresh());
  }

  private publish(document: TextDocument): void {
    this.sent(this.publishWhenReady(document));
  }

  /** Speaks of the version that the document has at the end of the wait, never of an older one. */
  private async publishWhenReady(document: TextDocument): Promise<void> {
    await this.session.ready(document.uri);
    if (this.session.documents.get(document.uri) !== document) return;
    const { features } = this.session;
    if (!features.pullsDiagnostics) await this.pushDiagnostics(document);
    if (features.status) await this.connection.sendNotification('disclosureReport/status', this.statusOf(document));
  }

  private pushDiagnostics(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    const { features } = this.session;
    const diagnostics = diagnosticsOf(document, this.session.standingOf(document), this.session.surroundings);
    return this.connection.sendDiagnostics(features.versionedDiagnostics ? { uri, version, diagnostics } : { uri, diagnostics });
  }

  private statusOf(document: TextDocument): StatusNotification {
    const { uri, version } = document;
    const standing = this.session.standingOf(document);
    if (standing.kind !== 'report') return { uri, version, isReport: false, info: null, counts: countsOf([]) };
    const { analysis } = standing;
    return { uri, version, isReport: true, info: this.service.reportInfo(analysis), counts: countsOf(analysis.findings) };
  }

  private cancel(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
  }

  private sent(sending: Promise<void>): void {
    sending.catch((error: unknown) => this.connection.console.error(`sending failed: ${describe(error)}`));
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
