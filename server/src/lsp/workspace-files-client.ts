// The files of the workspace as the client reads them for the server.
import type { ClientReading, FolderEntry } from './client-reading.ts';
import { isLeftOut, largestFile, mayHoldReport, type WorkspaceFiles } from './workspace-files.ts';

/** Folders that are asked for at the same time. */
const readers = 8;

/** Each is a request, and where a workspace lies far away, a long one: no more of a workspace's folders are looked into. */
const mostFolders = 5000;
const mostFiles = 20_000;

export class ClientFiles implements WorkspaceFiles {
  /** @param log told where a workspace is larger than what is read of it */
  constructor(
    private readonly reading: ClientReading,
    private readonly log: (message: string) => void,
  ) {}

  async *list(root: string): AsyncGenerator<string> {
    const pending = [root];
    let [folders, files] = [0, 0];
    while (pending.length > 0) {
      const batch = pending.splice(0, readers);
      folders += batch.length;
      const listings = await Promise.all(batch.map(async (folder) => ({ folder, entries: await this.entriesOf(folder) })));
      for (const { folder, entries } of listings) {
        for (const { name, kind } of entries) {
          const uri = childOf(folder, name);
          if (uri === undefined || isLeftOut(name)) continue;
          if (kind === 'folder') pending.push(uri);
          else if (mayHoldReport(name) && ++files <= mostFiles) yield uri;
        }
      }
      if (folders < mostFolders && files < mostFiles) continue;
      if (pending.length > 0) this.log(`${root} is too large: ${folders} folders with ${files} files were looked into`);
      return;
    }
  }

  async read(file: string): Promise<Uint8Array | undefined> {
    const content = await this.reading.file(file, largestFile);
    return content === 'too-large' ? undefined : content;
  }

  /** A folder that can't be read is passed over. */
  private async entriesOf(folder: string): Promise<readonly FolderEntry[]> {
    try {
      return await this.reading.folder(folder);
    } catch {
      return [];
    }
  }
}

/** Undefined for a name that can't be one. */
function childOf(folder: string, name: string): string | undefined {
  if (name === '' || name.includes('/') || /\p{Surrogate}/u.test(name)) return undefined;
  return `${folder.endsWith('/') ? folder : `${folder}/`}${encodeURIComponent(name)}`;
}
