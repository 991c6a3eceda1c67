// Generates whole reports of which every figure, every heading and every error is known.
import { type TableKind, tableKinds } from '../../server/src/format/format.ts';
import type { Span } from '../../server/src/text/span.ts';
import { DocumentWriter, type SectionPlace, type SubHeadingPlace } from './document-writer.ts';
import { assertPossible, type ExpectedFinding, type Fault, toleratedWith } from './faults.ts';
import {
  brokenEquations,
  type FigurePlace,
  type FigureSize,
  type Figures,
  figureAt,
  placeKey,
  randomFigures,
  withFigures,
} from './figures.ts';
import { printerOf, type TableForm } from './forms/forms.ts';
import { type GridCell, type GridTable, officialTable } from './official-tables.ts';
import { Random } from './random.ts';
import { writeReport } from './report-body.ts';
import { officialPrint, randomVariants, type SilentVariants, styleLabels } from './silent-variants.ts';
import { supersededDisclosure, supersededRequests } from './superseded-tables.ts';
import { applyToTable } from './table-faults.ts';
import { type Unit, units } from './units.ts';

export interface ReportOptions {
  readonly seed: number;
  /** The form of all tables or of each; M has no tables at all. */
  readonly form: TableForm | Readonly<Record<TableKind, TableForm>>;
  /** The report's year; one from 2021 to 2025 where absent. */
  readonly year?: number;
  readonly unit?: Unit;
  readonly newline?: '\n' | '\r\n';
  readonly bom?: boolean;
  readonly size?: FigureSize;
  readonly figures?: Figures;
  /** How the report is written: the notice's own print, random variants (the default), or single ones on that print. */
  readonly silent?: 'none' | 'random' | Partial<SilentVariants>;
  /** Whether each form is printed in its plainest way; default as `silent: 'none'`. */
  readonly plainForm?: boolean;
  /** A whole HTML document; its tables are HTML too. */
  readonly document?: 'text' | 'html';
  /** Errors to put in. */
  readonly faults?: readonly Fault[];
  /** Tables of the superseded trial format (2019): its figures stand in `places` by that format's keys. */
  readonly format?: '2021' | '2019';
}

/** Where one of the 200 figures stands. */
export interface FigureText extends FigurePlace, Span {
  readonly key: string;
  /** As written, '' where blank. */
  readonly text: string;
  /** Between the cell's borders: where a blank's finding may point and a figure may be filled in. */
  readonly gap: Span;
  /** Whether the form leaves no trace of the cell: a blank in the forms F to K. Then the span is empty and says nothing. */
  readonly vanished: boolean;
}

export interface GeneratedReport {
  readonly text: string;
  readonly unit: Unit;
  readonly year: number;
  readonly forms: Readonly<Record<TableKind, TableForm>>;
  readonly variants: SilentVariants;
  /** As written in the tables, except that a wrong notation keeps the figure that was meant. */
  readonly figures: Figures;
  /** By `table/row/column`; without the tables and rows that were left out. */
  readonly places: ReadonlyMap<string, FigureText>;
  /** Where each label stands: its own text as the key (a merged group's or a header's: its first place). */
  readonly labels: readonly { readonly table: TableKind; readonly text: string; readonly span: Span }[];
  readonly tables: ReadonlyMap<TableKind, Span>;
  /** Over two lines where the title is. */
  readonly title: Span | undefined;
  readonly sections: readonly SectionPlace[];
  readonly subHeadings: readonly SubHeadingPlace[];
  readonly expected: readonly ExpectedFinding[];
  /** Rules that may speak besides, where a side effect of the error is a matter of taste. */
  readonly tolerated: readonly string[];
}

