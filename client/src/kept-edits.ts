// Applies edits of a document so that they last: in a read-only document the editor makes them too, and loses them.
import * as vscode from 'vscode';

/**
 * Tells the user where the document is read-only, and takes the edits back there: a document that can't be written
 * doesn't count as changed, so the edits would be shown, never saved, and gone the next time.
 * @returns `refused` where the editor didn’t make the edits, or a person didn’t in a preview
 */
export async function applyKeptEdits(
  document: vscode.TextDocument,
  change: vscode.WorkspaceEdit,
  metadata?: vscode.WorkspaceEditMetadata,
): Promise<'kept' | 'refused' | 'readOnly'> {
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
    tellReadOnly();
    return 'readOnly';
  }
  const { isDirty: wasDirty, version } = document;
  let isSaved = false;
  const saving = vscode.workspace.onDidSaveTextDocument((saved) => {
    if (saved === document) isSaved = true;
  });
  try {
    if (!(await vscode.workspace.applyEdit(change, metadata))) return 'refused';
  } finally {
    saving.dispose();
  }
  // At once: a moment later the editor may have saved it by itself.
  const isKept = wasDirty || document.isDirty || isSaved || document.isClosed || document.version === version;
  // In the line at the cursor it could be taken for typing.
  await vscode.commands.executeCommand('disclosureReport.updateInlayHints', document.uri.toString());
  if (isKept) return 'kept';
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  tellReadOnly();
  return 'readOnly';
}

function tellReadOnly(): void {
  vscode.window.showWarningMessage(vscode.l10n.t('This document is read-only. It was left as it is.'));
}
