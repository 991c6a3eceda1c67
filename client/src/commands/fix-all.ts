// The command that applies all safe fixes.
import * as vscode from 'vscode';
import type { ServerRequests } from '../server-requests.ts';
import { applyVersionedEdits } from '../versioned-edits.ts';
import { activeDocument } from './active-report.ts';

export function registerFixAll(server: ServerRequests): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.fixAll', () => fixAll(server));
}

async function fixAll(server: ServerRequests): Promise<void> {
  const document = activeDocument();
  if (document === undefined) return;
  const textDocument = { uri: document.uri.toString(), version: document.version };
  const fixes = await server.ask('disclosureReport/safeFixes', { textDocument });
  if (fixes.edits.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('There is nothing that can be fixed safely without a person’s decision.'));
    return;
  }
  await applyVersionedEdits(document, fixes);
}
