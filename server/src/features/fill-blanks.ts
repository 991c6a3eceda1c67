// Writes 0 into blank cells.
import type { Report } from '../model/report.ts';
import { CellNames } from '../rules/balance-wording.ts';
import { localized } from '../text/localized.ts';
import { described, type FigureChanges, type Notice } from './figure-changes.ts';
import { misshapenRows } from './uncomputed-totals.ts';

/** A 0 for every blank cell of the tables; rows whose cells can't be told apart are left alone, and told. */
export function fillBlanks(report: Report): FigureChanges {
  const blanks = report.tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'blank').map((cell) => ({ cell, to: '0' }))),
  );
  const notice = misshapenNotice(report) ?? (blanks.length === 0 ? noBlank(report) : undefined);
  return { changes: described(report, blanks), ...(notice === undefined ? {} : { notice }) };
}

function noBlank({ tables }: Report): Notice {
  if (tables.length === 0) return { message: localized('报告里没有标准表格。', 'The report has none of the standard tables.') };
  return { message: localized('没有空白的单元格。', 'No cell is blank.') };
}

/** Rows that are told by name. */
const toldRows = 3;

function misshapenNotice(report: Report): Notice | undefined {
  const names = new CellNames(report);
  const rows = report.tables.flatMap((table) => misshapenRows(table, names));
  const [first] = rows;
  if (first === undefined) return undefined;
  const told = rows.slice(0, toldRows).map(({ name }) => `“${name}”`);
  const more = rows.length - told.length;
  return {
    span: first.span,
    message: localized(
      `${told.join('、')}${rows.length === 1 ? '一' : `等 ${rows.length} `}行的格数不对，没有填写。`,
      `Left as ${rows.length === 1 ? 'it is, for its' : 'they are, for their'} number of cells is wrong: ${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    ),
  };
}
