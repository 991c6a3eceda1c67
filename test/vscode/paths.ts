// Where the project and the tests' downloads lie.
import { join, resolve } from 'node:path';

export const projectFolder = resolve(__dirname, '..', '..');

/** Everything that tests and `npm start` install or unpack; never under version control. */
export const cacheFolder = join(projectFolder, '.vscode-test');

/** A path as URIs have it: slashes, and one before a drive's letter. */
export function pathOfUri(path: string): string {
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
