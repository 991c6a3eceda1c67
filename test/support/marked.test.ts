// Tests of the marks in test texts.
import { describe, expect, it } from 'vitest';
import { onlyCursor, onlyRange, parseMarked, withMarks } from './marked.ts';

describe('marked texts', () => {
  it('give their ranges and cursors as offsets of the text without marks', () => {
    expect(parseMarked('一⟦二⟦三⟧⟧四‸五')).toEqual({
      text: '一二三四五',
      ranges: [
        { start: 1, end: 3 },
        { start: 2, end: 3 },
      ],
      cursors: [4],
    });
  });

  it('count UTF-16 units', () => {
    expect(onlyRange(parseMarked('𠮷⟦a⟧'))).toEqual({ start: 2, end: 3 });
    expect(onlyCursor(parseMarked('𠮷‸'))).toBe(2);
  });

  it('refuse marks without partners', () => {
    expect(() => parseMarked('a⟧')).toThrow(RangeError);
    expect(() => parseMarked('⟦a')).toThrow(RangeError);
    expect(() => onlyRange(parseMarked('a'))).toThrow(RangeError);
    expect(() => onlyCursor(parseMarked('‸a‸'))).toThrow(RangeError);
  });

  it('are written back as they were', () => {
    const { text, ranges } = parseMarked('甲⟦乙⟧丙⟦⟧');
    expect(withMarks(text, ranges)).toBe('甲⟦乙⟧丙⟦⟧');
  });
});
