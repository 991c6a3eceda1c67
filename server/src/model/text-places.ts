// Where the rules on single characters look: the stretches of a report, the cells that other rules judge, its lines.
import type { Span } from '../text/span.ts';
import type { Report, ValueCell } from './report.ts';

/** The stretches in which every character counts: the whole text, or of an HTML document what its readers see. */
export function visibleStretches(report: Report): readonly Span[] {
  if (!report.isHtml) return [{ start: 0, end: report.text.length }];
  const spans = [
    ...(report.title === undefined ? [] : [report.title.span]),
    ...report.preamble,
    ...report.sections.flatMap((section) => [section.heading, ...section.paragraphs]),
    ...report.tables.map((table) => table.span),
  ].sort((a, b) => a.start - b.start);
  let end = 0;
  return spans.filter((span) => {
    const isApart = span.start >= end;
    if (isApart) end = span.end;
    return isApart;
  });
}

/** Whether a place lies in one of some spans that are in order and apart; asked from the text's start to its end. */
export class SpanCursor<Place extends Span = Span> {
  private next = 0;

  constructor(private readonly spans: readonly Place[]) {}

  /** The span that holds an offset, if one does. @param offset no smaller than the one asked for before */
  at(offset: number): Place | undefined {
    while (this.next < this.spans.length && (this.spans[this.next]?.end ?? 0) <= offset) this.next++;
    const span = this.spans[this.next];
    return span !== undefined && span.start <= offset ? span : undefined;
  }
}

/** A cell that the rules on cells judge. */
export interface JudgedCell extends Span {
  /** Whether its figure can be read, and the rule on its notation offers a plain one. */
  readonly isReadable: boolean;
}

/** The cells of which the rules on cells speak already, in the order of the text. */
export function judgedCells(report: Report): readonly JudgedCell[] {
  return report.tables
    .flatMap((table) => table.notable.map((cell: ValueCell) => ({ ...cell.span, isReadable: cell.state === 'number' })))
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start);
}

/** The lines of a text, asked for from its start to its end. */
export class LineCursor {
  private start = 0;
  private end = -1;
  private pipes: boolean | undefined;

  constructor(private readonly text: string) {}

  /** The line that holds an offset, without its line break. @param offset no smaller than the one asked for before */
  at(offset: number): Span {
    while (this.end < offset) {
      this.start = this.end + 1;
      this.end = nextLineBreak(this.text, this.start);
      this.pipes = undefined;
    }
    return { start: this.start, end: this.end };
  }

  /** Whether the line last asked for has a pipe, as rows of tables have. */
  get hasPipe(): boolean {
    this.pipes ??= this.text.slice(this.start, this.end).includes('|');
    return this.pipes;
  }
}

function nextLineBreak(text: string, from: number): number {
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || code === 13) return offset;
  }
  return text.length;
}
