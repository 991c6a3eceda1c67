// The files of the workspace on this computer's disk.
import { close, constants, fstatSync, open, read } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { isLeftOut, largestFile, mayHoldReport, type WorkspaceFiles } from './workspace-files.ts';
import { canonicalFileUri } from './workspace-uri.ts';

/** Entries of a folder that are read at once. */
const bufferSize = 256;

export const nodeWorkspaceFiles: WorkspaceFiles = {
  list: (folder) => filesIn(fileURLToPath(folder)),

  async read(file) {
    try {
      return await readRegularFile(fileURLToPath(file));
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  },
};

/** A named pipe is opened without waiting for its writer. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const openFile = promisify(open);
const readFrom = promisify(read);

/**
 * With as few turns of the thread pool as it takes: thousands of files are read while the editor waits for answers.
 * @returns undefined where it is no regular file, or too large
 */
async function readRegularFile(path: string): Promise<Uint8Array | undefined> {
  const file = await openFile(path, openFlags);
  try {
    // Of an open file, so that no disk is waited for.
    const status = fstatSync(file);
    if (!status.isFile() || status.size > largestFile) return undefined;
    const bytes = Buffer.allocUnsafeSlow(status.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await readFrom(file, bytes, filled, bytes.length - filled, filled);
      // The file became shorter meanwhile.
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    close(file, () => {});
  }
}

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
