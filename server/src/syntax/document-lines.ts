// The lines of any document: plain text, text with HTML tables in it, or HTML.
import { characterKind } from '../text/character-kinds.ts';
import { readHtml } from './html.ts';
import { type LineContent, Lines, splitLines } from './lines.ts';

/** UTF-16 code units of a text in which an HTML document shows that it is one. */
const headLength = 4000;

const htmlDocument = /<(?:!doctype|html|head|body|div|p|h[1-6])[\s>]/i;

const tableTag = /<(\/?)table(?=[\s>])/gi;

/** The lines in order. An HTML table is one line; in HTML so is each block of words; a page's number counts as nothing. */
export function documentLines(text: string): Lines {
  const lines = allLines(text);
  for (let index = 0; index < lines.length; index++) {
    if (isPageMark(text, lines, index)) lines.blank(index);
  }
  return lines;
}

/** — 3 —, - 3 -, 第3页, 第 3 页 共 12 页. */
const pageMark = /^(?:[-—–－]{1,3} ?\d{1,4} ?[-—–－]{1,3}|第 ?\d{1,4} ?页(?:[，, ]?共 ?\d{1,4} ?页)?)$/;

/** UTF-16 code units. */
const longestPageMark = 16;

function isPageMark(text: string, lines: Lines, index: number): boolean {
  const first = lines.firstOf(index);
  const last = lines.lastOf(index);
  if (last - first < 3 || last - first > longestPageMark || !'-—–－第'.includes(text.charAt(first))) return false;
  const line = lines.at(index);
  return line?.tabs === 0 && line.pipes === 0 && line.table === undefined && pageMark.test(text.slice(first, last));
}

function allLines(text: string): Lines {
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

function htmlLines(text: string): Lines {
  const { blocks, tables } = readHtml(text);
  const lines = new Lines();
  const parts = [...blocks, ...tables.map((table) => ({ start: table.start, end: table.end, text: undefined, table }))];
  for (const part of parts.sort((a, b) => a.start - b.start)) {
    if (part.text === undefined) addContent(lines, text, part.start, part.end, part);
    else addBlock(lines, text, part);
  }
  return lines;
}

/** A block in which lines are broken in the source (a converter's text in one element) is cut at its breaks. */
function addBlock(lines: Lines, text: string, block: { start: number; end: number; text: string }): void {
  const { start, end } = block;
  if (text.slice(start, end).replace(/\r\n?/g, '\n') === block.text) splitLines(text, lines, start, end);
  else addContent(lines, text, start, end, { text: block.text, table: undefined });
}

function addContent(lines: Lines, text: string, start: number, end: number, { text: words, table }: LineContent): void {
  const kinds = splitLines(text, new Lines(), start, end).kinds | characterKind.unclean;
  lines.addContent(start, end, kinds, { text: words, table });
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

function linesWithTables(text: string, spans: readonly { start: number; end: number }[]): Lines {
  const lines = new Lines();
  let position = 0;
  for (const { start, end } of spans) {
    splitLines(text, lines, position, start);
    const { tables } = readHtml(text.slice(start, end), start);
    for (const table of tables) addContent(lines, text, table.start, table.end, { text: undefined, table });
    position = end;
  }
  return splitLines(text, lines, position, text.length);
}
