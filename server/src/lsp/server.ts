// The language server on one connection: its life cycle, and which answer belongs to which request.
import type { Connection, InitializeResult, TextDocuments } from 'vscode-languageserver';
import { CodeActionKind, ErrorCodes, ResponseError, TextDocumentSyncKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { registerAnswers } from './answers.ts';
import { clientFeatures, fixAllKind } from './client-features.ts';
import { triggerCharacters } from './completion.ts';
import { diagnosticSource } from './diagnostics.ts';
import { createDocuments, Standings } from './documents.ts';
import { Publisher } from './publisher.ts';
import { noRulePages, type RulePages } from './rule-pages.ts';
import type { Service } from './service-type.ts';
import { Session } from './session.ts';

interface Running {
  readonly session: Session;
  readonly publisher: Publisher;
}

/** Serves a connection until it ends; to be called before the connection listens. */
export function startServer(connection: Connection, service: Service, rulePages: RulePages = noRulePages): void {
  const documents = createDocuments();
  const standings = new Standings(service);
  let running: Running | undefined;
  let isShutDown = false;

  connection.onInitialize((params) => {
    if (running !== undefined) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialized already');
    const session = new Session(connection, clientFeatures(params), documents, standings, rulePages);
    running = { session, publisher: new Publisher(connection, service, session) };
    return initializeResult;
  });
  connection.onInitialized(() => running?.session.configuration.start());
  connection.onDidChangeConfiguration(async (params) => {
    if (running === undefined) return;
    await running.session.configuration.changed(params?.settings);
    running.publisher.settingsChanged();
  });
  connection.onShutdown(() => {
    isShutDown = true;
    running?.publisher.stop();
  });

  registerAnswers(connection, service, () => {
    if (running === undefined) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized yet');
    if (isShutDown) throw new ResponseError(ErrorCodes.InvalidRequest, 'shut down already');
    return running.session;
  });
  followDocuments(documents, () => running);
  documents.listen(connection);
}

const initializeResult: InitializeResult = {
  serverInfo: { name: diagnosticSource },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { identifier: diagnosticSource, interFileDependencies: false, workspaceDiagnostics: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    completionProvider: { triggerCharacters },
  },
};

function followDocuments(documents: TextDocuments<TextDocument>, running: () => Running | undefined): void {
  /** An opened document is announced as opened and as changed. */
  const announced = new WeakMap<TextDocument, number>();
  documents.onDidOpen(({ document }) => {
    announced.set(document, document.version);
    running()?.publisher.opened(document);
  });
  documents.onDidChangeContent(({ document }) => {
    if (announced.get(document) === document.version) return;
    announced.set(document, document.version);
    running()?.publisher.changed(document);
  });
  documents.onDidClose(({ document }) => {
    running()?.session.forget(document);
    running()?.publisher.closed(document);
  });
}
