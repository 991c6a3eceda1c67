// Half-width punctuation between Chinese characters, line by line.
import { characterKind } from '../text/character-kinds.ts';
import { isAsciiWord, isIdeograph, isInAddress } from '../text/ideographs.ts';
import type { Edit, Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { Report } from './report.ts';
import { isTableLine, titleAndProseOf } from './text-paragraphs.ts';
import { LineCursor } from './text-places.ts';

/** The half-width marks of one line that should be full-width. */
export interface HalfWidthLine {
  /** The first of those that stand between Chinese characters. */
  readonly span: Span;
  /** Of each mark one edit, in the order of the text; those that touch are one. */
  readonly edits: readonly Edit[];
  /** The marks, each once, and their full-width forms. */
  readonly marks: string;
  readonly fullWidth: string;
  readonly count: number;
}

const fullForms: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

interface HalfMark {
  readonly at: number;
  /** Whether Chinese characters stand on both sides, and not only where the mark hangs. */
  readonly isBetween: boolean;
}

/** All lines with such marks; tables and headings aren't looked at. */
export function halfWidthLinesOf(report: Report): readonly HalfWidthLine[] {
  if ((report.kinds & characterKind.halfWidth) === 0) return [];
  const lines = new LineCursor(report.text);
  const found: HalfWidthLine[] = [];
  for (const prose of titleAndProseOf(report)) {
    if ((prose.kinds & characterKind.halfWidth) === 0 || prose.span.end <= (report.title?.span.end ?? 0)) continue;
    const inProse = [...singleMarks(prose.text), ...brackets(prose.text)];
    if (!inProse.some(({ isBetween }) => isBetween) || isTableLine(report, prose)) continue;
    for (const line of linesIn(prose, inProse, lines)) found.push(line);
  }
  return found;
}

function linesIn(prose: Prose, inProse: HalfMark[], lines: LineCursor): HalfWidthLine[] {
  const byLine = new Map<number, HalfMark[]>();
  for (const mark of inProse.sort((a, b) => a.at - b.at)) {
    const line = lines.at(prose.spanOf(mark.at, mark.at + 1).start).start;
    const marks = byLine.get(line);
    if (marks === undefined) byLine.set(line, [mark]);
    else marks.push(mark);
  }
  return [...byLine.values()].flatMap((marks) => {
    const first = marks.find(({ isBetween }) => isBetween);
    return first === undefined ? [] : [lineOf(prose, first, marks)];
  });
}

function lineOf(prose: Prose, first: HalfMark, marks: readonly HalfMark[]): HalfWidthLine {
  const characters = [...new Set(marks.map(({ at }) => prose.text.charAt(at)))];
  const edits: Edit[] = [];
  for (const { at } of marks) {
    const span = prose.spanOf(at, at + 1);
    const newText = fullForms[prose.text.charAt(at)] ?? '';
    const last = edits.at(-1);
    if (last?.span.end !== span.start) edits.push({ span, newText });
    else edits[edits.length - 1] = { span: { start: last.span.start, end: span.end }, newText: last.newText + newText };
  }
  return {
    span: prose.spanOf(first.at, first.at + 1),
    edits,
    marks: characters.join(''),
    fullWidth: characters.map((character) => fullForms[character] ?? '').join(''),
    count: marks.length,
  };
}

/** Commas, semicolons, colons, exclamation and question marks in Chinese text. */
function singleMarks(text: string): HalfMark[] {
  const found: HalfMark[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 63 || !(code === 44 || code === 58 || code === 59 || code === 33 || code === 63)) continue;
    const before = sideOf(text, at, -1);
    const behind = sideOf(text, at, 1);
    const isBetween = before === 'chinese' && (behind === 'chinese' || behind === 'counted');
    if (isBetween || hangsOnChinese(text, at, before, behind)) found.push({ at, isBetween });
  }
  return found;
}

/** Whether a mark belongs to Chinese text though a figure or a Latin word is on one side: 电话:0599, 占3%,其中. */
function hangsOnChinese(text: string, at: number, before: Side, behind: Side): boolean {
  const mark = text.charAt(at);
  if (mark === '!' || mark === '?') return false;
  if (before === 'chinese') return behind !== 'other' || at === text.length - 1;
  return behind === 'chinese' && before === 'latin' && mark !== ':' && !isInAddress(text, at, at);
}

/** What stands beside a mark: Chinese, a number with a Chinese unit, Latin or digits, or anything else. */
type Side = 'chinese' | 'counted' | 'latin' | 'other';

const chinesePunctuation = '“”‘’《》〈〉（）【】〔〕「」『』、。，；：！？…—·';

/** Emphasis, straight quotation marks and half-width brackets dress up words. */
const transparent = '*"()';

function sideOf(text: string, at: number, step: 1 | -1): Side {
  let beside = at + step;
  while (Math.abs(beside - at) < 5 && transparent.includes(text.charAt(beside) || ' ')) beside += step;
  const character = text.charAt(beside);
  if (character === '') return 'other';
  const code = text.charCodeAt(beside);
  if (isIdeograph(code) || chinesePunctuation.includes(character)) return 'chinese';
  if (step > 0 && code >= 48 && code <= 57) return isCounted(text, beside) ? 'counted' : 'latin';
  return isAsciiWord(code) || character === '%' || character === '％' ? 'latin' : 'other';
}

/** Whether a number is followed by a Chinese character: 2023年, 3.5万. */
function isCounted(text: string, start: number): boolean {
  let end = start;
  while (end - start < 16 && (isDigit(text.charCodeAt(end)) || text.charAt(end) === '.')) end++;
  return isIdeograph(text.charCodeAt(end));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The half-width brackets of pairs that stand in Chinese text. */
function brackets(text: string): HalfMark[] {
  const found: HalfMark[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0xff08) open.push(at);
    else if (code === 0x29 || code === 0xff09) {
      const start = open.pop();
      if (start === undefined || !isChinesePair(text, start, at)) continue;
      for (const place of [start, at]) {
        if (text.charCodeAt(place) < 128) found.push({ at: place, isBetween: true });
      }
    }
  }
  return found;
}

/** A list's number, or the year of a document number, in brackets of its own. */
const numberAlone = /^(?:[一二三四五六七八九十]{1,3}|\d{1,4}|[a-zA-Z])$/;

/** Whether a pair of brackets stands behind Chinese, holds Chinese, and Latin text goes on nowhere behind it. */
function isChinesePair(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) > 127 && text.charCodeAt(end) > 127) return false;
  if (end - start < 6 && numberAlone.test(text.slice(start + 1, end))) return false;
  if (sideOf(text, start, -1) !== 'chinese') return false;
  const inside = sideOf(text, start, 1);
  if (inside !== 'chinese' && inside !== 'counted') return false;
  const last = sideOf(text, end, -1);
  if (last !== 'chinese' && text.charAt(end - 1) !== '%') return false;
  return isEndOfWords(text, end) || sideOf(text, end, 1) === 'chinese' || sideOf(text, end, 1) === 'counted';
}

function isEndOfWords(text: string, end: number): boolean {
  const behind = text.charAt(end + 1);
  return behind === '' || ',;:)'.includes(behind);
}
