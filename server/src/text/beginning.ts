// Reads the beginning of a text's bytes, cut where no character is.
import { type DecodeResult, decodeText } from './encoding.ts';

/**
 * @param bytes of a whole text or its beginning
 * @param most bytes that are looked at
 * @returns undefined where there is no place to cut at: a single line in an encoding that isn't UTF-16
 */
export function decodeBeginning(bytes: Uint8Array, most: number): DecodeResult | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const end = Math.min(most, bytes.length);
  // In UTF-8 and GB18030 a line feed's byte is part of no other character.
  const cut = isUtf16 ? end - (end % 2) : bytes.lastIndexOf(10, end - 1) + 1;
  return cut === 0 ? undefined : decodeText(bytes.subarray(0, cut));
}
