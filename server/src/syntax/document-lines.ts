// The lines of any document: plain text, text with HTML tables in it, or HTML.
import { readHtml } from './html.ts';
import { type Line, splitLines } from './lines.ts';

/** UTF-16 code units of a text in which an HTML document shows that it is one. */
const headLength = 4000;

const htmlDocument = /<(?:!doctype|html|head|body|div|p|h[1-6])[\s>]/i;

const tableTag = /<(\/?)table(?=[\s>])/gi;

/** The lines in order. An HTML table is one line; in HTML so is each block of words; a page's number counts as nothing. */
export function documentLines(text: string): Line[] {
  const lines = allLines(text);
  for (const [index, line] of lines.entries()) {
    if (isPageMark(text, line)) lines[index] = { ...line, first: line.start, last: line.start };
  }
  return lines;
}

/** — 3 —, - 3 -, 第3页, 第 3 页 共 12 页. */
const pageMark = /^(?:[-—–－]{1,3} ?\d{1,4} ?[-—–－]{1,3}|第 ?\d{1,4} ?页(?:[，, ]?共 ?\d{1,4} ?页)?)$/;

/** UTF-16 code units. */
const longestPageMark = 16;

function isPageMark(text: string, line: Line): boolean {
  const length = line.last - line.first;
  if (length < 3 || length > longestPageMark || line.tabs > 0 || line.pipes > 0) return false;
  return '-—–－第'.includes(text.charAt(line.first)) && pageMark.test(text.slice(line.first, line.last));
}

function allLines(text: string): Line[] {
  const firstTag = text.indexOf('<');
  if (firstTag < 0) return splitLines(text);
  if (isHtmlDocument(text)) return htmlLines(text);
  const tables = tableSpans(text);
  return tables.length === 0 ? splitLines(text) : linesWithTables(text, tables);
}

/** Whether a text is HTML as a whole: tags of blocks stand in it before the first table. */
export function isHtmlDocument(text: string): boolean {
  if (!text.includes('<')) return false;
  const head = text.slice(0, headLength);
  const table = head.search(/<table[\s>]/i);
  return htmlDocument.test(table < 0 ? head : head.slice(0, table));
}

function htmlLines(text: string): Line[] {
  const { blocks, tables } = readHtml(text);
  const lines = [
    ...blocks.flatMap((block) => blockLines(text, block)),
    ...tables.map((table) => ({ ...place(table.start, table.end), table })),
  ];
  return lines.sort((a, b) => a.start - b.start);
}

/** A block in which lines are broken in the source (a converter's text in one element) is cut at its breaks. */
function blockLines(text: string, block: { start: number; end: number; text: string }): Line[] {
  const source = text.slice(block.start, block.end);
  if (source.replace(/\r\n?/g, '\n') !== block.text) return [{ ...place(block.start, block.end), text: block.text }];
  return splitLines(source).map((line) => shifted(line, block.start));
}

function place(start: number, end: number): Line {
  return { start, end, first: start, last: end, tabs: 0, pipes: 0 };
}

function shifted(line: Line, by: number): Line {
  return { ...line, start: line.start + by, end: line.end + by, first: line.first + by, last: line.last + by };
}

/** The outermost HTML tables; one that isn't closed reaches to its last cell's or row's end tag. */
export function tableSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(tableTag)) {
    const closes = match[1] === '/';
    if (!closes && depth++ === 0) start = match.index;
    if (!closes || depth === 0 || --depth > 0) continue;
    const end = text.indexOf('>', match.index);
    spans.push({ start, end: end < 0 ? text.length : end + 1 });
  }
  if (depth > 0) spans.push({ start, end: unclosedEnd(text, start) });
  return spans;
}

function unclosedEnd(text: string, start: number): number {
  const lower = text.slice(start).toLowerCase();
  const last = Math.max(lower.lastIndexOf('</td>'), lower.lastIndexOf('</th>'), lower.lastIndexOf('</tr>'));
  return last < 0 ? Math.min(text.length, start + '<table>'.length) : start + last + '</td>'.length;
}

function linesWithTables(text: string, spans: readonly { start: number; end: number }[]): Line[] {
  const lines: Line[] = [];
  let position = 0;
  for (const { start, end } of spans) {
    pushLines(lines, text, position, start);
    const content = readHtml(text.slice(start, end), start);
    for (const table of content.tables) lines.push({ ...place(table.start, table.end), table });
    position = end;
  }
  pushLines(lines, text, position, text.length);
  return lines;
}

function pushLines(lines: Line[], text: string, start: number, end: number): void {
  for (const line of splitLines(text.slice(start, end))) lines.push(shifted(line, start));
}
