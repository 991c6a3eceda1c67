// The measure itself: what it counts as right, wrong, missed and allowed.
import { describe, expect, it } from 'vitest';
import { placesOf } from './label.ts';
import { type LabelledSentence, of } from './labelled-sentence.ts';
import { type Extractor, measureExtraction, precisionOf, recallOf, totalOf } from './measure-extraction.ts';
import { carriedOut, granted, handled, is, litigation, maybe, newly, noAppeals, received, review } from './readings.ts';

/** An extractor that finds one claim, at the words given. */
function finding(words: string, value: number, ...readings: readonly string[]): Extractor {
  return ({ text }) => {
    const start = text.indexOf(words);
    return [
      { span: { start, end: start + words.length }, value, readings: readings.map((cells) => ({ cells: placesOf(cells) })) },
    ];
  };
}

function tally(text: string, claims: readonly string[], extract: Extractor): readonly number[] {
  const [sentence] = of('received', [{ text, claims }]);
  const { labelled, found, right, wrong, allowed } = totalOf(measureExtraction(sentence ? [sentence] : [], extract));
  return [labelled, found, right, wrong, allowed];
}

describe('measureExtraction', () => {
  const text = '收到政府信息公开申请⟦12⟧件，比上年多34件。';

  it('counts a claim with one of the readings as right', () => {
    expect(tally(text, [received], finding('12', 12, newly))).toEqual([1, 1, 1, 0, 0]);
    expect(tally(text, [received], finding('申请12件', 12, ...received.split(' | ')))).toEqual([1, 1, 1, 0, 0]);
  });

  it('counts other places, figures and cells as wrong, and one reading too many', () => {
    expect(tally(text, [received], finding('34', 34, newly))).toEqual([1, 0, 0, 1, 0]);
    expect(tally(text, [received], finding('12', 1, newly))).toEqual([1, 0, 0, 1, 0]);
    expect(tally(text, [received], finding('12', 12, handled))).toEqual([1, 0, 0, 1, 0]);
    expect(tally(text, [received], finding('12', 12, newly, handled))).toEqual([1, 0, 0, 1, 0]);
    expect(tally(text, [received], finding('总体情况', 12, newly))).toEqual([1, 0, 0, 1, 0]);
    expect(tally(text, [received], finding('12', 12))).toEqual([1, 0, 0, 1, 0]);
  });

  it('counts a label without a claim as missed', () => {
    expect(tally(text, [received], () => [])).toEqual([1, 0, 0, 0, 0]);
  });

  it('asks for the figure that a label gives, not for the mark’s', () => {
    const inherited = '收到2件，⟦均予以公开⟧。';
    expect(tally(inherited, [is(2, granted)], finding('均予以公开', 2, granted))).toEqual([1, 1, 1, 0, 0]);
    expect(tally(inherited, [is(2, granted)], finding('均予以公开', 0, granted))).toEqual([1, 0, 0, 1, 0]);
  });

  it('counts what may be left alone for nothing, unless it is wrong', () => {
    const soft = '答复率⟦100%⟧。';
    expect(tally(soft, [maybe(is(0, carriedOut))], () => [])).toEqual([0, 0, 0, 0, 0]);
    expect(tally(soft, [maybe(is(0, carriedOut))], finding('100%', 0, carriedOut))).toEqual([0, 0, 0, 0, 1]);
    expect(tally(soft, [maybe(is(0, carriedOut))], finding('100%', 100, carriedOut))).toEqual([0, 0, 0, 1, 0]);
  });

  it('takes the claims of one mark singly or as one sum', () => {
    const none = '⟦未发生复议、诉讼⟧。';
    expect(tally(none, [noAppeals], finding('未发生', 0, review))).toEqual([2, 1, 1, 0, 0]);
    expect(tally(none, [noAppeals], finding('未发生', 0, `${review} + ${litigation}`))).toEqual([2, 2, 1, 0, 0]);
  });

  it('gives shares', () => {
    const sentences: readonly LabelledSentence[] = of('received', [{ text, claims: [received] }]);
    const total = totalOf(measureExtraction(sentences, () => []));
    expect([precisionOf(total), recallOf(total)]).toEqual([1, 0]);
  });
});
