// Checks that the six kinds of applicants add up to the row's total.
import { localized } from '../text/localized.ts';
import { balanceRule } from './balance.ts';

export const balanceRowTotal = balanceRule('balance/row-total', {
  description: localized(
    '每一行：自然人与五类法人或其他组织之和 = 总计。',
    'In every row: natural persons and the five kinds of organisations add up to the total.',
  ),
  basis: localized(
    '国办公开办函〔2021〕30号附表：总计列为各类申请人之和。',
    'Table of 国办公开办函〔2021〕30号: the column 总计 sums the kinds of applicants.',
  ),
  rationale: localized(
    '正文和汇总引用的多是“总计”。它与各类申请人之和不等，同一件事就有了两个数，读者不知道该信哪一个。',
    'It is the total that the prose and the summaries quote. Where it differs from the sum of the applicants, the report gives two figures for one thing, and readers cannot tell which one to believe.',
  ),
  examples: [
    {
      text: `| 一、本年新收政府信息公开申请数量 | 31 | 4 | 0 | 0 | 0 | 0 | ⟦31⟧ |
| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| （七）总计 | 30 | 4 | 0 | 0 | 0 | 0 | 34 |
| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
`,
    },
  ],
});
