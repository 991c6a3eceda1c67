// HTML read for its tables and its blocks of text, in one pass, without building a tree.
import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { isSpace } from '../text/characters.ts';
import type { Cell, HtmlTable } from './cells.ts';

/** The words of one block-level element, or of a stretch of text between two. */
export interface HtmlBlock {
  /** UTF-16 offsets of the first and behind the last character that isn't white space. */
  readonly start: number;
  readonly end: number;
  /** The words with entities decoded and tags left out. */
  readonly text: string;
}

export interface HtmlContent {
  readonly blocks: readonly HtmlBlock[];
  readonly tables: readonly HtmlTable[];
}

const tableTags = new Set(['table', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption', 'colgroup', 'col']);
const inlineTags = new Set(
  'a abbr b big cite code del em font i ins label mark o:p q s small span strike strong sub sup tt u'.split(' '),
);
const hiddenTags = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'xmp', 'noembed', 'noframes']);

/** @param base added to every offset: where the HTML begins in its text */
export function readHtml(html: string, base = 0): HtmlContent {
  const reader = new HtmlReader(html, base);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.onHidden = (mode) => {
    tokenizer.state = mode;
  };
  tokenizer.write(html, true);
  return reader.finish();
}

/** A stretch of characters gathered from one or more tokens. */
class Words {
  text = '';
  start = -1;
  end = -1;
  isBlank = true;
  /** Whether the characters are those of the source: no tag lies between, and no entity stands for one. */
  isVerbatim = true;
  private isBroken = false;

  /** What comes next stands on another line: two figures in two paragraphs of a cell aren't one. */
  breakLine(): void {
    this.isBroken = !this.isBlank;
  }

  add(characters: string, start: number, end: number): void {
    if (this.isBroken) this.text += '\n';
    if (this.isBroken) this.isVerbatim = false;
    this.isBroken = false;
    this.text += characters;
    if (this.isBlank) this.isBlank = isBlank(characters);
    if (characters.length !== end - start || (this.start >= 0 && start !== this.end)) this.isVerbatim = false;
    if (this.start < 0) this.start = start;
    this.end = end;
  }
}

interface OpenCell {
  readonly words: Words;
  readonly spans: Pick<Cell, 'colspan' | 'rowspan'>;
  /** Where a figure goes while the cell is empty, and where the white space there ends. */
  contentStart: number;
  contentEnd: number;
}

interface OpenTable {
  readonly start: number;
  readonly rows: { cells: Cell[] }[];
  cell: OpenCell | undefined;
  hasInnerTable: boolean;
}

class HtmlReader {
  onHidden: (mode: (typeof TokenizerMode)[keyof typeof TokenizerMode]) => void = () => undefined;
  private readonly blocks: HtmlBlock[] = [];
  private readonly tables: HtmlTable[] = [];
  private readonly openTables: OpenTable[] = [];
  private words = new Words();
  private hidden: string | undefined;
  /** Whether the words are those of a tracked deletion, which ends with its block whether it is closed or not. */
  private isDeleted = false;

  constructor(
    private readonly html: string,
    private readonly base: number,
  ) {}

  onStartTag(token: Token.TagToken): void {
    const name = token.tagName;
    const { start, end } = this.place(token);
    if (hiddenTags.has(name) && !token.selfClosing) {
      this.hidden = name;
      this.onHidden(name === 'script' ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT);
    }
    this.markStruckWords(name, !token.selfClosing);
    if (tableTags.has(name)) this.startTableTag(token, start, end);
    else if (!inlineTags.has(name)) this.breakWords();
    const cell = this.openTables.at(-1)?.cell;
    // A figure goes into the innermost element of an empty cell.
    if (cell?.words.isBlank) cell.contentStart = cell.contentEnd = end;
  }

  onEndTag(token: Token.TagToken): void {
    const name = token.tagName;
    if (name === this.hidden) this.hidden = undefined;
    const { start, end } = this.place(token);
    this.markStruckWords(name, false);
    if (tableTags.has(name)) this.endTableTag(name, start, end);
    else if (!inlineTags.has(name)) this.breakWords();
  }

  onCharacter(token: Token.CharacterToken): void {
    this.addCharacters(token);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.addCharacters(token);
  }

  onNullCharacter(): void {}

  onComment(): void {}

  onDoctype(): void {}

  onEof(): void {}

  finish(): HtmlContent {
    this.breakWords();
    while (this.openTables.length > 0) this.closeTable(this.base + this.html.length);
    this.tables.sort((a, b) => a.start - b.start);
    this.blocks.sort((a, b) => a.start - b.start);
    return { blocks: this.blocks, tables: this.tables };
  }

  private place(token: Token.Token): { start: number; end: number } {
    const location = token.location;
    return { start: this.base + (location?.startOffset ?? 0), end: this.base + (location?.endOffset ?? 0) };
  }

  /** Deleted words aren't there any more; a struck figure beside the one that replaces it doesn't become one with it. */
  private markStruckWords(name: string, isStart: boolean): void {
    if (name === 'del') this.isDeleted = isStart;
    else if (!inlineTags.has(name)) this.isDeleted = false;
    else if (name === 's' || name === 'strike') this.openTables.at(-1)?.cell?.words.breakLine();
  }

