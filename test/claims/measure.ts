// Prints how well figures in the prose are read, with every error; `--write` writes docs/claims.md. The errors of the half
// that is held out are shown with `--held-out` alone: whoever works on the reading of claims leaves them unseen.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { claimsDocument, type Measurement, measureAll, percent } from './document.ts';
import { families } from './labelled-sentence.ts';
import { precisionOf, recallOf, type SentenceResult, totalOf } from './measure-extraction.ts';

function line(name: string, results: readonly SentenceResult[]): string {
  const total = totalOf(results);
  const { labelled, found, right, wrong, allowed } = total;
  return `${name.padEnd(26)} labelled ${labelled}, found ${found}, right ${right}, wrong ${wrong}, allowed ${allowed}; precision ${percent(precisionOf(total))}, recall ${percent(recallOf(total))}`;
}

function print(name: string, { sentences, extraction, judgement }: Measurement, withErrors: boolean): void {
  console.log(`\n== ${name}: ${sentences.length} sentences`);
  console.log(line('all', extraction));
  for (const family of families)
    console.log(
      line(
        family,
        extraction.filter(({ sentence }) => sentence.family === family),
      ),
    );
  const { alarms, contradictions, silences } = judgement;
  console.log(
    `judged: ${alarms.length} alarms in ${judgement.sentences} true sentences; ${contradictions - silences.length} of ${contradictions} contradictions reported`,
  );
  if (!withErrors) return;
  for (const { kind, family, text, detail } of extraction.flatMap(({ errors }) => errors)) {
    console.log(`${kind} [${family}] ${text}\n    ${detail}`);
  }
  for (const text of alarms) console.log(`alarm ${text}`);
  for (const text of silences) console.log(`silent ${text}`);
}

const measurements = measureAll();
print('development', measurements.development, true);
print('held out', measurements.heldOut, process.argv.includes('--held-out'));
console.log(`\n${line('both', measurements.all.extraction)}`);
if (process.argv.includes('--write')) {
  writeFileSync(fileURLToPath(new URL('../../docs/claims.md', import.meta.url)), claimsDocument(measurements));
}
