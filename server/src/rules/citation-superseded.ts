// Checks that a report doesn't cite the superseded notice as its format.

import { format2019 } from '../format/format-2019.ts';
import { currentFormat } from '../format/formats.ts';
import type { Report } from '../model/report.ts';
import { type SupersededCitation, supersededCitationsOf } from '../model/superseded-citation.ts';
import { yearEdits } from '../model/written-number.ts';
import { localized } from '../text/localized.ts';
import type { Edit } from '../text/span.ts';
import { formatNotice } from './bases.ts';
import type { Rule } from './rule.ts';

export const citationSuperseded: Rule = {
  id: 'citation/superseded',
  severity: 'warning',
  description: localized(
    '2021 年及以后的报告仍以国办公开办函〔2019〕60号为格式依据。',
    'A report on 2021 or later cites 国办公开办函〔2019〕60号 as its format.',
  ),
  basis: formatNotice,
  rationale: localized(
    '2019 年的试行格式已由 2021 年的格式取代；引用旧文号，说明报告可能仍按旧格式编制。',
    'The trial format of 2019 was replaced in 2021; who cites the old notice may have written the report in the old format.',
  ),
  examples: [
    {
      text: '青岚县水务局2023年政府信息公开工作年度报告\n\n本报告按照⟦国办公开办函〔2019〕60号⟧规定的格式编制。\n\n一、总体情况\n',
    },
  ],

  *check(report) {
    if (report.year === undefined || report.year < currentFormat.firstYear) return;
    for (const citation of supersededCitationsOf(report)) {
      const { prose, start, end } = citation;
      yield {
        span: prose.spanOf(start, end),
        message: localized(
          `所引${format2019.notice}已被${currentFormat.notice}取代，${report.year} 年的报告应引用后者。`,
          `${format2019.notice} has been replaced by ${currentFormat.notice}: a report on ${report.year} should cite that.`,
        ),
        fixes: () => [
          {
            title: localized(`改引${currentFormat.notice}`, `Cite ${currentFormat.notice}`),
            safe: false,
            preferred: true,
            edits: editsOf(report, citation),
          },
        ],
      };
    }
  },
};

/** What the current notice is about, in its name. */
const currentSubject = [
  '印发《中华人民共和国政府信息公开工作年度报告格式》',
  '印发〈中华人民共和国政府信息公开工作年度报告格式〉',
] as const;

function editsOf(report: Report, { prose, digits, subject }: SupersededCitation): Edit[] {
  const edits: Edit[] = [];
  if (subject !== undefined) {
    const newText = currentSubject[subject.isInQuotes ? 1 : 0];
    edits.push({ span: prose.spanOf(subject.start, subject.end), newText });
  }
  if (digits === undefined) return edits;
  const year = { value: 2019, start: digits.year, end: digits.year + 4 };
  edits.push(...yearEdits(report.text, prose, year, 2021));
  const span = prose.spanOf(digits.number, digits.number + 1);
  edits.push({ span, newText: report.text.charCodeAt(span.start) < 0x80 ? '3' : '３' });
  return edits;
}
