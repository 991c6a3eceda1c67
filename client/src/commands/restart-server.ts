// The command that restarts the language server.
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

export function registerRestartServer(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.restartServer', () => client.restart());
}
