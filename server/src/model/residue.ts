// What conversion from Word, PDF, HTML or pictures left in a report's text: found piece by piece, and put together where pieces belong together.
import { tableSpans } from '../syntax/document-lines.ts';
import type { Edit, Span } from '../text/span.ts';
import type { Report } from './report.ts';
import {
  backslashPiece,
  bookmarkNamePiece,
  bracketPiece,
  entityPiece,
  fieldPiece,
  lossPiece,
  type ResiduePiece,
  tagPiece,
} from './residue-pieces.ts';
import { strikingTags } from './residue-words.ts';
import { judgedCells, LineCursor, marksOf, SpanCursor, textMark, visibleStretches } from './text-marks.ts';

/** Pieces that are mended together: a tag and the one that closes it, or pieces side by side. */
export interface Residue {
  readonly span: Span;
  /** The first runs of residue without the words between them, as they stand in the text. */
  readonly runs: readonly string[];
  /** What mends it; undefined where only the original tells. */
  readonly edits: readonly Edit[] | undefined;
  /** Whether words got lost here. */
  readonly isLoss: boolean;
}

/** A longer stretch from an opening tag to its closing one isn't marked whole. UTF-16 code units. */
const longestMark = 40;

/** All residue, in the order of the text. In the cells that the rules on figures speak of, it is theirs. */
export function residueOf(report: Report): readonly Residue[] {
  const { text } = report;
  if ((marksOf(report) & textMark.residue) === 0 && !text.includes('(cid:')) return [];
  const reader = new PieceReader(text);
  const pieces = partsOf(report).flatMap((part) => piecesIn(reader, text, part));
  if (pieces.length === 0) return [];
  const judged = new SpanCursor(judgedCells(report));
  const own = pieces.filter((piece) => judged.at(piece.start) === undefined);
  return together(text, paired(text, own));
}

/** A stretch of the text, and whether tags and entities are as they should be in it. */
interface Part extends Span {
  readonly isMarkup: boolean;
}

/** What is looked at: an HTML table in plain text is as it should be. */
function partsOf(report: Report): Part[] {
  const { text, isHtml } = report;
  if (isHtml) return visibleStretches(report).map((stretch) => ({ ...stretch, isMarkup: true }));
  const parts: Part[] = [];
  let start = 0;
  for (const table of /<table[\s>]/i.test(text) ? tableSpans(text) : []) {
    parts.push({ start, end: table.start, isMarkup: false }, { ...table, isMarkup: true });
    start = table.end;
  }
  return [...parts, { start, end: text.length, isMarkup: false }];
}

const withoutTags = '[\\\\†‡[_]|HYPERLINK|(?:PAGE)?REF |TOC |ADDIN |(?:NUM)?PAGES? |SEQ |EMBED |\\(cid:|错误[!！]';

/** Where a piece may begin. */
const beginning = new RegExp(`[<&]|${withoutTags}`, 'g');
const beginningInMarkup = new RegExp(withoutTags, 'g');

function piecesIn(reader: PieceReader, text: string, part: Part): ResiduePiece[] {
  const source = part.end < text.length ? text.slice(0, part.end) : text;
  const pieces: ResiduePiece[] = [];
  const pattern = part.isMarkup ? beginningInMarkup : beginning;
  pattern.lastIndex = part.start;
  for (let match = pattern.exec(source); match !== null; match = pattern.exec(source)) {
    const piece = reader.at(match.index, match[0]);
    if (piece === undefined || (part.isMarkup && isInTag(text, match.index))) continue;
    pieces.push(piece);
    pattern.lastIndex = piece.end;
  }
  pattern.lastIndex = 0;
  return pieces;
}

/** UTF-16 code units of a tag before the place in it. */
const longestTag = 300;

function isInTag(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - longestTag), offset);
  return before.lastIndexOf('<') > before.lastIndexOf('>');
}

/** Reads pieces one behind the other, and knows where tags and entities are no residue. */
class PieceReader {
  private readonly lines: LineCursor;
  private daggersAreNotes: boolean | undefined;

  constructor(private readonly text: string) {
    this.lines = new LineCursor(text);
  }

  /** The piece at an offset; one that is none is undefined. */
  at(offset: number, word: string): ResiduePiece | undefined {
    const { text } = this;
    switch (word) {
      case '\\':
        return backslashPiece(text, offset);
      case '<':
        return tagPiece(text, offset);
      case '&':
        return this.entityAt(offset);
      case '[':
        return bracketPiece(text, offset);
      case '_':
        return bookmarkNamePiece(text, offset);
      case '†':
      case '‡':
        return this.daggerAt(offset);
      case '(cid:':
      case '错误!':
      case '错误！':
        return lossPiece(text, offset);
      default:
        return fieldPiece(text, offset);
    }
  }

  private entityAt(offset: number): ResiduePiece | undefined {
    const piece = entityPiece(this.text, offset);
    if (piece?.isSpace !== true) return piece;
    this.lines.at(offset);
    // Markdown's tables are padded with them.
    return this.lines.hasPipe ? undefined : piece;
  }

  private daggerAt(offset: number): ResiduePiece | undefined {
    this.daggersAreNotes ??= /^[ \t\u3000]*[†‡]+ ?[\u4e00-\u9fff]/m.test(this.text);
    if (this.daggersAreNotes) return undefined;
    return { start: offset, end: offset + 1, edits: [{ span: { start: offset, end: offset + 1 }, newText: '' }] };
  }
}

