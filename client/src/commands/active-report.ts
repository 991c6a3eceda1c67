// The document that a command works on.
import * as vscode from 'vscode';

/** The active editor's document; tells the user where there is none. */
export function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) tellNoReport();
  return document;
}

export function tellNoReport(): void {
  vscode.window.showInformationMessage(vscode.l10n.t('Open a government disclosure report first.'));
}
