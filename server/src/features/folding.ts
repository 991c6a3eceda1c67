// What can be folded: sections, sub-sections and tables.
import type { Report } from '../model/report.ts';
import type { Span } from '../text/span.ts';

export interface FoldingItem {
  readonly span: Span;
}

/** The stretches of text that an editor can fold, each without the white space at its end. */
export function foldingRanges(report: Report): FoldingItem[] {
  const spans = [
    ...report.sections.flatMap((section) => [
      { start: section.heading.start, end: section.body.end },
      ...section.subHeadings.map((heading) => heading.span),
    ]),
    ...report.tables.map((table) => table.span),
  ];
  return spans.map((span) => ({ span: withoutTrailingSpace(report.text, span) }));
}

function withoutTrailingSpace(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && text.charAt(end - 1).trim() === '') end--;
  return { start: span.start, end };
}
