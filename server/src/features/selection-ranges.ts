// What a selection grows to: figure, cell, row, table or paragraph, section, report.
import { cellAt } from '../model/cell-at.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../text/span.ts';

/**
 * The stretches of text around an offset, each within the next one, from the smallest to the whole text.
 * @param offset UTF-16 offset
 */
export function selectionRanges(report: Report, offset: number): readonly Span[] {
  const around = candidates(report, offset).filter(({ start, end }) => start <= offset && offset <= end && start < end);
  around.sort((a, b) => a.end - a.start - (b.end - b.start));
  const result: Span[] = [];
  for (const span of [...around, { start: 0, end: report.text.length }]) {
    const inner = result.at(-1);
    const isSame = inner !== undefined && inner.start === span.start && inner.end === span.end;
    if (!isSame && (inner === undefined || (span.start <= inner.start && inner.end <= span.end))) result.push(span);
  }
  return result;
}

function candidates(report: Report, offset: number): Span[] {
  const spans: Span[] = report.title === undefined ? [] : [report.title.span];
  const cell = cellAt(report, offset);
  if (cell !== undefined) spans.push(cell.span, cell.mark);
  for (const table of report.tables) {
    spans.push(table.span);
    for (const row of table.rows) spans.push(row.label, row.span);
  }
  spans.push(...report.preamble);
  for (const section of report.sections) {
    const { heading, title, body, paragraphs, subHeadings } = section;
    spans.push(title, heading, body, { start: heading.start, end: body.end }, ...paragraphs);
    for (const subHeading of subHeadings) spans.push(subHeading.title, subHeading.span);
  }
  return spans;
}
