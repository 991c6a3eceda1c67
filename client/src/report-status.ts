// What the editor shows of a report's state: the language status item and the context key of the commands.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OwnNotifications, StatusNotification } from '../../server/src/lsp/protocol.ts';
import { documentSelector } from './language-client.ts';
import { statusText } from './status-text.ts';

const statusMethod: keyof OwnNotifications = 'disclosureReport/status';

export class ReportStatus implements vscode.Disposable {
  private readonly statuses = new Map<string, StatusNotification>();
  private readonly disposables: vscode.Disposable[];
  private item: vscode.LanguageStatusItem | undefined;
  private isReport = false;

  constructor(client: BaseLanguageClient) {
    this.disposables = [
      client.onNotification(statusMethod, (status: StatusNotification) => {
        const uri = vscode.Uri.parse(status.uri).toString();
        // A document may be closed while its status is on the way; nothing would forget it then.
        if (!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri)) return;
        this.statuses.set(uri, status);
        this.show();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.statuses.delete(document.uri.toString());
        this.show();
      }),
    ];
  }

  dispose(): void {
    this.item?.dispose();
    for (const disposable of this.disposables) disposable.dispose();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && this.statuses.get(document.uri.toString());
    const isReport = status?.isReport === true;
    if (isReport !== this.isReport) {
      this.isReport = isReport;
      vscode.commands.executeCommand('setContext', 'disclosureReport.isReport', isReport);
    }
    if (status?.isReport === true) this.showItem(status);
    else this.hideItem();
  }

  private showItem(status: StatusNotification): void {
    this.item ??= vscode.languages.createLanguageStatusItem('disclosureReport.status', documentSelector);
    this.item.name = vscode.l10n.t('Government Disclosure Report');
    this.item.text = statusText(status);
    if (status.info?.unit) this.item.detail = status.info.unit;
    else delete this.item.detail;
    this.item.severity = severityOf(status);
    this.item.command = { title: vscode.l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  }

  /** Documents that aren't reports have no item at all, not an empty one. */
  private hideItem(): void {
    this.item?.dispose();
    this.item = undefined;
  }
}

function severityOf({ counts }: StatusNotification): vscode.LanguageStatusSeverity {
  if (counts.error > 0) return vscode.LanguageStatusSeverity.Error;
  if (counts.warning > 0) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
}
