// From text to report: lines, headings and tables found, bound to the format, and put together.
import { formats } from '../format/formats.ts';
import { documentLines, isHtmlDocument } from '../syntax/document-lines.ts';
import type { SectionHeading } from '../syntax/headings.ts';
import { isBlank, type Lines, splitLines } from '../syntax/lines.ts';
import { type Layout, layOut } from '../syntax/table-regions.ts';
import { PIPE } from '../text/characters.ts';
import { yearValue } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import { bindTable } from './bind-table.ts';
import type { BoundTable, Paragraph, Report, Section, Title } from './report.ts';
import { findSubHeadings } from './sub-headings.ts';
import { findTitle } from './title.ts';

/** Headings that stand closer together than this, and come again, are a table of contents. */
const fewestContentsLines = 3;

/** Reads a text. Any text gives a report. */
export function buildReport(text: string): Report {
  const lines = documentLines(text);
  const layout = withoutContents(lines, layOut(text, lines));
  const title = findTitle(text, lines, layout.headingLines[0] ?? lines.length);
  const tables = layout.regions.map((region) => bindTable(text, lines, region)).filter(hasFigures);
  const sections = buildSections(text, lines, layout);
  const preamble = preambleOf(text, lines, layout, title);
  const isHtml = isHtmlDocument(text);
  return {
    text,
    isHtml,
    title,
    unit: title?.unit,
    year: title?.year ?? yearOfPeriod(text, [...preamble, ...sections.flatMap((section) => section.paragraphs)]),
    format: formatOf(tables),
    // In HTML a character between two tags may belong to no line, and to a table all the same.
    kinds: isHtml ? splitLines(text).kinds : lines.kinds,
    preamble,
    sections,
    tables,
  };
}

/** In how much of a text a report shows that it is one: by its title, mostly soon, or by its headings. UTF-16 code units. */
const titleWithin = [600, 2000] as const;
const headingsWithin = 20_000;

/** Whether a text shows that it is a report: its title, or two section headings among the first lines. */
export function showsReport(text: string): boolean {
  for (const length of titleWithin) {
    const head = text.slice(0, length);
    const headLines = documentLines(head);
    if (findTitle(head, headLines, headLines.length) !== undefined) return true;
  }
  const beginning = text.slice(0, headingsWithin);
  const lines = documentLines(beginning);
  const { headings, headingLines } = layOut(beginning, lines);
  const ordinals = new Set(headings.map((heading) => heading.ordinal));
  return ordinals.size > 1 || findTitle(beginning, lines, headingLines[0] ?? lines.length) !== undefined;
}

/** A table of which nothing but its head is there is not there. */
function hasFigures(table: BoundTable): boolean {
  return table.rows.length > 0 || table.problems.some((problem) => problem.kind === 'cell-count' && problem.found > 0);
}

/** The format that the tables are in: an older one as soon as one table is. */
function formatOf(tables: readonly BoundTable[]): Report['format'] {
  if (tables.length === 0) return null;
  const oldest = [...formats].reverse().find((format) => tables.some((table) => table.format === format.id));
  return oldest?.id ?? null;
}

/** Leaves out the headings of a table of contents: a run of them with nothing between, each of which comes again. */
function withoutContents(lines: Lines, layout: Layout): Layout {
  const { headings, headingLines } = layout;
  let run = 0;
  while (run < headings.length && isFollowedByHeading(lines, layout, run)) run++;
  run = Math.min(run + 1, headings.length);
  const later = new Set(headings.slice(run).map((heading) => heading.ordinal));
  while (run > 0 && !later.has(headings[run - 1]?.ordinal ?? 0)) {
    run--;
    later.add(headings[run]?.ordinal ?? 0);
  }
  const isContents = run >= fewestContentsLines && headings.slice(0, run).every((heading) => later.has(heading.ordinal));
  return isContents ? { ...layout, headings: headings.slice(run), headingLines: headingLines.slice(run) } : layout;
}

function isFollowedByHeading(lines: Lines, layout: Layout, index: number): boolean {
  const line = layout.headingLines[index];
  const next = layout.headingLines[index + 1];
  if (line === undefined || next === undefined) return false;
  for (let between = line + 1; between < next; between++) {
    const other = lines.at(between);
    if (other !== undefined && !isBlank(other)) return false;
  }
  return true;
}

