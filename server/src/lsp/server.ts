// The language server on one connection: its life cycle, and which answer belongs to which request.
import type { Connection, InitializeParams, InitializeResult, TextDocuments } from 'vscode-languageserver';
import { CodeActionKind, ErrorCodes, ResponseError, TextDocumentSyncKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { registerAnswers } from './answers.ts';
import { type ClientFeatures, clientFeatures, fixAllKind } from './client-features.ts';
import { triggerCharacters } from './completion.ts';
import { diagnosticSource } from './diagnostics.ts';
import { createDocuments, Standings } from './documents.ts';
import { semanticTokensLegend } from './editing.ts';
import { newestTexts } from './newest-texts.ts';
import { Publisher } from './publisher.ts';
import { rulePagesUnder } from './rule-pages.ts';
import { type ServerParts, Session } from './session.ts';

interface Running {
  readonly session: Session;
  readonly publisher: Publisher;
  /** URIs of the workspace's folders, as they were when the client was initialized. */
  readonly folders: readonly string[];
}

/** Serves a connection until it ends; to be called before the connection listens. */
export function startServer(connection: Connection, parts: ServerParts): void {
  const { service } = parts;
  const documents = createDocuments();
  const standings = new Standings(service);
  let running: Running | undefined;
  let isShutDown = false;

  connection.onInitialize((params) => {
    if (running !== undefined) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialized already');
    const features = clientFeatures(params);
    const session = new Session(connection, features, documents, standings, withRulePages(parts, features), {
      reportsChanged: () => running?.publisher.reportsChanged(),
      settingsChanged: () => running?.publisher.settingsChanged(),
    });
    const publisher = new Publisher(connection, service, session);
    session.watchedFiles.subscribe((changes) => {
      if (session.configurationDocuments.filesChanged(changes)) publisher.settingsChanged();
    });
    running = { session, publisher, folders: foldersOf(params) };
    return initializeResult(features);
  });
  connection.onInitialized(() => running?.session.start(running.folders));
  connection.onDidChangeConfiguration(async (params) => {
    if (running === undefined) return;
    await running.session.configuration.changed(params?.settings);
    running.session.configurationDocuments.readAllAnew();
    running.publisher.settingsChanged();
  });
  connection.onShutdown(() => {
    isShutDown = true;
    running?.publisher.stop();
    running?.session.reports.stop();
  });

  registerAnswers(connection, service, () => {
    if (running === undefined) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized yet');
    if (isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'shut down already');
    return running.session;
  });
  followDocuments(documents, () => running);
  documents.listen(newestTexts(connection, (uri) => documents.get(uri)?.version));
}

function initializeResult(features: ClientFeatures): InitializeResult {
  const change: TextDocumentSyncKind = features.ordersChanges ? TextDocumentSyncKind.Incremental : TextDocumentSyncKind.Full;
  const textDocumentSync = { openClose: true, change };
  // Who is pushed its diagnostics mustn't ask for them as well, or it would show each one twice.
  const pulled = features.pullsDiagnostics ? { diagnosticProvider } : {};
  return { serverInfo: { name: diagnosticSource }, capabilities: { ...commonCapabilities, textDocumentSync, ...pulled } };
}

const diagnosticProvider = { identifier: diagnosticSource, interFileDependencies: false, workspaceDiagnostics: false };

const commonCapabilities = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  completionProvider: { triggerCharacters },
  hoverProvider: true,
  documentHighlightProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  workspaceSymbolProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: semanticTokensLegend, full: true },
  inlayHintProvider: true,
  codeLensProvider: {},
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** The pages that the server found itself come first: they are those of its own version. */
function withRulePages(parts: ServerParts, { rulePages: folder }: ClientFeatures): ServerParts {
  if (parts.rulePages.size > 0 || folder === undefined) return parts;
  return { ...parts, rulePages: rulePagesUnder(folder) };
}

/** An older client names one folder, or none. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

function followDocuments(documents: TextDocuments<TextDocument>, running: () => Running | undefined): void {
  /** An opened document is announced as opened and as changed. */
  const announced = new WeakMap<TextDocument, number>();
  documents.onDidOpen(({ document }) => {
    announced.set(document, document.version);
    running()?.session.configurationDocuments.opened(document.uri);
    running()?.session.textChanged(document);
    running()?.publisher.opened(document);
    running()?.session.reports.opened(document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (announced.get(document) === document.version) return;
    announced.set(document, document.version);
    running()?.session.textChanged(document);
    running()?.publisher.changed(document);
    running()?.session.reports.documentChanged(document);
  });
  documents.onDidClose(({ document }) => {
    running()?.session.forget(document);
    running()?.session.textChanged(document);
    running()?.publisher.closed(document);
    running()?.session.reports.closed(document);
  });
}