/** A report made of the seed and the options alone. */
export function generateReport(options: ReportOptions): GeneratedReport {
  const random = new Random(options.seed);
  const html = options.document === 'html';
  const variants = chosenVariants(options, random.fork('variants'));
  const forms = typeof options.form === 'string' ? everywhere(options.form) : options.form;
  const unit = options.unit ?? random.fork('unit').pick(units);
  const year = options.year ?? random.fork('year').integer(2021, 2025);
  const size = options.size ?? random.fork('size').pick(['zeros', 'realistic', 'realistic', 'large'] as const);
  const faults = options.faults ?? [];
  for (const fault of faults) {
    for (const kind of tableKinds)
      if (!('table' in fault) || fault.table === kind) assertPossible(fault, html ? 'L' : forms[kind]);
  }
  const sound = options.figures ?? randomFigures(random.fork('figures'), size, unit.regulations);
  const figures = withFigures(
    sound,
    faults.flatMap((fault) => (fault.kind === 'figure' ? [[fault, fault.figure] as const] : [])),
  );

  const expectations: Expectation[] = balanceExpectations(figures, faults);
  const tables = new Map<TableKind, GridTable>();
  for (const kind of tableKinds)
    tables.set(
      kind,
      preparedTable(
        blankTable(kind, figures, options, random),
        figures,
        faults,
        variants,
        random.fork(`labels ${kind}`),
        expectations,
      ),
    );

  const out = new DocumentWriter(options.newline ?? '\n', variants, html);
  if (options.bom) out.write('\uFEFF');
  out.openDocument();
  const spans = new Map<TableKind, Span>();
  const plain = options.plainForm ?? options.silent === 'none';
  const printTable = (kind: TableKind): boolean => {
    const table = tables.get(kind);
    if (!table || forms[kind] === 'M' || faults.some((fault) => fault.kind === 'table-missing' && fault.table === kind))
      return false;
    const start = out.offset;
    printerOf(html ? 'L' : forms[kind])(table, out, random.fork(`form ${kind}`), plain);
    spans.set(kind, { start, end: out.offset });
    return true;
  };
  // The prose states the figures that are right, so that a wrong cell contradicts it and not the other way round.
  const written = writeReport({ unit, year, figures: sound, random: random.fork('prose') }, out, faults, {
    pageText: !html && Object.values(forms).includes('K'),
    printTable,
  });
  out.closeDocument();
  const places = figureTexts(tables, out, spans);
  return {
    text: out.toString(),
    unit,
    year,
    forms,
    variants,
    figures,
    places,
    labels: labelTexts(tables, out, spans),
    tables: spans,
    title: written.title,
    sections: out.sections,
    subHeadings: out.subHeadings,
    expected: [
      ...(options.format === '2019' ? [superseded] : []),
      ...resolved(expectations, out, places),
      ...written.expected,
      ...missingTables(forms, faults),
    ],
    tolerated: [
      ...faults.flatMap(toleratedWith),
      ...(variants.brackets === 'half' || variants.labelPunctuation === 'half' ? ['text/half-width-punctuation'] : []),
      ...(Object.values(forms).includes('M') ? ['section/empty'] : []),
      ...(options.format === '2019' ? ['table/superseded', 'narrative/table-mismatch'] : []),
    ],
  };
}

function everywhere(form: TableForm): Record<TableKind, TableForm> {
  return { activeDisclosure: form, requests: form, reviewAndLitigation: form };
}

function chosenVariants({ silent = 'random', document }: ReportOptions, random: Random): SilentVariants {
  if (silent === 'none') return officialPrint;
  const variants = silent === 'random' ? randomVariants(random) : { ...officialPrint, ...silent };
  return document === 'html' ? { ...variants, markdown: false } : variants;
}

/** What a checker must say, of a thing that is found in the text once it is printed. */
interface Expectation {
  readonly fault: Fault;
  readonly rules: readonly string[];
  readonly cells: readonly GridCell[];
  readonly figure?: FigurePlace;
}

function balanceExpectations(figures: Figures, faults: readonly Fault[]): Expectation[] {
  if (!faults.some(({ kind }) => kind === 'figure')) return [];
  const broken = brokenEquations(figures);
  return faults.flatMap((fault) => {
    if (fault.kind !== 'figure') return [];
    const rules = broken
      .filter(({ left, right }) => [...left, ...right].some((place) => placeKey(place) === placeKey(fault)))
      .map(({ rule }) => rule);
    return rules.length === 0 ? [] : [{ fault, rules: [...new Set(rules)], cells: [], figure: fault }];
  });
}

