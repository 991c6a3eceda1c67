// Where in the table of active disclosure a captioned block begins, for a row that belongs under its head.

import type { DisclosureBlockFormat } from '../format/format.ts';
import { formatOf } from '../format/formats.ts';
import { recognize } from '../format/vocabulary.ts';
import { type Cell, cellText, isEmpty } from '../syntax/cells.ts';
import { documentLines } from '../syntax/document-lines.ts';
import { tableForm } from '../syntax/forms.ts';
import type { BoundTable } from './report.ts';

/** The block of a row, where it would be the first one there; undefined where an earlier row of the block is in the table. */
export function blockOpenedBy(table: BoundTable, key: string): DisclosureBlockFormat | undefined {
  if (table.kind !== 'activeDisclosure') return undefined;
  const block = formatOf(table.format).activeDisclosure.blocks.find(({ rows }) => rows.some((row) => row.key === key));
  const earlier = block?.rows.slice(
    0,
    block.rows.findIndex((row) => row.key === key),
  );
  return earlier?.some((other) => table.rows.some((row) => row.key === other.key)) ? undefined : block;
}

/** Behind the last cell of a block's head; undefined where the block's caption isn't in the table. */
export function endOfBlockHead(text: string, table: BoundTable, block: DisclosureBlockFormat): number | undefined {
  const form = tableForm(table.form);
  const cells = cellsOf(text, table);
  const caption = cells.findIndex((cell) => isCaption(text, cell, block.caption));
  if (caption < 0) return undefined;
  let last = caption;
  while (last + 1 < cells.length && isOfHead(text, cells[last + 1])) last++;
  const cell = cells[last];
  return cell && form.rowEnd(text, cell);
}

function cellsOf(text: string, table: BoundTable): readonly Cell[] {
  const lines = documentLines(text);
  let from = 0;
  while (from < lines.length && (lines.at(from)?.end ?? 0) <= table.span.start) from++;
  let to = from;
  while (to < lines.length && (lines.at(to)?.start ?? 0) < table.span.end) to++;
  return tableForm(table.form)
    .read({ text, lines, from, to })
    .flatMap((row) => row.cells);
}

function isCaption(text: string, cell: Cell, caption: string): boolean {
  const term = isEmpty(cell) ? undefined : recognize(cellText(text, cell))?.term;
  return term?.kind === 'caption' && term.label === caption;
}

/** Whether a cell goes on with a block's head: a header or the place of a merged cell, and no row or other caption. */
function isOfHead(text: string, cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return isEmpty(cell) || recognize(cellText(text, cell))?.term.kind === 'header';
}
