// The command that checks every report in the workspace and lists what is wrong among the problems.
import * as vscode from 'vscode';
import { type BaseLanguageClient, ProgressType } from 'vscode-languageclient';
import type { CheckProgress, OwnRequests } from '../../../server/src/lsp/protocol.ts';
import { LateProgress } from '../late-progress.ts';
import type { ServerRequests } from '../server-requests.ts';

type Result = OwnRequests['disclosureReport/checkWorkspace']['result'];

/** What the last check said of documents that aren't open: open ones are checked as they are written. */
export class FolderCheck implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('disclosure-report folder check');
  private readonly disposables: vscode.Disposable[];
  private checks = 0;
  /** Whether a check's findings are shown: then what was opened is listed as before once it is closed. */
  private isShown = false;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly server: ServerRequests,
  ) {
    this.disposables = [
      this.problems,
      vscode.commands.registerCommand('disclosureReport.checkFolder', () => this.check()),
      vscode.commands.registerCommand('disclosureReport.clearFolderCheck', () => this.clear()),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.problems.delete(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        // The server hears of it in the same turn, and must have heard: else it takes the text that was open.
        if (this.isShown) setTimeout(() => this.checkClosed(uri), 0);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) this.problems.delete(uri);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.problems.delete(oldUri);
      }),
    ];
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async check(): Promise<void> {
    if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
      vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with reports first.'));
      return;
    }
    const cancellation = new vscode.CancellationTokenSource();
    const progress = new LateProgress(vscode.l10n.t('Checking the reports in the folder'), cancellation);
    let result: Result;
    try {
      result = await this.ask((message) => progress.report(message), cancellation.token);
    } finally {
      progress.end();
      cancellation.dispose();
    }
    await this.show(result);
    await this.tell(result);
  }

  private clear(): void {
    this.isShown = false;
    this.problems.clear();
  }

  private async checkClosed(uri: vscode.Uri): Promise<void> {
    if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return;
    const name = `disclosureReport.check.${++this.checks}`;
    try {
      const { reports } = await this.server.ask('disclosureReport/checkWorkspace', { progress: name, uri: uri.toString() });
      if (this.isShown) await this.add(reports);
    } catch {
      // The server is being stopped, or the file is gone.
    }
  }

  private async ask(report: (message: string) => void, token: vscode.CancellationToken): Promise<Result> {
    const name = `disclosureReport.check.${++this.checks}`;
    const listener = this.client.onProgress(new ProgressType<CheckProgress>(), name, ({ done, total }) =>
      report(`${done}/${total}`),
    );
    try {
      return await this.server.ask('disclosureReport/checkWorkspace', { progress: name }, token);
    } finally {
      listener.dispose();
    }
  }

  private async show({ reports }: Result): Promise<void> {
    this.problems.clear();
    this.isShown = true;
    await this.add(reports);
  }

  private async add(reports: Result['reports']): Promise<void> {
    for (const { uri: name, diagnostics } of reports) {
      const uri = vscode.Uri.parse(name);
      const converted = await this.client.protocol2CodeConverter.asDiagnostics([...diagnostics]);
      const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
      if (!isOpen) this.problems.set(uri, converted);
    }
  }

  private async tell({ count, reports, unreadable, truncated }: Result): Promise<void> {
    const counted = vscode.l10n.t('{0} reports checked, {1} with findings.', count, reports.length);
    const failed = unreadable > 0 ? vscode.l10n.t('{0} files could not be read.', unreadable) : '';
    const more = truncated ? vscode.l10n.t('There are more findings than can be listed.') : '';
    const showProblems = vscode.l10n.t('Show Problems');
    const message = [counted, failed, more].filter((words) => words !== '').join(' ');
    if ((await vscode.window.showInformationMessage(message, ...(reports.length > 0 ? [showProblems] : []))) === showProblems) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
  }
}
