// Every rule, in the order of the catalogue.
import { balanceCarryOver } from './balance-carry-over.ts';
import { balanceHandledTotal } from './balance-handled-total.ts';
import { balanceReviewLitigationTotal } from './balance-review-litigation-total.ts';
import { balanceRowTotal } from './balance-row-total.ts';
import { cellBlank } from './cell-blank.ts';
import { cellNegative } from './cell-negative.ts';
import { cellNotANumber } from './cell-not-a-number.ts';
import { cellNotAnInteger } from './cell-not-an-integer.ts';
import { cellNumberFormat } from './cell-number-format.ts';
import { citationDocumentNumber } from './citation-document-number.ts';
import { citationSuperseded } from './citation-superseded.ts';
import { dateInvalid } from './date-invalid.ts';
import { figureRegulationsAuthority } from './figure-regulations-authority.ts';
import { historyCarriedIn } from './history-carried-in.ts';
import { historyInForce } from './history-in-force.ts';
import { narrativeTableMismatch } from './narrative-table-mismatch.ts';
import { periodMissing } from './period-missing.ts';
import { periodRange } from './period-range.ts';
import { periodStaleYear } from './period-stale-year.ts';
import { periodYear } from './period-year.ts';
import type { Rule } from './rule.ts';
import { sectionDuplicate } from './section-duplicate.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionFeeStatement } from './section-fee-statement.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumber } from './section-number.ts';
import { sectionOrder } from './section-order.ts';
import { sectionTitle } from './section-title.ts';
import { subsectionNumber } from './subsection-number.ts';
import { subsectionTopic } from './subsection-topic.ts';
import { tableCellCount } from './table-cell-count.ts';
import { tableColumnLabel } from './table-column-label.ts';
import { tableMissing } from './table-missing.ts';
import { tableRowDuplicate } from './table-row-duplicate.ts';
import { tableRowLabel } from './table-row-label.ts';
import { tableRowMissing } from './table-row-missing.ts';
import { tableRowOrder } from './table-row-order.ts';
import { tableRowUnknown } from './table-row-unknown.ts';
import { tableSuperseded } from './table-superseded.ts';
import { textConversionResidue } from './text-conversion-residue.ts';
import { textHalfWidthPunctuation } from './text-half-width-punctuation.ts';
import { textInvisibleCharacter } from './text-invisible-character.ts';
import { textPlaceholder } from './text-placeholder.ts';
import { textUnpairedPunctuation } from './text-unpaired-punctuation.ts';
import { titleForm } from './title-form.ts';
import { titleMissing } from './title-missing.ts';

export const rules: readonly Rule[] = [
  titleMissing,
  titleForm,
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionNumber,
  sectionTitle,
  sectionEmpty,
  sectionFeeStatement,
  subsectionNumber,
  subsectionTopic,
  tableMissing,
  tableSuperseded,
  tableRowMissing,
  tableRowDuplicate,
  tableRowOrder,
  tableRowUnknown,
  tableRowLabel,
  tableColumnLabel,
  tableCellCount,
  cellBlank,
  cellNotANumber,
  cellNotAnInteger,
  cellNegative,
  cellNumberFormat,
  figureRegulationsAuthority,
  balanceCarryOver,
  balanceHandledTotal,
  balanceRowTotal,
  balanceReviewLitigationTotal,
  narrativeTableMismatch,
  periodYear,
  periodRange,
  periodMissing,
  periodStaleYear,
  dateInvalid,
  citationDocumentNumber,
  citationSuperseded,
  textConversionResidue,
  textPlaceholder,
  textUnpairedPunctuation,
  textInvisibleCharacter,
  textHalfWidthPunctuation,
  historyCarriedIn,
  historyInForce,
];
