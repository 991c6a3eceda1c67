// Finds the `.disclosure-report.json` that a document belongs to: the nearest one from its folder upwards.
import type { Localized } from '../text/localized.ts';
import type { ConfigurationFileContent } from './file-schema.ts';
import type { PlacedProblem } from './json-tree.ts';
import { noConfiguration, readConfigurationText } from './read-configuration.ts';

export const configurationFileName = '.disclosure-report.json';

/** A file's text, or why it can't be read. */
export type ConfigurationText =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: Localized };

/** Reads a file by its absolute path with forward slashes; undefined where there is none. */
export type ReadText = (path: string) => ConfigurationText | undefined;

/** A file with what it says. The same object for as long as the file is the same. */
export interface LoadedConfiguration {
  readonly path: string;
  /** Undefined where the file can't be read. */
  readonly text: string | undefined;
  readonly content: ConfigurationFileContent;
  readonly problems: readonly PlacedProblem[];
}

export class ConfigurationFiles {
  /** By path; null where there is no such file. */
  private readonly known = new Map<string, LoadedConfiguration | null>();
  /** What files said when they were read last: the same text gives the same object again. */
  private readonly before = new Map<string, LoadedConfiguration>();

  /** @param onLoad told of each file that was read, and of each that is gone (undefined) */
  constructor(
    private readonly read: ReadText,
    private readonly onLoad: (path: string, loaded: LoadedConfiguration | undefined) => void = () => {},
  ) {}

  /** @param path absolute path of a document, with forward slashes; of a folder where it ends in one */
  nearest(path: string): LoadedConfiguration | undefined {
    for (let folder: string | undefined = folderOf(path); folder !== undefined; folder = folderAbove(folder)) {
      const loaded = this.load(`${folder}/${configurationFileName}`);
      if (loaded !== undefined) return loaded;
    }
    return undefined;
  }

  /** @param path absolute, with forward slashes */
  load(path: string): LoadedConfiguration | undefined {
    const known = this.known.get(path);
    if (known !== undefined) return known ?? undefined;
    const read = this.read(path);
    const before = this.before.get(path);
    const loaded = read?.text !== undefined && read.text === before?.text ? before : loadedFrom(path, read);
    this.known.set(path, loaded ?? null);
    if (loaded !== undefined) this.before.set(path, loaded);
    this.onLoad(path, loaded);
    return loaded;
  }

  /** Reads a file anew when it is asked for next. */
  forget(path: string): void {
    this.known.delete(path);
  }

  /** Reads the files that may count for a document anew when they are asked for next. */
  forgetAbove(path: string): void {
    for (let folder: string | undefined = folderOf(path); folder !== undefined; folder = folderAbove(folder)) {
      this.forget(`${folder}/${configurationFileName}`);
    }
  }

  /**
   * Reads all files in a folder anew when they are asked for next.
   * @param folder path without a slash at its end; empty for all
   * @returns whether any file there was asked for
   */
  forgetWithin(folder: string): boolean {
    const paths = [...this.known.keys()].filter((path) => path.startsWith(`${folder}/`));
    for (const path of paths) this.known.delete(path);
    return paths.length > 0;
  }
}

function loadedFrom(path: string, read: ConfigurationText | undefined): LoadedConfiguration | undefined {
  if (read === undefined) return undefined;
  if (read.text !== undefined) return { path, text: read.text, ...readConfigurationText(read.text) };
  const problems = [{ span: { start: 0, end: 0 }, message: read.problem }];
  return { path, text: undefined, content: noConfiguration, problems };
}

/** The folder of a path, without a slash at its end: empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Above a share (//server/share) there is no folder that could be looked into. */
function folderAbove(folder: string): string | undefined {
  const isTop = folder === '' || (folder.startsWith('//') && folder.split('/').length <= 4);
  if (isTop || !folder.includes('/')) return undefined;
  return folderOf(folder);
}

/** A path as seen from a folder, both absolute with forward slashes. */
export function relativePath(folder: string, path: string): string {
  const from = folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
