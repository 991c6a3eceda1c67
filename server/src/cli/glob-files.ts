// Finds the files that a glob means, and tells what could not be looked at on the way.
import fs, { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { byCodeUnit, withForwardSlashes } from './paths.ts';

export interface FoundFile {
  /** As the user would write it, with forward slashes. */
  readonly path: string;
  /** Absolute. */
  readonly location: string;
}

/** What the system says of a folder or a file on the way. */
export interface FoundProblem {
  readonly path: string;
  readonly error: unknown;
}

export interface GlobResult {
  readonly files: readonly FoundFile[];
  readonly problems: readonly FoundProblem[];
}

/**
 * @param pattern with forward slashes: a backslash takes a star's meaning away
 * @param folder absolute path that the pattern counts from
 * @returns undefined where the pattern is none, but a plain path
 */
export async function filesOfGlob(pattern: string, folder: string): Promise<GlobResult | undefined> {
  // Loaded here alone: most runs need no globs.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return undefined;
  const prefix = existingFolders(pattern, folder);
  const base = resolve(folder, prefix);
  const shown = prefix.replace(/^(?:\.\/)+/, '');
  const problems: FoundProblem[] = [];
  const matches = await glob(pattern.slice(prefix.length), {
    cwd: base,
    ignore: ['**/node_modules/**'],
    onlyFiles: true,
    expandDirectories: false,
    fs: { readdir: readdirThatTells((location, error) => problems.push({ path: pathOf(location, base, shown), error })) },
  });
  const seen = new Set<string>();
  const files: FoundFile[] = [];
  for (const match of matches.sort(byCodeUnit)) {
    const path = shown + withForwardSlashes(match);
    const location = resolve(base, match);
    try {
      // A loop of links shows one file under many paths.
      const real = realpathSync(location);
      if (!seen.has(real)) files.push({ path, location });
      seen.add(real);
    } catch (error) {
      problems.push({ path, error });
    }
  }
  return { files, problems };
}

/**
 * The first folders of a pattern that exist under these very names, with a slash behind them:
 * a folder such as 年报 (1) or 报送[2023] would mean something else as a glob.
 */
function existingFolders(pattern: string, folder: string): string {
  let length = 0;
  for (let slash = pattern.indexOf('/'); slash >= 0; slash = pattern.indexOf('/', slash + 1)) {
    if (!isFolder(resolve(folder, pattern.slice(0, slash + 1)))) break;
    length = slash + 1;
  }
  return pattern.slice(0, length);
}

function isFolder(location: string): boolean {
  try {
    return statSync(location).isDirectory();
  } catch {
    return false;
  }
}

/** The glob library passes over folders that can't be read, and says nothing. */
function readdirThatTells(tell: (location: string, error: unknown) => void): typeof fs.readdir {
  return new Proxy(fs.readdir, {
    apply(target, self, args: unknown[]) {
      const callback = args.at(-1);
      if (typeof callback !== 'function') return Reflect.apply(target, self, args);
      const telling = (error: unknown, ...rest: unknown[]): void => {
        if (error) tell(String(args[0]), error);
        Reflect.apply(callback, undefined, [error, ...rest]);
      };
      return Reflect.apply(target, self, [...args.slice(0, -1), telling]);
    },
  });
}

function pathOf(location: string, base: string, shown: string): string {
  const inside = withForwardSlashes(resolve(location).slice(base.length)).replace(/^\//, '');
  return shown + inside || '.';
}
