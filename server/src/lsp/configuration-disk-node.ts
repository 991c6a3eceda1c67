// Configuration files on this computer's disk, and their paths as URIs.
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ConfigurationText } from '../configuration/configuration-files.ts';
import { decodeText } from '../text/encoding.ts';
import {
  type ConfigurationDisk,
  largestConfiguration,
  noConfigurationText,
  unreadableConfiguration,
} from './configuration-disk.ts';
import { canonicalFileUri } from './workspace-uri.ts';

export const nodeConfigurationDisk: ConfigurationDisk = {
  pathOf: (uri) => pathOfUri(uri),
  uriOf: (path) => uriOfPath(path),
  read: (path) => readConfigurationFile(path),
  answersAtOnce: () => true,
};

/** Undefined for what is no file on the disk. */
function pathOfUri(uri: string): string | undefined {
  const canonical = canonicalFileUri(uri);
  if (canonical === undefined) return undefined;
  try {
    return fileURLToPath(canonical).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}

function uriOfPath(path: string): string {
  const { href } = pathToFileURL(path);
  return canonicalFileUri(href) ?? href;
}

/**
 * Read at once and not in the background: no report may be checked without its settings.
 * @returns undefined where there is no such file
 */
function readConfigurationFile(path: string): ConfigurationText | undefined {
  try {
    // Asked before opening: opening a named pipe would wait for its writer.
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return undefined;
    if (!status.isFile() || status.size > largestConfiguration) return noConfigurationText;
    const { decoded } = decodeText(readFileSync(path));
    return decoded === undefined ? noConfigurationText : { text: decoded.text };
  } catch (error) {
    return unreadableConfiguration(error);
  }
}
