// Leaves out texts that a newer one has overtaken on its way to the server.
import type { DidChangeTextDocumentParams, NotificationHandler, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

type DocumentConnection = Parameters<TextDocuments<TextDocument>['listen']>[0];

/**
 * An editor that sends changes out of order would otherwise undo what was typed since. Only changes that hold the whole
 * text can be left out: one of a part is needed by those after it.
 * @param versionOf the version that an open document has; undefined for one that isn't open
 */
export function newestTexts(connection: DocumentConnection, versionOf: (uri: string) => number | undefined): DocumentConnection {
  return {
    onDidOpenTextDocument: (handler) => connection.onDidOpenTextDocument(handler),
    onDidChangeTextDocument: (handler) => connection.onDidChangeTextDocument(unlessOvertaken(handler, versionOf)),
    onDidCloseTextDocument: (handler) => connection.onDidCloseTextDocument(handler),
    onWillSaveTextDocument: (handler) => connection.onWillSaveTextDocument(handler),
    onWillSaveTextDocumentWaitUntil: (handler) => connection.onWillSaveTextDocumentWaitUntil(handler),
    onDidSaveTextDocument: (handler) => connection.onDidSaveTextDocument(handler),
  };
}

function unlessOvertaken(
  handler: NotificationHandler<DidChangeTextDocumentParams>,
  versionOf: (uri: string) => number | undefined,
): NotificationHandler<DidChangeTextDocumentParams> {
  return (params) => {
    const { uri, version } = params.textDocument;
    const known = versionOf(uri);
    const isOlder = known !== undefined && typeof version === 'number' && version < known;
    if (isOlder && params.contentChanges.every((change) => !('range' in change))) return;
    return handler(params);
  };
}
