// Checks that each row has as many figures as its table has columns, and no figure stands where a label belongs.
import type { TableProblem } from '../model/report.ts';
import { type Localized, localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import { rowLabel } from './names.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const tableCellCount: Rule = {
  id: 'table/cell-count',
  severity: 'error',
  description: localized(
    '一行的数字多于或少于规定的列数，或在不该有数字的格里有数字。',
    'A row with more or fewer figures than its table has columns, or a figure where none belongs.',
  ),
  basis: formatNotice,
  rationale: localized(
    '少一个或多一个数，其后的数字就都错了一列，自然人的件数会被当作商业企业的。本工具不替人猜是哪一格，这一行在改正之前不参加勾稽核对。',
    "With a figure too few or too many, all that follow stand in the wrong column: natural persons' requests pass for businesses'. Nothing is guessed here, so that the row takes part in no sum until it is mended.",
  ),
  examples: [
    {
      text: `| ⟦1.信访举报投诉类申请⟧ | 5 | 0 | 0 | 0 | 0 | 5 |
| 2.重复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
`,
    },
    {
      text: `| | （四）无法提供 | 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| ⟦0⟧ | （五）不予处理 | 1.信访举报投诉类申请 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| | | 2.重复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
`,
    },
  ],

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'cell-count')) {
      const label = table.kind === 'reviewAndLitigation' ? undefined : rowLabel(table, problem.key);
      yield countFinding(problem, label);
    }
    for (const { table, problem } of problemsOf(report, 'stray-value')) {
      yield strayFinding(problem, rowLabel(table, problem.key));
    }
  },
};

function countFinding(problem: TableProblem & { kind: 'cell-count' }, label: string | undefined): RuleFinding {
  const { expected, found, edit, span } = problem;
  const difference = Math.abs(expected - found);
  const isShort = found < expected;
  return {
    span,
    message: localized(
      `${label === undefined ? '这一行' : `“${label}”一行`}应有 ${expected} 个数，现有 ${found} 个，${isShort ? '少' : '多'} ${difference} 个；空缺处请填 0。`,
      `${label === undefined ? 'This row' : `“${label}”`} should have ${expected} figures; it has ${found}, ${difference} too ${isShort ? 'few' : 'many'}.`,
    ),
    fixes: () => (edit === undefined ? [] : [{ title: countFixTitle(isShort), safe: false, preferred: true, edits: [edit] }]),
  };
}

function countFixTitle(isShort: boolean): Localized {
  return isShort
    ? localized('补上缺少的一个数', 'Add the figure that is missing')
    : localized('删去多余的一个数', 'Remove the figure that is too many');
}

function strayFinding(problem: TableProblem & { kind: 'stray-value' }, label: string): RuleFinding {
  const { raw, span } = problem;
  return {
    span,
    message: localized(
      `“${label}”一行的行名格里多了一个“${raw}”，应删去。`,
      `A stray “${raw}” stands in a label cell of the row “${label}”.`,
    ),
    fixes: () => [
      {
        title: localized(`删去多余的“${raw}”`, `Remove the stray “${raw}”`),
        safe: false,
        preferred: true,
        edits: [{ span, newText: '' }],
      },
    ],
  };
}