function buildSections(text: string, lines: Lines, layout: Layout): Section[] {
  const inTable = linesInTables(lines, layout);
  return layout.headings.map((heading, index) => {
    const next = layout.headings[index + 1];
    const bodyEnd = next === undefined ? text.length : startOfHeadingLine(lines, layout, index + 1);
    const paragraphs = paragraphsOf(text, lines, layout, index, inTable);
    const runIn = runInParagraph(text, lines, layout, index, heading);
    const all = runIn === undefined ? paragraphs : [runIn, ...paragraphs];
    return {
      ordinal: heading.ordinal,
      heading: heading.span,
      number: heading.number,
      statedOrdinal: heading.statedOrdinal,
      numberIsOfficial: heading.numberIsOfficial,
      numberIsExact: heading.number.end < heading.title.end,
      title: heading.title,
      titleIsOfficial: heading.titleIsOfficial,
      body: { start: heading.span.end, end: bodyEnd },
      subHeadings: findSubHeadings(text, all, bodyEnd),
      paragraphs: all,
    };
  });
}

function startOfHeadingLine(lines: Lines, layout: Layout, index: number): number {
  return lines.at(layout.headingLines[index] ?? 0)?.start ?? 0;
}

function linesInTables(lines: Lines, layout: Layout): Uint8Array {
  const inTable = new Uint8Array(lines.length);
  for (const region of layout.regions) inTable.fill(1, region.from, region.to);
  return inTable;
}

function paragraphsOf(text: string, lines: Lines, layout: Layout, index: number, inTable: Uint8Array): Paragraph[] {
  const from = (layout.headingLines[index] ?? 0) + (layout.headings[index]?.lineCount ?? 1);
  const to = layout.headingLines[index + 1] ?? lines.length;
  return paragraphsBetween(text, lines, from, to, inTable);
}

/** The lines from an index to before another one that aren't blank and in no table; the rows of an unknown table are one. */
function paragraphsBetween(text: string, lines: Lines, from: number, to: number, inTable: Uint8Array): Paragraph[] {
  const isParagraph = (index: number) => lines.firstOf(index) < lines.lastOf(index) && inTable[index] === 0;
  const isRow = (index: number) => text.charCodeAt(lines.firstOf(index)) === PIPE;
  const paragraphs: Paragraph[] = [];
  for (let index = from; index < to; index++) {
    if (!isParagraph(index)) continue;
    const start = lines.firstOf(index);
    let kinds = lines.kindsOf(index);
    while (isRow(index) && index + 1 < to && isParagraph(index + 1) && isRow(index + 1)) kinds |= lines.kindsOf(++index);
    paragraphs.push({ start, end: lines.lastOf(index), kinds });
  }
  return paragraphs;
}

/** What follows a heading on its own line. */
function runInParagraph(
  text: string,
  lines: Lines,
  layout: Layout,
  index: number,
  heading: SectionHeading,
): Paragraph | undefined {
  if (heading.lineCount > 1) return undefined;
  const line = lines.at(layout.headingLines[index] ?? 0);
  if (line === undefined || line.text !== undefined) return undefined;
  let start = heading.span.end;
  while (start < line.last && '：:。 \t\u3000*#'.includes(text.charAt(start))) start++;
  return start < line.last ? { start, end: line.last, kinds: line.kinds } : undefined;
}

function preambleOf(text: string, lines: Lines, layout: Layout, title: Title | undefined): Paragraph[] {
  const to = layout.headingLines[0] ?? lines.length;
  const from = title?.span.end ?? 0;
  return paragraphsBetween(text, lines, 0, to, linesInTables(lines, layout)).filter(({ start }) => start >= from);
}

/** The year of the statistical period, where the title has none. */
function yearOfPeriod(text: string, paragraphs: readonly Span[]): number | undefined {
  for (const paragraph of paragraphs.slice(0, 60)) {
    const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2000));
    const at = words.search(/年1月1日/);
    const year = at >= 4 ? yearValue(words.slice(at - 4, at)) : undefined;
    if (year !== undefined) return year;
  }
  return undefined;
}
