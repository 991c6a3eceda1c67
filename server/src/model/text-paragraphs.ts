// The title and the paragraphs of a report, for the rules on single characters.
import { memoizeLast } from '../text/memo.ts';
import { type Prose, proseBetween, proseOf } from './prose.ts';
import type { Report } from './report.ts';

/** The title, where there is one, and all paragraphs, in the order of the text. */
export const titleAndProseOf = memoizeLast((report: Report): readonly Prose[] => {
  const { title } = report;
  const paragraphs = proseOf(report);
  return title === undefined ? paragraphs : [proseBetween(report.text, 0, title.span.start, title.span.end), ...paragraphs];
});

/** Pipes that make a line a table's. */
const fewestPipes = 2;

/** Words of the sentence on sums in the head of the requests table, which may be cut into lines. */
const sentenceOnSums = /勾稽关系为|第一项加第二|第三项加第四/;

/** Whether a paragraph is a line of a table: of one that the format doesn't know, or of a head in pieces. */
export function isTableLine(report: Report, { span, text }: Prose): boolean {
  if (sentenceOnSums.test(text)) return true;
  // A sentence with a tab or two pipes in it is none the less one.
  if (text.includes('。')) return false;
  let pipes = 0;
  for (let at = text.indexOf('|'); at >= 0 && pipes < fewestPipes; at = text.indexOf('|', at + 1)) pipes++;
  if (pipes >= fewestPipes) return true;
  return !report.isHtml && report.text.slice(span.start, span.end).includes('\t');
}
