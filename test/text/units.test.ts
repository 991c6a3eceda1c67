// The small parts that all else rests on: numerals, distances, lines, edits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSpaces } from '../../server/src/text/characters.ts';
import { LineMap } from '../../server/src/text/line-map.ts';
import { localeOf } from '../../server/src/text/localized.ts';
import { lineEndAt, lineStartAt, newlineOf } from '../../server/src/text/newline.ts';
import { chineseOrdinalValue, yearValue } from '../../server/src/text/numerals.ts';
import { editDistance } from '../../server/src/text/similarity.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const lines = fc.string({ unit: fc.constantFrom('甲', 'a', '\n', '\r', '\r\n', '𠀀'), maxLength: 30 });

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['九', 9],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十一', 21],
    ['九十九', 99],
    ['', undefined],
    ['〇', undefined],
    ['百', undefined],
    ['一二', undefined],
    ['十十', undefined],
    ['二十一一', undefined],
    ['12', undefined],
  ])('the ordinal %j is %j', (text, value) => {
    expect(chineseOrdinalValue(text)).toBe(value);
  });

  it.each([
    ['2023', 2023],
    ['２０２３', 2023],
    ['二〇二三', 2023],
    ['二零二三', 2023],
    ['二○二三', 2023],
    ['1899', undefined],
    ['2200', undefined],
    ['20233', undefined],
    ['二十三年', undefined],
    ['202a', undefined],
  ])('the year %j is %j', (text, value) => {
    expect(yearValue(text)).toBe(value);
  });
});

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['总计', '总记', 1],
    ['总计', '计总', 1],
    ['过程性信息', '过程性性信息', 1],
    ['本年度办理结果', '本年理结果', 2],
    ['甲', '', 1],
  ])('of %s and %s is %i', (left, right, distance) => {
    expect(editDistance(left, right, 5)).toBe(distance);
    expect(editDistance(right, left, 5)).toBe(distance);
  });

  it('is told to be above the limit, and no more', () => {
    expect(editDistance('甲乙丙丁', '子丑寅卯', 2)).toBe(3);
    expect(editDistance('甲乙丙丁', '甲', 2)).toBe(3);
  });

  it('with a limit says the same as without', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (left, right, limit) => {
        expect(editDistance(left, right, limit)).toBe(Math.min(editDistance(left, right, 99), limit + 1));
      }),
      { seed: 21, numRuns: 500 },
    );
  });
});

describe('line map', () => {
  it('counts lines as LSP does', () => {
    const map = new LineMap('甲\r\n乙\r丙\n\n丁');
    expect(map.lineCount).toBe(5);
    expect([0, 1, 2, 3, 4, 5, 7, 8].map((offset) => map.positionAt(offset).line)).toEqual([0, 0, 0, 1, 1, 2, 3, 4]);
    expect(map.positionAt(-3)).toEqual({ line: 0, character: 0 });
    expect(map.positionAt(99)).toEqual({ line: 4, character: 1 });
    expect(map.offsetAt({ line: 0, character: 99 })).toBe(1);
    expect(map.offsetAt({ line: 99, character: 0 })).toBe(9);
    expect(map.offsetAt({ line: -1, character: 4 })).toBe(0);
  });

  it('gives back every offset that isn’t inside of a line break', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const map = new LineMap(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const isInBreak = text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n';
          if (!isInBreak) expect(map.offsetAt(map.positionAt(offset))).toBe(offset);
        }
        expect(map.lineCount).toBe(text.split(/\r\n|\r|\n/).length);
      }),
      { seed: 22, numRuns: 300 },
    );
  });
});

describe('lines', () => {
  it.each([
    ['', '\n'],
    ['甲', '\n'],
    ['甲\n乙\r\n', '\n'],
    ['甲\r\n乙\n', '\r\n'],
    ['甲\r乙', '\r'],
  ])('the line break of %j is %j', (text, newline) => {
    expect(newlineOf(text)).toBe(newline);
  });

  it('begin and end around an offset', () => {
    const text = '甲乙\r\n丙\n';
    expect([0, 2, 4, 5, 6].map((offset) => [lineStartAt(text, offset), lineEndAt(text, offset)])).toEqual([
      [0, 2],
      [0, 2],
      [4, 5],
      [4, 5],
      [6, 6],
    ]);
  });
});

describe('edits', () => {
  const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

  it('are applied in any order; insertions at one place in their own', () => {
    expect(applyEdits('甲乙丙', [edit(2, 3, '三'), edit(0, 1, '一')])).toBe('一乙三');
    expect(applyEdits('甲乙', [edit(1, 1, 'a'), edit(1, 1, 'b'), edit(1, 2, 'c')])).toBe('甲abc');
    expect(applyEdits('甲', [])).toBe('甲');
  });

  it.each([[[edit(0, 2, ''), edit(1, 3, '')]], [[edit(2, 9, '')]], [[edit(2, 1, '')]], [[edit(-1, 1, '')]]])(
    'that overlap or lie outside are refused %#',
    (edits) => {
      expect(() => applyEdits('甲乙丙', edits)).toThrow(RangeError);
    },
  );
});

describe('white space', () => {
  it('is of any width', () => {
    expect(withoutSpaces(' 甲\u3000乙\t\u00a0\u200b丙\ufeff\r\n')).toBe('甲乙丙');
  });
});

it('locales are Chinese or English', () => {
  expect(['zh-CN', 'zh-hans', 'ZH', 'en-US', 'de', ''].map(localeOf)).toEqual(['zh-cn', 'zh-cn', 'zh-cn', 'en', 'en', 'en']);
});
