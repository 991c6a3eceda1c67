// Checks that the outcomes add up to the total of handled requests.
import { localized } from '../text/localized.ts';
import { balanceRule } from './balance.ts';
import { outcomeRows } from './example-tables.ts';

export const balanceHandledTotal = balanceRule('balance/handled-total', {
  description: localized(
    '每一列：各办理结果之和 = （七）总计。',
    'In every column: the outcomes add up to the total of handled requests.',
  ),
  basis: localized(
    '国办公开办函〔2021〕30号附表：（七）总计为（一）至（六）各项之和。',
    'Table of 国办公开办函〔2021〕30号: （七）总计 sums the rows of （一） to （六）.',
  ),
  rationale: localized(
    '各项与总计对不上，读者就不知道究竟办结了多少件；如果错在某一项，多报或少报的就是一种法定的处理理由，例如不予公开。',
    'Where the parts and the total differ, nobody knows how many requests were settled. Where a part is wrong, a legal ground for an answer, such as a refusal, is reported too often or too rarely.',
  ),
  examples: [
    {
      text: outcomeRows({
        granted: '20 | 2 | 0 | 0 | 0 | 0 | 22',
        'unprocessed.repeated': '⟦63⟧ | 0 | 0 | 0 | 0 | 0 | 36',
        handledTotal: '56 | 2 | 0 | 0 | 0 | 0 | 58',
      }),
    },
  ],
});
