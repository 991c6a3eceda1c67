// Checks that no official cell is without a value.

import type { Report, ValueCell } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { CellNames } from './balance-wording.ts';
import { formatNotice } from './bases.ts';
import { notableCells } from './cells.ts';
import { tableName } from './names.ts';
import type { Fix, Rule } from './rule.ts';

export const cellBlank: Rule = {
  id: 'cell/blank',
  severity: 'warning',
  description: localized('规定的格里没有数字。', 'An official cell has no value.'),
  basis: formatNotice,

  *check(report) {
    const names = new CellNames(report);
    for (const { cell } of notableCells(report, 'blank')) {
      yield {
        span: cell.mark,
        message: localized(
          `“${names.full(cell)}”未填，没有的应填 0。`,
          `“${names.full(cell)}” is blank; enter 0 where there is none.`,
        ),
        fixes: () => blankFixes(report, cell),
      };
    }
  },
};

function blankFixes(report: Report, cell: ValueCell): Fix[] {
  const blanks = [...notableCells(report, 'blank')].filter((other) => other.cell.table === cell.table);
  const fixes: Fix[] = [{ title: localized('填 0', 'Enter 0'), safe: false, preferred: true, edits: [cell.fill('0')] }];
  if (blanks.length > 1) {
    const name = tableName(cell.table);
    fixes.push({
      title: localized(
        `“${name['zh-cn']}”的 ${blanks.length} 个空格全部填 0`,
        `Enter 0 in all ${blanks.length} blanks of the ${name.en}`,
      ),
      safe: false,
      preferred: false,
      edits: blanks.map((blank) => blank.cell.fill('0')),
    });
  }
  return fixes;
}
