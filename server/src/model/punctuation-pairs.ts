// Brackets and quotation marks that have lost their partner.
import { characterKind } from '../text/character-kinds.ts';
import { isIdeograph } from '../text/ideographs.ts';
import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import { isBalanced, type Kind, kinds, lonelyIn, type Mark, straight } from './punctuation-marks.ts';
import type { Report } from './report.ts';
import { isTableLine, titleAndProseOf } from './text-paragraphs.ts';

/** A mark without its partner. */
export interface LonelyMark {
  readonly span: Span;
  readonly mark: string;
  /** What it lacks. */
  readonly partner: string;
  readonly opens: boolean;
  /** The mark that stands where the partner should, in another kind (《…〉) or the same way round (“…“). */
  readonly instead?: { readonly span: Span; readonly mark: string };
}

/** All marks without a partner in their paragraph, or in one of the next ones, in the order of the text. */
export function lonelyMarksOf(report: Report): readonly LonelyMark[] {
  const paragraphs = titleAndProseOf(report);
  if (paragraphs.every(isWhole)) return [];
  const lonely = paragraphs.map((prose) => (isWhole(prose) || isTableLine(report, prose) ? [] : lonelyIn(prose)));
  const left = withoutQuotationsOverParagraphs(paragraphs, withoutDistantPairs(lonely));
  return left.flatMap(findingsFrom);
}

/** Whether every mark of a paragraph has its partner in it. */
function isWhole({ kinds: has, text }: Prose): boolean {
  return (has & characterKind.paired) === 0 || isBalanced(text);
}

/** Paragraphs behind a mark in which its partner may stand: enumerations in brackets, quotations. */
const partnerReach = 6;

/** Takes out pairs that stand in different paragraphs of one section; a list's mark is a partner only where no other is. */
function withoutDistantPairs(lonely: readonly (readonly Mark[])[]): Mark[][] {
  const first = withoutPairsAmong(lonely, (mark) => mark.isListMark !== true);
  const second = withoutPairsAmong(first, () => true);
  return second.map((marks) => marks.filter((mark) => mark.isListMark !== true));
}

function withoutPairsAmong(lonely: readonly (readonly Mark[])[], counts: (mark: Mark) => boolean): Mark[][] {
  const paired = new Set<Mark>();
  const open = new Map<string, { readonly mark: Mark; readonly index: number }[]>();
  lonely.forEach((marks, index) => {
    for (const mark of marks) {
      if (mark.kind === straight || !counts(mark)) continue;
      const pending = open.get(mark.kind.id) ?? [];
      open.set(mark.kind.id, pending);
      if (mark.opens) {
        pending.push({ mark, index });
        continue;
      }
      const last = pending.pop();
      if (last === undefined) continue;
      const isNear = last.index < index && index - last.index <= partnerReach && last.mark.prose.section === mark.prose.section;
      if (isNear) paired.add(mark).add(last.mark);
      else pending.push(last);
    }
  });
  return lonely.map((marks) => marks.filter((mark) => !paired.has(mark)));
}

/** Takes out the opening marks of a quotation over several paragraphs, each of which begins with one. */
function withoutQuotationsOverParagraphs(paragraphs: readonly Prose[], lonely: readonly Mark[][]): Mark[][] {
  return lonely.map((marks, index) => {
    const next = paragraphs[index + 1];
    if (marks.length === 0 || next === undefined || next.section !== marks[0]?.prose.section) return marks;
    const going = kinds.filter(
      (kind) => kind.family === 'quote' && next.text.startsWith(kind.open) && endsQuotation(next.text, kind),
    );
    return marks.filter((mark) => !(mark.opens && going.includes(mark.kind)));
  });
}

/** Whether a paragraph's opening quotation mark closes with the paragraph, or not in it. */
function endsQuotation(text: string, { close }: Kind): boolean {
  const at = text.indexOf(close);
  return at < 0 || at >= text.length - 2;
}

/** UTF-16 code units between two lonely marks that are one mistake. */
const mistakeReach = 60;

function findingsFrom(marks: readonly Mark[]): LonelyMark[] {
  const found: LonelyMark[] = [];
  const hasTitle = marks.some(({ kind, opens }) => kind.family === 'title' && opens);
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    const next = marks[index + 1];
    if (mark === undefined || !isSure(mark, hasTitle)) continue;
    if (next !== undefined && isOneMistake(mark, next)) {
      found.push(mistaken(mark, next));
      index++;
    } else found.push(lonelyMark(mark));
  }
  return found;
}

/** Whether a mark surely lacks its partner. Single quotation marks stand in Latin text in other senses too. */
function isSure(mark: Mark, hasTitle: boolean): boolean {
  const { text } = mark.prose;
  if (mark.kind.id === '‘') return isIdeograph(text.charCodeAt(mark.at - 1)) || isIdeograph(text.charCodeAt(mark.at + 1));
  // 首页〉政务公开〉年报: a path, and no title.
  return mark.kind.id !== '〈' || mark.opens || hasTitle;
}

/** Whether two lonely marks are a pair of which one is written wrong: 《…〉, “…“, ”…”. */
function isOneMistake(first: Mark, second: Mark): boolean {
  if (second.at - first.at > mistakeReach || first.kind.family !== second.kind.family) return false;
  if (first.opens && !second.opens) return true;
  return first.opens === second.opens && first.kind === second.kind && first.kind.family === 'quote';
}

function place({ prose, at }: Mark): { span: Span; mark: string } {
  return { span: prose.spanOf(at, at + 1), mark: prose.text.charAt(at) };
}

/** The other mark of a pair, in the same width. */
function partnerOf({ kind, opens, prose, at }: Mark): string {
  const own = opens ? kind.open : kind.close;
  const other = opens ? kind.close : kind.open;
  return other.charAt(Math.max(0, own.indexOf(prose.text.charAt(at))));
}

function lonelyMark(mark: Mark): LonelyMark {
  return { ...place(mark), partner: partnerOf(mark), opens: mark.opens };
}

/** The second mark of two is the wrong one; of two closing ones (”…”) the first. */
function mistaken(first: Mark, second: Mark): LonelyMark {
  const [wrong, right] = first.opens ? [second, first] : [first, second];
  return { ...place(right), partner: partnerOf(right), opens: right.opens, instead: place(wrong) };
}
