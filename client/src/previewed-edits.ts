// Shows edits of figures in the refactor preview, where a person takes or leaves each of them.
import * as vscode from 'vscode';
import type { LabelledEdits } from '../../server/src/lsp/protocol.ts';

/** Asks for the preview and changes nothing. */
export type PreviewRequest = (change: vscode.WorkspaceEdit) => void;

/**
 * The editor previews changes of which one needs to be confirmed, and takes those away that need it until a person
 * ticks them one by one. So what needs it is the creation of a file that is there: it isn't listed and does nothing.
 */
export function previewRequest(extensionUri: vscode.Uri): PreviewRequest {
  const present = vscode.Uri.joinPath(extensionUri, 'package.json');
  return (change) => change.createFile(present, { ignoreIfExists: true }, { label: '', needsConfirmation: true });
}

/**
 * @param group what the edits do together, shown above them
 * @returns whether the preview was offered: the document must still be at the version that the edits are for
 */
export async function previewEdits(
  document: vscode.TextDocument,
  { version, edits }: LabelledEdits,
  group: string,
  requestPreview: PreviewRequest,
): Promise<boolean> {
  if (document.version !== version || document.isClosed) {
    vscode.window.showWarningMessage(vscode.l10n.t('The report was changed in the meantime. Please run the command again.'));
    return false;
  }
  const change = new vscode.WorkspaceEdit();
  requestPreview(change);
  for (const { range, newText, label } of edits) {
    const { start, end } = range;
    const place = new vscode.Range(start.line, start.character, end.line, end.character);
    change.replace(document.uri, place, newText, { label: group, description: label, needsConfirmation: false });
  }
  return vscode.workspace.applyEdit(change, { isRefactoring: true });
}
