// Checks that none of the six sections is absent.
import { currentFormat } from '../format/formats.ts';
import { type Report, sectionOf } from '../model/report.ts';
import { sectionInsertion } from '../model/skeleton.ts';
import { localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';
import { formatNotice } from './bases.ts';
import { officialSection } from './names.ts';
import type { Rule } from './rule.ts';

export const sectionMissing: Rule = {
  id: 'section/missing',
  severity: 'error',
  description: localized('缺少六个部分之一。', 'One of the six sections is absent.'),
  basis: formatNotice,
  rationale: localized(
    '六个部分是格式规定的，缺一个，报告就不完整，要退回补报；缺的若是第二、三、四部分，那里的表格和全年数据也一并没有了。',
    "The notice prescribes six sections. A report without one of them is incomplete and is sent back; with section 二, 三 or 四 a table of the year's figures is gone too.",
  ),
  examples: [
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
一、总体情况
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
⟦四、政府信息公开行政复议、行政诉讼情况⟧
六、其他需要报告的事项
`,
    },
  ],

  *check(report) {
    for (const { ordinal, table } of currentFormat.sections) {
      if (sectionOf(report, ordinal) !== undefined) continue;
      const { heading } = officialSection(ordinal);
      yield {
        span: neighbour(report, ordinal),
        subject: heading,
        message: localized(
          `缺少“${heading}”部分${table === undefined ? '' : '（含表格）'}，请补上。`,
          `The section “${heading}” is missing.`,
        ),
        fixes: () => [
          {
            title: localized(`插入“${heading}”`, `Insert “${heading}”`),
            safe: false,
            preferred: true,
            edits: [sectionInsertion(report, ordinal)],
          },
        ],
      };
    }
  },
};

/** The heading before the gap; without one the next heading, the title, or the text's first line. */
function neighbour(report: Report, ordinal: number): Span {
  const before = report.sections.filter((section) => section.ordinal < ordinal).at(-1);
  const next = report.sections.find((section) => section.ordinal > ordinal);
  return before?.heading ?? next?.heading ?? report.title?.span ?? { start: 0, end: Math.min(report.text.length, 1) };
}
