// A plain LSP client, joined to the server in this process by a pair of streams.
import { PassThrough } from 'node:stream';
import type {
  ClientCapabilities,
  DataCallback,
  Diagnostic,
  InitializeResult,
  Message,
  MessageConnection,
} from 'vscode-languageserver/node';
import { createConnection, createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { nodeConfigurationDisk } from '../../server/src/lsp/configuration-disk-node.ts';
import { connectionOptions } from '../../server/src/lsp/connection-options.ts';
import type { OpenDisk } from '../../server/src/lsp/disk.ts';
import type { OwnNotifications } from '../../server/src/lsp/protocol.ts';
import { noRulePages, type RulePages } from '../../server/src/lsp/rule-pages.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import type { Service } from '../../server/src/lsp/service-type.ts';
import type { WorkspaceFiles } from '../../server/src/lsp/workspace-files.ts';

export type Status = OwnNotifications['disclosureReport/status'];

export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Settings {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly clientInfo?: { readonly name: string; readonly version: string };
  readonly initializationOptions?: unknown;
  /** What workspace/configuration is answered with, or a promise of it. */
  configuration?: unknown;
  /** URIs of the workspace's folders. */
  readonly folders?: readonly string[];
  readonly files?: WorkspaceFiles;
  /** Instead of `files` and of this computer's configuration files. */
  readonly openDisk?: OpenDisk;
}

/** What a modern editor says that it can do. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      isPreferredSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
  },
};

/** The same editor without pull diagnostics. */
export const pushCapabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, diagnostic: undefined as never },
};

/** A message as it stands on the wire. */
export type WireMessage = Message & { readonly id?: unknown; readonly error?: unknown };

/** Shows every message that comes in before it is handled. */
class TappedReader extends StreamMessageReader {
  constructor(
    input: PassThrough,
    private readonly tap: (message: WireMessage) => void,
  ) {
    super(input);
  }

  override listen(callback: DataCallback) {
    return super.listen((message) => {
      this.tap(message);
      callback(message);
    });
  }
}

export class TestClient {
  readonly connection: MessageConnection;
  /** Bytes to the server, for what no well-behaved client sends. */
  readonly toServer = new PassThrough();
  readonly published: Published[] = [];
  readonly statuses: Status[] = [];
  readonly messages: string[] = [];
  readonly logs: string[] = [];
  readonly registrations: unknown[] = [];
  refreshes = 0;
  /** Tokens of the progress that the server asked for, and what it told of it. */
  readonly progressTokens: unknown[] = [];
  readonly progress: unknown[] = [];
  initialized: InitializeResult | undefined;
  private readonly fromServer = new PassThrough();
  private readonly wireListeners = new Set<(message: WireMessage) => void>();
  private readonly waiting = new Set<() => void>();

  constructor(
    service: Service,
    private readonly settings: Settings = {},
    rulePages: RulePages = noRulePages,
  ) {
    const server = createConnection(
      new StreamMessageReader(this.toServer),
      new StreamMessageWriter(this.fromServer),
      connectionOptions,
    );
    const openDisk = settings.openDisk ?? (() => ({ files: settings.files, configuration: nodeConfigurationDisk }));
    startServer(server, { service, rulePages, openDisk });
    server.listen();
    const reader = new TappedReader(this.fromServer, (message) => {
      for (const listener of this.wireListeners) listener(message);
    });
    this.connection = createMessageConnection(reader, new StreamMessageWriter(this.toServer));
    this.listen();
  }

  /** @returns a client whose server is initialized */
  static async start(service: Service, settings: Settings = {}, rulePages?: RulePages): Promise<TestClient> {
    const client = new TestClient(service, settings, rulePages);
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      ...(settings.folders === undefined ? {} : { workspaceFolders: settings.folders.map((uri) => ({ uri, name: uri })) }),
      capabilities: settings.capabilities ?? fullCapabilities,
      ...(settings.locale === undefined ? {} : { locale: settings.locale }),
      ...(settings.clientInfo === undefined ? {} : { clientInfo: settings.clientInfo }),
      ...(settings.initializationOptions === undefined ? {} : { initializationOptions: settings.initializationOptions }),
    });
    await client.notify('initialized', {});
    return client;
  }

  request<R = unknown>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'disclosure-report', version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Replaces the whole text. */
  replace(uri: string, text: string, version: number): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<{ kind: string; resultId: string; items: Diagnostic[] }> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  changeConfiguration(configuration: unknown, told: unknown = null): Promise<void> {
    this.settings.configuration = configuration;
    return this.notify('workspace/didChangeConfiguration', { settings: told });
  }

  /** Settles when the server has worked through everything that was sent before. */
  async idle(): Promise<void> {
    await this.request('textDocument/foldingRange', { textDocument: { uri: 'test:no-such-document' } });
  }

  /** Settles when the condition holds; it is looked at after every message of the server. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
      look();
    });
  }

  /** Every message of the server, before anything else is made of it. */
  onWire(listener: (message: WireMessage) => void): void {
    this.wireListeners.add(listener);
  }

  /** The streams stay open: what the server still says goes nowhere. */
  dispose(): void {
    this.connection.dispose();
  }

  private listen(): void {
    const { connection } = this;
    const heard = <T>(take: (params: T) => void) => {
      return (params: T) => {
        take(params);
        for (const look of [...this.waiting]) look();
      };
    };
    connection.onNotification(
      'textDocument/publishDiagnostics',
      heard((params: Published) => this.published.push(params)),
    );
    connection.onNotification(
      'disclosureReport/status',
      heard((params: Status) => this.statuses.push(params)),
    );
    connection.onNotification(
      'window/showMessage',
      heard(({ message }: { message: string }) => this.messages.push(message)),
    );
    connection.onNotification(
      'window/logMessage',
      heard(({ message }: { message: string }) => this.logs.push(message)),
    );
    connection.onRequest('workspace/configuration', async ({ items }: { items: unknown[] }) => {
      const configuration = await this.settings.configuration;
      return items.map(() => configuration ?? null);
    });
    connection.onRequest(
      'client/registerCapability',
      heard(({ registrations }: { registrations: unknown[] }) => {
        this.registrations.push(...registrations);
      }),
    );
    connection.onRequest(
      'window/workDoneProgress/create',
      heard(({ token }: { token: unknown }) => {
        this.progressTokens.push(token);
      }),
    );
    this.onWire(({ method, params }: WireMessage & { method?: unknown; params?: unknown }) => {
      if (method === '$/progress') heard((told: unknown) => this.progress.push(told))(params);
    });
    connection.onRequest(
      'workspace/diagnostic/refresh',
      heard(() => {
        this.refreshes += 1;
      }),
    );
    connection.listen();
  }
}
