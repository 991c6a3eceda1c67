// Tables of tab-separated values: a row a line, merged cells as empty ones in their place.
import { TAB } from '../text/characters.ts';
import { splitCells } from './delimited.ts';
import { fullWidthRow } from './grid-text.ts';
import { isBlank } from './lines.ts';
import { rowsOfWholeLines, type TableForm } from './table-form.ts';

export const tsvForm: TableForm = {
  id: 'tsv',
  marksRows: true,
  keepsBlanks: true,

  read({ text, lines, from, to }) {
    return lines
      .slice(from, to)
      .filter((line) => line.tabs > 0 || !isBlank(line))
      .map((line) => ({ cells: splitCells(text, line.start, line.end, TAB) }));
  },

  fill(cell, figure) {
    return { span: { start: cell.start, end: cell.end }, newText: figure };
  },

  write(grid, newline) {
    return grid.rows.map((row) => tsvForm.writeRow(row, grid, newline)).join(newline);
  },

  writeRow(row, grid) {
    return fullWidthRow(row, grid).join('\t');
  },

  ...rowsOfWholeLines,

  rowSeparator(newline) {
    return newline;
  },
};
