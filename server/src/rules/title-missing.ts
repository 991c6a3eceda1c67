// Checks that the report has a title.

import { localized } from '../text/localized.ts';
import { newlineOf } from '../text/newline.ts';
import { formatNotice } from './bases.ts';
import type { Rule } from './rule.ts';

export const titleMissing: Rule = {
  id: 'title/missing',
  severity: 'warning',
  description: localized('报告开头没有标题。', 'The report has no title in its first lines.'),
  basis: formatNotice,
  rationale: localized(
    '审核人靠标题辨认是哪个单位、哪一年的报告；没有标题，收上来的几百份报告就对不上号，与单位、年份有关的核对也无从做起。',
    "Reviewers tell by the title whose report it is and for which year. Without it a report can't be told from hundreds of others, and nothing that depends on the unit or the year can be checked.",
  ),
  examples: [
    {
      text: `⟦本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。⟧

一、总体情况
`,
    },
  ],

  *check(report) {
    if (report.title !== undefined) return;
    const year = report.year;
    const title = `（单位名称）${year ?? '（年份）'}年政府信息公开工作年度报告`;
    yield {
      span: { start: 0, end: firstLineEnd(report.text) },
      message: localized(
        '缺少标题，应为“单位名称＋年份＋政府信息公开工作年度报告”。',
        'The title is missing: unit + year + 政府信息公开工作年度报告.',
      ),
      fixes: () => [
        {
          title: localized(`在开头插入标题“${title}”`, `Insert the title “${title}” at the beginning`),
          safe: false,
          preferred: true,
          edits: [{ span: afterByteOrderMark(report.text), newText: title + newlineOf(report.text).repeat(2) }],
        },
      ],
    };
  },
};

function afterByteOrderMark(text: string): { start: number; end: number } {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start, end: start };
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
