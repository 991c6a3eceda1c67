// Figures as they stand in cells: what is blank, what is meant, what is no figure at all.
import { describe, expect, it } from 'vitest';
import { isFigureLike, isNoneMark, plainFigure, readFigure } from '../../server/src/syntax/figure.ts';

describe('figures', () => {
  it.each([
    ['0', 0, '0'],
    ['12', 12, '12'],
    ['１２', 12, '12'],
    ['007', 7, '7'],
    ['00', 0, '0'],
    ['1,200', 1200, '1200'],
    ['1，200，000', 1200000, '1200000'],
    ['12件', 12, '12'],
    ['3 5', 35, '35'],
    ['5722.21', 5722.21, '5722.21'],
    ['3.0', 3, '3'],
    ['3.5', 3.5, '3.5'],
    ['-3', -3, '-3'],
    ['－3', -3, '-3'],
    ['−3', -3, '-3'],
    ['-0', 0, '0'],
    ['+5', 5, '5'],
    ['999999999999999', 999999999999999, '999999999999999'],
  ])('%j is %d, plainly %j', (raw, value, plain) => {
    expect(readFigure(raw)).toEqual({ state: 'number', value, plain });
  });

  it('a sum of money keeps its decimals', () => {
    expect(readFigure('3.00', true)).toEqual({ state: 'number', value: 3, plain: '3.00' });
    expect(readFigure('3.00万元', true)).toEqual({ state: 'number', value: 3, plain: '3.00' });
  });

  it('a sum in 元 is none in 万元, and a count has neither', () => {
    expect(readFigure('572500元', true).state).toBe('malformed');
    expect(readFigure('12万元').state).toBe('malformed');
  });

  it.each(['', ' ', '\u3000\t', '\u200b'])('%j is blank', (raw) => {
    expect(readFigure(raw).state).toBe('blank');
  });

  it.each([
    '/',
    '-',
    '—',
    '无',
    '若干',
    '减4',
    '1.2.3',
    '.5',
    '5.',
    '12,34',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '十二',
    '12个月',
    '--3',
    '9'.repeat(16),
    '9'.repeat(400),
  ])('%j is malformed', (raw) => {
    expect(readFigure(raw).state).toBe('malformed');
  });

  it('plain ones have no leading zero and nothing around', () => {
    expect(['7', '0', '07', '', ' 7', '-7', '7.0', '１'].map(plainFigure)).toEqual([7, 0, -1, -1, -1, -1, -1, -1]);
  });

  it.each(['/', '／', '-', '－', '—', '——', '–', '--', '无', '\\'])('%s says that there is none', (mark) => {
    expect(isNoneMark(mark)).toBe(true);
    expect(isFigureLike(mark, 0, mark.length)).toBe(true);
  });

  it('words are told from figures', () => {
    const isFigure = (text: string) => isFigureLike(text, 0, text.length);
    expect(['12', '12件', '1,200', '-3', '0'].map(isFigure)).toEqual([true, true, true, true, true]);
    expect(['1.属于国家秘密', '总计', '无法提供', '', '2023年'].map(isFigure)).toEqual([false, false, false, false, false]);
  });
});
