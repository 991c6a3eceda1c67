// What is kept of a report that other reports are compared with.
import type { TableKind } from '../format/format.ts';
import type { Position } from '../text/line-map.ts';

/** A figure with its place. Lines and UTF-16 characters from 0. */
export interface RecordedFigure {
  readonly value: number;
  readonly start: Position;
  readonly end: Position;
}

export interface ReportRecord {
  /** What the caller calls the text: a URI in the editor, a path on the command line. */
  readonly document: string;
  readonly unit: string;
  readonly year: number;
  /** The figure of an official row and column; undefined where there is none, or no number. */
  figure(table: TableKind, row: string, column: string): RecordedFigure | undefined;
}

/** Reports to compare with. */
export interface EarlierReports {
  /** The records of a unit and year, the likeliest first; none where there is no such report at hand. */
  of(unit: string, year: number): readonly ReportRecord[];
}

export const noEarlierReports: EarlierReports = { of: () => [] };
