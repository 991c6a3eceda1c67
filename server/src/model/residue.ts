// What conversion from Word, PDF, HTML or pictures left in a report's text: found piece by piece, and put together where pieces belong together.
import { tableSpans } from '../syntax/document-lines.ts';
import { characterKind } from '../text/character-kinds.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';
import { paired, type Residue, together } from './residue-groups.ts';
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
import { judgedCells, LineCursor, SpanCursor, visibleStretches } from './text-places.ts';

/** All residue, in the order of the text. In the cells that the rules on figures speak of, it is theirs. */
export function residueOf(report: Report): readonly Residue[] {
  const { text } = report;
  if ((report.kinds & characterKind.residue) === 0 && !text.includes('(cid:') && !text.includes('Error!')) return [];
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

const withoutTags = '[\\\\†‡[_]|HYPERLINK|(?:PAGE)?REF |TOC |ADDIN |(?:NUM)?PAGES? |SEQ |EMBED |\\(cid:|错误[!！]|Error!';

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
      case 'Error!':
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
