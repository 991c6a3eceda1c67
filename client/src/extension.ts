// The extension where VS Code has Node: the language server is a process of its own.
import type * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { activateExtension } from './activate.ts';
import { clientId, clientOptions } from './language-client.ts';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  await activateExtension(context, (name, output) => new LanguageClient(clientId, name, serverOptions, clientOptions(output)));
}
