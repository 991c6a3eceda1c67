// Tables with nothing but a cell a line, or a cell a paragraph.
import { isBlank } from './lines.ts';
import { rowsOfWholeLines, type TableForm, type TableFormId } from './table-form.ts';

/** A cell a paragraph, with blank lines between. */
export const paragraphsForm: TableForm = cellPerLine('paragraphs', (newline) => newline + newline);

/** A cell a line. */
export const linesForm: TableForm = cellPerLine('lines', (newline) => newline);

function cellPerLine(id: TableFormId, separator: (newline: string) => string): TableForm {
  const form: TableForm = {
    id,
    marksRows: false,
    keepsBlanks: false,

    read({ lines, from, to }) {
      return lines
        .slice(from, to)
        .filter((line) => !isBlank(line))
        .map((line) => ({
          cells: [{ start: line.first, end: line.last, outerStart: line.first, outerEnd: line.last }],
        }));
    },

    fill(cell, figure) {
      return { span: { start: cell.start, end: cell.end }, newText: figure };
    },

    write(grid, newline) {
      return grid.rows.map((row) => form.writeRow(row, grid, newline)).join(separator(newline));
    },

    // An empty cell has no place in this form.
    writeRow(row, _grid, newline) {
      return row.cells
        .map((cell) => cell.text)
        .filter((text) => text !== '')
        .join(separator(newline));
    },

    ...rowsOfWholeLines,
    rowSeparator: separator,
  };
  return form;
}
