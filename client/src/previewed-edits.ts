// Shows edits of figures in the refactor preview, where a person takes or leaves each of them.
import * as vscode from 'vscode';
import type { LabelledEdits } from '../../server/src/lsp/protocol.ts';

/**
 * @param group what the edits do together, shown above them
 * @returns whether the preview was offered: the document must still be at the version that the edits are for
 */
export async function previewEdits(
  document: vscode.TextDocument,
  { version, edits }: LabelledEdits,
  group: string,
): Promise<boolean> {
  if (document.version !== version || document.isClosed) {
    vscode.window.showWarningMessage(vscode.l10n.t('The report was changed in the meantime. Please run the command again.'));
    return false;
  }
  const change = new vscode.WorkspaceEdit();
  for (const { range, newText, label } of edits) {
    const { start, end } = range;
    const place = new vscode.Range(start.line, start.character, end.line, end.character);
    change.replace(document.uri, place, newText, { label: group, description: label, needsConfirmation: true });
  }
  return vscode.workspace.applyEdit(change, { isRefactoring: true });
}
