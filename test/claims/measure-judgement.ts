// Measures whether the rule is silent where labelled sentences are true, and speaks where a figure contradicts them.
import { analyze } from '../../server/src/service.ts';
import type { Span } from '../../server/src/text/span.ts';
import type { Figures } from '../support/figures.ts';
import { withMarks } from '../support/marked.ts';
import { contradicting, figuresFor } from './figures-of-labels.ts';
import { type ReadSentence, readSentence } from './label.ts';
import { distinctFigures, reportAround } from './labelled-report.ts';
import type { LabelledSentence } from './labelled-sentence.ts';

export interface Judgement {
  /** Sentences checked in a report whose figures make them true, or that state none. */
  readonly sentences: number;
  /** Of these, the ones with a finding all the same. */
  readonly alarms: readonly string[];
  /** Claims checked in a report that contradicts them. */
  readonly contradictions: number;
  /** Of these, the ones without a finding at their place. */
  readonly silences: readonly string[];
}

export function measureJudgement(sentences: readonly LabelledSentence[]): Judgement {
  const alarms: string[] = [];
  const silences: string[] = [];
  let contradictions = 0;
  for (const sentence of sentences) {
    const read = readSentence(sentence);
    const figures = read.marks.length === 0 ? distinctFigures : figuresFor(read);
    if (!figures) throw new RangeError(`labels that contradict each other: ${sentence.text}`);
    const findings = findingsIn(read, figures);
    if (findings.length > 0) alarms.push(withMarks(read.text, findings));
    for (const mark of read.marks.filter(({ optional }) => !optional)) {
      for (const claim of mark.claims) {
        contradictions++;
        const found = findingsIn(read, contradicting(figures, claim));
        if (!found.some(({ start, end }) => start < mark.end && mark.start < end)) silences.push(withMarks(read.text, [mark]));
      }
    }
  }
  return { sentences: sentences.length, alarms, contradictions, silences };
}

/** Where the rule speaks, as offsets in the sentence. */
function findingsIn(read: ReadSentence, figures: Figures): readonly Span[] {
  const { text, sentence } = reportAround(read, figures);
  return analyze(text, {})
    .findings.filter(({ rule }) => rule === 'narrative/table-mismatch')
    .map(({ span }) => ({ start: span.start - sentence.start, end: span.end - sentence.start }));
}
