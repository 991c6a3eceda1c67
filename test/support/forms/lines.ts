// Forms I and J: a cell a paragraph or a cell a line, no marks of rows; a blank cell leaves nothing behind.
import type { GridCell } from '../official-tables.ts';
import type { Random } from '../random.ts';
import { type TablePrinter, wrappedHeader } from './printer.ts';

/** Form I: every cell a paragraph of its own. */
export const printParagraphs: TablePrinter = (table, out, random, plain) => {
  const print = cellText(random, plain, '\n\n');
  const indent = plain ? '' : random.pick(['', '', ' ', '　']);
  for (const cell of table.rows.flatMap(({ cells }) => cells)) {
    if (cell.text === '') continue;
    if (cell.role === 'value') out.write(indent);
    out.cell(cell, '', '', print(cell));
    out.write('\n\n');
  }
};

/** Form J: every cell a line of its own. */
export const printLines: TablePrinter = (table, out, random, plain) => {
  const print = cellText(random, plain, '\n');
  for (const cell of table.rows.flatMap(({ cells }) => cells)) {
    if (cell.text === '') continue;
    out.cell(cell, '', '', print(cell));
    out.write('\n');
  }
};

/** Narrow header cells and group labels come apart where the source had wrapped them. */
function cellText(random: Random, plain: boolean, gap: string): (cell: GridCell) => string {
  const headerWidth = plain ? 99 : random.pick([2, 99, 99]);
  const splitsGroups = !plain && random.chance(0.25);
  return (cell) => {
    if (cell.role === 'header' && cell.colspan === 1) return wrappedHeader(cell.text, headerWidth).replaceAll('\n', gap);
    if (cell.role === 'group' && splitsGroups) {
      const at = cell.text.search(/[）)、]/u) + 1;
      return cell.text.slice(0, at) + gap + cell.text.slice(at);
    }
    return cell.text;
  };
}
