// The command that shows the language server's log.
import * as vscode from 'vscode';

export function registerShowOutput(output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.showOutput', () => output.show());
}
