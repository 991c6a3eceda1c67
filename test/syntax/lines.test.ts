// Lines give their text again, and know at least the kinds of characters that stand on them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, Lines, splitLines } from '../../server/src/syntax/lines.ts';
import { characterKind, isOfKind } from '../../server/src/text/character-kinds.ts';
import { isSpace } from '../../server/src/text/characters.ts';

const characters = [...'件年月日号12０％<&[（）【】《》〔〕“”"，,;x_*?待误\t\n\r 　\u00a0\u200b\ufeff\u2028|、。一请填本机关'];

const texts = fc.array(fc.constantFrom(...characters), { maxLength: 60 }).map((parts) => parts.join(''));

function allLines(lines: Lines): Line[] {
  return lines.slice(0, lines.length);
}

/** The kinds on a line, each looked for by itself. */
function kindsOn(text: string, { start, end, first, last }: Line): number {
  let kinds = 0;
  for (let at = start; at < end; at++) {
    for (const kind of Object.values(characterKind)) if (isOfKind(text.charCodeAt(at), kind)) kinds |= kind;
  }
  const words = text.slice(first, last);
  if ([...words].some((character) => isSpace(character.charCodeAt(0)))) kinds |= characterKind.unclean;
  const tight = [...words].filter((character) => !isSpace(character.charCodeAt(0))).join('');
  if (/[【〔《（][】〕》）此请在填插补添单机年具数]/.test(tight)) kinds |= characterKind.oddBracket;
  return kinds;
}

describe('lines', () => {
  it('are those between line breaks, with their first and last characters, tabs and pipes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = allLines(splitLines(text));
        expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(text.split(/\r\n|\r|\n/));
        for (const { start, end, first, last, tabs, pipes } of lines) {
          const source = text.slice(start, end);
          const codes = [...source].map((character) => character.charCodeAt(0));
          const from = codes.findIndex((code) => !isSpace(code));
          const to = codes.findLastIndex((code) => !isSpace(code)) + 1;
          expect([first, last]).toEqual(from < 0 ? [start, start] : [start + from, start + to]);
          expect([tabs, pipes]).toEqual([source.split('\t').length - 1, source.split('|').length - 1]);
        }
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('know exactly the kinds of characters on them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const line of allLines(splitLines(text))) expect(line.kinds).toBe(kindsOn(text, line));
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('of stretches, one behind the other, are those of the stretches', () => {
    fc.assert(
      fc.property(texts, fc.nat({ max: 60 }), (text, cut) => {
        const at = Math.min(cut, text.length);
        const lines = splitLines(text, splitLines(text, new Lines(), 0, at), at, text.length);
        const own = allLines(splitLines(text.slice(0, at))).map(({ start, end }) => text.slice(start, end));
        const behind = allLines(splitLines(text.slice(at))).map(({ start, end }) => text.slice(at + start, at + end));
        expect(allLines(lines).map(({ start, end }) => text.slice(start, end))).toEqual([...own, ...behind]);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('are there for every index of a long text, and for no other', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `第${index}行`).join('\n');
    const lines = splitLines(text);
    const words = (line: Line | undefined) => line && text.slice(line.first, line.last);
    expect(lines.length).toBe(5000);
    for (const index of [0, 1, 1999, 2000, 4999]) {
      expect(words(lines.at(index))).toBe(`第${index}行`);
      expect(lines.at(index)).toEqual(lines.at(index));
    }
    expect([lines.at(-1), lines.at(5000)]).toEqual([undefined, undefined]);
    expect(lines.slice(4998, 6000).map(words)).toEqual(['第4998行', '第4999行']);
  });

  it('count as white space once they are blanked, asked for before or not', () => {
    const lines = splitLines('一\n— 3 —\n二');
    expect(lines.at(1)?.first).not.toBe(lines.at(1)?.last);
    lines.blank(1);
    expect(lines.at(1)).toMatchObject({ first: 2, last: 2, start: 2, end: 7 });
  });
});
