// The extension in a browser: the language server is a web worker.
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { activateExtension } from './activate.ts';
import { clientId, clientOptions } from './language-client.ts';
import { packedRulePages, providePackedPages } from './packed-pages.ts';

interface Worker {
  terminate(): void;
}

/** Not among Node's types. VS Code's own one gives objects of another class, so that `instanceof` says nothing. */
declare const Worker: new (url: string) => Worker & ConstructorParameters<typeof BrowserMessageReader>[0];

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = new WorkerServer(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js').toString(true));
  await activateExtension(
    context,
    (name, output) =>
      new LanguageClient(clientId, name, () => server.start(), clientOptions(output, { rulePages: packedRulePages })),
  );
  // Disposed after the client, which then has said goodbye to it.
  context.subscriptions.push(server, providePackedPages(context.extensionUri));
}

class WorkerServer implements vscode.Disposable {
  private worker: Worker | undefined;

  constructor(private readonly url: string) {}

  /** A new worker each time; the one before is ended, which wouldn't end by itself. */
  async start(): Promise<MessageTransports> {
    this.dispose();
    const worker = new Worker(this.url);
    this.worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  dispose(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}
