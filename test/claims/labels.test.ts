// The labelled sentences are well formed: marks, cells, and figures that can all be true at once.
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/service.ts';
import { figuresFor } from './figures-of-labels.ts';
import { isTrap, readSentence } from './label.ts';
import { development } from './labelled-development.ts';
import { heldOut } from './labelled-held-out.ts';
import { cellNames, distinctFigures, reportAround } from './labelled-report.ts';
import { figureIn } from './numeral.ts';

const all = [...development, ...heldOut];

describe('labelled sentences', () => {
  it('are 300 at least, half of them with traps, and none twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(360);
    expect(all.filter((sentence) => isTrap(readSentence(sentence))).length / all.length).toBeGreaterThanOrEqual(0.5);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it.each(all.map((sentence) => [sentence.text, sentence] as const))('%s', (_, sentence) => {
    const read = readSentence(sentence);
    const claims = read.marks.flatMap((mark) => mark.claims);
    for (const { cells, figure } of claims.flat()) {
      expect(Number.isFinite(figure)).toBe(true);
      for (const cell of cells) expect(cellNames).toContain(cell);
    }
    expect(figuresFor(read)).toBeDefined();
  });

  it('stand in reports in which nothing is wrong but their figures', () => {
    const read = readSentence({ family: 'received', text: '收到申请⟦3⟧件。', claims: ['requests/newlyReceived/total'] });
    const { text, sentence } = reportAround(read, distinctFigures);
    expect(text.slice(sentence.start, sentence.end)).toBe('收到申请3件。');
    const { report } = analyze(text, {});
    expect(report.tables.map((table) => [table.kind, table.problems])).toEqual([
      ['activeDisclosure', []],
      ['requests', []],
      ['reviewAndLitigation', []],
    ]);
    expect(report.tables.flatMap((table) => table.notable)).toEqual([]);
    expect(report.sections).toHaveLength(6);
  });
});

describe('figureIn', () => {
  it('reads the numerals of the labels', () => {
    expect(['12', '１５', '1 9', '1,208', '5.6', '十二', '二百零六', '两百一十', '〇', '未收到'].map(figureIn)).toEqual([
      12,
      15,
      19,
      1208,
      5.6,
      12,
      206,
      210,
      0,
      undefined,
    ]);
  });
});
