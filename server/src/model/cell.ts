// A figure's cell, bound to its row and column.
import type { TableKind } from '../format/format.ts';
import { type Cell, cellText } from '../syntax/cells.ts';
import { plainFigure, readFigure } from '../syntax/figure.ts';
import type { TableForm } from '../syntax/table-form.ts';
import type { Edit, Span } from '../text/span.ts';
import type { CellState, ValueCell } from './report.ts';

/** Binds what stands in a cell of the text to an official row and column. */
export function bindCell(text: string, form: TableForm, cell: Cell, table: TableKind, row: string, column: string): ValueCell {
  return new BoundCell(text, form, cell, table, row, column);
}

class BoundCell implements ValueCell {
  readonly raw: string;
  readonly state: CellState;
  readonly value: number | null;
  readonly isPlain: boolean;

  constructor(
    private readonly text: string,
    private readonly form: TableForm,
    private readonly cell: Cell,
    readonly table: TableKind,
    readonly row: string,
    readonly column: string,
  ) {
    this.raw = cellText(text, cell);
    const plain = plainFigure(this.raw);
    this.isPlain = plain >= 0;
    const reading = this.isPlain ? undefined : readFigure(this.raw, isMoney(table, row));
    this.state = reading?.state ?? 'number';
    this.value = this.isPlain ? plain : reading?.state === 'number' ? reading.value : null;
  }

  get span(): Span {
    return { start: this.cell.start, end: this.cell.end };
  }

  get mark(): Span {
    const { start, end, outerStart, outerEnd } = this.cell;
    if (start < end) return { start, end };
    if (outerStart < outerEnd) return { start: outerStart, end: outerEnd };
    // Nothing lies between the borders: the border before the cell stands for it.
    const isBorder = outerStart > 0 && '\t|>'.includes(this.text.charAt(outerStart - 1));
    return { start: isBorder ? outerStart - 1 : outerStart, end: outerEnd };
  }

  fill(figure: string): Edit {
    return this.form.fill(this.cell, figure);
  }
}

/** Whether a row's figure is a sum of money. */
function isMoney(table: TableKind, row: string): boolean {
  return table === 'activeDisclosure' && (row === 'fees' || row === 'procurement');
}
