// Checks the sum that the notice prints in the table: what came in equals what was settled or carried out.
import { localized } from '../text/localized.ts';
import { balanceRule } from './balance.ts';

export const balanceCarryOver = balanceRule('balance/carry-over', {
  description: localized(
    '每一列：本年新收 + 上年结转 = （七）总计 + 结转下年度。',
    'In every column: newly received + carried in = handled in total + carried out.',
  ),
  basis: localized(
    '国办公开办函〔2021〕30号附表：第一项加第二项之和，等于第三项加第四项之和。',
    'Printed in the table of 国办公开办函〔2021〕30号: items one and two together equal items three and four together.',
  ),
  rationale: localized(
    '这是表头上印着的勾稽关系，审核人都会核对。不成立，说明有申请漏登、重登，或者结转的件数没有接上，报告会被退回。',
    'The notice prints this sum in the table itself, and every reviewer checks it. Where it fails, requests were left out or counted twice, or what was carried over is wrong; the report is sent back.',
  ),
  examples: [
    {
      text: `| 一、本年新收政府信息公开申请数量 | 31 | 0 | 0 | 0 | 0 | 0 | 31 |
| 二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| （七）总计 | 30 | 0 | 0 | 0 | 0 | 0 | 30 |
| 四、结转下年度继续办理 | ⟦1⟧ | 0 | 0 | 0 | 0 | 0 | 3 |
`,
    },
  ],
});
