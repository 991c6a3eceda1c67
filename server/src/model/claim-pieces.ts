// Parts a paragraph's tokens into the pieces of sentences of which each says one thing.
import type { MarkToken, Token } from './claim-tokens.ts';

/** Tokens from `from` to before `to`, and the mark behind them. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The mark that ends it; undefined where a list goes on, or the text ends. */
  readonly mark: MarkToken | undefined;
}

/** Pieces end at every mark but 、, which ends one only behind a number: 行政复议、行政诉讼 stay together, 公开3件、不予公开2件 don't. */
export function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let hasNumber = false;
  const end = (to: number, next: number, mark: MarkToken | undefined): void => {
    pieces.push({ from, to, mark });
    from = next;
    hasNumber = false;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.is === 'number') hasNumber = true;
    else if (token.is === 'mark' && endsPiece(tokens, index, token, hasNumber)) end(index, index + 1, token);
    else if (isLinkBehindNumber(tokens, index)) end(index, index + 1, undefined);
  }
  end(tokens.length, tokens.length, undefined);
  return pieces;
}

function endsPiece(tokens: readonly Token[], index: number, { mark, end }: MarkToken, hasNumber: boolean): boolean {
  if (mark === 'pause') return hasNumber;
  const next = tokens[index + 1];
  return mark !== 'colon' || next?.is !== 'number' || next.start !== end;
}

/** 公开3件和不予公开2件. */
function isLinkBehindNumber(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return token?.is === 'word' && token.meaning.is === 'link' && before?.is === 'number' && before.unitEnd === token.start;
}
