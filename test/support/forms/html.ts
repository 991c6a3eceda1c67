// Form L: HTML tables with rowspan and colspan, as editors and converters write them.
import type { GridCell, GridRow, GridTable } from '../official-tables.ts';
import type { Random } from '../random.ts';
import type { TextBuilder } from '../text-builder.ts';
import type { TablePrinter } from './printer.ts';

interface HtmlHabits {
  readonly upperCase: boolean;
  /** A tag a line, with indentation; otherwise the whole table on one line. */
  readonly pretty: boolean;
  readonly sections: 'none' | 'body' | 'head-and-body';
  readonly attributes: boolean;
  /** What stands around the text inside a cell. */
  readonly inner: readonly [open: string, close: string];
  readonly entities: boolean;
  readonly blank: '' | '&nbsp;' | ' ';
  /** rowspan="2", rowspan=2 or rowspan='2'. */
  readonly quote: '"' | "'" | '';
  /** Whether 1 is written too. */
  readonly explicitOnes: boolean;
}

const plainHabits: HtmlHabits = {
  upperCase: false,
  pretty: true,
  sections: 'none',
  attributes: false,
  inner: ['', ''],
  entities: false,
  blank: '',
  quote: '"',
  explicitOnes: false,
};

export const printHtml: TablePrinter = (table, out, random, plain) => {
  const habits = plain ? plainHabits : randomHabits(random);
  const tag = (name: string): string => (habits.upperCase ? name.toUpperCase() : name);
  const line = (depth: number): string => (habits.pretty ? `\n${'  '.repeat(depth)}` : '');
  out.write(
    `<${tag('table')}${habits.attributes ? ' border="1" cellspacing="0" style="width:100%;border-collapse:collapse"' : ''}>`,
  );
  const heads = table.kind === 'activeDisclosure' ? 1 : habits.sections === 'head-and-body' ? 3 : 0;
  if (habits.sections === 'head-and-body') {
    out.write(`${line(1)}<${tag('thead')}>`);
    for (const row of table.rows.slice(0, heads)) writeRow(row, table, 'th', out, habits, tag, line);
    out.write(`${line(1)}</${tag('thead')}>`);
  }
  const rest = habits.sections === 'head-and-body' ? table.rows.slice(heads) : table.rows;
  if (habits.sections !== 'none') out.write(`${line(1)}<${tag('tbody')}>`);
  for (const row of rest) writeRow(row, table, 'td', out, habits, tag, line);
  if (habits.sections !== 'none') out.write(`${line(1)}</${tag('tbody')}>`);
  out.write(`${line(0)}</${tag('table')}>\n`);
};

function randomHabits(random: Random): HtmlHabits {
  return {
    upperCase: random.chance(0.2),
    pretty: random.chance(0.6),
    sections: random.pick(['none', 'body', 'body', 'head-and-body'] as const),
    attributes: random.chance(0.5),
    inner: random.pick([
      ['', ''],
      ['', ''],
      ['<p>', '</p>'],
      ['<p style="text-align:center"><span style="font-size:14px">', '</span></p>'],
      ['<strong>', '</strong>'],
      ['\n      ', '\n    '],
    ] as const),
    entities: random.chance(0.3),
    blank: random.pick(['', '&nbsp;', ' '] as const),
    quote: random.pick(['"', '"', "'", ''] as const),
    explicitOnes: random.chance(0.2),
  };
}

function writeRow(
  row: GridRow,
  table: GridTable,
  name: string,
  out: TextBuilder,
  habits: HtmlHabits,
  tag: (name: string) => string,
  line: (depth: number) => string,
): void {
  out.write(`${line(1)}<${tag('tr')}>`);
  if (row.stray !== undefined) out.write(`${line(2)}<${tag('td')}>${row.stray}</${tag('td')}>`);
  for (const cell of row.cells) writeCell(cell, table, name, out, habits, tag, line);
  out.write(`${line(1)}</${tag('tr')}>`);
}

function writeCell(
  cell: GridCell,
  table: GridTable,
  name: string,
  out: TextBuilder,
  habits: HtmlHabits,
  tag: (name: string) => string,
  line: (depth: number) => string,
): void {
  const span = (attribute: string, count: number): string =>
    count > 1 || habits.explicitOnes ? ` ${attribute}=${habits.quote}${count}${habits.quote}` : '';
  const style = habits.attributes ? ` width="${Math.round(100 / table.columns)}%" valign="center"` : '';
  out.write(`${line(2)}<${tag(name)}${style}${span('rowspan', cell.rowspan)}${span('colspan', cell.colspan)}>`);
  const [open, close] = habits.inner.map((text) =>
    text.replaceAll(/<\/?\w+/gu, (part) => (habits.upperCase ? part.toUpperCase() : part)),
  );
  if (cell.text === '') out.cell(cell, (open ?? '') + habits.blank + (close ?? ''));
  else out.cell(cell, open, close, habits.entities ? withEntities(cell) : cell.text);
  out.write(`</${tag(name)}>`);
}

function withEntities({ role, text }: GridCell): string {
  if (role === 'value') return text;
  return text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replaceAll('"', '&quot;').replaceAll(' ', '&nbsp;');
}
