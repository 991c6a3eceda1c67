// The command that inserts sections that a report lacks.
import * as vscode from 'vscode';
import type { ServerRequests } from '../server-requests.ts';
import { applyVersionedEdits } from '../versioned-edits.ts';
import { activeDocument, tellNoReport } from './active-report.ts';

export function registerInsertSection(server: ServerRequests): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.insertSection', () => insertSection(server));
}

async function insertSection(server: ServerRequests): Promise<void> {
  const document = activeDocument();
  if (document === undefined) return;
  const uri = document.uri.toString();
  const missing = await server.ask('disclosureReport/missing', { textDocument: { uri } });
  if (!missing.isReport) return tellNoReport();
  if (missing.sections.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('The report has all six sections.'));
    return;
  }
  const items = missing.sections.map((section) => ({ label: section.title, ordinal: section.ordinal }));
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Insert Missing Section'),
    placeHolder: vscode.l10n.t('Sections that the report lacks; each goes to its place, with its table'),
  });
  if (chosen === undefined || chosen.length === 0) return;
  const textDocument = { uri, version: document.version };
  const ordinals = chosen.map((item) => item.ordinal);
  await applyVersionedEdits(document, await server.ask('disclosureReport/insertSections', { textDocument, ordinals }));
}
