// All formats, the newest first.
import type { FormatId, ReportFormat } from './format.ts';
import { format2019 } from './format-2019.ts';
import { format2021 } from './format-2021.ts';

/** The format in force. */
export const currentFormat: ReportFormat = format2021;

export const formats: readonly ReportFormat[] = [format2021, format2019];

/** The format with an id. */
export function formatOf(id: FormatId): ReportFormat {
  return id === '2019' ? format2019 : format2021;
}

/** The format that reports on a year must have. */
export function formatForYear(year: number | undefined): ReportFormat {
  if (year === undefined) return currentFormat;
  return formats.find((format) => year >= format.firstYear) ?? currentFormat;
}
