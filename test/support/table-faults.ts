// Puts errors into an official table before it is printed.
import { type Fault, misspeltHeaders, misspeltLabels, notationRules, written } from './faults.ts';
import { type FigurePlace, placeKey } from './figures.ts';
import type { GridCell, GridRow, GridTable } from './official-tables.ts';

/** The cell whose text the checker must point at, or the row; found again after printing. */
type FaultTarget = GridCell | GridRow | undefined;

/** Puts a fault into a table that is not printed yet. @returns what to expect of it and where, or undefined where it concerns no table */
export function applyToTable(table: GridTable, fault: Fault): { rules: readonly string[]; target: FaultTarget } | undefined {
  switch (fault.kind) {
    case 'notation': {
      if (fault.table !== table.kind) return undefined;
      const cell = valueCell(table, fault);
      cell.text = written(Number(cell.text), fault.notation);
      return { rules: [notationRules[fault.notation]], target: cell };
    }
    case 'row-label':
      return misspellLabel(table, fault.row);
    case 'column-label':
      return misspellHeader(table, fault.header);
    case 'row-missing':
    case 'row-duplicate':
    case 'row-misordered':
    case 'row-short':
    case 'row-long':
      return fault.table === table.kind ? changeRow(table, fault.kind, fault.row) : undefined;
    case 'row-unknown':
      return fault.table === table.kind ? insertRow(table, fault.before) : undefined;
    case 'stray-zero': {
      const row = table.kind === 'requests' ? rowOf(table, fault.row) : undefined;
      if (row === undefined) return undefined;
      row.stray = '0';
      return { rules: ['table/cell-count'], target: row };
    }
    default:
      return undefined;
  }
}

function valueCell(table: GridTable, place: FigurePlace): GridCell {
  const cell = table.rows
    .flatMap(({ cells }) => cells)
    .find((candidate) => candidate.role === 'value' && candidate.row === place.row && candidate.column === place.column);
  if (cell === undefined) throw new RangeError(`no cell ${placeKey(place)}`);
  return cell;
}

function rowOf(table: GridTable, key: string): GridRow {
  const row = table.rows.find((candidate) => candidate.key === key);
  if (row === undefined) throw new RangeError(`no row ${key}`);
  return row;
}

function misspellLabel(table: GridTable, row: string): { rules: readonly string[]; target: FaultTarget } | undefined {
  const [official, misspelt] = misspeltLabels[row] ?? [];
  if (official === undefined || misspelt === undefined) throw new RangeError(`no misspelling of ${row}`);
  const cell = table.rows
    .flatMap(({ cells }) => cells)
    .find(({ role, text }) => (role === 'label' || role === 'group') && text === official);
  if (cell === undefined) return undefined;
  cell.text = misspelt;
  return { rules: ['table/row-label'], target: cell };
}

function misspellHeader(table: GridTable, header: string): { rules: readonly string[]; target: FaultTarget } | undefined {
  const misspelt = misspeltHeaders[header];
  if (misspelt === undefined) throw new RangeError(`no misspelling of ${header}`);
  const cell = table.rows.flatMap(({ cells }) => cells).find(({ role, text }) => role === 'header' && text === header);
  if (cell === undefined) return undefined;
  cell.text = misspelt;
  return { rules: ['table/column-label'], target: cell };
}

type RowChange = 'row-missing' | 'row-duplicate' | 'row-misordered' | 'row-short' | 'row-long';

function changeRow(table: GridTable, change: RowChange, key: string): { rules: readonly string[]; target: FaultTarget } {
  const row = rowOf(table, key);
  const at = table.rows.indexOf(row);
  if (change !== 'row-short' && change !== 'row-long' && row.cells.some(({ role }) => role === 'group')) {
    throw new RangeError(`row ${key} opens a merged cell`);
  }
  switch (change) {
    case 'row-missing':
      growMergedCells(table, at, -1);
      table.rows.splice(at, 1);
      return { rules: ['table/row-missing'], target: undefined };
    case 'row-duplicate': {
      const copy = { ...row, cells: row.cells.map((cell) => ({ ...cell })) };
      growMergedCells(table, at, 1);
      table.rows.splice(at + 1, 0, copy);
      return { rules: ['table/row-duplicate'], target: copy };
    }
    case 'row-misordered': {
      const next = table.rows[at + 1];
      if (next?.key === undefined || next.cells[0]?.role !== 'label' || next.cells[0].colspan !== row.cells[0]?.colspan) {
        throw new RangeError(`no like row after ${key}`);
      }
      table.rows.splice(at, 2, next, row);
      return { rules: ['table/row-order'], target: undefined };
    }
    case 'row-short':
      row.cells.pop();
      return { rules: ['table/cell-count'], target: row };
    case 'row-long':
      row.cells.push({ role: 'value', text: '0', colspan: 1, rowspan: 1 });
      return { rules: ['table/cell-count'], target: row };
  }
}

/** Keeps the merged label cells over a row as high as their groups when a row comes or goes there. */
function growMergedCells(table: GridTable, at: number, rows: 1 | -1): void {
  table.rows.slice(0, at).forEach((row, index) => {
    for (const cell of row.cells) {
      if (cell.rowspan > 1 && index + cell.rowspan > at) cell.rowspan += rows;
    }
  });
}

function insertRow(table: GridTable, before: string): { rules: readonly string[]; target: FaultTarget } {
  const model = rowOf(table, before);
  if (model.cells.some(({ role }) => role === 'group')) throw new RangeError(`row ${before} opens a merged cell`);
  const cells = model.cells.map((cell): GridCell => {
    const { role, colspan, rowspan } = cell;
    return { role, colspan, rowspan, text: role === 'value' ? '0' : '9.涉及其他单位的事项' };
  });
  const row: GridRow = { key: 'unknown', cells };
  const at = table.rows.indexOf(model);
  growMergedCells(table, at, 1);
  table.rows.splice(at, 0, row);
  return { rules: ['table/row-unknown'], target: row };
}
