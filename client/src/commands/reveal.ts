// The command behind a code lens: shows a place of a document.
import * as vscode from 'vscode';

export function registerReveal(): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.reveal', reveal);
}

interface Place {
  readonly line: number;
  readonly character: number;
}

async function reveal(uri: string, { start, end }: { readonly start: Place; readonly end: Place }): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}
