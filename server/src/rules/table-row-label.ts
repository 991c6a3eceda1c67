// Checks that rows and merged cells have their official labels.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { problemsOf } from './current-tables.ts';
import type { Rule } from './rule.ts';

export const tableRowLabel: Rule = {
  id: 'table/row-label',
  severity: 'warning',
  description: localized('行名可以辨认，但与规定文字不同。', 'A row label is recognisable but spelt otherwise.'),
  basis: formatNotice,

  *check(report) {
    for (const { problem } of problemsOf(report, 'row-label')) {
      const stated = report.text.slice(problem.span.start, problem.span.end);
      const { official } = problem;
      yield {
        span: problem.span,
        message: localized(`行名“${stated}”应为“${official}”。`, `The label “${stated}” should be “${official}”.`),
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
