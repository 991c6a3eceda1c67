// Names beside bare figures, and what wrong ones should be.

import { formatOf } from '../format/formats.ts';
import { imbalanceOf } from '../model/imbalance.ts';
import type { BoundTable, Report, ValueCell } from '../model/report.ts';
import { tableShape } from '../model/table-shape.ts';
import { CellNames } from '../rules/balance-wording.ts';
import type { TableFormId } from '../syntax/table-form.ts';
import { type Localized, localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';

export interface InlayHint {
  /** UTF-16 offset behind the figure. */
  readonly offset: number;
  readonly label: Localized;
  readonly kind: 'name' | 'expected';
}

export interface InlayHintOptions {
  readonly names: boolean;
  readonly expected: boolean;
}

/** Forms in which a figure stands apart from its row's label; in the others the head of its column is out of sight at most. */
const formsWithBareFigures: ReadonlySet<TableFormId> = new Set(['word', 'pipe-cell', 'paragraphs', 'lines']);

const formsWithoutHeads: ReadonlySet<TableFormId> = new Set(['tsv', 'spaces']);

/** Longer names of rows are cut. UTF-16 code units. */
const longestName = 14;

/** The hints of the figures in a stretch of the text, in its order. */
export function inlayHints(report: Report, within: Span, options: InlayHintOptions): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  const names = new CellNames(report);
  const expected = options.expected ? expectedFigures(report) : new Map<ValueCell, Localized>();
  for (const table of report.tables) {
    if (table.span.end < within.start || table.span.start > within.end) continue;
    for (const { label, cells } of table.rows) {
      const isWrapped = report.text.slice(label.start, label.end).includes('\n');
      for (const [index, cell] of cells.entries()) {
        if (cell.span.end < within.start || cell.span.start > within.end) continue;
        const name = options.names ? nameBeside(table, cell, isWrapped && index === 0, names) : undefined;
        if (name !== undefined) hints.push({ offset: cell.span.end, label: localized(name, name), kind: 'name' });
        const figure = expected.get(cell);
        if (figure !== undefined) hints.push({ offset: cell.span.end, label: figure, kind: 'expected' });
      }
    }
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

/** A row's own label stands right above its figures: it is told only where it is hard to read, and where there is none. */
function nameBeside(table: BoundTable, cell: ValueCell, isAfterWrapped: boolean, names: CellNames): string | undefined {
  const isAlone = tableShape(formatOf(table.format), table.kind).rows.get(cell.row)?.columns.length === 1;
  if (isAlone) return undefined;
  const isBare = formsWithBareFigures.has(table.form);
  if (!isBare && !formsWithoutHeads.has(table.form)) return undefined;
  const isRowTold = table.kind === 'reviewAndLitigation' || (isBare && isAfterWrapped);
  return isRowTold ? `${shortened(names.row(cell))} · ${names.column(cell)}` : names.column(cell);
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
}

/** What the sums ask for: of a cell that is certainly wrong its right figure, of a doubtful total the sum of its terms. */
function expectedFigures(report: Report): Map<ValueCell, Localized> {
  const { wrong, doubtful } = imbalanceOf(report);
  const expected = new Map<ValueCell, Localized>();
  for (const { total, broken } of doubtful) {
    const [first] = broken;
    const sums = new Set(broken.map(({ rightSum, leftSum }) => (total.value ?? 0) + leftSum - rightSum));
    if (first === undefined || sums.size !== 1) continue;
    const [sum = 0] = sums;
    expected.set(total, localized(`≠ 各项合计 ${sum}`, `≠ sum of its parts ${sum}`));
  }
  for (const { cell, to } of wrong) expected.set(cell, localized(`✗ 应为 ${to}`, `✗ should be ${to}`));
  return expected;
}
