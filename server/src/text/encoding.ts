// Reads a report's bytes as text, and writes changes back without touching any other byte.
import { encodeGb18030, gb18030SequenceLength } from './gb18030.ts';
import type { Edit } from './span.ts';

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'] as const;

export type Encoding = (typeof encodings)[number];

/** Bytes with what they say. */
export interface DecodedText {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** Without the byte order mark. */
  readonly text: string;
}

/**
 * Why bytes are no text: `word`, `zip` (also .docx, .wps of today) and `pdf` are documents of other programs,
 * `binary` holds NUL characters, `damaged` is UTF-8 or UTF-16 with faulty places, `unknown` is none of the encodings.
 */
export type UndecodableReason = 'word' | 'zip' | 'pdf' | 'binary' | 'damaged-utf-8' | 'damaged-utf-16' | 'unknown';

export type DecodeResult =
  | { readonly decoded: DecodedText; readonly reason?: undefined }
  | { readonly decoded?: undefined; readonly reason: UndecodableReason };

const utf8Mark = [0xef, 0xbb, 0xbf];
const utf16LittleEndianMark = [0xff, 0xfe];
const utf16BigEndianMark = [0xfe, 0xff];

const otherDocuments: readonly { readonly reason: UndecodableReason; readonly start: readonly number[] }[] = [
  { reason: 'word', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { reason: 'zip', start: [0x50, 0x4b, 0x03, 0x04] },
  { reason: 'pdf', start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** Valid multi-byte sequences for each faulty one, from which on a text is taken for damaged UTF-8 rather than GB18030. */
const damagedRatio = 20;

/** Reads UTF-8 (with or without a byte order mark), UTF-16 (with one), or else GB18030, strictly. */
export function decodeText(bytes: Uint8Array): DecodeResult {
  const other = otherDocuments.find(({ start }) => startsWith(bytes, start));
  if (other !== undefined) return { reason: other.reason };
  if (startsWith(bytes, utf16LittleEndianMark)) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, utf16BigEndianMark)) return decodeUtf16(bytes, 'utf-16be');
  if (bytes.includes(0)) return { reason: 'binary' };
  if (startsWith(bytes, utf8Mark)) {
    const marked = tryDecode('utf-8', bytes.subarray(utf8Mark.length));
    return marked === undefined ? { reason: 'damaged-utf-8' } : { decoded: { bytes, encoding: 'utf-8-bom', text: marked } };
  }
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined) return { decoded: { bytes, encoding: 'utf-8', text: utf8 } };
  // A cut or damaged UTF-8 file is often valid GB18030 by chance, and would be checked as gibberish.
  if (isDamagedUtf8(bytes)) return { reason: 'damaged-utf-8' };
  const gb18030 = tryDecode('gb18030', bytes);
  return gb18030 === undefined ? { reason: 'unknown' } : { decoded: { bytes, encoding: 'gb18030', text: gb18030 } };
}

/**
 * The bytes with edits of the text applied: only the edited places change, byte for byte.
 * @param edits as for `applyEdits`: not overlapping; insertions at one offset keep their order
 * @throws RangeError where edits overlap, lie outside of the text or split a character, or a new text has a lone surrogate
 */
export function spliceBytes(decoded: DecodedText, edits: readonly Edit[]): Uint8Array {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  const cursor = new ByteCursor(decoded);
  const parts: Uint8Array[] = [];
  let copied = 0;
  let position = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.span;
    if (start < position || end < start || end > decoded.text.length) {
      throw new RangeError(`edit ${start}–${end} overlaps another or lies outside of the text`);
    }
    parts.push(decoded.bytes.subarray(copied, cursor.byteAt(start)), encodeText(edit.newText, decoded.encoding));
    copied = cursor.byteAt(end);
    position = end;
  }
  parts.push(decoded.bytes.subarray(copied));
  return concatenate(parts);
}

/**
 * A text in an encoding, without a byte order mark.
 * @throws RangeError where the encoding can't hold it: lone surrogates, and a few private characters in GB18030
 */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (hasLoneSurrogate(text)) throw new RangeError('the text has a lone surrogate');
  if (encoding === 'gb18030') return encodeGb18030(text);
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}

/** Walks a decoded text forward and tells at which byte a UTF-16 offset stands. */
class ByteCursor {
  private offset = 0;
  private byte: number;

  constructor(private readonly decoded: DecodedText) {
    this.byte = markLength(decoded.encoding);
  }

  /** @param offset UTF-16 offset, not before the one asked for last */
  byteAt(offset: number): number {
    while (this.offset < offset) this.step();
    if (this.offset !== offset) throw new RangeError(`offset ${offset} lies inside a character`);
    return this.byte;
  }

  private step(): void {
    const { bytes, encoding, text } = this.decoded;
    const code = text.charCodeAt(this.offset);
    const units = isHighSurrogate(code) ? 2 : 1;
    if (encoding === 'gb18030') this.byte += gb18030SequenceLength(bytes, this.byte);
    else if (encoding === 'utf-16le' || encoding === 'utf-16be') this.byte += units * 2;
    else this.byte += units === 2 ? 4 : utf8Length(code);
    this.offset += units;
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodeResult {
  const text = tryDecode(encoding, bytes.subarray(markLength(encoding)));
  if (text === undefined) return { reason: 'damaged-utf-16' };
  return text.includes('\0') ? { reason: 'binary' } : { decoded: { bytes, encoding, text } };
}

function tryDecode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether bytes that aren't valid UTF-8 read as UTF-8 all the same but for a few places. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let valid = 0;
  let faulty = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) faulty++;
    else if (code >= 0x80) valid++;
  }
  return valid >= faulty * damagedRatio;
}

function markLength(encoding: Encoding): number {
  if (encoding === 'utf-8-bom') return utf8Mark.length;
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? utf16LittleEndianMark.length : 0;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  return code < 0x800 ? 2 : 3;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function hasLoneSurrogate(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0xd800 || code > 0xdfff) continue;
    const next = text.charCodeAt(index + 1);
    if (!isHighSurrogate(code) || !(next >= 0xdc00 && next <= 0xdfff)) return true;
    index++;
  }
  return false;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
