// Brackets and quotation marks, and which of them have no partner in their paragraph.
import { isAsciiWord, isIdeograph } from '../text/ideographs.ts';
import type { Prose } from './prose.ts';

export interface Kind {
  readonly id: string;
  readonly open: string;
  readonly close: string;
  /** Kinds that are taken for one another. */
  readonly family: 'title' | 'quote' | 'bracket';
}

/** Brackets of both widths are one kind: which width is another matter. */
export const kinds: readonly Kind[] = [
  { id: '《', open: '《', close: '》', family: 'title' },
  { id: '〈', open: '〈', close: '〉', family: 'title' },
  { id: '（', open: '（(', close: '）)', family: 'bracket' },
  { id: '【', open: '【', close: '】', family: 'bracket' },
  { id: '〔', open: '〔', close: '〕', family: 'bracket' },
  { id: '[', open: '[［', close: ']］', family: 'bracket' },
  { id: '“', open: '“', close: '”', family: 'quote' },
  { id: '‘', open: '‘', close: '’', family: 'quote' },
  { id: '「', open: '「', close: '」', family: 'quote' },
  { id: '『', open: '『', close: '』', family: 'quote' },
];

/** Straight quotation marks open and close alike. */
export const straight: Kind = { id: '"', open: '"＂', close: '"＂', family: 'quote' };

const openers = new Map<number, Kind>();
const closers = new Map<number, Kind>();
for (const kind of kinds) {
  for (const character of kind.open) openers.set(character.charCodeAt(0), kind);
  for (const character of kind.close) closers.set(character.charCodeAt(0), kind);
}

/** By code unit: 0 where it is none of the marks, else twice the kind's number, and one more where it closes. */
const pairMarks = new Uint8Array(0x10000);
for (const [code, kind] of openers) pairMarks[code] = 2 * kinds.indexOf(kind) + 2;
for (const [code, kind] of closers) pairMarks[code] = 2 * kinds.indexOf(kind) + 3;
for (const character of straight.open) pairMarks[character.charCodeAt(0)] = 2 * kinds.length + 2;

export interface Mark {
  readonly prose: Prose;
  /** In the prose's words. */
  readonly at: number;
  readonly kind: Kind;
  readonly opens: boolean;
  /** Whether it may be a list's: 1）. Then it need not have a partner. */
  readonly isListMark?: boolean;
}

const depths = new Int32Array(kinds.length + 1);

/** Whether every mark has its partner behind or before it, as in nearly all paragraphs. */
export function isBalanced(text: string): boolean {
  depths.fill(0);
  for (let at = 0; at < text.length; at++) {
    const mark = pairMarks[text.charCodeAt(at)] ?? 0;
    if (mark === 0) continue;
    const kind = (mark >> 1) - 1;
    const depth = depths[kind] ?? 0;
    if (kind === kinds.length) depths[kind] = 1 - depth;
    else if ((mark & 1) === 0) depths[kind] = depth + 1;
    else if (depth === 0) return false;
    else depths[kind] = depth - 1;
  }
  return depths.every((depth) => depth === 0);
}

/** The marks of a paragraph that have no partner in it. */
export function lonelyIn(prose: Prose): Mark[] {
  const { text } = prose;
  const lonely: Mark[] = [];
  const open = new Map<string, Mark[]>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (pairMarks[code] === 0) continue;
    const yearEnd = behindYear(text, at);
    if (yearEnd > at) {
      at = yearEnd - 1;
      continue;
    }
    readMark(prose, at, code, open, lonely);
  }
  return [...lonely, ...[...open.values()].flat()].sort((a, b) => a.at - b.at);
}

function readMark(prose: Prose, at: number, code: number, open: Map<string, Mark[]>, lonely: Mark[]): void {
  const { text } = prose;
  const opened = openers.get(code);
  if (opened !== undefined) {
    push(open, { prose, at, kind: opened, opens: true });
    return;
  }
  const closed = closers.get(code);
  if (closed === undefined) {
    readStraight(prose, at, open);
    return;
  }
  if (code === apostrophe && (open.get('‘')?.length ?? 0) === 0 && isApostrophe(text, at)) return;
  if (closed.id === '（' && isListNumber(text, at)) {
    lonely.push({ prose, at, kind: closed, opens: false, isListMark: true });
    return;
  }
  if (open.get(closed.id)?.pop() !== undefined) return;
  // “…" was begun with one and ended with the other.
  if (closed.id === '“' && open.get(straight.id)?.pop() !== undefined) return;
  lonely.push({ prose, at, kind: closed, opens: false });
}

const apostrophe = 0x2019;

/** It’s, ’24. */
function isApostrophe(text: string, at: number): boolean {
  return isAsciiWord(text.charCodeAt(at - 1)) || isAsciiWord(text.charCodeAt(at + 1));
}

function push(open: Map<string, Mark[]>, mark: Mark): void {
  const marks = open.get(mark.kind.id);
  if (marks === undefined) open.set(mark.kind.id, [mark]);
  else marks.push(mark);
}

function readStraight(prose: Prose, at: number, open: Map<string, Mark[]>): void {
  if (open.get(straight.id)?.pop() !== undefined || open.get('“')?.pop() !== undefined) return;
  // Behind a figure it may stand for inches or seconds.
  const before = prose.text.charCodeAt(at - 1);
  if (!isAsciiWord(before)) push(open, { prose, at, kind: straight, opens: true });
}

/** Behind a year in brackets, of whatever kinds (〔2021）30号): its brackets are the document number's matter. */
function behindYear(text: string, at: number): number {
  if (!'〔[（(【［'.includes(text.charAt(at))) return at;
  return /^\d{4}[〕\]）)】］]/.test(text.slice(at + 1, at + 6)) ? at + 6 : at;
}

const numerals = '一二三四五六七八九十';

/** Whether a bracket ends a list's number, which opens with none: 一）, 1), a）, ①）. */
function isListNumber(text: string, at: number): boolean {
  let start = at;
  while (at - start < 3 && numerals.includes(text.charAt(start - 1) || ' ')) start--;
  const isChinese = start < at;
  if (!isChinese) while (at - start < 3 && isAsciiWord(text.charCodeAt(start - 1))) start--;
  if (!isChinese && start === at && /[①-⑳]/.test(text.charAt(at - 1))) start--;
  // Three letters or digits are no list's number: 电话0599-6120388）.
  if (start === at || (!isChinese && at - start > 2)) return false;
  const before = text.charAt(start - 1);
  if (before === '' || '。；：，、,;:！.|*#'.includes(before)) return true;
  // （附件1） has its opening bracket; 如下1）…2） has none.
  return !isChinese && isIdeograph(before.charCodeAt(0)) && /^\d+$/.test(text.slice(start, at)) && !hasOpenBefore(text, start);
}

/** UTF-16 code units in which the bracket is looked for that a figure's bracket may close. */
const bracketReach = 60;

function hasOpenBefore(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= Math.max(0, offset - bracketReach); at--) {
    const character = text.charAt(at);
    if (character === '（' || character === '(') return true;
    if (character === '）' || character === ')') return false;
  }
  return false;
}
