// The language client: how the server is started, which documents it sees, and when it is asked.
import * as vscode from 'vscode';
import type { LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Debounce } from './debounce.ts';

/** Every scheme: the server works on the text that the editor sends, never on files. */
export const documentSelector = [
  { language: 'disclosure-report' },
  { language: 'plaintext' },
  { language: 'markdown' },
  { pattern: '**/.disclosure-report.json' },
];

export function createLanguageClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const debounce = new Debounce();
  const clientOptions: LanguageClientOptions = {
    documentSelector,
    outputChannel: output,
    initializationOptions: { suppress: true, status: true, commands: true },
    diagnosticPullOptions: { onChange: true },
    middleware: {
      // The server answers at once; the settings' rest between keystrokes is kept here.
      provideDiagnostics: async (document, previousResultId, token, next) => {
        if (!(document instanceof vscode.Uri)) await debounce.rest(document, token);
        return next(document, previousResultId, token);
      },
    },
  };
  return new LanguageClient('disclosure-report', vscode.l10n.t('Government Disclosure Report'), serverOptions, clientOptions);
}
