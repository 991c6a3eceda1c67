// The document that a command works on.
import * as vscode from 'vscode';

/** The active editor's document; tells the user where there is none. */
export function activeDocument(): vscode.TextDocument | undefined {
  return activeEditor()?.document;
}

/** The active editor; tells the user where there is none. */
export function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) tellNoReport();
  return editor;
}

export function tellNoReport(): void {
  vscode.window.showInformationMessage(vscode.l10n.t('Open a government disclosure report first.'));
}
