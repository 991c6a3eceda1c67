// The extension: starts and stops the language client, registers what the user sees. No logic of its own.
import * as vscode from 'vscode';
import { registerConvertTables } from './commands/convert-tables.ts';
import { registerCopyNote } from './commands/copy-note.ts';
import { registerFixAll } from './commands/fix-all.ts';
import { registerInsertSection } from './commands/insert-section.ts';
import { registerInsertTables } from './commands/insert-tables.ts';
import { registerNewReport } from './commands/new-report.ts';
import { registerRecalculate } from './commands/recalculate.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerReveal } from './commands/reveal.ts';
import { registerShowOutput } from './commands/show-output.ts';
import { registerSuppress } from './commands/suppress.ts';
import { createLanguageClient } from './language-client.ts';
import { ReportStatus } from './report-status.ts';
import { ServerRequests } from './server-requests.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel(vscode.l10n.t('Government Disclosure Report'), { log: true });
  const client = createLanguageClient(context, output);
  const server = new ServerRequests(client);
  context.subscriptions.push(
    output,
    client,
    new ReportStatus(client),
    registerInsertTables(server),
    registerInsertSection(server),
    registerNewReport(server),
    registerFixAll(server),
    registerSuppress(client, server),
    registerRecalculate(server),
    registerConvertTables(server),
    registerCopyNote(server),
    registerReveal(),
    registerRestartServer(client),
    registerShowOutput(output),
  );
  await client.start();
}
