// Folders in memory, each with a name of its own, that the workbench in a browser reads and writes over HTTP.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What every folder is called in the workbench. */
export const rootName = '年报（2023）';

export class ServedFiles {
  private readonly folders = new Map<string, ServedFolder>();

  /** @param files texts by their paths in the folder, with forward slashes */
  add(files: Readonly<Record<string, string>>): ServedFolder {
    const folder = new ServedFolder(randomUUID(), files);
    this.folders.set(folder.name, folder);
    return folder;
  }

  remove(folder: ServedFolder): void {
    this.folders.delete(folder.name);
  }

  async answer(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> {
    const folder = this.folders.get(query.get('folder') ?? '');
    const [, root, ...below] = (query.get('path') ?? '').split('/');
    // Nothing lies beside the one folder.
    const path = root === rootName ? below.join('/') : `../${root}`;
    if (request.method === 'PUT' && folder !== undefined) {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      folder.write(path, Buffer.concat(chunks));
      response.end();
      return;
    }
    const content = query.get('what') === 'text' ? folder?.read(path) : folder?.entry(path);
    response.statusCode = content === undefined ? 404 : 200;
    response.end(content);
  }
}

export class ServedFolder {
  private readonly files = new Map<string, Buffer>();
  private version = 1;

  constructor(
    readonly name: string,
    files: Readonly<Record<string, string>>,
  ) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, Buffer.from(text));
  }

  read(path: string): Buffer | undefined {
    return this.files.get(path);
  }

  text(path: string): string {
    return this.read(path)?.toString('utf8') ?? '';
  }

  write(path: string, content: Buffer): void {
    this.version += 1;
    this.files.set(path, content);
  }

  /** A file's or a folder's properties as JSON. */
  entry(path: string): string | undefined {
    const { version } = this;
    const size = this.files.get(path)?.length;
    if (size !== undefined) return JSON.stringify({ type: 'file', size, version, children: [] });
    const children = new Map<string, 'file' | 'folder'>();
    const start = path === '' ? '' : `${path}/`;
    for (const name of this.files.keys()) {
      if (!name.startsWith(start)) continue;
      const [child = '', ...below] = name.slice(start.length).split('/');
      children.set(child, below.length > 0 ? 'folder' : 'file');
    }
    if (children.size === 0 && path !== '') return undefined;
    return JSON.stringify({ type: 'folder', size: 0, version, children: [...children] });
  }
}
