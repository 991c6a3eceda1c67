// Ways of writing a report that differ from the notice's print and yet are right: nothing may be reported on them.
import type { GridTable } from './official-tables.ts';
import type { Random } from './random.ts';

export interface SilentVariants {
  /** Brackets of numbering marks and labels: （一） or (一). */
  readonly brackets: 'full' | 'half';
  /** Commas and colons inside the labels of tables. */
  readonly labelPunctuation: 'full' | 'half';
  /** The digit of a row's number: 1. or １. */
  readonly digits: 'half' | 'full';
  /** What follows the digit of a row's number. */
  readonly mark: '.' | '、' | '．';
  readonly quotes: 'curly' | 'straight';
  /** Single spaces inside some labels of tables. */
  readonly labelSpaces: boolean;
  /** A space behind the number of a section's heading. */
  readonly headingSpaces: boolean;
  /** The longest headings broken over two lines. */
  readonly headingOverTwoLines: boolean;
  readonly headingIndent: '' | '    ' | '　　';
  /** Headings with # marks, as Markdown has them. */
  readonly markdown: boolean;
  readonly title: 'one-line' | 'two-lines' | 'two-paragraphs' | 'inner-spaces';
  readonly subHeadings: 'own-line' | 'run-in';
  /** How all sub-headings are numbered. */
  readonly subHeadingMark: SubHeadingMark;
  readonly paragraphIndent: '' | '　　' | '    ';
  /** A blank line between paragraphs. */
  readonly paragraphGap: boolean;
  /** The fee always with two decimals: 0.00. */
  readonly feeDecimals: boolean;
  /** Blank lines before the title and after the last paragraph, with spaces in some. */
  readonly blankEdges: boolean;
}

export type SubHeadingMark = '（一）' | '（1）' | '一）' | '1.' | '1、';

/** The notice's own print. */
export const officialPrint: SilentVariants = {
  brackets: 'full',
  labelPunctuation: 'full',
  digits: 'half',
  mark: '.',
  quotes: 'curly',
  labelSpaces: false,
  headingSpaces: false,
  headingOverTwoLines: false,
  headingIndent: '',
  markdown: false,
  title: 'one-line',
  subHeadings: 'own-line',
  subHeadingMark: '（一）',
  paragraphIndent: '',
  paragraphGap: false,
  feeDecimals: false,
  blankEdges: false,
};

/** Every variant now and then. */
export function randomVariants(random: Random): SilentVariants {
  const half = random.chance(0.25);
  return {
    brackets: half ? 'half' : 'full',
    labelPunctuation: half && random.chance(0.6) ? 'half' : 'full',
    digits: random.chance(0.1) ? 'full' : 'half',
    mark: random.pick(['.', '.', '.', '、', '．'] as const),
    quotes: random.chance(0.2) ? 'straight' : 'curly',
    labelSpaces: random.chance(0.2),
    headingSpaces: random.chance(0.15),
    headingOverTwoLines: random.chance(0.05),
    headingIndent: random.pick(['', '', '', '    ', '　　'] as const),
    markdown: random.chance(0.15),
    title: random.pick(['one-line', 'one-line', 'two-lines', 'two-paragraphs', 'inner-spaces'] as const),
    subHeadings: random.chance(0.3) ? 'run-in' : 'own-line',
    subHeadingMark: random.chance(0.85) ? '（一）' : random.pick(['（1）', '一）', '1.', '1、'] as const),
    paragraphIndent: random.pick(['', '', '　　', '    '] as const),
    paragraphGap: random.chance(0.4),
    feeDecimals: random.chance(0.1),
    blankEdges: random.chance(0.2),
  };
}

const numerals = '一二三四五六七八九十';

/** The mark of a sub-heading from 1 to 10. */
export function subHeadingNumber(ordinal: number, variants: SilentVariants): string {
  const { subHeadingMark: mark } = variants;
  const numbered = mark.replace('一', numerals.charAt(ordinal - 1)).replace('1', String(ordinal));
  return bracketed(numbered, variants);
}

/** A numbering mark in the variant's brackets. */
export function bracketed(text: string, variants: SilentVariants): string {
  return variants.brackets === 'half' ? text.replaceAll('（', '(').replaceAll('）', ')') : text;
}

/** Writes every label of a table in the variants' way; its figures stay. */
export function styleLabels(table: GridTable, variants: SilentVariants, random: Random): void {
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (cell.role === 'value') continue;
      cell.text = styledLabel(cell.text, variants);
      if (variants.labelSpaces && random.chance(0.3)) cell.text = spaced(cell.text, random);
    }
  }
}

function styledLabel(label: string, variants: SilentVariants): string {
  let text = bracketed(label, variants);
  if (variants.labelPunctuation === 'half') text = text.replaceAll('，', ',').replaceAll('：', ':');
  if (variants.quotes === 'straight') text = text.replaceAll(/[“”]/gu, '"');
  return text.replace(/^([1-8])\./u, (_, digit: string) => {
    const written = variants.digits === 'full' ? String.fromCodePoint(0xff10 + Number(digit)) : digit;
    return written + variants.mark;
  });
}

function spaced(text: string, random: Random): string {
  if (text.length < 2) return text;
  const at = random.integer(text.length > 3 ? 2 : 1, text.length - 1);
  return `${text.slice(0, at)} ${text.slice(at)}`;
}
