// The files of the workspace on this computer's disk.
import { opendir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isLeftOut, largestFile, mayHoldReport, type WorkspaceFiles } from './workspace-files.ts';
import { canonicalFileUri } from './workspace-uri.ts';

/** Entries of a folder that are read at once. */
const bufferSize = 256;

export const nodeWorkspaceFiles: WorkspaceFiles = {
  list: (folder) => filesIn(fileURLToPath(folder)),

  async read(file) {
    const path = fileURLToPath(file);
    try {
      // Asked before opening: opening a named pipe would wait for its writer.
      const status = await stat(path);
      return status.isFile() && status.size <= largestFile ? await readFile(path) : undefined;
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  },
};

/** Follows symbolic links, each folder once. A folder that can't be read is passed over. */
async function* filesIn(root: string): AsyncGenerator<string> {
  const visited = new Set<string>();
  const pending = [root];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const real = await quietly(realpath(path));
    if (real === undefined || visited.has(real)) continue;
    visited.add(real);
    const folder = await quietly(opendir(path, { bufferSize }));
    if (folder === undefined) continue;
    for await (const entry of folder) {
      if (isLeftOut(entry.name)) continue;
      const child = join(path, entry.name);
      const kind = entry.isSymbolicLink() ? await quietly(stat(child)) : entry;
      if (kind?.isDirectory()) pending.push(child);
      else if (kind?.isFile() && mayHoldReport(entry.name)) yield canonicalFileUri(pathToFileURL(child).href) ?? '';
    }
  }
}

async function quietly<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch {
    return undefined;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
