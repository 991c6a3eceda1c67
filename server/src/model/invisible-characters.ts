// Characters that nobody sees or that no font shows, and no-break spaces where they part a word or a number.

import type { TableFormId } from '../syntax/table-form.ts';
import { characterKind, isOfKind } from '../text/character-kinds.ts';
import { isIdeograph } from '../text/ideographs.ts';
import { newlineOf } from '../text/newline.ts';
import type { Edit, Span } from '../text/span.ts';
import type { Report } from './report.ts';
import { judgedCells, LineCursor, SpanCursor, visibleStretches } from './text-places.ts';

/** What is known of such a character: only some may simply go. */
export type InvisibleKind =
  /** Zero-width and control characters. */
  | 'removable'
  /** A line break in disguise: Word's manual one, and Unicode's own. */
  | 'line-break'
  | 'no-break-space'
  /** A symbol of one computer's font, or a rare ideograph: what it shows is known there alone. */
  | 'private-use'
  /** What stands for a character that couldn't be read. */
  | 'lost';

/** The characters of one kind and code on one line. */
export interface Invisible {
  readonly kind: InvisibleKind;
  /** The first run of them. */
  readonly span: Span;
  /** Their code units, each once. */
  readonly codes: readonly number[];
  /** How many stand on the line. */
  readonly count: number;
  /** What mends the line; undefined where only the original tells. */
  readonly edits: readonly Edit[] | undefined;
  /** Whether the edits leave the meaning as it is beyond doubt. */
  readonly isSafe: boolean;
}

/** Different characters that one finding names. */
const mostCodes = 4;

interface Run {
  readonly kind: InvisibleKind;
  readonly start: number;
  readonly end: number;
  readonly codes: readonly number[];
  readonly isSafe: boolean;
}

/** All such characters but those in cells whose figure can be read all the same, in the order of the text. */
export function invisiblesOf(report: Report): readonly Invisible[] {
  if ((report.kinds & characterKind.invisible) === 0) return [];
  const runs = visibleStretches(report).flatMap((stretch) => [...runsIn(report.text, stretch)]);
  if (runs.length === 0) return [];
  const judged = new SpanCursor(judgedCells(report));
  const tables = new SpanCursor(report.tables.map(({ span, form }) => ({ ...span, form })).sort((a, b) => a.start - b.start));
  const lines = new LineCursor(report.text);
  const byLine = new Map<string, { first: Run; count: number; edits: Edit[]; isSafe: boolean }>();
  for (const run of runs) {
    const cell = judged.at(run.start);
    if (cell?.isReadable) continue;
    const table = tables.at(run.start);
    const isInTable = table !== undefined;
    if (run.kind === 'no-break-space' && isInTable && !isBetweenIdeographs(report.text, run)) continue;
    const key = `${lines.at(run.start).start} ${run.kind} ${cell?.start ?? ''} ${run.codes.join(' ')}`;
    const line = byLine.get(key) ?? { first: run, count: 0, edits: [], isSafe: true };
    byLine.set(key, line);
    line.count += run.end - run.start;
    line.edits.push({ span: { start: run.start, end: run.end }, newText: replacement(report.text, run, table?.form) });
    // Without them the cell may hold another figure than the one that was meant.
    line.isSafe &&= run.isSafe && cell === undefined;
  }
  return [...byLine.values()].map(({ first, count, edits, isSafe }) => ({
    kind: first.kind,
    span: { start: first.start, end: first.end },
    codes: first.codes,
    count,
    edits: first.kind === 'lost' || first.kind === 'private-use' ? undefined : edits,
    isSafe,
  }));
}

/** Runs of characters of one kind. */
function* runsIn(text: string, stretch: Span): Iterable<Run> {
  for (let offset = stretch.start; offset < stretch.end; offset++) {
    const code = text.charCodeAt(offset);
    if (!isOfKind(code, characterKind.invisible)) continue;
    const kind = kindOf(text, offset, code);
    if (kind === undefined) continue;
    if (kind === 'no-break-space') {
      const isSafe = partsWord(text, offset) || (partsNumber(text, offset) && isOneNumber(text, offset));
      if (isSafe || partsNumber(text, offset)) yield { kind, start: offset, end: offset + 1, codes: [code], isSafe };
      continue;
    }
    const codes = new Set([code]);
    let end = offset + 1;
    for (; end < stretch.end; end++) {
      const next = text.charCodeAt(end);
      if (!isOfKind(next, characterKind.invisible) || kindOf(text, end, next) !== kind) break;
      if (codes.size < mostCodes) codes.add(next);
    }
    yield { kind, start: offset, end, codes: [...codes].sort((a, b) => a - b), isSafe: true };
    offset = end - 1;
  }
}

