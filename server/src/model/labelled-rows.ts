// The rows of a table as told by their labels, whatever form the table is in.
import type { TableKind } from '../format/format.ts';
import { labelKey, splitNumbering } from '../format/label-key.ts';
import { longestLabel, recognize, type Term } from '../format/vocabulary.ts';
import { type Cell, cellText, isEmpty, type Row } from '../syntax/cells.ts';
import { isFigureLike } from '../syntax/figure.ts';
import type { TableForm } from '../syntax/table-form.ts';

export type RowTerm = Term & { readonly kind: 'row' };

/** A row with a label, or with figures and words that are no label. */
export interface LabelledRow {
  readonly label: Cell;
  /** What the label is; undefined where it is no official one. */
  readonly term: RowTerm | undefined;
  readonly exact: boolean;
  /** The cells in front of the label, merged ones and strays. */
  readonly before: readonly Cell[];
  /** The cells behind the label. */
  readonly values: readonly Cell[];
}

export interface TableRows {
  readonly rows: readonly LabelledRow[];
  /** Cells with words that belong to no labelled row: headers, captions, labels of merged cells. */
  readonly words: readonly Cell[];
}

/** Cells of two rows of the table of requests, each a label and seven figures. */
const shortestJoinedRequests = 16;

/** Fewer figures beside unknown words are strays in a line of the head. */
const fewestFigures = 3;

/** Reads figures and labels of one table. */
export class RowReader {
  constructor(
    readonly text: string,
    readonly kind: TableKind,
    readonly form: TableForm,
    /** Labels that are no numbering mark away from an official one (总计 for （七）总计). */
    private readonly rowsByWords: ReadonlyMap<string, RowTerm>,
  ) {}

  isFigure(cell: Cell): boolean {
    if (cell.text !== undefined) return isFigureLike(cell.text, 0, cell.text.length);
    return isFigureLike(this.text, cell.start, cell.end);
  }

  /** The row label that a cell with words is. */
  rowTerm(cell: Cell): { term: RowTerm; exact: boolean } | undefined {
    return this.rowTermOf(cellText(this.text, cell));
  }

  rowTermOf(words: string): { term: RowTerm; exact: boolean } | undefined {
    if (words.length > longestLabel * 2) return undefined;
    const recognition = recognize(words);
    if (recognition?.term.kind === 'row' && recognition.term.table === this.kind) {
      return { term: recognition.term, exact: recognition.exact };
    }
    return undefined;
  }

  /** The row with a key. */
  rowTermOfKey(key: string): RowTerm | undefined {
    for (const term of this.rowsByWords.values()) if (term.key === key) return term;
    return undefined;
  }

  /** The row that a label without its numbering mark, or with another one, belongs to. */
  rowTermByWords(cell: Cell): { term: RowTerm; exact: boolean } | undefined {
    const words = cellText(this.text, cell);
    if (words.length > longestLabel) return undefined;
    const key = labelKey(words);
    const term = this.rowsByWords.get(splitNumbering(key).words);
    return term && { term, exact: term.labelKey === key };
  }

  /** Rows that have marks of their own. */
  readMarked(rows: readonly Row[]): TableRows {
    const result: LabelledRow[] = [];
    const words: Cell[] = [];
    const parted = rows.flatMap((row) => this.partedAtLabels(row));
    for (const [index, row] of parted.entries()) {
      const labelled = this.labelledRow(row.cells, parted[index + 1]);
      if (labelled !== undefined) result.push(labelled);
      else words.push(...row.cells.filter((cell) => !isEmpty(cell)));
    }
    return { rows: result, words };
  }

  /** Rows that have run together, as where the blank line between them is gone: each begins behind the last one's figures. */
  private partedAtLabels(row: Row): Row[] {
    if (this.kind === 'requests' && row.cells.length < shortestJoinedRequests) return [row];
    const starts = [0];
    let lastFigure = -1;
    let hasLabel = false;
    for (const [index, cell] of row.cells.entries()) {
      if (isEmpty(cell)) continue;
      if (this.isFigure(cell)) {
        if (hasLabel) lastFigure = index;
      } else if (this.rowTerm(cell)?.exact) {
        if (lastFigure >= 0) starts.push(lastFigure + 1);
        hasLabel = true;
        lastFigure = -1;
      }
    }
    if (starts.length === 1) return [row];
    return starts.map((start, index) => ({ cells: row.cells.slice(start, starts[index + 1]) }));
  }

