// Checks that each section says something.

import { localized } from '../text/localized.ts';
import { lineEndAt, newlineOf } from '../text/newline.ts';
import { formatNotice } from './bases.ts';
import { officialSection } from './names.ts';
import type { Rule } from './rule.ts';

const otherMatters = 6;

export const sectionEmpty: Rule = {
  id: 'section/empty',
  severity: 'warning',
  description: localized('某部分没有内容。', 'A section has no content.'),
  basis: formatNotice,

  *check(report) {
    for (const section of report.sections) {
      const { heading } = officialSection(section.ordinal);
      const hasTable = report.tables.some(({ span }) => section.body.start <= span.start && span.end <= section.body.end);
      if (hasTable || section.paragraphs.length > 0) continue;
      const at = lineEndAt(report.text, section.heading.end);
      yield {
        span: section.heading,
        message: localized(`“${heading}”没有内容。`, `“${heading}” has no content.`),
        fixes: () =>
          section.ordinal === otherMatters
            ? [
                {
                  title: localized('填写“无。”', 'Write “无。” (none)'),
                  safe: false,
                  preferred: true,
                  edits: [{ span: { start: at, end: at }, newText: `${newlineOf(report.text)}无。` }],
                },
              ]
            : [],
      };
    }
  },
};
