// Checks that the six kinds of applicants add up to the row's total.
import { localized } from '../text/localized.ts';
import { balanceRule } from './balance.ts';

export const balanceRowTotal = balanceRule(
  'balance/row-total',
  localized(
    '每一行：自然人与五类法人或其他组织之和 = 总计。',
    'In every row: natural persons and the five kinds of organisations add up to the total.',
  ),
  localized(
    '国办公开办函〔2021〕30号附表：总计列为各类申请人之和。',
    'Table of 国办公开办函〔2021〕30号: the column 总计 sums the kinds of applicants.',
  ),
);
