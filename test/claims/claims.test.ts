// The figures in the prose are read as well as is promised, and docs/claims.md says so.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsDocument, measureAll } from './document.ts';
import { isTrap, readSentence } from './label.ts';
import { precisionOf, recallOf, totalOf } from './measure-extraction.ts';

const measurements = measureAll();

describe('claims in the prose', () => {
  it('are found with a precision of 0.98 and a recall of 0.85 at least', () => {
    const total = totalOf(measurements.all.extraction);
    expect(precisionOf(total)).toBeGreaterThanOrEqual(0.98);
    expect(recallOf(total)).toBeGreaterThanOrEqual(0.85);
  });

  it('are not much harder to find in sentences that nobody worked with', () => {
    const total = totalOf(measurements.heldOut.extraction);
    expect(precisionOf(total)).toBeGreaterThanOrEqual(0.95);
    expect(recallOf(total)).toBeGreaterThanOrEqual(0.8);
  });

  it('are measured on 300 sentences at least, half of them with traps', () => {
    const { sentences } = measurements.all;
    expect(sentences.length).toBeGreaterThanOrEqual(300);
    expect(sentences.filter((sentence) => isTrap(readSentence(sentence))).length * 2).toBeGreaterThanOrEqual(sentences.length);
  });

  it('are judged right: nearly no finding where they are true, one where they are not', () => {
    const { alarms, sentences, silences, contradictions } = measurements.all.judgement;
    expect(alarms.length / sentences).toBeLessThanOrEqual(0.02);
    expect(silences.length / contradictions).toBeLessThanOrEqual(0.15);
  });

  it('are told of in docs/claims.md as measured (npm run measure-claims -- --write)', () => {
    const written = readFileSync(new URL('../../docs/claims.md', import.meta.url), 'utf8');
    expect(written).toBe(claimsDocument(measurements));
  });
});
