// Checks that the outcomes add up to the total of handled requests.
import { localized } from '../text/localized.ts';
import { balanceRule } from './balance.ts';

export const balanceHandledTotal = balanceRule(
  'balance/handled-total',
  localized('每一列：各办理结果之和 = （七）总计。', 'In every column: the outcomes add up to the total of handled requests.'),
  localized(
    '国办公开办函〔2021〕30号附表：（七）总计为（一）至（六）各项之和。',
    'Table of 国办公开办函〔2021〕30号: （七）总计 sums the rows of （一） to （六）.',
  ),
);
