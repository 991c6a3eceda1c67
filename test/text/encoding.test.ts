// Decoding is strict, and edits change no byte outside of their places, in every encoding.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DecodedText,
  decodeText,
  type Encoding,
  encodeText,
  encodings,
  spliceBytes,
} from '../../server/src/text/encoding.ts';
import { applyEdits, type Edit } from '../../server/src/text/span.ts';

const marks: Record<Encoding, readonly number[]> = {
  'utf-8': [],
  'utf-8-bom': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [],
};

function bytesOf(text: string, encoding: Encoding): Uint8Array {
  return Uint8Array.from([...marks[encoding], ...encodeText(text, encoding)]);
}

function decoded(bytes: Uint8Array): DecodedText {
  const result = decodeText(bytes);
  if (result.decoded === undefined) throw new Error(`not decoded: ${result.reason}`);
  return result.decoded;
}

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'青石县政府信息公开工作年度报告，。（）〔〕“”０１２ab\t \r\n') },
  { weight: 2, arbitrary: fc.constantFrom('€', 'é', '㐀', '\ue000', '𠀀', '😀', '\u0080', 'ﾟ') },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((unit) => unit !== '\0' && unit !== '\ue5e5'),
  },
);

/** Pieces of which every second one is replaced: the edits fall between characters. */
const editedText = fc
  .array(
    fc.tuple(fc.array(character, { maxLength: 8 }), fc.array(character, { maxLength: 8 }), fc.array(character, { maxLength: 8 })),
    {
      maxLength: 6,
    },
  )
  .map((pieces) => {
    let text = '';
    const edits: Edit[] = [];
    for (const [kept, removed, added] of pieces) {
      text += kept.join('');
      edits.push({ span: { start: text.length, end: text.length + removed.join('').length }, newText: added.join('') });
      text += removed.join('');
    }
    return { text, edits };
  });

describe('decoding', () => {
  it.each(encodings)('reads %s', (encoding) => {
    // Enough Chinese that a GB18030 text isn't UTF-8 by chance.
    const text = '青石县政府2023年政府信息公开工作年度报告\r\n一、总体情况 €𠀀';
    expect(decoded(bytesOf(text, encoding))).toMatchObject({ encoding, text });
  });

  it('reads an empty file and plain ASCII as UTF-8', () => {
    expect(decoded(new Uint8Array())).toMatchObject({ encoding: 'utf-8', text: '' });
    expect(decoded(Uint8Array.from([0x61, 0x0a]))).toMatchObject({ encoding: 'utf-8', text: 'a\n' });
  });

  it('reads four-byte GB18030, which GBK lacks', () => {
    const text = '青石县㐀𠀀报告报告报告';
    expect(decoded(encodeText(text, 'gb18030'))).toMatchObject({ encoding: 'gb18030', text });
  });

  it.each([
    ['word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
    ['zip', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['binary', [0x61, 0x00, 0x62]],
    ['binary', [0xff, 0xfe, 0x00, 0x00, 0x61, 0x00]],
    ['damaged-utf-16', [0xff, 0xfe, 0x61]],
    ['damaged-utf-16', [0xfe, 0xff, 0xd8, 0x00]],
    ['damaged-utf-8', [0xef, 0xbb, 0xbf, 0xff]],
    ['unknown', [0xff, 0xb1, 0xa8]],
    ['unknown', [0xb1, 0xa8, 0x81]],
  ] as const)('refuses %s', (reason, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ reason });
  });

  it('does not take a cut UTF-8 file for GB18030', () => {
    const whole = encodeText('青石县政府信息公开工作年度报告'.repeat(20), 'utf-8');
    for (let cut = 1; cut <= 2; cut++)
      expect(decodeText(whole.subarray(0, whole.length - cut))).toEqual({ reason: 'damaged-utf-8' });
  });
});

describe('encoding GB18030', () => {
  it('writes every character of Unicode but private ones so that it reads back', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    for (let start = 0; start < 0x110000; start += 0x100) {
      if (start >= 0xd800 && start < 0xf900) continue;
      const text = String.fromCodePoint(...Array.from({ length: 0x100 }, (_, index) => start + index));
      expect(decoder.decode(encodeText(text, 'gb18030')) === text, start.toString(16)).toBe(true);
    }
  });

  it('refuses the few private characters that it lacks', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const refused: number[] = [];
    for (let code = 0xe000; code < 0xf900; code++) {
      const text = String.fromCharCode(code);
      try {
        expect(decoder.decode(encodeText(text, 'gb18030'))).toBe(text);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        refused.push(code);
      }
    }
    expect(refused).toContain(0xe5e5);
    expect(refused.length).toBeLessThan(50);
  });

  it('writes the customary two bytes', () => {
    expect([...encodeText('报告€', 'gb18030')]).toEqual([0xb1, 0xa8, 0xb8, 0xe6, 0xa2, 0xe3]);
  });

  it.each(encodings)('refuses a lone surrogate in %s', (encoding) => {
    expect(() => encodeText('a\ud800', encoding)).toThrow(RangeError);
    expect(() => encodeText('\udc00', encoding)).toThrow(RangeError);
  });
});

describe('splicing', () => {
  it.each(encodings)('gives the edited text in %s', (encoding) => {
    fc.assert(
      fc.property(editedText, ({ text, edits }) => {
        const source: DecodedText = { bytes: bytesOf(text, encoding), encoding, text };
        expect(spliceBytes(source, edits)).toEqual(bytesOf(applyEdits(text, edits), encoding));
      }),
      { numRuns: 300, seed: 20231231 },
    );
  });

  it('keeps bytes that would be written otherwise', () => {
    // 80 reads as the euro sign, which is written as A2 E3.
    const source = decoded(Uint8Array.from([0x80, 0xb1, 0xa8, 0xb8, 0xe6, 0x80]));
    expect(source.text).toBe('€报告€');
    expect([...spliceBytes(source, [{ span: { start: 1, end: 2 }, newText: '公' }])]).toEqual([
      0x80, 0xb9, 0xab, 0xb8, 0xe6, 0x80,
    ]);
  });

  it('keeps the order of insertions at one place', () => {
    const source = decoded(encodeText('ab', 'utf-8'));
    const insert = (newText: string): Edit => ({ span: { start: 1, end: 1 }, newText });
    expect(new TextDecoder().decode(spliceBytes(source, [insert('一'), insert('二')]))).toBe('a一二b');
  });

  it('refuses edits that overlap, lie outside or split a character', () => {
    const source = decoded(encodeText('a𠀀b', 'utf-8'));
    const edit = (start: number, end: number): Edit => ({ span: { start, end }, newText: '' });
    expect(() => spliceBytes(source, [edit(0, 1), edit(0, 3)])).toThrow(RangeError);
    expect(() => spliceBytes(source, [edit(4, 5)])).toThrow(RangeError);
    expect(() => spliceBytes(source, [edit(2, 3)])).toThrow(RangeError);
  });
});
