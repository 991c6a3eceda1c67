// Shows changes of figures in the refactor preview, where a person takes or leaves each of them.
import * as vscode from 'vscode';
import type { FigureEdits } from '../../server/src/lsp/protocol.ts';
import { applyKeptEdits } from './kept-edits.ts';
import { tellChanged } from './versioned-edits.ts';

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

/** Shows the changes under the names of their rows, if the document is still what they were computed for. */
export async function previewEdits(
  document: vscode.TextDocument,
  { version, edits }: FigureEdits,
  requestPreview: PreviewRequest,
): Promise<void> {
  if (document.version !== version || document.isClosed) {
    tellChanged();
    return;
  }
  const change = new vscode.WorkspaceEdit();
  requestPreview(change);
  const labelOf = numbered(edits.map(({ row }) => row));
  edits.forEach(({ range: { start, end }, newText, table }, index) => {
    const place = new vscode.Range(start.line, start.character, end.line, end.character);
    const label = labelOf[index] ?? table;
    change.replace(document.uri, place, newText, { label, description: table, needsConfirmation: false });
  });
  const grouping = groupPreviewByLabel();
  try {
    await applyKeptEdits(document, change, { isRefactoring: true });
  } finally {
    grouping.dispose();
  }
}

/** The labels with the numbers of their runs: the preview sorts by them, and shows equal ones as one. */
function numbered(labels: readonly string[]): readonly string[] {
  let run = 0;
  const runs = labels.map((label, index) => (label === labels[index - 1] ? run : ++run));
  const digits = String(run).length;
  return labels.map((label, index) => (run === 1 ? label : `${String(runs[index]).padStart(digits, '0')}. ${label}`));
}

/** The scheme of the documents that the preview shows the changed text in. */
const previewScheme = 'vscode-bulkeditpreview-editor';

/**
 * The preview lists the changes of a file by their lines alone, which may hold nothing but a figure, unless it groups
 * them by what they are labelled. It has a button and a command for that, but no option; the command counts from the
 * time that it has something to show, which is when it opens its document.
 */
function groupPreviewByLabel(): vscode.Disposable {
  const opening = vscode.workspace.onDidOpenTextDocument(({ uri }) => {
    if (uri.scheme !== previewScheme) return;
    opening.dispose();
    // Without it the labels are still told beside each line, when it is pointed at.
    vscode.commands.executeCommand('refactorPreview.groupByType').then(undefined, () => undefined);
  });
  return opening;
}
