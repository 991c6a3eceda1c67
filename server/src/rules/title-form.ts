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