function blankTable(kind: TableKind, figures: Figures, { format }: ReportOptions, random: Random): GridTable {
  if (format !== '2019' || kind === 'reviewAndLitigation') return officialTable(kind);
  return kind === 'requests' ? supersededRequests(figures) : supersededDisclosure(figures, random.fork('superseded'));
}

function preparedTable(
  table: GridTable,
  figures: Figures,
  faults: readonly Fault[],
  variants: SilentVariants,
  random: Random,
  expectations: Expectation[],
): GridTable {
  for (const cell of table.rows.flatMap(({ cells }) => cells)) {
    if (cell.role !== 'value' || cell.text !== '' || cell.row === undefined || cell.column === undefined) continue;
    const figure = figureAt(figures, { table: table.kind, row: cell.row, column: cell.column });
    cell.text = cell.row === 'fees' && variants.feeDecimals ? figure.toFixed(2) : String(figure);
  }
  for (const fault of faults) {
    const effect = applyToTable(table, fault);
    if (!effect) continue;
    const { rules, target } = effect;
    const cells = target === undefined ? [] : 'cells' in target ? target.cells : [target];
    expectations.push({ fault, rules, cells: [...cells] });
  }
  styleLabels(table, variants, random);
  return table;
}

function figureTexts(
  tables: ReadonlyMap<TableKind, GridTable>,
  out: DocumentWriter,
  spans: ReadonlyMap<TableKind, Span>,
): Map<string, FigureText> {
  const places = new Map<string, FigureText>();
  for (const [kind, table] of tables) {
    const tableSpan = spans.get(kind);
    if (!tableSpan) continue;
    for (const cell of table.rows.flatMap(({ cells }) => cells)) {
      if (cell.row === undefined || cell.column === undefined) continue;
      const { row, column, text } = cell;
      const key = placeKey({ table: kind, row, column });
      if (places.has(key)) continue;
      const found = out.cells.get(cell);
      const start = found?.start ?? tableSpan.start;
      const end = found?.end ?? tableSpan.start;
      const gap = found?.gap ?? { start, end };
      places.set(key, { table: kind, row, column, key, start, end, gap, text, vanished: !found });
    }
  }
  return places;
}

function labelTexts(
  tables: ReadonlyMap<TableKind, GridTable>,
  out: DocumentWriter,
  spans: ReadonlyMap<TableKind, Span>,
): GeneratedReport['labels'] {
  return [...tables].flatMap(([table, grid]) =>
    grid.rows
      .flatMap(({ cells }) => cells)
      .flatMap((cell) => {
        const span = cell.role === 'value' || !spans.has(table) ? undefined : out.cells.get(cell);
        return span ? [{ table, text: cell.text, span: { start: span.start, end: span.end } }] : [];
      }),
  );
}

function resolved(
  expectations: readonly Expectation[],
  out: DocumentWriter,
  places: ReadonlyMap<string, FigureText>,
): ExpectedFinding[] {
  return expectations.map(({ fault, rules, cells, figure }) => {
    if (figure) return { fault, rules, place: places.get(placeKey(figure)) };
    const spans = cells.flatMap((cell) => out.cells.get(cell)?.gap ?? []);
    const vanished = fault.kind === 'notation' && fault.notation === 'blank' && spans.length === 0;
    const place =
      spans.length === 0
        ? undefined
        : { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
    return { fault, rules: vanished ? ['table/cell-count'] : rules, place };
  });
}

/** One finding at least; whether each of the two tables that differ has its own is left open. */
const superseded: ExpectedFinding = { rules: ['table/superseded'], place: undefined, fault: { kind: 'superseded' } };

function missingTables(forms: Readonly<Record<TableKind, TableForm>>, faults: readonly Fault[]): ExpectedFinding[] {
  return tableKinds.flatMap((table) => {
    const fault = faults.find((candidate) => candidate.kind === 'table-missing' && candidate.table === table);
    if (!fault && forms[table] !== 'M') return [];
    return [{ rules: ['table/missing'], place: undefined, fault: fault ?? { kind: 'table-missing', table } }];
  });
}
