// Snippets as plain text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../server/src/lsp/snippet.ts';

describe('a snippet as plain text', () => {
  it.each([
    ['甲$1乙$0', '甲乙'],
    ['${1:单位}${2}年', '单位年'],
    ['| ${12:} | $13 |', '|  |  |'],
    ['\\$1 \\} \\\\', '$1 } \\'],
    ['${1:a${2:b}c}d}', 'abcd}'],
    ['价 $ 与 ${ 与 ${x}', '价 $ 与 ${ 与 ${x}'],
    ['末尾\\', '末尾\\'],
  ])('%s becomes %s', (snippet, text) => {
    expect(plainText(snippet)).toBe(text);
  });

  it('gives any escaped text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', '\\', '1', ':', '甲', '\n') }), (text) => {
        expect(plainText(text.replace(/[\\$}]/g, '\\$&'))).toBe(text);
      }),
    );
  });
});
