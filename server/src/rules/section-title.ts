// Checks that each section's heading has its official wording.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { officialSection } from './names.ts';
import type { Rule } from './rule.ts';

export const sectionTitle: Rule = {
  id: 'section/title',
  severity: 'warning',
  description: localized('部分标题可以辨认，但文字与规定不同。', 'A section has a recognisable title with other wording.'),
  basis: formatNotice,

  *check(report) {
    for (const section of report.sections) {
      if (section.titleIsOfficial) continue;
      const { title } = officialSection(section.ordinal).section;
      const stated = report.text.slice(section.title.start, section.title.end);
      yield {
        span: section.title,
        message: localized(`标题“${stated}”应为“${title}”。`, `The title “${stated}” should be “${title}”.`),
        fixes: () =>
          section.numberIsExact
            ? [
                {
                  title: localized(`改为“${title}”`, `Change to “${title}”`),
                  safe: true,
                  preferred: true,
                  edits: [{ span: section.title, newText: title }],
                },
              ]
            : [],
      };
    }
  },
};
