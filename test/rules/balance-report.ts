// Reports with nothing but the two tables that have equations, made from figures without the parser.
import type { FormatId, ReportFormat, TableKind } from '../../server/src/format/format.ts';
import { formatOf } from '../../server/src/format/formats.ts';
import type { BoundRow, BoundTable, Report, ValueCell } from '../../server/src/model/report.ts';
import { applyEdits, type Edit } from '../../server/src/text/span.ts';

/** What stands in the cells, by table, row and column. */
export type CellTexts = Readonly<
  Record<'requests' | 'reviewAndLitigation', Readonly<Record<string, Readonly<Record<string, string | number>>>>>
>;

/** A report whose tables hold these texts, one row a line, cells between tabs. A row that isn't given is absent. */
export function reportOf(texts: CellTexts, formatId: FormatId = '2021'): Report {
  const format = formatOf(formatId);
  let text = '';
  const tables = (['requests', 'reviewAndLitigation'] as const).map((kind): BoundTable => {
    const rows = rowsOf(format, kind).flatMap(({ key, columns }): BoundRow[] => {
      const given = texts[kind][key];
      if (given === undefined) return [];
      const label = { start: text.length, end: text.length + key.length };
      text += key;
      const cells = columns.map((column): ValueCell => {
        text += '\t';
        const cell = cellOf(kind, key, column, String(given[column] ?? ''), text.length);
        text += cell.raw;
        return cell;
      });
      text += '\n';
      return [{ key, label, span: { start: label.start, end: text.length - 1 }, cells }];
    });
    const cells = new Map(rows.flatMap((row) => row.cells).map((cell) => [`${cell.row}/${cell.column}`, cell]));
    return {
      kind,
      format: formatId,
      form: 'tsv',
      span: { start: 0, end: text.length },
      rows,
      problems: [],
      notable: [],
      cell: (row, column) => cells.get(`${row}/${column}`),
    };
  });
  return {
    text,
    isHtml: false,
    title: undefined,
    unit: undefined,
    year: undefined,
    format: formatId,
    kinds: 0,
    preamble: [],
    sections: [],
    tables,
  };
}

function rowsOf(format: ReportFormat, kind: 'requests' | 'reviewAndLitigation'): { key: string; columns: string[] }[] {
  const rows = kind === 'requests' ? format.requests.rows : format.reviewAndLitigation.groups;
  return rows.map(({ key }) => ({ key, columns: format[kind].columns.map((column) => column.key) }));
}

function cellOf(table: TableKind, row: string, column: string, raw: string, start: number): ValueCell {
  const span = { start, end: start + raw.length };
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(raw);
  return {
    table,
    row,
    column,
    span,
    mark: span,
    raw,
    isPlain: /^\d+$/.test(raw),
    state: isNumber ? 'number' : raw === '' ? 'blank' : 'malformed',
    value: isNumber ? Number(raw) : null,
    fill: (figure) => ({ span, newText: figure }),
  };
}

/** The report after some edits of its text. */
export function edited(report: Report, edits: readonly Edit[]): Report {
  const texts: Record<'requests' | 'reviewAndLitigation', Record<string, Record<string, string>>> = {
    requests: {},
    reviewAndLitigation: {},
  };
  const format = formatOf(report.format ?? '2021');
  const lines = new Map(
    applyEdits(report.text, edits)
      .split('\n')
      .map((line) => [line.split('\t')[0] ?? '', line.split('\t').slice(1)]),
  );
  for (const kind of ['requests', 'reviewAndLitigation'] as const) {
    for (const { key, columns } of rowsOf(format, kind)) {
      const line = lines.get(key);
      if (line !== undefined) texts[kind][key] = Object.fromEntries(columns.map((column, index) => [column, line[index] ?? '']));
    }
  }
  return reportOf(texts, report.format ?? '2021');
}
