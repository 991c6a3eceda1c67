// HTML tables with merged cells.
import type { GridCell } from '../format/grid.ts';
import type { TableForm } from './table-form.ts';

export const htmlForm: TableForm = {
  id: 'html',
  marksRows: true,

  read({ lines, from }) {
    return lines[from]?.table?.rows ?? [];
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
    const end = text.indexOf('</tr', lastCell.outerEnd);
    const close = end < 0 ? -1 : text.indexOf('>', end);
    return close < 0 ? lastCell.outerEnd : close + 1;
  },

  rowStart(text, firstCell) {
    const start = text.lastIndexOf('<tr', firstCell.outerStart);
    return start < 0 ? firstCell.outerStart : start;
  },

  rowSeparator(newline) {
    return newline;
  },
};

function cellElement(cell: GridCell): string {
  const colspan = cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '';
  const rowspan = cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '';
  return `<td${colspan}${rowspan}>${cell.text}</td>`;
}
