// The command that writes the report's tables, or the one at the cursor, in another form.
import * as vscode from 'vscode';
import type { OwnRequests } from '../../../server/src/lsp/protocol.ts';
import { positionOf } from '../positions.ts';
import type { ServerRequests } from '../server-requests.ts';
import { applyVersionedEdits } from '../versioned-edits.ts';
import { activeEditor } from './active-report.ts';

type Target = OwnRequests['disclosureReport/convert']['params']['to'];

export function registerConvertTables(server: ServerRequests): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('disclosureReport.convertTables', () => convert(server, false)),
    vscode.commands.registerCommand('disclosureReport.convertTable', () => convert(server, true)),
  );
}

async function convert(server: ServerRequests, oneTable: boolean): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const { document } = editor;
  const position = editor.selection.active;
  const to = await chooseTarget();
  if (to === undefined) return;
  const textDocument = { uri: document.uri.toString(), version: document.version };
  const conversion = await server.ask('disclosureReport/convert', {
    textDocument,
    to,
    ...(oneTable ? { position: positionOf(position) } : {}),
  });
  if (await applyVersionedEdits(document, conversion)) {
    // Tables become shorter or longer by hundreds of lines: the view would stay where nothing is left.
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  if (conversion.left.length > 0) {
    vscode.window.showWarningMessage(vscode.l10n.t('Left as it is: {0}', conversion.left.join('; ')));
  } else if (conversion.edits.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('There is no table here to convert, or it has this form already.'));
  }
}

async function chooseTarget(): Promise<Target | undefined> {
  const items: (vscode.QuickPickItem & { readonly to: Target })[] = [
    { label: vscode.l10n.t('Markdown table'), description: '| a | b |', to: 'pipe' },
    { label: vscode.l10n.t('Separated by tabs'), description: 'a ⇥ b', to: 'tab' },
    { label: vscode.l10n.t('A cell a line'), description: 'a |', to: 'cells' },
    { label: vscode.l10n.t('HTML table'), description: '<table>', to: 'html' },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Convert Tables'),
    placeHolder: vscode.l10n.t('Every figure stays as it stands; labels become the official ones'),
  });
  return chosen?.to;
}
