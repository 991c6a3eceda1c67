// The forms A to M in which tables stand in reports, each with its printer.
import { printHtml } from './html.ts';
import { printLines, printParagraphs } from './lines.ts';
import { printPageText } from './page-text.ts';
import { printClosedCells, printOpenedRows, printPipeLines } from './pipe-cells.ts';
import { printBareTrailingPipes, printMarkdown, printTrailingPipes } from './pipe-rows.ts';
import type { TablePrinter } from './printer.ts';
import { printTabSeparated } from './tab-separated.ts';
import { printWord } from './word.ts';

export const tableForms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const;

/** A to L as printed; M: no table. */
export type TableForm = (typeof tableForms)[number];

const printers: Partial<Record<TableForm, TablePrinter>> = {
  A: printWord,
  B: printTabSeparated,
  C: printTrailingPipes,
  D: printBareTrailingPipes,
  E: printMarkdown,
  F: printClosedCells,
  G: printPipeLines,
  H: printOpenedRows,
  I: printParagraphs,
  J: printLines,
  K: printPageText,
  L: printHtml,
};

export function printerOf(form: TableForm): TablePrinter {
  const printer = printers[form];
  if (!printer) throw new RangeError(`form ${form} has no tables`);
  return printer;
}
