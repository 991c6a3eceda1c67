// Checks that no report on 2021 or later has tables of the trial format.
import { tableKinds } from '../format/format.ts';
import { formatOf } from '../format/formats.ts';
import { tableOf } from '../model/report.ts';
import { supersededReplacement } from '../model/skeleton.ts';
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { isSuperseded } from './current-tables.ts';
import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

export const tableSuperseded: Rule = {
  id: 'table/superseded',
  severity: 'error',
  description: localized(
    '2021 年及以后的年度报告仍用 2019 年的旧表。',
    'A report on 2021 or later has a table of the 2019–2020 format.',
  ),
  basis: formatNotice,
  rationale: localized(
    '新旧两表的口径不同：旧表报“新制作、新公开、对外公开总数量”，现行表报“制发、废止、现行有效”。用旧表填的数字无法与其他单位的相加，要按现行表重报。',
    "The two forms count different things: the old one what was made and published, the current one what was issued, repealed and is in force. Figures in the old form can't be added to other units', and have to be reported again.",
  ),
  examples: [
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
⟦| 第二十条第（一）项 |⟧
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 2 | 2 | 9 |
| 第二十条第（五）项 |
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| 行政许可 | 14 | +3 | 128 |
`,
    },
  ],

  *check(report) {
    for (const kind of tableKinds) {
      const table = tableOf(report, kind);
      if (table === undefined || !isSuperseded(report, table)) continue;
      const name = tableName(kind);
      const { notice } = formatOf(table.format);
      yield {
        span: firstLine(report.text, table.span),
        message: localized(
          `“${name['zh-cn']}”用的是已废止的旧格式（${notice}），应按国办公开办函〔2021〕30号填写。`,
          `The ${name.en} is in the superseded form (${notice}); 国办公开办函〔2021〕30号 applies.`,
        ),
        fixes: () => [
          {
            title: localized(
              '换成现行表格（保留含义相同的数字）',
              'Replace by the current table, keeping figures of the same meaning',
            ),
            safe: false,
            preferred: true,
            edits: [supersededReplacement(report, table)],
          },
        ],
      };
    }
  },
};

function firstLine(text: string, span: { start: number; end: number }): { start: number; end: number } {
  let start = span.start;
  while (start < span.end && text.charAt(start).trim() === '') start++;
  let end = start;
  while (end < span.end && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  return { start, end };
}
