// Checks that a table has no rows of its own making.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

export const tableRowUnknown: Rule = {
  id: 'table/row-unknown',
  severity: 'warning',
  description: localized('表中有规定格式里没有的行。', "A row that the format doesn't have."),
  basis: formatNotice,

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'row-unknown')) {
      const name = tableName(table.kind);
      yield {
        span: problem.span,
        message: localized(
          `“${name['zh-cn']}”没有“${problem.label}”这一行，请核对行名。`,
          `The ${name.en} has no row “${problem.label}”.`,
        ),
      };
    }
  },
};
