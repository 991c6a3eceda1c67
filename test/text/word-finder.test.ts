// The first of several words is found where a search for each of them finds it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordFinder } from '../../server/src/text/word-finder.ts';

const words = ['复议', '复审机关', '公开', '不予', '不', '公'];

it('finds the first word from any offset on', () => {
  const finder = new WordFinder(words);
  const texts = fc.array(fc.constantFrom(...'复议审机关公开不予件'), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat({ max: 32 }), (text, from) => {
      const found = words.map((word) => text.indexOf(word, from)).filter((at) => at >= 0);
      // Of an offset behind the text nothing is left.
      expect(finder.indexIn(text, from)).toBe(found.length === 0 ? -1 : Math.min(...found));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

it('finds nothing where no word is', () => {
  expect(new WordFinder(['申请']).indexIn('申报请示')).toBe(-1);
  expect(new WordFinder([]).indexIn('申请')).toBe(-1);
});
