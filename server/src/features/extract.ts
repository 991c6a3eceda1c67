// The values of a report by the format's keys.
import { type FormatId, type TableKind, tableKinds } from '../format/format.ts';
import { currentFormat, formatOf } from '../format/formats.ts';
import { type Report, tableOf } from '../model/report.ts';
import { tableShape } from '../model/table-shape.ts';
import { LineMap } from '../text/line-map.ts';

export interface ExtractedCell {
  readonly value: number | null;
  readonly raw: string;
  /** From 0. */
  readonly line: number;
}

export interface ReportInfo {
  readonly title: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly format: FormatId | null;
}

type TableValues = Readonly<Record<string, Readonly<Record<string, ExtractedCell | null>>>>;

/** The values of a report, by the format's keys; null where the row or table isn't there. */
export interface ExtractedReport {
  readonly report: ReportInfo;
  readonly sections: readonly { readonly ordinal: number; readonly title: string; readonly line: number }[];
  readonly values: Readonly<Record<TableKind, TableValues>>;
}

export function reportInfo(report: Report): ReportInfo {
  return {
    title: report.title?.text ?? null,
    unit: report.unit ?? null,
    year: report.year ?? null,
    format: report.format,
  };
}

export function extract(report: Report): ExtractedReport {
  const lines = new LineMap(report.text);
  const [activeDisclosure, requests, reviewAndLitigation] = tableKinds.map((kind) => tableValues(report, kind, lines));
  return {
    report: reportInfo(report),
    sections: report.sections.map(({ ordinal, heading }) => ({
      ordinal,
      title: report.text.slice(heading.start, heading.end),
      line: lines.positionAt(heading.start).line,
    })),
    values: {
      activeDisclosure: activeDisclosure ?? {},
      requests: requests ?? {},
      reviewAndLitigation: reviewAndLitigation ?? {},
    },
  };
}

function tableValues(report: Report, kind: TableKind, lines: LineMap): TableValues {
  const table = tableOf(report, kind);
  const format = table === undefined ? currentFormat : formatOf(table.format);
  const rows = [...tableShape(format, kind).rows.values()];
  return Object.fromEntries(
    rows.map((row) => [
      row.key,
      Object.fromEntries(
        row.columns.map((column): [string, ExtractedCell | null] => {
          const cell = table?.cell(row.key, column);
          if (cell === undefined) return [column, null];
          return [column, { value: cell.value, raw: cell.raw, line: lines.positionAt(cell.span.start).line }];
        }),
      ),
    ]),
  );
}
