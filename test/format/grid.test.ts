// The official tables as grids: the same cells, spans and keys as the tables written down for the tests.
import { describe, expect, it } from 'vitest';
import { tableKinds } from '../../server/src/format/format.ts';
import { currentFormat } from '../../server/src/format/formats.ts';
import { gridOf } from '../../server/src/format/grid.ts';
import { officialTable, slotsOf } from '../support/official-tables.ts';

describe.each(tableKinds)('%s', (kind) => {
  const grid = gridOf(currentFormat, kind, (row, column) => `${row}/${column}`);
  const other = officialTable(kind);

  it('has the official rows, cells, spans and keys', () => {
    expect(grid.width).toBe(other.columns);
    expect(
      grid.rows.map(({ key, cells }) => [key, cells.map((cell) => [cell.text, cell.colspan, cell.rowspan, cell.isValue])]),
    ).toEqual(
      other.rows.map(({ key, cells }) => [
        key,
        cells.map((cell) => [
          cell.role === 'value' ? `${cell.row}/${cell.column}` : cell.text,
          cell.colspan,
          cell.rowspan,
          cell.role === 'value',
        ]),
      ]),
    );
  });

  it('has each cell in its column, and every square taken once', () => {
    const squares = slotsOf(other);
    for (const [index, row] of grid.rows.entries()) {
      const slots = squares[index] ?? [];
      const corners = slots.flatMap(({ down, right }, column) => (down === 0 && right === 0 ? [column] : []));
      expect(row.cells.map(({ column }) => column)).toEqual(corners);
      expect(row.covered).toEqual(slots.flatMap(({ down }, column) => (down > 0 ? [column] : [])));
    }
  });
});
