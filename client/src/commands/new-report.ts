// The command that opens a new report: asks for the unit and the year, gives the whole skeleton.
import * as vscode from 'vscode';
import type { ServerRequests } from '../server-requests.ts';

/** The first year that reports have the format in force for. */
const firstYear = 2021;

export function registerNewReport(server: ServerRequests): vscode.Disposable {
  return vscode.commands.registerCommand('disclosureReport.newReport', () => newReport(server));
}

async function newReport(server: ServerRequests): Promise<void> {
  const unit = await askUnit();
  if (unit === undefined) return;
  const year = await askYear();
  if (year === undefined) return;
  const { snippet } = await server.ask('disclosureReport/newReport', { unit, year });
  const document = await vscode.workspace.openTextDocument({ language: 'disclosure-report' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0), {
    undoStopBefore: false,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

async function askUnit(): Promise<string | undefined> {
  const unit = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Report (1/2)'),
    prompt: vscode.l10n.t('Full name of the unit that reports'),
    placeHolder: vscode.l10n.t('e.g. Qingshi County People’s Government'),
    ignoreFocusOut: true,
    validateInput: (value) => {
      if (value.trim() === '') return vscode.l10n.t('The name of the unit is needed.');
      if (value.trim().length > 100) return vscode.l10n.t('The name of the unit has more than 100 characters.');
      return undefined;
    },
  });
  return unit?.trim();
}

async function askYear(): Promise<number | undefined> {
  const currentYear = new Date().getFullYear();
  const year = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Report (2/2)'),
    prompt: vscode.l10n.t('The year that is reported on'),
    value: String(currentYear - 1),
    ignoreFocusOut: true,
    validateInput: (value) => {
      const isYear = /^[0-9]{4}$/.test(value.trim()) && Number(value) >= firstYear && Number(value) <= currentYear;
      return isYear ? undefined : vscode.l10n.t('A year from {0} to {1} is needed.', firstYear, currentYear);
    },
  });
  return year === undefined ? undefined : Number(year);
}
