// The output formats of `extract`: the values of reports as JSON or as a table for spreadsheets.
import type { ExtractedReport } from '../service.ts';

export const extractFormatNames = ['json', 'csv'] as const;

export type ExtractFormatName = (typeof extractFormatNames)[number];

interface ExtractFormat {
  readonly begin: string;
  readonly separator: string;
  readonly end: string;
  file(path: string, extracted: ExtractedReport): string;
}

const csvColumns = ['path', 'unit', 'year', 'table', 'row', 'column', 'value', 'raw', 'line'];

export const extractFormats: Readonly<Record<ExtractFormatName, ExtractFormat>> = {
  json: {
    begin: '{"version":1,"files":[\n',
    separator: ',\n',
    end: '\n]}\n',
    file: (path, { report, sections, values }) => JSON.stringify({ path, report, sections, values }),
  },
  csv: {
    // The byte order mark makes Excel read UTF-8; RFC 4180 ends lines in CRLF.
    begin: `\ufeff${csvLine(csvColumns)}`,
    separator: '',
    end: '',
    file: (path, extracted) => [...cellsOf(extracted)].map((cell) => csvLine([path, ...cell])).join(''),
  },
};

/** One line for each official figure, with empty fields where the report lacks it. */
function* cellsOf({ report, values }: ExtractedReport): Iterable<readonly string[]> {
  const unit = report.unit ?? '';
  const year = report.year === null ? '' : String(report.year);
  for (const [table, rows] of Object.entries(values)) {
    for (const [row, columns] of Object.entries(rows)) {
      for (const [column, cell] of Object.entries(columns)) {
        const figure = cell?.value === null || cell === null ? '' : String(cell.value);
        yield [unit, year, table, row, column, figure, cell?.raw ?? '', cell === null ? '' : String(cell.line)];
      }
    }
  }
}

function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(field: string): string {
  const safe = isFormula(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Whether a spreadsheet would run the text: a report's cell may say anything. Signed figures and lone signs stay as they are. */
function isFormula(field: string): boolean {
  return /^[=@\t\r]/.test(field) || (/^[+-]/.test(field) && !/^[+-][0-9.,]*$/.test(field));
}
