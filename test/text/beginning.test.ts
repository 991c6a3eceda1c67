// The beginning of a text's bytes is read in every encoding, however it is cut.
import { expect, it } from 'vitest';
import { decodeBeginning } from '../../server/src/text/beginning.ts';
import { encodeText } from '../../server/src/text/encoding.ts';

const text = '云溪县水务局\n２０２３年：一、总体情况\r\n上结转\n末行没有换行';

it.each([
  ['utf-8', encodeText(text, 'utf-8')],
  ['utf-8-bom', Uint8Array.from([0xef, 0xbb, 0xbf, ...encodeText(text, 'utf-8')])],
  ['gb18030', encodeText(text, 'gb18030')],
  ['utf-16le', Uint8Array.from([0xff, 0xfe, ...encodeText(text, 'utf-16le')])],
  ['utf-16be', Uint8Array.from([0xfe, 0xff, ...encodeText(text, 'utf-16be')])],
] as const)('in %s', (encoding, bytes) => {
  const firstLine = encodeText('云溪县水务局\n', encoding).length + 3;
  for (let most = firstLine; most <= bytes.length + 5; most++) {
    const decoded = decodeBeginning(bytes, most)?.decoded;
    expect(decoded?.encoding).toBe(encoding);
    expect(text.startsWith(decoded?.text ?? '无')).toBe(true);
    expect(decoded?.text.length).toBeGreaterThan(5);
  }
});

it('isn’t where there is no line’s end to cut at', () => {
  expect(decodeBeginning(encodeText('云溪县', 'utf-8'), 5)).toBeUndefined();
  expect(decodeBeginning(new Uint8Array(), 5)).toBeUndefined();
});