/** A tag's words that are written small: figures and signs with characters of their own. */
const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((character, index) => [character, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'.charAt(index)]),
);
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-'].map((character, index) => [character, '₀₁₂₃₄₅₆₇₈₉₊₋'.charAt(index)]),
);

interface LinkedPiece extends ResiduePiece {
  /** Index of the piece that opens what this one closes. */
  readonly partner?: number;
}

/** Tells which closing tag belongs to which opening one of its line, and what is to become of both. */
function paired(text: string, pieces: readonly ResiduePiece[]): LinkedPiece[] {
  const linked: LinkedPiece[] = [...pieces];
  const open = new Map<string, { readonly index: number; readonly line: number }[]>();
  const lines = new LineCursor(text);
  pieces.forEach((piece, index) => {
    if (piece.tag === undefined) return;
    const line = lines.at(piece.start).start;
    const { name, closes } = piece.tag;
    const stack = open.get(name) ?? [];
    if (!closes) {
      stack.push({ index, line });
      open.set(name, stack);
      return;
    }
    const partner = stack.pop();
    const opening = partner?.line === line ? pieces[partner.index] : undefined;
    if (partner === undefined || opening === undefined) {
      stack.length = 0;
      return;
    }
    const [first, second] = mendedTags(text, name, opening, piece);
    linked[partner.index] = { ...opening, edits: first };
    linked[index] = { ...piece, edits: second, partner: partner.index };
  });
  return linked;
}

type Edits = ResiduePiece['edits'];

/** What becomes of an opening and a closing tag. */
function mendedTags(text: string, name: string, opening: ResiduePiece, closing: ResiduePiece): readonly [Edits, Edits] {
  if (strikingTags.has(name)) return [undefined, undefined];
  if (name !== 'sup' && name !== 'sub') return [opening.edits, closing.edits];
  const words = text.slice(opening.end, closing.start);
  if (!/^[\w+-]{1,12}$/.test(words)) return [opening.edits, closing.edits];
  const small = Array.from(words, (character) => (name === 'sup' ? raised : lowered)[character]);
  // 10⁴ and xⁿ must not become 104 and xn.
  if (small.some((character) => character === undefined)) return [undefined, undefined];
  return [[{ span: { start: opening.start, end: closing.end }, newText: small.join('') }], []];
}

/** Puts pieces that touch, and pairs of tags, together. */
function together(text: string, pieces: readonly LinkedPiece[]): Residue[] {
  const root = pieces.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    for (let above = root[at]; above !== undefined && above !== at; above = root[at]) {
      root[at] = root[above] ?? above;
      at = above;
    }
    return at;
  };
  pieces.forEach((piece, index) => {
    if (index > 0 && pieces[index - 1]?.end === piece.start) root[find(index)] = find(index - 1);
    if (piece.partner !== undefined) root[find(index)] = find(piece.partner);
  });
  const groups = new Map<number, ResiduePiece[]>();
  pieces.forEach((piece, index) => {
    const group = groups.get(find(index));
    if (group === undefined) groups.set(find(index), [piece]);
    else group.push(piece);
  });
  return [...groups.values()].map((group) => residueFrom(text, group)).sort((a, b) => a.span.start - b.span.start);
}

function residueFrom(text: string, group: readonly ResiduePiece[]): Residue {
  const first = group[0]?.start ?? 0;
  const last = group.at(-1)?.end ?? first;
  let runEnd = first;
  for (const piece of group) if (piece.start === runEnd) runEnd = piece.end;
  const isMendable = group.every(({ edits }) => edits !== undefined);
  const edits = isMendable
    ? withDollars(
        text,
        first,
        last,
        group.flatMap((piece) => piece.edits ?? []),
      )
    : undefined;
  return {
    span: { start: first, end: last - first <= longestMark ? last : runEnd },
    runs: runsOf(text, group),
    edits: edits === undefined ? undefined : joined(edits),
    isLoss: group.some((piece) => piece.isLoss === true),
  };
}

/** Runs that are told of. */
const mostRuns = 4;

function runsOf(text: string, group: readonly ResiduePiece[]): string[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of group) {
    const last = runs.at(-1);
    if (last?.end === start) last.end = end;
    else if (runs.length === mostRuns) break;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => text.slice(start, end));
}

/** The signs of a formula go with it, where the residue is all that it has: `$\top$`. */
function withDollars(text: string, first: number, last: number, edits: readonly Edit[]): Edit[] {
  const open = text.charAt(first - 1) === ' ' ? first - 2 : first - 1;
  const close = text.charAt(last) === ' ' ? last + 1 : last;
  if (text.charAt(open) !== '$' || text.charAt(close) !== '$' || text.charAt(first) !== '\\') return [...edits];
  return [{ span: { start: open, end: first }, newText: '' }, ...edits, { span: { start: last, end: close + 1 }, newText: '' }];
}

/** Edits that touch become one. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const last = result.at(-1);
    if (last === undefined || last.span.end !== edit.span.start) result.push(edit);
    else
      result[result.length - 1] = { span: { start: last.span.start, end: edit.span.end }, newText: last.newText + edit.newText };
  }
  return result;
}