  private labelledRow(cells: readonly Cell[], next: Row | undefined): LabelledRow | undefined {
    let figures = 0;
    let lastWords = -1;
    for (let index = cells.length - 1; index >= 0; index--) {
      const cell = cells[index];
      if (cell === undefined || isEmpty(cell)) continue;
      if (this.isFigure(cell)) {
        figures++;
        continue;
      }
      const found = this.rowTerm(cell);
      if (found !== undefined) return this.rowAt(cells, index, found.term, found.exact, next);
      if (lastWords < 0) lastWords = index;
    }
    const label = cells[lastWords];
    if (label === undefined || figures === 0) return undefined;
    const byWords = this.rowTermByWords(label);
    if (byWords !== undefined) return this.rowAt(cells, lastWords, byWords.term, byWords.exact, next);
    // Words among figures: a row that the format doesn't have, unless it is a line of the head with a stray figure.
    if (figures < fewestFigures || recognize(cellText(this.text, label)) !== undefined) return undefined;
    return this.rowAt(cells, lastWords, undefined, false, undefined);
  }

  private rowAt(
    cells: readonly Cell[],
    index: number,
    term: RowTerm | undefined,
    exact: boolean,
    next: Row | undefined,
  ): LabelledRow | undefined {
    const label = cells[index];
    if (label === undefined) return undefined;
    let values = cells.slice(index + 1);
    // A row whose figures alone stand on the next line.
    if (values.length === 0 && next !== undefined && next.cells.every((cell) => isEmpty(cell) || this.isFigure(cell))) {
      values = [...next.cells];
    }
    return { label, term, exact, before: cells.slice(0, index), values };
  }

  /** Rows without marks: a label, then figures until the next words. */
  readStream(rows: readonly Row[]): TableRows {
    const cells = rows.flatMap((row) => row.cells);
    const result: LabelledRow[] = [];
    const words: Cell[] = [];
    let run: Cell[] = [];
    let values: Cell[] = [];
    for (const [index, cell] of cells.entries()) {
      if (this.isValue(cells, index)) {
        values.push(cell);
        continue;
      }
      if (values.length > 0) {
        this.addStreamRows(run, values, result, words);
        run = [];
        values = [];
      }
      run.push(cell);
    }
    this.addStreamRows(run, values, result, words);
    return { rows: result, words };
  }

  /** Whether a cell of a stream is a row's figure: a figure, or an empty cell or a short word between figures. */
  private isValue(cells: readonly Cell[], index: number): boolean {
    const cell = cells[index];
    if (cell === undefined) return false;
    if (isEmpty(cell)) return true;
    if (this.isFigure(cell)) return true;
    if (cell.end - cell.start > 3 || recognize(cellText(this.text, cell)) !== undefined) return false;
    const before = cells[index - 1];
    const after = cells[index + 1];
    return before !== undefined && after !== undefined && this.isFigure(before) && this.isFigure(after);
  }

  /** Tells labels in a run of words; the last one has the figures behind the run. */
  private addStreamRows(run: readonly Cell[], values: readonly Cell[], rows: LabelledRow[], words: Cell[]): void {
    let from = 0;
    let last: { label: Cell; term: RowTerm; exact: boolean; before: readonly Cell[] } | undefined;
    for (let index = 0; index < run.length; index++) {
      const found = this.labelEndingAt(run, from, index);
      if (found === undefined) continue;
      if (last !== undefined) rows.push({ ...last, values: [] });
      words.push(...run.slice(from, found.first));
      last = { label: found.label, term: found.term, exact: found.exact, before: [] };
      from = index + 1;
    }
    const rest = run.slice(from);
    const figures = values.filter((cell) => this.isFigure(cell)).length;
    if (rest.length === 0 && last !== undefined) {
      rows.push({ ...last, values });
      return;
    }
    words.push(...rest);
    if (last !== undefined) rows.push({ ...last, values: [] });
    const label = rest[rest.length - 1];
    if (label === undefined || figures === 0) return;
    const byWords = this.rowTermByWords(label);
    if (byWords === undefined && recognize(cellText(this.text, label)) !== undefined) return;
    rows.push({ label, term: byWords?.term, exact: byWords?.exact ?? false, before: [], values });
  }

  /** The label that ends with a cell of a run; one that is cut into up to four cells too. */
  private labelEndingAt(run: readonly Cell[], from: number, index: number) {
    const end = run[index];
    if (end === undefined) return undefined;
    const alone = this.rowTerm(end);
    if (alone?.exact) return { first: index, label: end, ...alone };
    // A whole word of the head is no piece of a label.
    if (recognize(cellText(this.text, end))?.exact) return undefined;
    let joined = cellText(this.text, end);
    for (let first = index - 1; first >= Math.max(from, index - 3); first--) {
      const start = run[first];
      if (start === undefined) break;
      joined = cellText(this.text, start) + joined;
      const found = this.rowTermOf(joined);
      if (found?.exact) {
        const label: Cell = { ...end, start: start.start, outerStart: start.outerStart, text: joined };
        return { first, label, ...found };
      }
    }
    // A first half alone looks like a shortened label: not while the next cell may be its second half.
    const next = run[index + 1];
    if (alone !== undefined && next !== undefined) {
      const withNext = this.rowTermOf(cellText(this.text, end) + cellText(this.text, next));
      if (withNext !== undefined) return undefined;
    }
    return alone && { first: index, label: end, ...alone };
  }
}