  private addCharacters(token: Token.CharacterToken): void {
    if (this.hidden !== undefined || this.isDeleted) return;
    const { start, end } = this.place(token);
    const cell = this.openTables.at(-1)?.cell;
    if (cell === undefined) {
      if (this.openTables.length === 0) this.words.add(token.chars, start, end);
      return;
    }
    if (cell.words.isBlank && start === cell.contentEnd) cell.contentEnd = end;
    cell.words.add(token.chars, start, end);
  }

  private startTableTag(token: Token.TagToken, start: number, end: number): void {
    const name = token.tagName;
    if (name === 'table') {
      this.breakWords();
      const outer = this.openTables.at(-1);
      if (outer !== undefined) outer.hasInnerTable = true;
      this.openTables.push({ start, rows: [], cell: undefined, hasInnerTable: false });
      return;
    }
    const table = this.openTables.at(-1);
    if (table === undefined) return;
    if (name === 'tr') {
      this.closeCell(table);
      table.rows.push({ cells: [] });
    } else if (name === 'td' || name === 'th') {
      this.closeCell(table);
      if (table.rows.length === 0) table.rows.push({ cells: [] });
      table.cell = { words: new Words(), spans: spansOf(token), contentStart: end, contentEnd: end };
    }
  }

  private endTableTag(name: string, _start: number, end: number): void {
    const table = this.openTables.at(-1);
    if (table === undefined) return;
    if (name === 'table') this.closeTable(end);
    else if (name !== 'colgroup' && name !== 'col' && name !== 'caption') this.closeCell(table);
  }

  private closeTable(end: number): void {
    const table = this.openTables.pop();
    if (table === undefined) return;
    this.closeCell(table);
    if (table.hasInnerTable) {
      // A table that lays out a page: its cells' words are blocks of text.
      for (const cell of table.rows.flatMap((row) => row.cells)) {
        if (cell.start < cell.end) {
          this.blocks.push({ start: cell.start, end: cell.end, text: cell.text ?? this.source(cell.start, cell.end) });
        }
      }
      return;
    }
    this.tables.push({ start: table.start, end, rows: table.rows.filter((row) => row.cells.length > 0) });
  }

  private closeCell(table: OpenTable): void {
    const open = table.cell;
    table.cell = undefined;
    if (open === undefined) return;
    table.rows.at(-1)?.cells.push(this.cellOf(open));
  }

  private cellOf({ words, spans, contentStart, contentEnd }: OpenCell): Cell {
    const place = this.trimmedPlace(words);
    if (place === undefined) {
      return { start: contentStart, end: contentStart, outerStart: contentStart, outerEnd: contentEnd, ...spans };
    }
    const { start, end, text } = place;
    const cell = { start, end, outerStart: start, outerEnd: end, ...spans };
    return text === undefined ? cell : { ...cell, text };
  }

  private breakWords(): void {
    const cell = this.openTables.at(-1)?.cell;
    if (cell !== undefined) {
      cell.words.breakLine();
      return;
    }
    const place = this.trimmedPlace(this.words);
    if (place !== undefined) {
      this.blocks.push({ start: place.start, end: place.end, text: place.text ?? this.source(place.start, place.end) });
    }
    this.words = new Words();
  }

  /** Where the words stand without white space at their ends; undefined where there are none. */
  private trimmedPlace(words: Words): { start: number; end: number; text?: string } | undefined {
    if (words.isBlank) return undefined;
    let { start, end } = words;
    // White space at the ends may be written as entities: &nbsp; is one character.
    for (let length = this.spaceAt(start, end); length > 0; length = this.spaceAt(start, end)) start += length;
    for (let length = this.spaceBefore(start, end); length > 0; length = this.spaceBefore(start, end)) end -= length;
    if (words.isVerbatim) return { start, end };
    const text = trimSpaces(words.text);
    return this.source(start, end) === text ? { start, end } : { start, end, text };
  }

  private source(start: number, end: number): string {
    return this.html.slice(start - this.base, end - this.base);
  }

  private spaceAt(start: number, end: number): number {
    if (start >= end) return 0;
    const code = this.html.charCodeAt(start - this.base);
    if (code !== AMPERSAND) return isSpace(code) ? 1 : 0;
    return spaceEntities.find((entity) => this.html.startsWith(entity, start - this.base))?.length ?? 0;
  }

  private spaceBefore(start: number, end: number): number {
    if (start >= end) return 0;
    const code = this.html.charCodeAt(end - 1 - this.base);
    if (code !== SEMICOLON) return isSpace(code) ? 1 : 0;
    return spaceEntities.find((entity) => this.html.endsWith(entity, end - this.base))?.length ?? 0;
  }
}

/** Grid columns and rows above which an attribute is no table's of a document. */
const widest = 200;
const tallest = 2000;

function spansOf({ attrs }: Token.TagToken): OpenCell['spans'] {
  const spans: { colspan?: number; rowspan?: number } = {};
  for (const { name, value } of attrs) {
    if (name !== 'colspan' && name !== 'rowspan') continue;
    const count = Number.parseInt(value, 10);
    if (count > 1 && count <= (name === 'colspan' ? widest : tallest)) spans[name] = count;
  }
  return spans;
}

const AMPERSAND = 38;
const SEMICOLON = 59;

const spaceEntities = ['&nbsp;', '&#160;', '&#xa0;', '&#xA0;', '&ensp;', '&emsp;', '&thinsp;', '&#12288;', '&#x3000;'];

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isSpace(text.charCodeAt(index))) return false;
  return true;
}

function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
