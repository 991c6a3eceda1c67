// The command behind “Suppress here, with a reason”: asks for the reason, and writes it into the configuration file.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerRequests } from '../server-requests.ts';

/** What the server's code action hands over. */
interface SuppressTarget {
  readonly uri: string;
  readonly rule: string;
  readonly at: string;
}

export function registerSuppress(client: BaseLanguageClient, server: ServerRequests): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.suppress', (target: SuppressTarget) =>
    suppress(client, server, target),
  );
}

async function suppress(client: BaseLanguageClient, server: ServerRequests, { uri, rule, at }: SuppressTarget): Promise<void> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Suppress “{0}”', at),
    prompt: vscode.l10n.t('Why is it right as it is? The reason is kept in .disclosure-report.json.'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
  if (reason === undefined) return;
  const answer = await server.ask('disclosureReport/suppress', { textDocument: { uri }, rule, at, reason });
  if (answer.problem !== undefined) {
    vscode.window.showWarningMessage(answer.problem);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  const file = vscode.Uri.parse(answer.uri);
  const isWritten = (await vscode.workspace.applyEdit(edit)) && (await (await vscode.workspace.openTextDocument(file)).save());
  if (!isWritten) vscode.window.showWarningMessage(vscode.l10n.t('{0} couldn’t be written.', file.fsPath));
}
