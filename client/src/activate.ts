// What the extension does in every host: starts and stops the language client, registers what the user sees.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { FolderCheck } from './commands/check-folder.ts';
import { registerConvertTables } from './commands/convert-tables.ts';
import { registerCopyNote } from './commands/copy-note.ts';
import { registerFixAll } from './commands/fix-all.ts';
import { registerInsertSection } from './commands/insert-section.ts';
import { registerInsertTables } from './commands/insert-tables.ts';
import { registerNewReport } from './commands/new-report.ts';
import { registerOpenSample } from './commands/open-sample.ts';
import { registerRecalculate } from './commands/recalculate.ts';
import { registerRestartServer } from './commands/restart-server.ts';
import { registerReveal } from './commands/reveal.ts';
import { registerShowOutput } from './commands/show-output.ts';
import { registerSuppress } from './commands/suppress.ts';
import { EncodingRescue } from './encoding-rescue.ts';
import { answerFileRequests } from './files-for-server.ts';
import { InlayHintsWhileTyping } from './inlay-hints.ts';
import { registerPaste } from './paste.ts';
import { ReportStatus } from './report-status.ts';
import { ServerRequests } from './server-requests.ts';

/** Makes a client that isn't started yet. */
export type CreateClient = (name: string, output: vscode.LogOutputChannel) => BaseLanguageClient;

export async function activateExtension(context: vscode.ExtensionContext, createClient: CreateClient): Promise<void> {
  const name = vscode.l10n.t('Government Disclosure Report');
  const output = vscode.window.createOutputChannel(name, { log: true });
  const client = createClient(name, output);
  const server = new ServerRequests(client);
  context.subscriptions.push(
    output,
    client,
    new ReportStatus(client),
    new InlayHintsWhileTyping(client),
    answerFileRequests(client),
    registerInsertTables(server),
    registerInsertSection(server),
    registerNewReport(server),
    registerFixAll(server),
    registerSuppress(client, server),
    registerRecalculate(context, server),
    registerConvertTables(server),
    registerCopyNote(server),
    registerReveal(),
    registerOpenSample(context),
    new FolderCheck(client, server),
    registerRestartServer(client),
    registerShowOutput(output),
  );
  await client.start();
  // What these ask of the server must not come before it can answer.
  context.subscriptions.push(registerPaste(server), new EncodingRescue(server));
}
