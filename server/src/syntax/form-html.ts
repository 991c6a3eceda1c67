// HTML tables with merged cells.
import type { GridCell } from '../format/grid.ts';
import type { TableForm } from './table-form.ts';

export const htmlForm: TableForm = {
  id: 'html',
  marksRows: true,
  keepsBlanks: true,

  read({ lines, from }) {
    return lines.at(from)?.table?.rows ?? [];
  },

  fill(cell, figure) {
    return { span: { start: cell.outerStart, end: cell.outerEnd }, newText: figure };
  },

  write(grid, newline) {
    const rows = grid.rows.map((row) => htmlForm.writeRow(row, grid, newline));
    return ['<table>', ...rows, '</table>'].join(newline);
  },

  writeRow(row) {
    return `<tr>${row.cells.map(cellElement).join('')}</tr>`;
  },

  rowEnd(text, lastCell) {
    const end = indexOfTag(text, '</tr', lastCell.outerEnd);
    const close = end < 0 ? -1 : text.indexOf('>', end);
    return close < 0 ? lastCell.outerEnd : close + 1;
  },

  rowStart(text, firstCell) {
    const start = Math.max(text.lastIndexOf('<tr', firstCell.outerStart), text.lastIndexOf('<TR', firstCell.outerStart));
    return start < 0 ? firstCell.outerStart : start;
  },

  rowSeparator(newline) {
    return newline;
  },
};

/** Where a tag begins, in small or in capital letters; -1 where it doesn't come. */
function indexOfTag(text: string, tag: string, from: number): number {
  const small = text.indexOf(tag, from);
  const capital = text.indexOf(tag.toUpperCase(), from);
  return small < 0 || capital < 0 ? Math.max(small, capital) : Math.min(small, capital);
}

function cellElement(cell: GridCell): string {
  const colspan = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '';
  const rowspan = cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '';
  return `<td${colspan}${rowspan}>${cell.text}</td>`;
}
