// Checks that the results of reviews and lawsuits add up to their totals.
import { localized } from '../text/localized.ts';
import { balanceRule } from './balance.ts';

export const balanceReviewLitigationTotal = balanceRule(
  'balance/review-litigation-total',
  localized(
    '行政复议、行政诉讼每一组：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计。',
    'For reviews and for each kind of lawsuit: upheld + corrected + other results + pending = total.',
  ),
  localized('国办公开办函〔2021〕30号附表：总计为各类结果之和。', 'Table of 国办公开办函〔2021〕30号: 总计 sums the results.'),
);
