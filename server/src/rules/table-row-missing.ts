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

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'row-missing')) {
      const label = rowLabel(table, problem.key);
      const where = problem.behind ? localized('此行之后', 'behind this row') : localized('此行之前', 'before this row');
      yield {
        span: problem.span,
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
