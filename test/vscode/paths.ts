// Where the project and the tests' downloads lie.
import { join, resolve } from 'node:path';

export const projectFolder = resolve(__dirname, '..', '..');

/** Everything that tests and `npm start` install or unpack; never under version control. */
export const cacheFolder = join(projectFolder, '.vscode-test');
