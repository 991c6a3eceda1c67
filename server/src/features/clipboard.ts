// What another program put on the clipboard: words and tables, in their order.
import { buildReport } from '../model/build-report.ts';
import type { BoundTable } from '../model/report.ts';
import { cellText } from '../syntax/cells.ts';
import { readHtml } from '../syntax/html.ts';
import { readTabbedText } from './tabbed-text.ts';

/** Both are the same thing, as the other program wrote it. */
export interface Clipboard {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

export interface ClipboardCell {
  /** On one line. */
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface ClipboardTable {
  readonly rows: readonly (readonly ClipboardCell[])[];
  /** The official table that it is, if it can be read as one. */
  readonly official: BoundTable | undefined;
}

export interface ClipboardPieces {
  readonly isHtml: boolean;
  readonly pieces: readonly (string | ClipboardTable)[];
}

/** Larger clipboards are pasted as they are. UTF-16 code units. */
export const largestClipboard = 2_000_000;

const tableTag = /<table[\s>]/i;

/** @returns undefined where the clipboard holds no table */
export function readClipboard({ html = '', text = '' }: Clipboard): ClipboardPieces | undefined {
  if (html.length <= largestClipboard && tableTag.test(html)) return readHtmlClipboard(html);
  if (text.length <= largestClipboard && text.includes('\t')) return readTextClipboard(text);
  return undefined;
}

function readHtmlClipboard(html: string): ClipboardPieces {
  // Windows puts a header of its own before the HTML; and what a browser copies is a piece of a document.
  const source = `<html>${html.slice(html.indexOf('<'))}`;
  const { blocks, tables } = readHtml(source);
  const official = buildReport(source).tables;
  const placed = [
    ...blocks.map(({ start, text }) => ({ start, piece: oneLine(text) })),
    ...tables.map(({ start, end, rows: sourceRows }) => {
      const rows = sourceRows.map(({ cells }) =>
        cells.map((cell) => ({
          text: oneLine(cellText(source, cell)),
          colspan: cell.colspan ?? 1,
          rowspan: cell.rowspan ?? 1,
        })),
      );
      const whole = official.find(({ span }) => span.start >= start && span.end <= end);
      return { start, piece: { rows, official: whole ?? singleRow(rows) } };
    }),
  ].sort((a, b) => a.start - b.start);
  const pieces = placed.map(({ piece }) => piece).filter((piece) => typeof piece !== 'string' || piece !== '');
  return { isHtml: true, pieces };
}

/** A row with its label, which is too little to be told from other tables of a document. */
function singleRow(rows: readonly (readonly ClipboardCell[])[]): BoundTable | undefined {
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
  const [row] = filled;
  if (row === undefined || filled.length > 1) return undefined;
  const [table, ...others] = buildReport(row.map(({ text }) => text).join('\t')).tables;
  return others.length === 0 ? table : undefined;
}

function readTextClipboard(clipboardText: string): ClipboardPieces | undefined {
  const { text, rows } = readTabbedText(clipboardText);
  const { tables } = buildReport(text);
  if (tables.length === 0) {
    if (rows === undefined) return undefined;
    return { isHtml: false, pieces: [{ rows: rows.map((row) => row.map(singleCell)), official: undefined }] };
  }
  const pieces: (string | ClipboardTable)[] = [];
  let end = 0;
  for (const official of tables) {
    pieces.push(text.slice(end, official.span.start).trimEnd(), { rows: [], official });
    end = official.span.end;
  }
  pieces.push(
    text
      .slice(end)
      .replace(/^\s*?\n/, '')
      .trimEnd(),
  );
  return { isHtml: false, pieces: pieces.filter((piece) => typeof piece !== 'string' || piece.trim() !== '') };
}

function singleCell(words: string): ClipboardCell {
  return { text: oneLine(words), colspan: 1, rowspan: 1 };
}

/** Between Chinese characters a line break in the source is none in the words: Word wraps its HTML there. */
const wrapped = /(?<=[\u3000-\u9fff\uff00-\uffef]) ?[\r\n]\s*(?=[\u3000-\u9fff\uff00-\uffef])/g;

function oneLine(words: string): string {
  return words.replace(wrapped, '').replace(/\s+/g, ' ').trim();
}
