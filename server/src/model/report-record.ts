// What is kept of a report that other reports are compared with.
import { type TableKind, tableKinds } from '../format/format.ts';
import { formats } from '../format/formats.ts';
import { LineMap, type Position } from '../text/line-map.ts';
import { type Report, tableOf } from './report.ts';
import { unitKey } from './report-identity.ts';
import { tableShape } from './table-shape.ts';

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

/** A record as plain data, some 4 KB: thousands are kept, and threads can send them to each other. */
export interface RecordData {
  readonly document: string;
  /** What other reports of the same unit have too. */
  readonly unitKey: string;
  readonly unit: string;
  readonly year: number;
  /** By slot; NaN where there is no number. */
  readonly values: Float64Array;
  /** Four numbers a slot: line and character of the start, then of the end. */
  readonly places: Uint16Array | Uint32Array;
}

/** @returns undefined for a report whose title tells no unit, or which says no year */
export function recordDataOf(report: Report, document: string): RecordData | undefined {
  const { unit, year } = report;
  if (unit === undefined || year === undefined) return undefined;
  const key = unitKey(unit);
  if (key === '') return undefined;
  const lines = new LineMap(report.text);
  const values = new Float64Array(slots.size).fill(Number.NaN);
  const places = new Uint32Array(slots.size * 4);
  let largest = 0;
  for (const table of tableKinds.map((kind) => tableOf(report, kind))) {
    for (const { row, column, slot } of table === undefined ? [] : slotsOfTables[table.kind]) {
      const cell = table?.cell(row, column);
      if (cell === undefined || cell.value === null) continue;
      const { span } = cell;
      const start = lines.positionAt(span.start);
      const end = lines.positionAt(span.end);
      values[slot] = cell.value;
      places[slot * 4] = start.line;
      places[slot * 4 + 1] = start.character;
      places[slot * 4 + 2] = end.line;
      places[slot * 4 + 3] = end.character;
      largest = Math.max(largest, end.line, start.character, end.character);
    }
  }
  return { document, unitKey: key, unit, year, values, places: largest <= 0xffff ? new Uint16Array(places) : places };
}

export function recordFrom(data: RecordData): ReportRecord {
  return new PackedRecord(data);
}

/** @returns undefined as for `recordDataOf` */
export function recordOf(report: Report, document: string): ReportRecord | undefined {
  const data = recordDataOf(report, document);
  return data === undefined ? undefined : recordFrom(data);
}

/** Whether two records say the same of the same places. */
export function isSameRecord(a: RecordData, b: RecordData): boolean {
  return (
    a.document === b.document &&
    a.unit === b.unit &&
    a.year === b.year &&
    a.values.every((value, slot) => Object.is(value, b.values[slot])) &&
    a.places.every((place, index) => place === b.places[index])
  );
}

class PackedRecord implements ReportRecord {
  constructor(private readonly data: RecordData) {}

  get document(): string {
    return this.data.document;
  }

  get unit(): string {
    return this.data.unit;
  }

  get year(): number {
    return this.data.year;
  }

  figure(table: TableKind, row: string, column: string): RecordedFigure | undefined {
    const { values, places } = this.data;
    const slot = slots.get(slotName(table, row, column)) ?? -1;
    const value = values[slot];
    if (value === undefined || Number.isNaN(value)) return undefined;
    const place = (index: number): number => places[slot * 4 + index] ?? 0;
    return {
      value,
      start: { line: place(0), character: place(1) },
      end: { line: place(2), character: place(3) },
    };
  }
}

interface Slot {
  readonly row: string;
  readonly column: string;
  readonly slot: number;
}

const slots = new Map<string, number>();

/** Where each figure of any format's tables is kept. A figure that two formats have is kept in one place. */
const slotsOfTables: Readonly<Record<TableKind, readonly Slot[]>> = {
  activeDisclosure: slotsOf('activeDisclosure'),
  requests: slotsOf('requests'),
  reviewAndLitigation: slotsOf('reviewAndLitigation'),
};

function slotsOf(table: TableKind): readonly Slot[] {
  const own: Slot[] = [];
  for (const format of formats) {
    for (const { key: row, columns } of tableShape(format, table).rows.values()) {
      for (const column of columns) {
        const name = slotName(table, row, column);
        if (slots.has(name)) continue;
        own.push({ row, column, slot: slots.size });
        slots.set(name, slots.size);
      }
    }
  }
  return own;
}

function slotName(table: TableKind, row: string, column: string): string {
  return `${table}/${row}/${column}`;
}
