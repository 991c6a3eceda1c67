// Pieces of residue put together where they are mended together: a tag and the one that closes it, or pieces side by side.
import type { Edit, Span } from '../text/span.ts';
import type { ResiduePiece } from './residue-pieces.ts';
import { strikingTags } from './residue-words.ts';
import { LineCursor } from './text-places.ts';

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
export function paired(text: string, pieces: readonly ResiduePiece[]): LinkedPiece[] {
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
export function together(text: string, pieces: readonly LinkedPiece[]): Residue[] {
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
