// Checks that the sections are in order.
import { outOfOrder } from '../model/order.ts';
import type { Section } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { officialSection } from './names.ts';
import type { Rule } from './rule.ts';

export const sectionOrder: Rule = {
  id: 'section/order',
  severity: 'error',
  description: localized('各部分次序不对。', 'Sections are out of order.'),
  basis: formatNotice,

  *check(report) {
    const firsts = new Map<number, Section>();
    for (const section of report.sections) if (!firsts.has(section.ordinal)) firsts.set(section.ordinal, section);
    for (const section of outOfOrder([...firsts.values()], ({ ordinal }) => ordinal)) {
      const { heading } = officialSection(section.ordinal);
      yield {
        span: section.heading,
        message: localized(
          `“${heading}”的位置不对，应为第 ${section.ordinal} 部分。`,
          `“${heading}” is out of place: it is section ${section.ordinal}.`,
        ),
      };
    }
  },
};
