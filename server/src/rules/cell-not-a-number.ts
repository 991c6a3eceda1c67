// Checks that a figure stands where one belongs.
import { isNoneMark } from '../syntax/figure.ts';
import { localized } from '../text/localized.ts';
import { CellNames } from './balance-wording.ts';
import { formatNotice } from './bases.ts';
import { notableCells } from './cells.ts';
import type { Rule } from './rule.ts';

export const cellNotANumber: Rule = {
  id: 'cell/not-a-number',
  severity: 'error',
  description: localized('应填数字的格里是文字、“/”、“-”或“无”。', 'Text, “/”, “-” or 无 where a figure belongs.'),
  basis: formatNotice,
  rationale: localized(
    '“/”“-”“无”在电子表格里不是被跳过，就是让公式报错，含义也因人而异。没有就填 0，才能核对和汇总。',
    'In a spreadsheet “/”, “-” and 无 are skipped or break the formula, and they mean different things to different people. A plain 0 can be checked and added up.',
  ),
  examples: [
    {
      text: `| 1.信访举报投诉类申请 | 5 | ⟦/⟧ | 0 | 0 | 0 | 0 | 5 |
| 2.重复申请 | ⟦三件⟧ | 0 | 0 | 0 | 0 | 0 | 3 |
`,
    },
  ],

  *check(report) {
    const names = new CellNames(report);
    for (const { cell } of notableCells(report, 'malformed')) {
      const isNone = isNoneMark(cell.raw);
      const advice = isNone ? localized('没有的应填 0', 'enter 0 where there is none') : localized('请填数字', 'enter a figure');
      yield {
        span: cell.mark,
        message: localized(
          `“${names.full(cell)}”应为数字，现为“${cell.raw}”，${advice['zh-cn']}。`,
          `“${names.full(cell)}” should be a figure and is “${cell.raw}”: ${advice.en}.`,
        ),
        fixes: () =>
          isNone ? [{ title: localized('改为 0', 'Change to 0'), safe: false, preferred: true, edits: [cell.fill('0')] }] : [],
      };
    }
  },
};
