// The bound report: sections, tables and cells of one text, each with its place.
import type { FormatId, TableKind } from '../format/format.ts';
import type { TableFormId } from '../syntax/table-form.ts';
import type { Edit, Span } from '../text/span.ts';

/** A report's title; where it stands on several lines, the span runs over all of them. */
export interface Title {
  readonly span: Span;
  /** The title without any white space. */
  readonly text: string;
  readonly unit: string | undefined;
  readonly year: number | undefined;
}

/** A numbered heading below a section, on a line of its own or run into its paragraph. */
export interface SubHeading {
  /** The numbering mark alone: （一）, 1., （2）. */
  readonly number: Span;
  readonly style: NumberingStyle;
  readonly ordinal: number;
  /** The heading's words, without its number. */
  readonly title: Span;
  /** From the number to the start of the next sub-heading or the section's end. */
  readonly span: Span;
}

/** How a sub-heading is numbered, with what a number in that style looks like. */
export type NumberingStyle = '（一）' | '（1）' | '一、' | '1.' | '1、' | '一）' | '1）';

/** A paragraph outside of tables, or all rows of a table that the format doesn't know. */
export interface Paragraph extends Span {
  /** Bits of the kinds of characters that it may have (`characterKind`). */
  readonly kinds: number;
}

export interface Section {
  readonly ordinal: number;
  /** The heading, without its line break. Over two lines where the heading is. */
  readonly heading: Span;
  /** The number with its mark (`三、`), or the empty place where it belongs. */
  readonly number: Span;
  /** What the number says, e.g. 3 for `三、`; undefined where there is none. */
  readonly statedOrdinal: number | undefined;
  /** Whether the number is written as the notice prints it: a Chinese numeral and 、 (or a dot). */
  readonly numberIsOfficial: boolean;
  /** Whether `number` is the number's own place, and not that of a heading with tags in it. */
  readonly numberIsExact: boolean;
  readonly title: Span;
  /** Whether the title's wording is the official one, white space and width aside. */
  readonly titleIsOfficial: boolean;
  /** From the heading's end to the next section's heading, or the text's end. */
  readonly body: Span;
  readonly subHeadings: readonly SubHeading[];
  /** The paragraphs of the body that belong to no table and aren't blank, trimmed. */
  readonly paragraphs: readonly Paragraph[];
}

/** What stands where a figure belongs. */
export type CellState = 'number' | 'blank' | 'malformed';

/** One figure of an official table. */
export interface ValueCell {
  readonly table: TableKind;
  /** Key of the row, or of the group in reviewAndLitigation. */
  readonly row: string;
  readonly column: string;
  /** The figure without surrounding white space; where blank, the empty place for one. */
  readonly span: Span;
  /** What to underline: the span, or for a blank cell what lies between its two borders. */
  readonly mark: Span;
  /** The text of the cell, trimmed. */
  readonly raw: string;
  readonly state: CellState;
  /** The figure, where the state is `number`: what is meant, also where the notation is off (１２, 1,200, 12件). */
  readonly value: number | null;
  /** Whether the cell holds a whole number of zero or more in plain digits, and nothing else. */
  readonly isPlain: boolean;
  /** The edit that writes a figure there; the cell's borders and padding stay. */
  fill(figure: string): Edit;
}

/** A row as it stands in the text. */
export interface BoundRow {
  /** The format's key: of the row, or of the group in reviewAndLitigation. */
  readonly key: string;
  /** Its label; in reviewAndLitigation, whose groups have none in their row, the group's figures. */
  readonly label: Span;
  /** The whole row, from its first cell to its last. */
  readonly span: Span;
  /** In the order of the format's columns; empty where the row has the wrong number of cells. */
  readonly cells: readonly ValueCell[];
}

/** A departure of a table's shape or words from the format, found while binding; the rules report it. */
export type TableProblem =
  | {
      readonly kind: 'row-missing';
      readonly key: string;
      /** The row that it belongs behind, or the table's first one. */
      readonly span: Span;
      /** Where its text goes, with a row's separator before it (`behind`) or after it. */
      readonly insertAt: number;
      readonly behind: boolean;
    }
  | { readonly kind: 'row-duplicate'; readonly key: string; readonly span: Span; readonly first: Span }
  | { readonly kind: 'row-order'; readonly key: string; readonly span: Span; readonly after: string }
  | { readonly kind: 'row-unknown'; readonly span: Span; readonly label: string }
  | { readonly kind: 'row-label'; readonly span: Span; readonly official: string }
  | {
      readonly kind: 'column-label';
      readonly span: Span;
      readonly official: string;
      /** A label spelt otherwise, one in another column's place, or a head that can't be read. */
      readonly fault: 'misspelt' | 'misplaced' | 'damaged';
    }
  | {
      readonly kind: 'cell-count';
      readonly span: Span;
      readonly key: string;
      readonly expected: number;
      readonly found: number;
      /** The one edit that is certainly meant, where there is one. */
      readonly edit: { readonly span: Span; readonly newText: string } | undefined;
    }
  | { readonly kind: 'stray-value'; readonly span: Span; readonly key: string; readonly raw: string };

export interface BoundTable {
  readonly kind: TableKind;
  readonly format: FormatId;
  readonly form: TableFormId;
  readonly span: Span;
  readonly rows: readonly BoundRow[];
  readonly problems: readonly TableProblem[];
  /** The cells that hold anything but a whole number in plain digits, in the order of the text. */
  readonly notable: readonly ValueCell[];
  /** The cell of an official row and column; undefined where the text has none. */
  cell(row: string, column: string): ValueCell | undefined;
}

export interface Report {
  readonly text: string;
  /** Whether the text is HTML as a whole, so that tags and entities in it are no text. */
  readonly isHtml: boolean;
  readonly title: Title | undefined;
  readonly unit: string | undefined;
  readonly year: number | undefined;
  /** The format of the tables found; null where there is none. */
  readonly format: FormatId | null;
  /** Bits of the kinds of characters that the text may have (`characterKind`). */
  readonly kinds: number;
  /** The paragraphs between title and first section, trimmed. */
  readonly preamble: readonly Paragraph[];
  /** In the order of the text. */
  readonly sections: readonly Section[];
  /** In the order of the text; a kind's first one is the one that counts. */
  readonly tables: readonly BoundTable[];
}

/** The first table of a kind. */
export function tableOf(report: Report, kind: TableKind): BoundTable | undefined {
  return report.tables.find((table) => table.kind === kind);
}

/** The first section with an ordinal from 1 to 6. */
export function sectionOf(report: Report, ordinal: number): Section | undefined {
  return report.sections.find((section) => section.ordinal === ordinal);
}
