// Configuration files on this computer's disk, and their paths as URIs.
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ConfigurationText } from '../configuration/configuration-files.ts';
import { decodeText } from '../text/encoding.ts';
import { localized } from '../text/localized.ts';
import { canonicalFileUri } from './workspace-uri.ts';

/** Bytes above which a file is no configuration. */
const largestFile = 4 * 1024 * 1024;

/** An absolute path with forward slashes; undefined for what is no file on the disk. */
export function pathOfUri(uri: string): string | undefined {
  const canonical = canonicalFileUri(uri);
  if (canonical === undefined) return undefined;
  try {
    return fileURLToPath(canonical).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}

export function uriOfPath(path: string): string {
  const { href } = pathToFileURL(path);
  return canonicalFileUri(href) ?? href;
}

/**
 * Read at once and not in the background: no report may be checked without its settings.
 * @returns undefined where there is no such file
 */
export function readConfigurationFile(path: string): ConfigurationText | undefined {
  try {
    // Asked before opening: opening a named pipe would wait for its writer.
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    if (!status.isFile() || status.size > largestFile) return { problem: notSettings };
    const { decoded } = decodeText(readFileSync(path));
    return decoded === undefined ? { problem: notSettings } : { text: decoded.text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: localized(
        `无法读取此文件，其中的设置都不生效：${reason}`,
        `This file can't be read; none of its settings counts: ${reason}`,
      ),
    };
  }
}

const notSettings = localized(
  '这不是文本文件（或编码无法识别），其中的设置都不生效。',
  'This is no text file, or its encoding is unknown; none of its settings counts.',
);
