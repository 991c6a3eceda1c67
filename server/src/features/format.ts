// Aligns the columns of tables with pipes; no other form has room for it.
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
  const widths: number[] = [];
  for (const cells of lines) {
    for (const [column, cell] of cells.entries()) {
      if (!cell.isDelimiter) widths[column] = Math.max(widths[column] ?? narrowest, width(cell));
    }
  }
  return lines.flatMap((cells) =>
    cells.flatMap((cell, column) => {
      const wanted = written(text, cell, widths[column] ?? narrowest, width(cell), column === 0 && table.form === 'pipe-end');
      return text.slice(cell.outer.start, cell.outer.end) === wanted ? [] : [{ span: cell.outer, newText: wanted }];
    }),
  );
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
