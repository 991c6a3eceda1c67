// What a labelled sentence is: prose on a report's figures, with the numbers marked that must equal cells of its tables.

/** Phrasings by what they speak of; a family that begins with `trap-` holds sentences most of whose numbers are no claims. */
export const families = [
  'received',
  'accepted',
  'newly-received',
  'processed',
  'none-received',
  'including-carried-in',
  'carried-in',
  'carried-out',
  'all-settled',
  'settled',
  'granted',
  'outcome-groups',
  'outcome-rows',
  'applicants',
  'review',
  'litigation',
  'no-review-or-litigation',
  'decisions',
  'normative-documents',
  'regulations',
  'fees',
  'paragraph',
  'trap-publication',
  'trap-comparison',
  'trap-other-year',
  'trap-scope',
  'trap-parts',
  'trap-other-matter',
  'trap-review-authority',
  'trap-approximate',
  'trap-plan',
  'trap-plain-number',
] as const;

export type Family = (typeof families)[number];

export interface LabelledSentence {
  readonly family: Family;
  /** Each ⟦…⟧ marks a number, or the words that say a zero or an “all”, that is a claim about cells. Lines are paragraphs. */
  readonly text: string;
  /**
   * What each mark must equal, in the marks' order.
   *
   * A reading is a sum of cells, `table/row/column + table/row/column`, equal to the number in the mark (0 where it holds none)
   * or to the one behind ` = `. ` | ` parts the readings of which a careful reader accepts any, ` & ` the claims of a mark that
   * makes several. A label that begins with `? ` is one that may be read or left alone.
   */
  readonly claims: readonly string[];
  /** Section in which it stands; the first where absent. */
  readonly section?: 1 | 2 | 3 | 4 | 5 | 6;
  /** The report's year; 2023 where absent. */
  readonly year?: number;
  /** Whose report it is; a bureau's where absent. */
  readonly unit?: string;
}

/** Sentences of one family. */
export function of(family: Family, sentences: readonly Omit<LabelledSentence, 'family'>[]): readonly LabelledSentence[] {
  return sentences.map((sentence) => ({ family, ...sentence }));
}

export const bureau = '岚江市水务局';
export const city = '岚江市人民政府';
export const county = '云溪县人民政府';
export const countyOffice = '云溪县人民政府办公室';
export const street = '青禾街道办事处';
export const township = '临岚县石桥镇人民政府';
