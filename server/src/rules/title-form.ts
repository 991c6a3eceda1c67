// Checks that the title is unit + YYYY年 + 政府信息公开工作年度报告.
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import type { Rule } from './rule.ts';

const officialTitle = /^.+[0-9]{4}年政府信息公开工作年度报告$/;

export const titleForm: Rule = {
  id: 'title/form',
  severity: 'information',
  description: localized(
    '标题不是“单位名称＋YYYY年＋政府信息公开工作年度报告”（跨行标题视为一个标题）。',
    'The title is not unit + YYYY年 + 政府信息公开工作年度报告 (a title over two lines is one title).',
  ),
  basis: formatNotice,
  rationale: localized(
    '报告按“单位＋年份＋政府信息公开工作年度报告”归档和检索。少了“工作”“年度”，或年份写法不同，一个单位历年的报告就搜不齐，审核时也会被指出。',
    "Reports are filed and searched by this title. One that lacks 工作 or 年度, or writes the year otherwise, is missed when a unit's reports of several years are collected, and reviewers complain of it.",
  ),
  examples: [
    {
      text: `⟦青岚县教育局2024年度政府信息公开年报⟧

一、总体情况
`,
    },
  ],

  *check(report) {
    const title = report.title;
    if (title === undefined || officialTitle.test(title.text)) return;
    const standard = `${title.unit ?? '（单位名称）'}${title.year ?? report.year ?? '（年份）'}年政府信息公开工作年度报告`;
    yield {
      span: title.span,
      message: localized(
        `标题“${title.text}”不规范，应为“${standard}”。`,
        `The title “${title.text}” is not in the standard form “${standard}”.`,
      ),
      fixes: () => [
        {
          title: localized(`改为“${standard}”`, `Change to “${standard}”`),
          safe: false,
          preferred: title.unit !== undefined && title.year !== undefined,
          edits: [{ span: title.span, newText: standard }],
        },
      ],
    };
  },
};
