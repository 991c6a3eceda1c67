// What the rules that compare a report with last year's share.
import type { TableKind } from '../format/format.ts';
import type { Report } from '../model/report.ts';
import type { RecordedFigure, ReportRecord } from '../model/report-record.ts';
import { type Localized, localized } from '../text/localized.ts';
import type { Related, RuleContext } from './rule.ts';

/** A figure of last year's report. */
export interface EarlierFigure extends RecordedFigure {
  readonly record: ReportRecord;
}

/** Last year's reports of the same unit that are at hand: several where there are drafts and copies. */
export function earlierRecords({ unit, year }: Report, { earlier }: RuleContext): readonly ReportRecord[] {
  return unit === undefined || year === undefined ? [] : earlier.of(unit, year - 1);
}

/**
 * The figure that contradicts this report's: the likeliest one, where no draft or copy of that report agrees.
 * @param agrees whether a figure of last year's report is the one that belongs there
 */
export function contradictingFigure(
  records: readonly ReportRecord[],
  [table, row, column]: readonly [TableKind, string, string],
  agrees: (value: number) => boolean,
): EarlierFigure | undefined {
  let likeliest: EarlierFigure | undefined;
  for (const record of records) {
    const figure = record.figure(table, row, column);
    if (figure === undefined) continue;
    if (agrees(figure.value)) return undefined;
    likeliest ??= { ...figure, record };
  }
  return likeliest;
}

/** 2022年度报告（2022/某县.txt）. */
export function reportInWords({ record }: EarlierFigure): Localized {
  const name = nameOf(record.document);
  return localized(`${record.year}年度报告（${name}）`, `the report on ${record.year} (${name})`);
}

/** Leads to the figure in last year's report. */
export function placeOf({ record, start, end }: EarlierFigure, message: Localized): Related {
  return { message, elsewhere: { document: record.document, start, end } };
}

/** A path as it is; of a URI, which nobody would read, the file's name. */
function nameOf(document: string): string {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(document)) return document;
  const name = document.slice(document.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
