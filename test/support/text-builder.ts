// Builds a text piece by piece and remembers where things were put.
import type { Span } from '../../server/src/text/span.ts';
import type { GridCell } from './official-tables.ts';

/** Where a cell's text stands, and where a text could stand between the cell's borders. */
export interface CellPlace extends Span {
  readonly gap: Span;
}

/** Collects a text; every `\n` written becomes the report's line end. Offsets count UTF-16 units. */
export class TextBuilder {
  private text = '';
  /** Where each printed cell's text stands; a cell that the form can't show is absent. */
  readonly cells = new Map<GridCell, CellPlace>();

  constructor(private readonly newline: '\n' | '\r\n') {}

  get offset(): number {
    return this.text.length;
  }

  toString(): string {
    return this.text;
  }

  /** Writes a text. @returns where it stands */
  write(text: string): Span {
    const start = this.offset;
    this.text += this.newline === '\n' ? text : text.replaceAll('\n', '\r\n');
    return { start, end: this.offset };
  }

  /** Writes a cell's text between paddings that belong to its gap; a blank cell gets the first padding alone. */
  cell(cell: GridCell, before = '', after = '', text = cell.text): Span {
    const outer = this.offset;
    this.write(before);
    const span = this.write(text);
    if (text !== '') this.write(after);
    if (!this.cells.has(cell))
      this.cells.set(cell, { start: span.start, end: span.end, gap: { start: outer, end: this.offset } });
    return span;
  }
}
