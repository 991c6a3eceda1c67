// A workspace's files in memory, whose reading can be held up.
import { isLeftOut, mayHoldReport, type WorkspaceFiles } from '../../server/src/lsp/workspace-files.ts';
import { canonicalFileUri, isWithin } from '../../server/src/lsp/workspace-uri.ts';

export class MemoryFiles implements WorkspaceFiles {
  /** By canonical URI. */
  readonly contents = new Map<string, Uint8Array>();
  /** Every file that was read, in order. */
  readonly reads: string[] = [];
  /** Called before a file is listed or read; what it returns is waited for. */
  before: (what: 'list' | 'read', uri: string) => Promise<void> | void = () => {};

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [uri, content] of Object.entries(files)) this.write(uri, content);
  }

  write(uri: string, content: string | Uint8Array): void {
    this.contents.set(canonicalFileUri(uri) ?? uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  async *list(folder: string): AsyncGenerator<string> {
    await this.before('list', folder);
    for (const uri of this.contents.keys()) {
      const names = uri.slice(folder.length).split('/');
      if (isWithin(uri, folder) && uri !== folder && mayHoldReport(uri) && !names.some(isLeftOut)) yield uri;
    }
  }

  async read(file: string): Promise<Uint8Array | undefined> {
    this.reads.push(file);
    await this.before('read', file);
    return this.contents.get(file);
  }
}

/** A promise with what settles it. */
export function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open: () => void = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
