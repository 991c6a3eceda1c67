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
  rationale: localized(
    '每一行的名称都对应条例规定的一种情形。错一个字，读者就可能当成另一种情形，按行名取数的程序也取不到这一行。',
    'Each label stands for a case that the Regulation defines. With a character wrong, readers may take it for another case, and programs that look rows up by name miss it.',
  ),
  examples: [
    {
      text: `| ⟦5.属于三类内容事务信息⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| ⟦6.属于四类过程性性信息⟧ | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
`,
    },
  ],

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
