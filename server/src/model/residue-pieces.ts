// Readers of single pieces of residue: each says what stands at an offset, how far it reaches, and what is to become of it.
import { isAsciiWord } from '../text/ideographs.ts';
import type { Edit } from '../text/span.ts';
import {
  backslashWords,
  doubtfulTexWords,
  dressingTags,
  dressingTexWords,
  droppedTexWords,
  entityCharacters,
  numberedRtfWords,
  texCharacters,
} from './residue-words.ts';

/** One piece: what is to be done with it, and how it hangs together with others. */
export interface ResiduePiece {
  readonly start: number;
  readonly end: number;
  /** What mends it; undefined where only the original tells. */
  readonly edits: readonly Edit[] | undefined;
  /** The tag that it is. */
  readonly tag?: { readonly name: string; readonly closes: boolean };
  /** Whether words got lost here, or only something got in. */
  readonly isLoss?: boolean;
}

function removal(start: number, end: number, newText = ''): ResiduePiece {
  return { start, end, edits: [{ span: { start, end }, newText }] };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const bookmark = /\[bookmark:[^[\]\r\n]{0,200}\]/y;
const pandocAnchor = /\[\]\{#[^{}\r\n]{1,120}\}/y;
const pandocDress = /\[([^[\]\r\n]{1,120})\]\{\.(?:underline|mark|smallcaps|ul)\}/y;

/** `[bookmark: _GoBack]`, and `[]{#_GoBack .anchor}`, `[公开]{.underline}` as Pandoc writes them. */
export function bracketPiece(text: string, at: number): ResiduePiece | undefined {
  const whole = matchAt(bookmark, text, at) ?? matchAt(pandocAnchor, text, at);
  if (whole !== undefined) return removal(at, at + whole[0].length);
  const dress = matchAt(pandocDress, text, at);
  if (dress === undefined) return undefined;
  const words = at + 1 + (dress[1]?.length ?? 0);
  const end = at + dress[0].length;
  return {
    start: at,
    end,
    edits: [
      { span: { start: at, end: at + 1 }, newText: '' },
      { span: { start: words, end }, newText: '' },
    ],
  };
}

const dressingTag = new RegExp(
  `<(/?)(${dressingTags.join('|')})(?:[ \\t]{1,8}[a-z][\\w:.-]{0,40} ?=[^<>\\r\\n]{0,500})?[ \\t]?/?>`,
  'iy',
);
const anchor = /<a[ \t]+(?:name|id)="[^"<>\r\n]{0,100}"[ \t]*(?:\/>|>(?:<\/a>)?)/iy;

/** A tag that dresses up words, in a text that is no HTML. */
export function tagPiece(text: string, at: number): ResiduePiece | undefined {
  const named = matchAt(anchor, text, at);
  if (named !== undefined) return removal(at, at + named[0].length);
  const match = matchAt(dressingTag, text, at);
  if (match === undefined) return undefined;
  const tag = { name: (match[2] ?? '').toLowerCase(), closes: match[1] === '/' };
  return { ...removal(at, at + match[0].length), tag };
}

const entityPattern = new RegExp(`&(?:(${Object.keys(entityCharacters).join('|')})|#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5}));`, 'y');

/** The white space that numeric entities stand for. */
const spaceCodes: ReadonlySet<number> = new Set([9, 10, 13, 32, 160, 8194, 8195, 8201, 8203, 12288, 65279]);

/** An HTML entity, in a text that is no HTML. `isSpace` says whether it stands for white space. */
export function entityPiece(text: string, at: number): (ResiduePiece & { readonly isSpace: boolean }) | undefined {
  const match = matchAt(entityPattern, text, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const character = match[1] === undefined ? characterOf(match[2], match[3]) : entityCharacters[match[1]];
  if (character === undefined) return { start: at, end, edits: undefined, isSpace: false };
  const isSpace = character === '';
  // Between two Latin words a space is a space; elsewhere it only made room.
  const parts = isSpace && isAsciiWord(text.charCodeAt(at - 1)) && isAsciiWord(text.charCodeAt(end));
  return { ...removal(at, end, parts ? ' ' : character), isSpace };
}

/** Empty for white space; undefined where no character has the number, or one that can't be seen. */
function characterOf(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  if (spaceCodes.has(code)) return '';
  const isUnseen = !(code > 32 && code < 0x10ffff) || (code >= 127 && code <= 160) || (code >= 0xd800 && code <= 0xf8ff);
  return isUnseen ? undefined : String.fromCodePoint(code);
}

const backslashWord = new RegExp(
  `\\\\(?:(${[...backslashWords].join('|')})(?![A-Za-z])|(?:${numberedRtfWords.join('|')})\\d{1,6})`,
  'y',
);
const escapedSpace = /\\(?:xa0|u3000|u00a0|u200b|ufeff)/y;

/** UTF-16 code units of a path before the word that looks like TeX. */
const longestPath = 260;
const longestArgument = 200;

/** A TeX or RTF word, with its argument where it has one. */
export function backslashPiece(text: string, at: number): ResiduePiece | undefined {
  const space = matchAt(escapedSpace, text, at);
  if (space !== undefined) return isInPath(text, at) ? undefined : removal(at, at + space[0].length);
  const match = matchAt(backslashWord, text, at);
  if (match === undefined || isInPath(text, at)) return undefined;
  const word = match[1] ?? '';
  const end = at + match[0].length;
  if (isPathMark(text, end)) return undefined;
  if (doubtfulTexWords.includes(word)) return { start: at, end, edits: undefined };
  const argumentEnd = text.charAt(end) === '{' ? closingBrace(text, end) : -1;
  if (droppedTexWords.includes(word)) return droppedPiece(text, at, argumentEnd);
  if (argumentEnd > 0 && dressingTexWords.includes(word)) return undressedPiece(at, end, argumentEnd);
  return removal(at, end, texCharacters[word]);
}

/** `\begin{array}{lcr}`: gone with its arguments; no word of TeX without any. */
function droppedPiece(text: string, at: number, argumentEnd: number): ResiduePiece | undefined {
  if (argumentEnd < 0) return undefined;
  const second = text.charAt(argumentEnd + 1) === '{' ? closingBrace(text, argumentEnd + 1) : -1;
  return removal(at, Math.max(argumentEnd, second) + 1);
}

/** `\mathrm{kg}`: its argument stays. */
function undressedPiece(at: number, brace: number, argumentEnd: number): ResiduePiece {
  return {
    start: at,
    end: argumentEnd + 1,
    edits: [
      { span: { start: at, end: brace + 1 }, newText: '' },
      { span: { start: argumentEnd, end: argumentEnd + 1 }, newText: '' },
    ],
  };
}

/** The offset of the brace that closes the one at an offset; -1 where none does nearby. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let offset = open; offset < Math.min(text.length, open + longestArgument); offset++) {
    const character = text.charAt(offset);
    if (character === '\n' || character === '\r') return -1;
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return offset;
  }
  return -1;
}

/** Whether a path such as D:\资料\ or \\server\ leads up to an offset. */
function isInPath(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < longestPath && text.charCodeAt(start - 1) > 32) start--;
  const before = text.slice(start, at);
  return before.includes('\\\\') || before.endsWith('\\') || /[A-Za-z]:(?:\\|$)/.test(before);
}

/** Whether a path goes on: \text\公开.txt, \row.doc. */
function isPathMark(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next === '.' || next === '/') return isAsciiWord(text.charCodeAt(end + 1));
  return next === '\\' && matchAt(backslashWord, text, end) === undefined;
}

