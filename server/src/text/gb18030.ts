// Writes text as GB18030, which the platform can read but not write.

/** Linear numbers of the four-byte sequences: those below the first bound stand for the Basic Multilingual Plane. */
const fourByteBasicCount = 39_420;
const fourByteSupplementaryStart = 189_000;

/** Two-byte sequences hold the value itself, four-byte ones are above 0xFFFF; 0 where a code unit has none. */
let sequences: Uint32Array | undefined;

/**
 * The bytes of a text.
 * @param text without lone surrogates
 * @throws RangeError at U+E5E5 and a few other private characters, which GB18030 as the platform reads it lacks
 */
export function encodeGb18030(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const sequence = codePoint < 0x80 ? codePoint : sequenceOf(codePoint);
    if (sequence > 0xffff) {
      bytes[length++] = sequence >>> 24;
      bytes[length++] = (sequence >>> 16) & 0xff;
    }
    if (sequence > 0xff) bytes[length++] = (sequence >>> 8) & 0xff;
    bytes[length++] = sequence & 0xff;
  }
  return bytes.slice(0, length);
}

/** How many bytes the character that starts at a byte of valid GB18030 has: 1, 2 or 4. */
export function gb18030SequenceLength(bytes: Uint8Array, start: number): number {
  const lead = bytes[start] ?? 0;
  if (lead <= 0x80) return 1;
  const second = bytes[start + 1] ?? 0;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

function sequenceOf(codePoint: number): number {
  if (codePoint > 0xffff) return fourByteSequence(fourByteSupplementaryStart + codePoint - 0x10000);
  sequences ??= buildSequences();
  const sequence = sequences[codePoint] ?? 0;
  if (sequence === 0) throw new RangeError(`GB18030 has no sequence for U+${codePoint.toString(16).toUpperCase()}`);
  return sequence;
}

/** The platform's own decoder is the table's source, so that what is written reads back the same. */
function buildSequences(): Uint32Array {
  const table = new Uint32Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  for (let linear = 0; linear < fourByteBasicCount; linear += 1260) {
    const count = Math.min(1260, fourByteBasicCount - linear);
    record(
      table,
      decoder,
      Array.from({ length: count }, (_, index) => fourByteSequence(linear + index)),
    );
  }
  // After the four-byte ones: where both stand for a character, the shorter sequence is the customary one.
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    record(
      table,
      decoder,
      Array.from({ length: 0xff - 0x40 }, (_, index) => (lead << 8) | (0x40 + index)).filter(
        (sequence) => (sequence & 0xff) !== 0x7f,
      ),
    );
  }
  return table;
}

/** Reads sequences of one length, separated by line feeds (which are no part of any), into the table. */
function record(table: Uint32Array, decoder: InstanceType<typeof TextDecoder>, batch: readonly number[]): void {
  const bytes: number[] = [];
  for (const sequence of batch) {
    if (sequence > 0xffff) bytes.push(sequence >>> 24, (sequence >>> 16) & 0xff);
    bytes.push((sequence >>> 8) & 0xff, sequence & 0xff, 0x0a);
  }
  const characters = decoder.decode(Uint8Array.from(bytes)).split('\n');
  batch.forEach((sequence, index) => {
    const character = characters[index] ?? '';
    if (character.length === 1 && character !== '\ufffd') table[character.charCodeAt(0)] = sequence;
  });
  // U+FFFD is also what a decoder gives for faulty bytes; its own sequence is known.
  table[0xfffd] = 0x8431a437;
}

/** @param linear number of a four-byte sequence, counted from 81 30 81 30 */
function fourByteSequence(linear: number): number {
  const last = linear % 10;
  const third = Math.floor(linear / 10) % 126;
  const second = Math.floor(linear / 1260) % 10;
  const first = Math.floor(linear / 12600);
  return (((first + 0x81) << 24) | ((second + 0x30) << 16) | ((third + 0x81) << 8) | (last + 0x30)) >>> 0;
}
