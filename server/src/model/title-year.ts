// Where a report says which year it is on.
import { isSpace } from '../text/characters.ts';
import { yearValue } from '../text/numerals.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';

/** The year in the title, spaces between its digits included; undefined where the title has none. */
export function titleYearSpan(report: Report): Span | undefined {
  const { title, text } = report;
  if (title?.year === undefined) return undefined;
  const offsets: number[] = [];
  let words = '';
  for (let at = title.span.start; at < title.span.end; at++) {
    if (isSpace(text.charCodeAt(at))) continue;
    offsets.push(at);
    words += text.charAt(at);
  }
  for (let at = words.indexOf('年'); at >= 0; at = words.indexOf('年', at + 1)) {
    const first = offsets[at - 4];
    const last = offsets[at - 1];
    if (first !== undefined && last !== undefined && yearValue(words.slice(at - 4, at)) === title.year) {
      return { start: first, end: last + 1 };
    }
  }
  return title.span;
}
