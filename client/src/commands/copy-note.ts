// The command that copies the findings at the cursor, or in the selection, as a note to the report's writer.
import * as vscode from 'vscode';
import { rangeOf } from '../positions.ts';
import type { ServerRequests } from '../server-requests.ts';
import { activeEditor } from './active-report.ts';

/** Milliseconds for which the status bar tells that the note is copied. */
const shownFor = 4000;

export function registerCopyNote(server: ServerRequests): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.copyNote', () => copyNote(server));
}

async function copyNote(server: ServerRequests): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const { document, selection } = editor;
  const { note } = await server.ask('disclosureReport/note', {
    textDocument: { uri: document.uri.toString() },
    range: rangeOf(selection),
  });
  if (note === '') {
    vscode.window.showInformationMessage(vscode.l10n.t('There is no finding at the cursor or in the selection.'));
    return;
  }
  await vscode.env.clipboard.writeText(note);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as a note'), shownFor);
}
