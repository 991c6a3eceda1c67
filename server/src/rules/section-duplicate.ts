// Checks that no section comes twice.
import type { Section } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { officialSection } from './names.ts';
import type { Rule } from './rule.ts';

export const sectionDuplicate: Rule = {
  id: 'section/duplicate',
  severity: 'error',
  description: localized('同一部分出现两次。', 'A section comes twice.'),
  basis: formatNotice,

  *check(report) {
    const firsts = new Map<number, Section>();
    for (const section of report.sections) {
      const first = firsts.get(section.ordinal);
      if (first === undefined) {
        firsts.set(section.ordinal, section);
        continue;
      }
      const { heading } = officialSection(section.ordinal);
      yield {
        span: section.heading,
        message: localized(`“${heading}”重复出现，请合并或删除。`, `The section “${heading}” comes twice.`),
        related: [{ span: first.heading, message: localized('第一次出现在这里', 'It comes first here') }],
      };
    }
  },
};
