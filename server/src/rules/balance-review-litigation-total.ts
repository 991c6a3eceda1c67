// Checks that the results of reviews and lawsuits add up to their totals.
import { localized } from '../text/localized.ts';
import { balanceRule } from './balance.ts';

export const balanceReviewLitigationTotal = balanceRule('balance/review-litigation-total', {
  description: localized(
    '行政复议、行政诉讼每一组：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计。',
    'For reviews and for each kind of lawsuit: upheld + corrected + other results + pending = total.',
  ),
  basis: localized(
    '国办公开办函〔2021〕30号附表：总计为各类结果之和。',
    'Table of 国办公开办函〔2021〕30号: 总计 sums the results.',
  ),
  rationale: localized(
    '复议和诉讼的结果说明本机关的决定有多少站得住。各类结果之和与总计不等，被纠正的件数就不可信，也与复议机关、法院的统计对不上。',
    "The results show how many of the organ's decisions stood. Where they don't add up to the total, the number of corrected ones can't be trusted, and disagrees with what review organs and courts report.",
  ),
  examples: [
    {
      text: `| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 2 | 1 | 0 | 1 | ⟦3⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    },
  ],
});
