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
  rationale: localized(
    '审核人按固定次序翻看几百份报告，挪了位置的部分容易被当作缺项；按次序摘录的文字和数据也会归到别的部分名下。',
    'Reviewers read hundreds of reports in one fixed order. A section elsewhere is taken for missing, and what is copied by position ends up under the wrong heading.',
  ),
  examples: [
    {
      text: `四、政府信息公开行政复议、行政诉讼情况
⟦六、其他需要报告的事项⟧
五、存在的主要问题及改进情况
`,
    },
  ],

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
