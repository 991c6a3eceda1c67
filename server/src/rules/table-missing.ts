// Checks that each section with an official table has it.
import { currentFormat } from '../format/formats.ts';
import { sectionOf } from '../model/report.ts';
import { hasTable, tableInsertion } from '../model/skeleton.ts';
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import { tableName } from './names.ts';
import type { Rule } from './rule.ts';

export const tableMissing: Rule = {
  id: 'table/missing',
  severity: 'error',
  description: localized('应有表格的部分没有表格。', 'A section is without its official table.'),
  basis: formatNotice,
  rationale: localized(
    '数字只有列在表里才能逐项核对和汇总。没有表格（或者转换时变成了图片），这一部分就等于没有报告，数据也并不进上级的汇总表。',
    'Figures can be checked and added up only in their table. Without it (or with a picture in its place) the section reports nothing, and the unit is missing from the totals of the office above.',
  ),
  examples: [
    {
      text: `⟦四、政府信息公开行政复议、行政诉讼情况⟧

五、存在的主要问题及改进情况
`,
    },
  ],

  *check(report) {
    for (const { ordinal, table } of currentFormat.sections) {
      const section = sectionOf(report, ordinal);
      if (table === undefined || section === undefined || hasTable(report, table)) continue;
      const name = tableName(table);
      yield {
        span: section.heading,
        subject: name['zh-cn'],
        message: localized(`缺少“${name['zh-cn']}”。`, `The ${name.en} is missing.`),
        fixes: () => [
          {
            title: localized(`插入“${name['zh-cn']}”（空白）`, `Insert the ${name.en}, blank`),
            safe: false,
            preferred: true,
            edits: [tableInsertion(report, table)],
          },
        ],
      };
    }
  },
};