const switches = '(?:[ \\t]{1,3}\\\\[a-z*@](?:[ \\t]{1,3}(?:"[^"\\r\\n]{0,60}"|MERGEFORMAT|ARABIC|Arabic|CHINESENUM\\d))?){0,12}';
const field = new RegExp(
  '(?:' +
    [
      'HYPERLINK[ \\t]{1,3}(?:\\\\l[ \\t]{1,3})?["“][^"“”\\r\\n]{0,300}["”]',
      'PAGEREF[ \\t]{1,3}_\\w{1,40}',
      'REF[ \\t]{1,3}_\\w{1,40}',
      'TOC(?=[ \\t]{1,3}\\\\[a-z])',
      'ADDIN[ \\t]{1,3}[A-Za-z][\\w.]{0,60}',
      '(?:NUM)?PAGES?(?=[ \\t]{1,3}\\\\\\*)',
      'SEQ[ \\t]{1,3}\\S{1,20}(?=[ \\t]{1,3}\\\\\\*)',
      'EMBED[ \\t]{1,3}\\w{1,30}\\.\\w{1,30}(?:\\.\\w{1,30})?',
    ].join('|') +
    `)${switches}`,
  'y',
);

/** A field code of Word, with the braces around it. */
export function fieldPiece(text: string, at: number): ResiduePiece | undefined {
  if (isAsciiWord(text.charCodeAt(at - 1))) return undefined;
  const match = matchAt(field, text, at);
  if (match === undefined) return undefined;
  let start = at;
  let end = at + match[0].length;
  const open = text.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  const close = text.charAt(end) === ' ' ? end + 1 : end;
  if (text.charAt(open) === '{' && text.charAt(close) === '}') {
    start = open;
    end = close + 1;
  }
  return removal(start, end);
}

const bookmarkName = /_(?:(?:Toc|Ref|Hlk|Hlt)\d{5,20}|GoBack)(?!\w)/y;

/** A bookmark's bare name: _Toc123456. In a link (#_Toc123456) it has its use. */
export function bookmarkNamePiece(text: string, at: number): ResiduePiece | undefined {
  const before = text.charCodeAt(at - 1);
  if (before === 35 || isAsciiWord(before)) return undefined;
  const match = matchAt(bookmarkName, text, at);
  return match === undefined ? undefined : removal(at, at + match[0].length);
}

const loss =
  /错误[!！][ \t]{0,3}(?:未找到引用源|未定义书签|文档中没有指定样式的文字)[。.]?|Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document)\.?|\(cid:\d{1,6}\)/y;

/** What Word or a reader of PDF files puts in the place of words that it couldn't find. */
export function lossPiece(text: string, at: number): ResiduePiece | undefined {
  const match = matchAt(loss, text, at);
  return match === undefined ? undefined : { start: at, end: at + match[0].length, edits: undefined, isLoss: true };
}
