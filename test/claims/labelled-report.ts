// A whole report around a labelled sentence, with given figures in its tables.
import type { tableKinds } from '../../server/src/format/format.ts';
import type { Span } from '../../server/src/text/span.ts';
import { DocumentWriter } from '../support/document-writer.ts';
import { type Figures, figureAt, figurePlaces, placeKey, randomFigures, withFigures } from '../support/figures.ts';
import { printerOf } from '../support/forms/forms.ts';
import { officialTable } from '../support/official-tables.ts';
import { Random } from '../support/random.ts';
import { officialPrint } from '../support/silent-variants.ts';
import type { ReadSentence } from './label.ts';
import { bureau } from './labelled-sentence.ts';

export interface LabelledReport {
  readonly text: string;
  /** Where the sentence stands. */
  readonly sentence: Span;
}

const sectionTitles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** What stands in a section besides the sentence: words without a figure or a claim. */
const fillings: readonly string[] = [
  '本机关坚持以公开为常态，不断提升工作质量。',
  '',
  '',
  '',
  '工作中还存在队伍不够稳定等问题，将加强学习。',
  '无其他需要报告的事项。',
];

/** The sentence in its section of a report whose tables, in form E, hold the figures. */
export function reportAround({ sentence, text }: ReadSentence, figures: Figures): LabelledReport {
  const out = new DocumentWriter('\n', officialPrint, false);
  out.title([`${sentence.unit ?? bureau}${sentence.year ?? 2023}年政府信息公开工作年度报告`], '\n');
  let place: Span = { start: 0, end: 0 };
  sectionTitles.forEach((title, index) => {
    out.heading(index + 1, `${'一二三四五六'.charAt(index)}、`, [title]);
    if ((sentence.section ?? 1) === index + 1) {
      out.write(officialPrint.paragraphIndent);
      place = out.write(text);
      out.write('\n\n');
    } else out.paragraph(fillings[index] ?? '');
    const kind = { 1: 'activeDisclosure', 2: 'requests', 3: 'reviewAndLitigation' } as const;
    if (index === 1 || index === 2 || index === 3) printTable(kind[index], figures, out);
  });
  return { text: out.toString(), sentence: place };
}

function printTable(kind: (typeof tableKinds)[number], figures: Figures, out: DocumentWriter): void {
  const table = officialTable(kind);
  for (const cell of table.rows.flatMap(({ cells }) => cells)) {
    if (cell.role === 'value' && cell.row !== undefined && cell.column !== undefined)
      cell.text = String(figureAt(figures, { table: kind, row: cell.row, column: cell.column }));
  }
  printerOf('E')(table, out, new Random(1), true);
  out.write('\n');
}

/** Figures of which no two are the same and none is one that a sentence names. */
export const distinctFigures: Figures = withFigures(
  randomFigures(new Random(1), 'zeros'),
  figurePlaces.map((place, index) => [place, 50_000 + 37 * index] as const),
);

/** All names of cells, `table/row/column`. */
export const cellNames: ReadonlySet<string> = new Set(figurePlaces.map(placeKey));
