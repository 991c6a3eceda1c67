// Checks that no official row is absent.
import { rowInsertion } from '../model/row-insertion.ts';
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import { rowLabel, tableName } from './names.ts';
import type { Rule } from './rule.ts';

export const tableRowMissing: Rule = {
  id: 'table/row-missing',
  severity: 'error',
  description: localized('表中缺少规定的行。', 'An official row is absent.'),
  basis: formatNotice,
  rationale: localized(
    '少一行，就少报了一种情形，总计也无从核对。行多半是转换或复制时丢的，读者会误以为这种情形没有发生。',
    'Without its row a kind of case goes unreported and the totals can no longer be checked. Rows are mostly lost in conversion or copying, and readers take it that no such case occurred.',
  ),
  examples: [
    {
      text: `| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 9 |
| 第二十条第（五）项 |
| 信息内容 | 本年处理决定数量 |
| 行政许可 | 128 |
| 第二十条第（六）项 |
| 信息内容 | 本年处理决定数量 |
| ⟦行政处罚⟧ | 36 |
| 第二十条第（八）项 |
| 信息内容 | 本年收费金额（单位：万元） |
| 行政事业性收费 | 0 |
`,
    },
  ],

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'row-missing')) {
      const label = rowLabel(table, problem.key);
      const where = problem.behind ? localized('此行之后', 'behind this row') : localized('此行之前', 'before this row');
      yield {
        span: problem.span,
        subject: `${tableName(table.kind)['zh-cn']} · ${label}`,
        message: localized(
          `“${tableName(table.kind)['zh-cn']}”缺少“${label}”一行，应在${where['zh-cn']}。`,
          `The row “${label}” is missing ${where.en}.`,
        ),
        fixes: () => [
          {
            title: localized(`插入“${label}”一行（空白）`, `Insert the row “${label}”, blank`),
            safe: false,
            preferred: true,
            edits: [rowInsertion(report, table, problem.key, problem.insertAt, problem.behind)],
          },
        ],
      };
    }
  },
};
