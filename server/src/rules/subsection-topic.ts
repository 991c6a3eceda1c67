// Checks that section 一 treats its five topics.

import { chineseOrdinal } from '../format/format.ts';
import { currentFormat } from '../format/formats.ts';
import { type Section, sectionOf } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { newlineOf } from '../text/newline.ts';
import { formatNotice } from './bases.ts';
import type { Rule } from './rule.ts';

const overview = 1;

export const subsectionTopic: Rule = {
  id: 'subsection/topic',
  severity: 'information',
  description: localized('第一部分缺少五个方面之一。', 'Section 一 lacks one of its five topics.'),
  basis: formatNotice,
  rationale: localized(
    '第一部分要报告五个方面的工作，少写一个方面，就等于没有报告这方面做了什么，审核人只能退回补写。',
    'Section 一 reports on five fields of work. One left out means that nothing is reported on it, and the report is sent back to have it added.',
  ),
  examples: [
    {
      text: `⟦一、总体情况⟧
（一）主动公开情况。全年公开政府信息86条。
（二）依申请公开情况。全年收到申请4件。
（三）政府信息管理情况。清理过时信息12条。
（四）政府信息公开平台建设情况。新设专栏1个。
`,
    },
  ],

  *check(report) {
    const section = sectionOf(report, overview);
    if (section === undefined || section.paragraphs.length === 0) return;
    const words = report.text.slice(section.body.start, section.body.end);
    for (const topic of currentFormat.overviewTopics) {
      if (topic.words.some((word) => words.includes(word))) continue;
      yield {
        span: section.heading,
        subject: topic.title,
        message: localized(`“总体情况”未涉及“${topic.title}”。`, `The overview says nothing of “${topic.title}”.`),
        fixes: () => [
          {
            title: localized(`插入小标题“${topic.title}”`, `Insert the sub-heading “${topic.title}”`),
            safe: false,
            preferred: true,
            edits: [subHeadingInsertion(section, topic.title, newlineOf(report.text))],
          },
        ],
      };
    }
  },
};

/** A sub-heading behind the section's last paragraph, numbered on from its last sub-heading. */
function subHeadingInsertion(section: Section, title: string, newline: string) {
  const at = section.paragraphs.at(-1)?.end ?? section.heading.end;
  const numbered = section.subHeadings.filter(({ style }) => style === '（一）');
  const number = chineseOrdinal((numbered.at(-1)?.ordinal ?? 0) + 1);
  return { span: { start: at, end: at }, newText: `${newline}（${number}）${title}情况` };
}