const byteOrderMark = 0xfeff;
const zeroWidthJoiner = 0x200d;

/** What Word's no-break hyphen becomes in plain text. */
const wordsHyphen = '\u001e';

function kindOf(text: string, offset: number, code: number): InvisibleKind | undefined {
  if (code === 0xa0 || code === 0x202f || code === 0x2007) return 'no-break-space';
  if (code === 0x0b || code === 0x85 || code === 0x2028 || code === 0x2029) return 'line-break';
  if (code === 0xfffd) return 'lost';
  if (code >= 0xe000 && code <= 0xf8ff) return 'private-use';
  if (code === byteOrderMark && offset === 0) return undefined;
  // 👨‍👩‍👧 is one sign of several.
  if (code === zeroWidthJoiner && isEmojiPart(text.charCodeAt(offset - 1))) return undefined;
  return 'removable';
}

function isEmojiPart(code: number): boolean {
  return (code >= 0xdc00 && code <= 0xdfff) || code === 0xfe0f || (code >= 0x2600 && code <= 0x27bf);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isBetweenIdeographs(text: string, { start, end }: Span): boolean {
  return isIdeograph(text.charCodeAt(start - 1)) && isIdeograph(text.charCodeAt(end));
}

/** Whether an offset stands between two digits of what may be one number, with its unit behind it. */
function partsNumber(text: string, offset: number): boolean {
  if (!isDigit(text.charCodeAt(offset - 1)) || !isDigit(text.charCodeAt(offset + 1))) return false;
  let end = offset + 1;
  while (end - offset < 16 && isDigit(text.charCodeAt(end))) end++;
  return isIdeograph(text.charCodeAt(end));
}

/** Whether two stretches of digits are beyond doubt one number: a group of thousands, or a year. */
function isOneNumber(text: string, offset: number): boolean {
  let start = offset;
  while (offset - start < 16 && isDigit(text.charCodeAt(start - 1))) start--;
  let end = offset + 1;
  while (end - offset < 16 && isDigit(text.charCodeAt(end))) end++;
  const before = text.slice(start, offset);
  const behind = text.slice(offset + 1, end);
  if (/^(?:19|20)\d\d$/.test(before + behind) && text.charAt(end) === '年') return true;
  return behind.length === 3 && before.length <= 3 && !before.startsWith('0');
}

/** UTF-16 code units to either side in which the clause around a no-break space is looked at. */
const clauseReach = 40;

/** Names have up to three characters, menus' words up to six. */
const longestName = 3;
const longestEntry = 6;

/**
 * Whether a no-break space parts a word of running text. It may rightly part names (张三 李四), fields of a form, or the
 * words of a menu, and two or more of them make room.
 */
function partsWord(text: string, offset: number): boolean {
  if (!isBetweenIdeographs(text, { start: offset, end: offset + 1 })) return false;
  let start = offset;
  while (offset - start < clauseReach && continuesClause(text.charCodeAt(start - 1))) start--;
  let end = offset + 1;
  while (end - offset < clauseReach && continuesClause(text.charCodeAt(end))) end++;
  if (text.charAt(end) === '：' || text.charAt(end) === ':') return false;
  const words = text.slice(start, end).split(/[\u00a0\u2007\u202f]/);
  const longest = Math.max(...words.map((word) => word.length));
  return longest > (words.length > 2 ? longestEntry : longestName);
}

function continuesClause(code: number): boolean {
  return isIdeograph(code) || isDigit(code) || code === 0xa0 || code === 0x2007 || code === 0x202f;
}

/** What is put in a run's place. */
function replacement(text: string, { kind, start, end }: Run, form: TableFormId | undefined): string {
  const before = start > 0 ? text.charCodeAt(start - 1) : 10;
  const behind = end < text.length ? text.charCodeAt(end) : 10;
  if (kind === 'line-break') return form !== undefined || isLineEnd(before) || isLineEnd(behind) ? '' : newlineOf(text);
  const hyphens = [...text.slice(start, end)].filter((character) => character === wordsHyphen).length;
  if (hyphens > 0) return '-'.repeat(hyphens);
  // Where spaces part the figures, two side by side must not become one.
  return form === 'spaces' && isDigit(before) && isDigit(behind) ? ' ' : '';
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
