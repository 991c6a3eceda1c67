// The commands that compute totals from their parts and fill blanks with 0, each shown before it is done.
import * as vscode from 'vscode';
import type { FigureEdits, OwnRequests } from '../../../server/src/lsp/protocol.ts';
import { positionOf } from '../positions.ts';
import { type PreviewRequest, previewEdits, previewRequest } from '../previewed-edits.ts';
import { isOutdated, type ServerRequests } from '../server-requests.ts';
import { tellChanged } from '../versioned-edits.ts';
import { activeEditor, tellNoReport } from './active-report.ts';

type Scope = OwnRequests['disclosureReport/recalculate']['params']['scope'];

export function registerRecalculate({ extensionUri }: vscode.ExtensionContext, server: ServerRequests): vscode.Disposable {
  const requestPreview = previewRequest(extensionUri);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('disclosureReport.recalculate', () => recalculate(server, requestPreview)),
    vscode.commands.registerCommand('disclosureReport.fillBlanks', () => fillBlanks(server, requestPreview)),
  );
}

async function recalculate(server: ServerRequests, requestPreview: PreviewRequest): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const { document } = editor;
  const position = positionOf(editor.selection.active);
  const scope = await chooseScope();
  if (scope === undefined) return;
  const textDocument = { uri: document.uri.toString(), version: document.version };
  await show(editor, () => server.ask('disclosureReport/recalculate', { textDocument, scope, position }), requestPreview);
}

async function chooseScope(): Promise<Scope | undefined> {
  const items: (vscode.QuickPickItem & { readonly scope: Scope })[] = [
    { label: vscode.l10n.t('All tables'), scope: 'all' },
    { label: vscode.l10n.t('The table at the cursor'), scope: 'table' },
    { label: vscode.l10n.t('The row at the cursor'), scope: 'row' },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Recalculate totals') });
  return chosen?.scope;
}

async function fillBlanks(server: ServerRequests, requestPreview: PreviewRequest): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const textDocument = { uri: editor.document.uri.toString(), version: editor.document.version };
  await show(editor, () => server.ask('disclosureReport/fillBlanks', { textDocument }), requestPreview);
}

/** Previews the changes, and tells beside them what stays as it is and why. */
async function show(editor: vscode.TextEditor, ask: () => Promise<FigureEdits>, requestPreview: PreviewRequest): Promise<void> {
  const { document } = editor;
  const figures = await ask().catch((error: unknown) => {
    if (isOutdated(error)) return undefined;
    throw error;
  });
  if (figures === undefined) return tellChanged();
  if (!figures.isReport) return tellNoReport();
  tell(editor, figures);
  if (figures.edits.length > 0) await previewEdits(document, figures, requestPreview);
}

/** What stands in the way can be gone to; an answer to the message isn't waited for. */
function tell({ document, viewColumn }: vscode.TextEditor, { notice }: FigureEdits): void {
  if (notice === null) return;
  const { message, range } = notice;
  if (range === undefined) {
    vscode.window.showInformationMessage(message);
    return;
  }
  const goThere = vscode.l10n.t('Go There');
  vscode.window.showWarningMessage(message, goThere).then((answer) => {
    if (answer !== goThere) return;
    const { start, end } = range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    vscode.window.showTextDocument(document, { selection, ...(viewColumn === undefined ? {} : { viewColumn }) });
  });
}
