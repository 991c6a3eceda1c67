// Applies the server's edits, as one step to undo, if the document is still what they were made for.
import * as vscode from 'vscode';
import type { VersionedEdits } from '../../server/src/lsp/protocol.ts';
import { applyKeptEdits } from './kept-edits.ts';

/** @returns whether the edits are in the document now; tells the user where they aren't */
export async function applyVersionedEdits(document: vscode.TextDocument, { version, edits }: VersionedEdits): Promise<boolean> {
  if (edits.length === 0) return false;
  const change = new vscode.WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range, newText }) => {
      const { start, end } = range;
      return vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }),
  );
  const isPresent = document.version === version && !document.isClosed;
  const outcome = isPresent ? await applyKeptEdits(document, change) : 'refused';
  if (outcome === 'refused') tellChanged();
  return outcome === 'kept';
}

export function tellChanged(): void {
  vscode.window.showWarningMessage(vscode.l10n.t('The report was changed in the meantime. Please run the command again.'));
}
