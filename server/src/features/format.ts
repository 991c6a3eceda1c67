// Aligns the columns of tables with pipes; no other form has room for it.
import { formatOf } from '../format/formats.ts';
import type { BoundTable, Report } from '../model/report.ts';
import { PIPE } from '../text/characters.ts';
import { type AmbiguousWidth, displayWidth } from '../text/display-width.ts';
import { lineEndAt } from '../text/newline.ts';
import type { Edit, Span } from '../text/span.ts';

/** One cell of a line: what stands between two pipes, and the words in it. */
interface PipeCell {
  readonly outer: Span;
  readonly words: Span;
  readonly isDelimiter: boolean;
}

/**
 * The edits that align the columns of the tables in a stretch of the text: nothing but white space between pipes and
 * the dashes below a Markdown head change, and only where they must.
 */
export function format(report: Report, within: Span, ambiguous: AmbiguousWidth): readonly Edit[] {
  return report.tables.flatMap((table) => {
    const isAligned = table.form === 'pipe-row' || table.form === 'pipe-end';
    const isAsked = table.span.start <= within.end && within.start <= table.span.end;
    return isAligned && isAsked ? alignedTable(report, table, ambiguous) : [];
  });
}

function alignedTable({ text }: Report, table: BoundTable, ambiguous: AmbiguousWidth): Edit[] {
  const lines = linesOf(text, table.span).map((line) => cellsOf(text, line, table.form === 'pipe-row'));
  const width = (cell: PipeCell): number => displayWidth(text.slice(cell.words.start, cell.words.end), ambiguous);
  const merged = mergedLabels(table, lines);
  const widths = columnWidths(lines, merged, width);
  return lines.flatMap((cells) => {
    // What the words of a merged cell still take of the blank cells behind them.
    let taken = 0;
    return cells.flatMap((cell, column) => {
      const room = widths[column] ?? narrowest;
      const needed = cell.isDelimiter ? room : width(cell);
      const given = Math.min(taken, room);
      const columns = Math.max(room - given, needed);
      taken = taken - given + Math.max(0, needed - room);
      const wanted = written(text, cell, columns, needed, column === 0 && table.form === 'pipe-end');
      return text.slice(cell.outer.start, cell.outer.end) === wanted ? [] : [{ span: cell.outer, newText: wanted }];
    });
  });
}

function isBlank({ words }: PipeCell): boolean {
  return words.start === words.end;
}

/**
 * The widths of the columns. The label of a merged cell widens them only where all that it covers are too narrow
 * together: else the figures would stand far out of sight, behind three columns as wide as the longest label each.
 */
function columnWidths(
  lines: readonly (readonly PipeCell[])[],
  merged: ReadonlyMap<PipeCell, number>,
  width: (cell: PipeCell) => number,
): number[] {
  const widths: number[] = [];
  const runs: { readonly from: number; readonly to: number; readonly width: number }[] = [];
  for (const cells of lines) {
    for (const [column, cell] of cells.entries()) {
      const behind = merged.get(cell);
      if (behind !== undefined) runs.push({ from: column, to: column + behind, width: width(cell) });
      const own = cell.isDelimiter || behind !== undefined ? 0 : width(cell);
      widths[column] = Math.max(widths[column] ?? narrowest, own);
    }
  }
  for (const { from, to, width: needed } of runs.sort((one, other) => one.to - other.to)) {
    const room = widths.slice(from, to + 1).reduce((sum, columns) => sum + columns, 0);
    if (needed > room) widths[to] = (widths[to] ?? narrowest) + needed - room;
  }
  return widths;
}

/** The cells before the figures with the number of blank ones behind them: so the label of a merged cell is written. */
function mergedLabels(table: BoundTable, lines: readonly (readonly PipeCell[])[]): Map<PipeCell, number> {
  const merged = new Map<PipeCell, number>();
  if (table.form !== 'pipe-row' || table.kind !== 'requests') return merged;
  const { gridColumns, columns } = formatOf(table.format).requests;
  for (const cells of lines) {
    const labels = cells.slice(0, gridColumns - columns.length);
    for (const [column, cell] of labels.entries()) {
      const next = labels.findIndex((other, index) => index > column && !isBlank(other));
      const behind = (next < 0 ? labels.length : next) - column - 1;
      if (behind > 0 && !isBlank(cell)) merged.set(cell, behind);
    }
  }
  return merged;
}

/** A delimiter cell of Markdown has three dashes at least. */
const narrowest = 3;

function written(text: string, cell: PipeCell, columns: number, width: number, isLineStart: boolean): string {
  const words = text.slice(cell.words.start, cell.words.end);
  if (!cell.isDelimiter) return `${isLineStart ? '' : ' '}${words}${' '.repeat(columns - width)} `;
  const left = words.startsWith(':') ? ':' : '';
  const right = words.endsWith(':') && words.length > 1 ? ':' : '';
  return ` ${left}${'-'.repeat(columns - left.length - right.length)}${right} `;
}

function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const lineEnd = Math.min(lineEndAt(text, at), end);
    lines.push({ start: at, end: lineEnd });
    at = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
  }
  return lines;
}

/** The cells of a line; none where it has no pipe. What stands outside of the outermost pipes isn't touched. */
function cellsOf(text: string, line: Span, opens: boolean): PipeCell[] {
  const pipes: number[] = [];
  for (let at = line.start; at < line.end; at++) if (text.charCodeAt(at) === PIPE && text.charAt(at - 1) !== '\\') pipes.push(at);
  const borders = opens ? pipes : [line.start - 1, ...pipes];
  if (pipes.length === 0) return [];
  return borders.slice(0, -1).map((border, index) => {
    const outer = { start: border + 1, end: borders[index + 1] ?? line.end };
    let { start, end } = outer;
    while (start < end && isPadding(text, start)) start++;
    while (end > start && isPadding(text, end - 1)) end--;
    return { outer, words: { start, end }, isDelimiter: /^:?-{2,}:?$/.test(text.slice(start, end)) };
  });
}

function isPadding(text: string, offset: number): boolean {
  return ' \u3000\u00a0'.includes(text.charAt(offset));
}
