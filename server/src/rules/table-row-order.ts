// Checks that the official rows are in order.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import { rowLabel } from './names.ts';
import type { Rule } from './rule.ts';

export const tableRowOrder: Rule = {
  id: 'table/row-order',
  severity: 'warning',
  description: localized('规定的行次序不对。', 'Official rows are out of order.'),
  basis: formatNotice,

  *check(report) {
    for (const { table, problem } of problemsOf(report, 'row-order')) {
      const label = rowLabel(table, problem.key);
      const place =
        problem.after === ''
          ? localized('应为第一行', 'it is the first row')
          : localized(`应在“${rowLabel(table, problem.after)}”之后`, `it comes behind “${rowLabel(table, problem.after)}”`);
      yield {
        span: problem.span,
        message: localized(`“${label}”一行的位置不对，${place['zh-cn']}。`, `“${label}” is out of place: ${place.en}.`),
      };
    }
  },
};
