// What a claim is: a figure in the prose that must equal cells of the official tables.
import type { TableKind } from '../format/format.ts';
import type { Span } from '../text/span.ts';

export interface CellReference {
  readonly table: TableKind;
  /** Key of the row; of the group in reviewAndLitigation. */
  readonly row: string;
  readonly column: string;
}

/** The sum of these cells. */
export interface ClaimReading {
  readonly cells: readonly CellReference[];
}

export interface Claim {
  /** The number, or the words that say zero or all, in the report's text. */
  readonly span: Span;
  readonly value: number;
  /** The claim is true if any of them fits; the likeliest first. */
  readonly readings: readonly ClaimReading[];
  /** What the prose says there, without white space, for messages: 全年共收到政府信息公开申请12件. */
  readonly statement: string;
  /** Whether the number itself stands at the span, so that another may be written there. */
  readonly isNumber: boolean;
}
