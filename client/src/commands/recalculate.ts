// The commands that compute totals from their parts and fill blanks with 0, each shown before it is done.
import * as vscode from 'vscode';
import type { OwnRequests } from '../../../server/src/lsp/protocol.ts';
import { positionOf } from '../positions.ts';
import { type PreviewRequest, previewEdits, previewRequest } from '../previewed-edits.ts';
import type { ServerRequests } from '../server-requests.ts';
import { activeEditor } from './active-report.ts';

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
  const changes = await server.ask('disclosureReport/recalculate', { textDocument, scope, position });
  if (changes.edits.length === 0) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('Every total here is the sum of its parts already, or a part of it is no number.'),
    );
    return;
  }
  await previewEdits(document, changes, vscode.l10n.t('Recalculate totals'), requestPreview);
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
  const { document } = editor;
  const textDocument = { uri: document.uri.toString(), version: document.version };
  const { version, edits } = await server.ask('disclosureReport/fillBlanks', { textDocument });
  if (edits.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('No cell is blank.'));
    return;
  }
  const labelled = edits.map((edit) => ({ ...edit, label: vscode.l10n.t('Line {0}', edit.range.start.line + 1) }));
  await previewEdits(document, { version, edits: labelled }, vscode.l10n.t('Fill blank cells with 0'), requestPreview);
}
