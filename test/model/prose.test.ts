// The words of paragraphs, and where each of them stands in the text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import { type Prose, proseOf } from '../../server/src/model/prose.ts';
import { generateReport } from '../support/generate-report.ts';

const head = '青岚县人民政府2023年政府信息公开工作年度报告\n\n';

function proseIn(text: string): { readonly text: string; readonly prose: readonly Prose[] } {
  return { text, prose: proseOf(buildReport(text)) };
}

function sourceOf(text: string, prose: Prose, words: string): string {
  const at = prose.text.indexOf(words);
  const { start, end } = prose.spanOf(at, at + words.length);
  return text.slice(start, end);
}

describe('words', () => {
  it('are those of the text where nothing is odd', () => {
    const { text, prose } = proseIn(`${head}一、总体情况\n2023年，收到申请12件。\n`);
    expect(prose.map((one) => [one.section, one.text])).toEqual([[1, '2023年，收到申请12件。']]);
    expect(prose.map((one) => sourceOf(text, one, '12'))).toEqual(['12']);
  });

  it.each([
    ['white space', '收到 申请　１2 件', '收到申请12件', '１2'],
    ['zero-width characters', '收到\u200b申请1\ufeff2件', '收到申请12件', '1\ufeff2'],
    ['per cent', '增长１2％', '增长12%', '１2'],
    ['tags', '收到<u>申请</u>1<b>2</b>件', '收到申请12件', '1<b>2'],
    ['entities', '收到&nbsp;申请12件&amp;其他', '收到申请12件&其他', '12'],
    ['what is no tag', '3<5，收到12件，a&b', '3<5，收到12件，a&b', '12'],
  ])('without %s', (_what, source, words, twelve) => {
    const { text, prose } = proseIn(`${head}一、总体情况\n${source}。\n`);
    expect(prose.map((one) => one.text)).toEqual([`${words}。`]);
    expect(prose.map((one) => sourceOf(text, one, '12'))).toEqual([twelve]);
  });
});

describe('paragraphs', () => {
  const full = '本机关全年围绕中心工作推进主动公开，不断拓宽公开渠道，全年共收到政府信';

  it('broken by a page’s edge are whole', () => {
    const { text, prose } = proseIn(`${head}一、总体情况\n${full}\r\n息公开申请12件。\n2.办理情况。\n`);
    expect(prose.map((one) => one.text)).toEqual([`${full}息公开申请12件。`, '2.办理情况。']);
    expect(prose.map((one) => sourceOf(text, one, '政府信息'))[0]).toBe('政府信\r\n息');
  });

  it.each([
    ['a blank line', `${full}\n\n息公开申请12件。`],
    ['an indented one', `${full}\n　　息公开申请12件。`],
    ['a sentence’s end', `${full}。\n息公开申请12件。`],
    ['a number', `${full}\n（二）公开申请12件。`],
    ['a short line', '主动公开\n全年公开信息12条。'],
  ])('end before %s', (_what, lines) => {
    expect(proseIn(`${head}一、总体情况\n${lines}\n`).prose).toHaveLength(2);
  });

  it('stand in the preamble, too', () => {
    expect(proseIn(`${head}统计期限为2023年。\n\n一、总体情况\n无。\n`).prose.map((one) => one.section)).toEqual([0, 1]);
  });
});

it('every character is found again at its place, in every form', () => {
  const property = fc.property(
    fc.integer({ min: 1, max: 100_000 }),
    fc.constantFrom(...(['A', 'B', 'E', 'F', 'I', 'J', 'K', 'L'] as const)),
    (seed, form) => {
      const { text } = generateReport({ seed, form });
      for (const prose of proseOf(buildReport(text))) {
        expect(prose.spanOf(0, prose.text.length).start).toBe(prose.span.start);
        for (let at = 0; at < prose.text.length; at += 7) {
          const { start, end } = prose.spanOf(at, at + 1);
          expect(text.slice(start, end).normalize('NFKC')).toBe(prose.text.charAt(at).normalize('NFKC'));
        }
      }
    },
  );
  fc.assert(property, { seed: 20_231, numRuns: 60 });
});
