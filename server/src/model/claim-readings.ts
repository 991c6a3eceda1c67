// From the words of a claim to the cells whose sums it may mean.
import type { FormatId } from '../format/format.ts';
import type { CellReference, ClaimReading } from './claim.ts';
import { otherOutcomeGroup, otherOutcomeRows, type Rows, type Topic } from './claim-phrases.ts';

/** Each alternative of rows, summed over the columns. */
export function requestReadings(
  alternatives: readonly Rows[],
  columns: readonly string[],
  format: FormatId | null,
): ClaimReading[] {
  return alternatives.map((rows) => ({
    cells: rows
      .flatMap((row) => (row === otherOutcomeGroup ? (format === '2019' ? ['otherOutcome'] : otherOutcomeRows) : [row]))
      .flatMap((row) => columns.map((column): CellReference => ({ table: 'requests', row, column }))),
  }));
}

const groupsOf: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  review: ['review'],
  litigation: ['directLitigation', 'litigationAfterReview'],
  directLitigation: ['directLitigation'],
  litigationAfterReview: ['litigationAfterReview'],
};

/** Whether a topic has a group of columns in the table of 复议 and 诉讼. */
export function isAppeal(
  topic: Topic | undefined,
): topic is 'review' | 'litigation' | 'directLitigation' | 'litigationAfterReview' {
  return topic !== undefined && groupsOf[topic] !== undefined;
}

/** One column of all groups that some topics name, together. */
export function appealReading(topics: readonly Topic[], columns: readonly string[]): ClaimReading {
  const groups = new Set(topics.flatMap((topic) => groupsOf[topic] ?? []));
  return {
    cells: [...groups].flatMap((row) => columns.map((column): CellReference => ({ table: 'reviewAndLitigation', row, column }))),
  };
}

/** Cells of one row of the table on active disclosure. */
export function disclosureReading(row: string, columns: readonly string[]): ClaimReading {
  return { cells: columns.map((column): CellReference => ({ table: 'activeDisclosure', row, column })) };
}
