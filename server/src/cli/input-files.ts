// Turns the paths of a command line into files: files, folders with all that is in them, and globs.
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Localized } from '../text/localized.ts';
import { filesOfGlob } from './glob-files.ts';
import { byCodeUnit, withForwardSlashes } from './paths.ts';
import { errorWords, words } from './words.ts';

export interface InputFile {
  /** As the user would write it, with forward slashes; `-` is standard input. */
  readonly path: string;
  /** Absolute; empty for standard input. */
  readonly location: string;
  /** Whether the user named this very file: then it is worked on even if it doesn't look like a report. */
  readonly named: boolean;
}

export interface InputProblem {
  readonly path: string;
  readonly words: Localized;
}

export interface InputFiles {
  /** Without doubles: those of each path in the order given, a folder's by name. */
  readonly files: readonly InputFile[];
  /** Each place once, however many of the paths lead there. */
  readonly problems: readonly InputProblem[];
}

const reportExtensions = ['.txt', '.md', '.html'];
const ignoredFolders = new Set(['node_modules']);

/** @param folder absolute path that relative ones count from */
export async function findInputFiles(paths: readonly string[], folder: string): Promise<InputFiles> {
  const files = new Map<string, InputFile>();
  const problems = new Map<string, InputProblem>();
  const addProblem = (problem: InputProblem): void => {
    const location = resolve(folder, problem.path);
    if (!problems.has(location)) problems.set(location, problem);
  };
  const add = (file: InputFile): void => {
    const known = files.get(file.location);
    if (known === undefined) files.set(file.location, file);
    else if (file.named && !known.named) files.set(file.location, { ...known, named: true });
  };
  for (const path of paths) {
    try {
      const found = await filesOf(path, folder);
      for (const file of found.files) add(file);
      for (const problem of found.problems) addProblem(problem);
    } catch (error) {
      addProblem({ path, words: error instanceof NoMatch ? words.noMatch : errorWords(error, path) });
    }
  }
  return { files: [...files.values()], problems: [...problems.values()] };
}

class NoMatch extends Error {}

async function filesOf(path: string, folder: string): Promise<InputFiles> {
  if (path === '-') return { files: [{ path, location: '', named: true }], problems: [] };
  const location = resolve(folder, path);
  // A name such as 年报[2023].txt is a glob too: what exists under the very name comes first.
  const status = statSync(location, { throwIfNoEntry: false });
  if (status?.isDirectory()) return filesInFolder(path, location);
  if (status !== undefined) return { files: [{ path: withForwardSlashes(path), location, named: true }], problems: [] };
  return filesOfPattern(withForwardSlashes(path), folder);
}

interface FolderEntry {
  readonly path: string;
  readonly location: string;
}

/**
 * Follows symbolic links, each folder once. Hidden entries and node_modules are left out.
 * An entry that can't be looked at is told, and the others are found all the same.
 */
function filesInFolder(path: string, location: string): InputFiles {
  const visited = new Set<string>();
  const files: InputFile[] = [];
  const problems: InputProblem[] = [];
  const pending: FolderEntry[] = [{ path: withForwardSlashes(path), location }];
  const tried = (entry: FolderEntry, look: () => void): void => {
    try {
      look();
    } catch (error) {
      problems.push({ path: entry.path, words: errorWords(error, entry.path) });
    }
  };
  const visit = (parent: FolderEntry): void => {
    const real = realpathSync(parent.location);
    if (visited.has(real)) return;
    visited.add(real);
    const folders: FolderEntry[] = [];
    for (const entry of readdirSync(parent.location, { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name))) {
      if (entry.name.startsWith('.') || ignoredFolders.has(entry.name)) continue;
      const child = { path: joined(parent.path, entry.name), location: join(parent.location, entry.name) };
      tried(child, () => {
        const kind = entry.isSymbolicLink() ? statSync(child.location, { throwIfNoEntry: false }) : entry;
        if (kind?.isDirectory()) folders.push(child);
        else if (kind?.isFile() && hasReportExtension(entry.name)) files.push({ ...child, named: false });
      });
    }
    // The last one pushed is visited first.
    pending.push(...folders.reverse());
  };
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entry = next;
    tried(entry, () => visit(entry));
  }
  return { files, problems };
}

/** @throws NoMatch where the glob leads nowhere, and an error of the system where the path is none */
async function filesOfPattern(pattern: string, folder: string): Promise<InputFiles> {
  const found = await filesOfGlob(pattern, folder);
  if (found === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  const files = found.files.map((file) => ({ ...file, named: false }));
  const problems = found.problems.map(({ path, error }) => ({ path, words: errorWords(error, path) }));
  if (files.length + problems.length === 0) throw new NoMatch();
  return { files, problems };
}

function hasReportExtension(name: string): boolean {
  const lower = name.toLowerCase();
  return reportExtensions.some((extension) => lower.endsWith(extension));
}

function joined(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}
