// Checks that the cells of a table's head have their official labels.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

export const tableColumnLabel: Rule = {
  id: 'table/column-label',
  severity: 'warning',
  description: localized(
    '表头文字可以辨认，但与规定不同，或次序不对，或残缺。',
    'A header cell is recognisable but spelt otherwise or out of place, or the head is damaged.',
  ),
  basis: formatNotice,
  rationale: localized(
    '表头说明每一列统计的是什么。写错或者错了位置，整列数字就可能被读成、抄成另一列的。',
    "The head says what each column counts. Where it is wrong or out of place, a whole column of figures is read, and copied, as another's.",
  ),
  examples: [
    {
      text: `| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | ⟦现行有效件⟧ |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 9 |
`,
    },
  ],

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'column-label')) {
      const stated = report.text.slice(problem.span.start, problem.span.end);
      const { official } = problem;
      if (problem.fault === 'misplaced') {
        yield {
          span: problem.span,
          message: localized(
            `表头“${official}”的位置不对，各列应按规定的次序排列；请核对这一列的数据。`,
            `The column “${official}” is out of place: columns have an official order. Check its figures.`,
          ),
        };
        continue;
      }
      if (problem.fault === 'damaged') {
        const name = tableName(table.kind);
        yield {
          span: problem.span,
          message: localized(
            `“${name['zh-cn']}”的表头残缺，请按规定格式重新录入。`,
            `The head of the ${name.en} is damaged: enter it as the format prints it.`,
          ),
        };
        continue;
      }
      yield {
        span: problem.span,
        message: localized(`表头“${stated}”应为“${official}”。`, `The header “${stated}” should be “${official}”.`),
        fixes: () => [
          {
            title: localized(`改为“${official}”`, `Change to “${official}”`),
            safe: true,
            preferred: true,
            edits: [{ span: problem.span, newText: official }],
          },
        ],
      };
    }
  },
};
