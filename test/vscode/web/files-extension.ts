// An extension of the tests: a file system whose files lie with the tests' server, for a workspace on no disk.
import * as vscode from 'vscode';

/** The scheme of the tests' folders. */
const scheme = 'web-files';

/** An answer of the tests' server. */
interface Answer {
  readonly status: number;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

declare const fetch: (url: string, request?: { method: string; body?: Uint8Array }) => Promise<Answer>;

interface Entry {
  readonly type: 'file' | 'folder';
  readonly size: number;
  readonly version: number;
  readonly children: readonly (readonly [string, 'file' | 'folder'])[];
}

export function activate(context: vscode.ExtensionContext): void {
  const server = vscode.Uri.joinPath(context.extensionUri, '..', 'files').toString(true);
  const files = new ServedFiles(server);
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }));
}

class ServedFiles implements vscode.FileSystemProvider {
  private readonly emitter = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.emitter.event;

  constructor(private readonly server: string) {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { type, size, version } = await this.entry(uri);
    return { type: typeOf(type), size, ctime: 0, mtime: version };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    return (await this.entry(uri)).children.map(([name, type]) => [name, typeOf(type)]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return new Uint8Array(await (await this.ask(uri, 'text')).arrayBuffer());
  }

  async writeFile(uri: vscode.Uri, body: Uint8Array): Promise<void> {
    await this.ask(uri, 'text', { method: 'PUT', body });
    this.emitter.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  private async entry(uri: vscode.Uri): Promise<Entry> {
    return (await (await this.ask(uri, 'entry')).json()) as Entry;
  }

  private async ask(uri: vscode.Uri, what: string, request?: { method: string; body: Uint8Array }): Promise<Answer> {
    const query = new URLSearchParams({ what, folder: uri.authority, path: uri.path });
    const answer = await fetch(`${this.server}?${query}`, request);
    if (answer.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (answer.status !== 200) throw vscode.FileSystemError.Unavailable(uri);
    return answer;
  }
}

function typeOf(type: Entry['type']): vscode.FileType {
  return type === 'folder' ? vscode.FileType.Directory : vscode.FileType.File;
}
