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
