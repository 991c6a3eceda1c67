// Parts a paragraph's tokens into the pieces of sentences of which each says one thing.
import type { MarkToken, Token } from './claim-tokens.ts';

/** Tokens from `from` to before `to`, and the mark behind them. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** The mark that ends it; undefined where a list goes on, or the text ends. */
  readonly mark: MarkToken | undefined;
}

/**
 * Pieces end at every mark but 、, which ends one only behind a number or before another “none”:
 * 行政复议、行政诉讼 stay together, 公开3件、不予公开2件 and 未收到申请、未发生复议 don't.
 */
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
  const next = tokens[index + 1];
  if (mark === 'pause') return hasNumber || (next?.is === 'word' && next.meaning.is === 'zero');
  return mark !== 'colon' || next?.is !== 'number' || next.start !== end;
}

/** 公开3件和不予公开2件. */
function isLinkBehindNumber(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return token?.is === 'word' && token.meaning.is === 'link' && before?.is === 'number' && before.unitEnd === token.start;
}

/** Without brackets that only explain a word: 各乡镇（街道）收到…, 政府信息公开申请（以下简称“申请”）12件. */
export function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  const isBracketed = tokens.some((token) => token.is === 'mark' && token.mark === 'open');
  if (!isBracketed) return tokens;
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const close = token.is === 'mark' && token.mark === 'open' ? closeOfAside(tokens, index) : undefined;
    if (close === undefined) kept.push(token);
    else {
      kept.push({ is: 'word', start: token.start, end: tokens[close]?.end ?? token.end, meaning: { is: 'filler' } });
      index = close;
    }
  }
  return kept;
}

const telling = new Set(['row', 'applicant', 'result', 'verb', 'zero', 'all', 'act', 'including', 'except', 'comparison']);

/** The closing bracket of one that holds no number, no year and no statement. */
function closeOfAside(tokens: readonly Token[], open: number): number | undefined {
  for (let index = open + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.is === 'mark') {
      if (token.mark === 'close') return index;
      if (token.mark !== 'pause' && token.mark !== 'comma') return undefined;
    } else if (token?.is !== 'word' || telling.has(token.meaning.is)) return undefined;
  }
  return undefined;
}
