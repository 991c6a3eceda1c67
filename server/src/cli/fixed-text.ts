// Applies the safe fixes of a text until none is left.
import type { CheckOptions } from '../service.ts';
import { type DecodedText, decodeText, spliceBytes } from '../text/encoding.ts';
import { applyEdits, type Edit } from '../text/span.ts';
import { ComposedEdits } from './composed-edits.ts';
import type { ReportService } from './environment.ts';

/** Rounds after which a text is left as it is: a fix may uncover another finding, but not without end. */
const roundLimit = 10;

export interface FixedText {
  /** Of the original text, in order. */
  readonly edits: readonly Edit[];
  readonly bytes: Uint8Array;
}

/** The fixed text can't be written in the encoding of its file. */
export class UnwritableText extends Error {}

/** @throws UnwritableText */
export function fixText(original: DecodedText, options: CheckOptions, service: ReportService): FixedText {
  const composed = new ComposedEdits(original.text.length);
  let text = original.text;
  for (let round = 0; round < roundLimit; round++) {
    const edits = service.safeEdits(service.analyze(text, options));
    if (edits.length === 0) break;
    const next = applyEdits(text, edits);
    if (next === text) break;
    composed.apply(edits);
    text = next;
  }
  const edits = composed.edits();
  const bytes = splicedBytes(original, edits);
  // What is written over a person's file must read as what was meant.
  const reread = decodeText(bytes).decoded;
  if (reread?.text !== text || reread.encoding !== original.encoding) throw new UnwritableText();
  return { edits, bytes };
}

function splicedBytes(original: DecodedText, edits: readonly Edit[]): Uint8Array {
  try {
    return spliceBytes(original, edits);
  } catch {
    throw new UnwritableText();
  }
}
