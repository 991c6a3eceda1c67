// The command that inserts the standard tables that a report lacks: all, or those chosen.
import * as vscode from 'vscode';
import type { MissingParts } from '../../../server/src/lsp/protocol.ts';
import type { ServerRequests } from '../server-requests.ts';
import { applyVersionedEdits } from '../versioned-edits.ts';
import { activeDocument, tellNoReport } from './active-report.ts';

type MissingTable = MissingParts['tables'][number];

export function registerInsertTables(server: ServerRequests): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.insertTables', () => insertTables(server));
}

async function insertTables(server: ServerRequests): Promise<void> {
  const document = activeDocument();
  if (document === undefined) return;
  const uri = document.uri.toString();
  const missing = await server.ask('disclosureReport/missing', { textDocument: { uri } });
  if (!missing.isReport) return tellNoReport();
  if (missing.tables.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('The report has all three standard tables.'));
    return;
  }
  const kinds = await chooseKinds(missing.tables);
  if (kinds === undefined || kinds.length === 0) return;
  const textDocument = { uri, version: document.version };
  await applyVersionedEdits(document, await server.ask('disclosureReport/insertTables', { textDocument, kinds }));
}

/** Nothing to choose from a single table; otherwise all are chosen until the user takes some away. */
async function chooseKinds(tables: readonly MissingTable[]): Promise<MissingTable['kind'][] | undefined> {
  if (tables.length === 1) return tables.map((table) => table.kind);
  const items = tables.map((table) => ({ label: table.title, picked: true, table: table.kind }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Insert Standard Tables'),
    placeHolder: vscode.l10n.t('Tables that the report lacks; each goes into its section'),
  });
  return chosen?.map((item) => item.table);
}
