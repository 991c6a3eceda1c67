// Checks the sum that the notice prints in the table: what came in equals what was settled or carried out.
import { localized } from '../text/localized.ts';
import { balanceRule } from './balance.ts';

export const balanceCarryOver = balanceRule(
  'balance/carry-over',
  localized(
    '每一列：本年新收 + 上年结转 = （七）总计 + 结转下年度。',
    'In every column: newly received + carried in = handled in total + carried out.',
  ),
  localized(
    '国办公开办函〔2021〕30号附表：第一项加第二项之和，等于第三项加第四项之和。',
    'Printed in the table of 国办公开办函〔2021〕30号: items one and two together equal items three and four together.',
  ),
);
