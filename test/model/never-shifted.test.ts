// A row with a cell too few or too many: none of its figures is bound to another's place, in any form.
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../server/src/model/report.ts';
import { analyze } from '../../server/src/service.ts';
import { generateReport } from '../support/generate-report.ts';
import { requestColumnKeys, requestRowKeys } from '../support/official-tables.ts';
import { Random } from '../support/random.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;

type Change = 'deleted' | 'doubled';

/** What is bound wrong after one figure of a row is taken out, or written twice; empty where nothing is. */
function wrongBindings(form: (typeof forms)[number], seed: number, change: Change): string[] {
  const generated = generateReport({ seed, form, size: 'large' });
  const random = new Random(seed);
  const row = random.pick(requestRowKeys);
  const index = random.integer(0, requestColumnKeys.length - 2);
  const place = (column: string | undefined) => generated.places.get(`requests/${row}/${column}`);
  const from = place(requestColumnKeys[index]);
  const to = place(requestColumnKeys[index + 1]);
  if (from === undefined || to === undefined) throw new Error(`no figure in ${row}`);
  const between = generated.text.slice(from.start, to.start);
  const text =
    change === 'deleted'
      ? generated.text.slice(0, from.start) + generated.text.slice(to.start)
      : generated.text.slice(0, from.start) + between + generated.text.slice(from.start);
  const { report, findings } = analyze(text, {});
  const table = tableOf(report, 'requests');
  const wrong: string[] = [];
  for (const { table: kind, row: key, column, text: figure } of generated.places.values()) {
    if (kind !== 'requests') continue;
    const bound = table?.cell(key, column);
    const isRight = key === row ? bound === undefined : bound?.raw === figure;
    if (!isRight) wrong.push(`${form} seed ${seed} ${row}[${index}] ${change}: ${key}.${column} is ${bound?.raw}, not ${figure}`);
  }
  const said = findings.filter(({ rule }) => rule === 'table/cell-count').length;
  if (said !== 1) wrong.push(`${form} seed ${seed} ${row}[${index}] ${change}: ${said} findings on the number of cells`);
  return wrong;
}

describe.each(forms)('form %s', (form) => {
  it.each(['deleted', 'doubled'] as const)('a figure %s', (change) => {
    const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
    expect(seeds.flatMap((seed) => wrongBindings(form, seed, change))).toEqual([]);
  });
});
