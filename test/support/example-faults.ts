// One of every kind of error, each possible in every report and (but for the stray 0) every table form.
import type { Fault, Notation } from './faults.ts';
import { flawedSentences, isTextFlaw, misspeltHeaders, misspeltLabels } from './faults.ts';
import { isTimeFlaw, timeFlaws } from './time-flaws.ts';

/** Notations that any figure can be written in. */
const alwaysPossible: readonly Notation[] = [
  'blank',
  'slash',
  'dash',
  'none-word',
  'text',
  'full-width',
  'leading-zero',
  'unit',
  'fraction',
  'negative',
];

const disclosed = { table: 'activeDisclosure', row: 'normativeDocuments', column: 'repealed' } as const;
const requested = { table: 'requests', row: 'unprocessed.repeated', column: 'business' } as const;
const reviewed = { table: 'reviewAndLitigation', row: 'directLitigation', column: 'pending' } as const;

/** Errors in tables, one a report. */
export const tableFaults: readonly Fault[] = [
  ...[disclosed, requested, reviewed].flatMap((place) =>
    alwaysPossible.map((notation): Fault => ({ kind: 'notation', notation, ...place })),
  ),
  { kind: 'figure', figure: 987654, ...requested },
  { kind: 'figure', figure: 987654, ...reviewed },
  ...Object.keys(misspeltLabels).map((row): Fault => ({ kind: 'row-label', row })),
  ...Object.keys(misspeltHeaders).map((header): Fault => ({ kind: 'column-label', header })),
  ...(['row-missing', 'row-duplicate', 'row-misordered', 'row-short', 'row-long'] as const).flatMap((kind): Fault[] => [
    { kind, table: 'requests', row: 'denied.thirdPartyRights' },
    { kind, table: 'requests', row: 'unprocessed.repeated' },
  ]),
  { kind: 'row-missing', table: 'activeDisclosure', row: 'coercion' },
  { kind: 'row-unknown', table: 'requests', before: 'denied.administrativeQuery' },
  { kind: 'stray-zero', row: 'unprocessed.repeated' },
  { kind: 'table-missing', table: 'activeDisclosure' },
  { kind: 'table-missing', table: 'requests' },
  { kind: 'table-missing', table: 'reviewAndLitigation' },
];

/** Flaws in sentences, one a report. */
export const textFaults: readonly Fault[] = Object.keys(flawedSentences)
  .filter(isTextFlaw)
  .map((flaw) => ({ kind: 'text-flaw', flaw }));

/** Wrong years, dates and citations, one a report. */
export const timeFaults: readonly Fault[] = Object.keys(timeFlaws)
  .filter(isTimeFlaw)
  .map((flaw) => ({ kind: 'time-flaw', flaw }));

/** Errors in headings and prose, one a report. */
export const headingFaults: readonly Fault[] = [
  { kind: 'title-missing' },
  { kind: 'title-form', form: 'year-of' },
  { kind: 'title-form', form: 'without-work' },
  { kind: 'period-missing' },
  { kind: 'period-wrong-year' },
  { kind: 'fee-statement-missing' },
  ...[1, 2, 3, 4, 5, 6].flatMap((ordinal): Fault[] => [
    { kind: 'section-missing', ordinal },
    { kind: 'heading-missing', ordinal },
    { kind: 'section-duplicate', ordinal },
    { kind: 'section-number-missing', ordinal },
    { kind: 'section-number-wrong', ordinal },
    { kind: 'section-title', ordinal },
    { kind: 'section-empty', ordinal },
  ]),
  ...[1, 2, 3, 4, 5].map((ordinal): Fault => ({ kind: 'section-misordered', ordinal })),
  { kind: 'sub-heading-duplicate', index: 5 },
  { kind: 'sub-heading-style', index: 2 },
  ...[1, 2, 3, 4, 5].map((index): Fault => ({ kind: 'topic-missing', index })),
  ...textFaults,
  ...timeFaults,
];
