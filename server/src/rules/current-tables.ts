// The tables of a report that are in the format in force, or rightly in the one of their year.

import { tableKinds } from '../format/format.ts';
import { formatForYear } from '../format/formats.ts';
import { type BoundTable, type Report, type TableProblem, tableOf } from '../model/report.ts';
import { memoizeLast } from '../text/memo.ts';

/** Whether a table is in a form that was superseded when its report was due. */
export function isSuperseded(report: Report, table: BoundTable): boolean {
  return table.format !== formatForYear(report.year).id && table.format !== '2021';
}

/** The first table of each kind, but for superseded ones: those are replaced whole. */
export const currentTables = memoizeLast((report: Report): readonly BoundTable[] =>
  tableKinds.flatMap((kind) => {
    const table = tableOf(report, kind);
    return table === undefined || isSuperseded(report, table) ? [] : [table];
  }),
);

/** The departures of one kind from the format, with their tables. */
export function* problemsOf<Kind extends TableProblem['kind']>(
  report: Report,
  kind: Kind,
): Iterable<{ table: BoundTable; problem: TableProblem & { kind: Kind } }> {
  for (const table of currentTables(report)) {
    for (const problem of table.problems) if (isOfKind(problem, kind)) yield { table, problem };
  }
}

function isOfKind<Kind extends TableProblem['kind']>(
  problem: TableProblem,
  kind: Kind,
): problem is TableProblem & { kind: Kind } {
  return problem.kind === kind;
}
