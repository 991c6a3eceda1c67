// Reads one file as text, or says why it can't be.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type DecodedText, decodeText } from '../text/encoding.ts';
import type { Localized } from '../text/localized.ts';
import { errorWords, undecodableWords, words } from './words.ts';

/** Largest input that is read, in bytes. A report has some 8 KB; the text alone takes twice the bytes in memory. */
export const sizeLimit = 64 * 1024 * 1024;

export type ReadResult =
  | { readonly decoded: DecodedText; readonly problem?: undefined }
  | { readonly decoded?: undefined; readonly problem: Localized };

/** @param location absolute path */
export function readReportFile(location: string): ReadResult {
  try {
    // Asked before opening: opening a named pipe would wait for its writer.
    const status = statSync(location);
    if (!status.isFile()) return { problem: status.isDirectory() ? words.folder : words.notAFile };
    if (status.size > sizeLimit) return { problem: tooLarge(status.size) };
    return decodeReport(readFileSync(location));
  } catch (error) {
    return { problem: errorWords(error, location) };
  }
}

/**
 * The first bytes of a file; undefined where it can't be read.
 * @param location absolute path
 */
export function readBeginning(
  location: string,
  most: number,
): { readonly bytes: Uint8Array; readonly isWhole: boolean } | undefined {
  try {
    const status = statSync(location);
    if (!status.isFile()) return undefined;
    const { size } = status;
    const file = openSync(location, 'r');
    try {
      const bytes = Buffer.allocUnsafe(Math.min(size, most));
      const length = readSync(file, bytes);
      return { bytes: bytes.subarray(0, length), isWhole: length === size };
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

export function decodeReport(bytes: Uint8Array): ReadResult {
  if (bytes.length > sizeLimit) return { problem: tooLarge(bytes.length) };
  const result = decodeText(bytes);
  return result.decoded === undefined ? { problem: undecodableWords[result.reason] } : { decoded: result.decoded };
}

function tooLarge(bytes: number): Localized {
  const megabyte = 1024 * 1024;
  return words.tooLarge(Math.ceil(bytes / megabyte), sizeLimit / megabyte);
}
