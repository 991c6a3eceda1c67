// Cells and rows as they stand in the text, before it is known what they are.

/** One cell as it stands in the text; all places are UTF-16 offsets. */
export interface Cell {
  /** The content without surrounding white space; an empty cell has start = end. */
  readonly start: number;
  readonly end: number;
  /** What lies between the cell's borders, white space included. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** The content, where it isn't the text between start and end (HTML with tags or entities). */
  readonly text?: string;
  /** Whether the empty cell certainly fills up a merged one. */
  readonly pad?: true;
  /** Grid columns and rows that an HTML cell takes, where it takes more than one. */
  readonly colspan?: number;
  readonly rowspan?: number;
}

export interface Row {
  readonly cells: readonly Cell[];
}

/** The content of a cell. */
export function cellText(text: string, cell: Cell): string {
  return cell.text ?? text.slice(cell.start, cell.end);
}

export function isEmpty(cell: Cell): boolean {
  return cell.start === cell.end && cell.text === undefined;
}

/** A table that holds no other table. */
export interface HtmlTable {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly Row[];
}
