// What the index of reports asks of the disk, so that an editor without one can do without, and tests bring their own.

export interface WorkspaceFiles {
  /**
   * The files that may hold reports in a folder and the folders in it; none where it is no folder.
   * @param folder canonical URI
   * @returns canonical URIs
   */
  list(folder: string): AsyncIterable<string>;
  /**
   * @param file canonical URI
   * @returns undefined where the file is gone, or too large to be a report
   * @throws where it can't be read
   */
  read(file: string): Promise<Uint8Array | undefined>;
}

/** Bytes above which a file is no report. */
export const largestFile = 16 * 1024 * 1024;

const reportExtensions = ['.txt', '.md', '.html', '.htm', '.disclosure'];

/** @param name of a file, or a URI */
export function mayHoldReport(name: string): boolean {
  const lower = name.toLowerCase();
  return reportExtensions.some((extension) => lower.endsWith(extension));
}

/** Folders of tools, as the command line leaves them out too. @param name of an entry */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
