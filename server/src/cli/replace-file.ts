// Replaces a person's file by its new text, or says why it can't be.
import type { DecodedText } from '../text/encoding.ts';
import type { Localized } from '../text/localized.ts';
import { writeAtomically } from './atomic-write.ts';
import { errorWords, words } from './words.ts';

/**
 * @param location absolute path
 * @param original what the file was when it was read: another program's changes since then are not written over
 * @returns what went wrong; undefined where the file is replaced
 */
export function replaceFile(location: string, original: DecodedText, bytes: Uint8Array): Localized | undefined {
  try {
    const result = writeAtomically(location, original.bytes, bytes);
    if (result === 'changed-meanwhile') return words.changedMeanwhile;
    return result === 'read-only' ? words.readOnly : undefined;
  } catch (error) {
    return errorWords(error);
  }
}
