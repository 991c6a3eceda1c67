// Joins successive rounds of edits into one set of edits of the first text.
import type { Edit } from '../text/span.ts';

/** A stretch of the current text: kept from the original, or new. */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string };

/** The original text and what edits made of it. Each round takes time in proportion to pieces and edits. */
export class ComposedEdits {
  private pieces: Piece[];

  /** @param length of the original text, in UTF-16 code units */
  constructor(private readonly length: number) {
    this.pieces = length === 0 ? [] : [{ kind: 'kept', start: 0, end: length }];
  }

  /**
   * Applies a round.
   * @param edits of the text as all rounds before left it; not overlapping
   */
  apply(edits: readonly Edit[]): void {
    const ordered = edits
      .map((edit, index) => ({ edit, index }))
      .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
    const reader = new PieceReader(this.pieces);
    const next: Piece[] = [];
    for (const { edit } of ordered) {
      reader.copyTo(edit.span.start, next);
      reader.skipTo(edit.span.end);
      if (edit.newText !== '') next.push({ kind: 'new', text: edit.newText });
    }
    reader.copyTo(Number.POSITIVE_INFINITY, next);
    this.pieces = next;
  }

  /** The edits of the original that give the current text, in order; neighbours are one edit. */
  edits(): readonly Edit[] {
    const edits: Edit[] = [];
    let position = 0;
    let newText = '';
    const close = (end: number): void => {
      if (newText !== '' || end > position) edits.push({ span: { start: position, end }, newText });
      newText = '';
    };
    for (const piece of this.pieces) {
      if (piece.kind === 'new') {
        newText += piece.text;
      } else {
        close(piece.start);
        position = piece.end;
      }
    }
    close(this.length);
    return edits;
  }
}

/** Reads pieces from front to back by offsets of their text. */
class PieceReader {
  private index = 0;
  private inside = 0;
  private position = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  copyTo(offset: number, target: Piece[]): void {
    this.advance(offset, (piece) => target.push(piece));
  }

  skipTo(offset: number): void {
    this.advance(offset, () => {});
  }

  private advance(offset: number, visit: (piece: Piece) => void): void {
    while (this.position < offset) {
      const piece = this.pieces[this.index];
      if (piece === undefined) return;
      const length = piece.kind === 'new' ? piece.text.length : piece.end - piece.start;
      const end = Math.min(length, this.inside + offset - this.position);
      visit(slice(piece, this.inside, end));
      this.position += end - this.inside;
      this.inside = end;
      if (this.inside < length) return;
      this.index++;
      this.inside = 0;
    }
  }
}

function slice(piece: Piece, start: number, end: number): Piece {
  if (piece.kind === 'new') return { kind: 'new', text: piece.text.slice(start, end) };
  return { kind: 'kept', start: piece.start + start, end: piece.start + end };
}
