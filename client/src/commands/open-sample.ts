// The command that opens a copy of a sample report, with an error to try the fixes on.
import * as vscode from 'vscode';

const sample = 'docs/samples/青禾街道办事处2023年政府信息公开工作年度报告.md';

export function registerOpenSample({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.openSample', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, sample));
    const content = new TextDecoder().decode(bytes);
    const document = await vscode.workspace.openTextDocument({ language: 'disclosure-report', content });
    await vscode.window.showTextDocument(document);
  });
}
