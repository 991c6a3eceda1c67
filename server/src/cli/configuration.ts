// Reads the file of `--config`, and tells each mistake in it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultSettings, readSettings, type Settings } from '../settings.ts';
import { decodeText } from '../text/encoding.ts';
import { type Localized, localized } from '../text/localized.ts';
import { errorWords, undecodableWords, words } from './words.ts';

export interface Configuration {
  readonly settings: Settings;
  /** One sentence a mistake; what is right in the file counts all the same. */
  readonly problems: readonly Localized[];
}

/** @param path as given by the user; undefined gives the defaults */
export function readConfiguration(path: string | undefined, folder: string): Configuration {
  if (path === undefined) return { settings: defaultSettings, problems: [] };
  const about = ({ 'zh-cn': chinese, en }: Localized): Localized => localized(`${path} ${chinese}`, `${path} ${en}`);
  const wrong = (words: Localized): Configuration => ({ settings: defaultSettings, problems: [about(words)] });
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(folder, path));
  } catch (error) {
    return wrong(errorWords(error));
  }
  const read = decodeText(bytes);
  if (read.decoded === undefined) return wrong(undecodableWords[read.reason]);
  let input: unknown;
  try {
    input = JSON.parse(read.decoded.text);
  } catch (error) {
    return wrong(words.notJson(error instanceof Error ? error.message : String(error)));
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return wrong(words.notAnObject);
  const { settings, problems } = readSettings(input);
  return { settings, problems: problems.map(({ 'zh-cn': chinese, en }) => localized(`${path}：${chinese}`, `${path}: ${en}`)) };
}
