// Checks that what is in force is what was in force last year, with what was issued and without what was repealed.
import { tableOf } from '../model/report.ts';
import { type Localized, localized } from '../text/localized.ts';
import { contradictingFigure, type EarlierFigure, earlierRecords, placeOf, reportInWords } from './history.ts';
import { rowLabel } from './names.ts';
import type { Rule } from './rule.ts';

const rowKeys = ['regulations', 'normativeDocuments'] as const;

export const historyInForce: Rule = {
  id: 'history/in-force',
  severity: 'hint',
  description: localized(
    '“现行有效件数”不等于上一年度报告的现行有效 + 本年制发 − 本年废止。',
    "What is in force isn't what was in force in the report of the year before + issued − repealed.",
  ),
  basis: localized(
    '国办公开办函〔2021〕30号附表“第二十条第（一）项”三栏的含义；有效期届满、机构调整等可使其不成立，故仅作提示。',
    'What the three columns of 国办公开办函〔2021〕30号 mean; expiry and reorganisation break it by rights, so it is a hint.',
  ),
  rationale: localized(
    '现行有效的规章和规范性文件逐年累积，变动只能来自制发和废止。对不上，常见的原因是漏报了废止或到期失效的文件，或者照抄了去年的数。',
    "What is in force is carried on from year to year and changes by what is issued and repealed. Where it doesn't add up, repealed or expired documents were mostly left out, or last year's figure was copied.",
  ),
  examples: [
    {
      earlier: `青岚县人民政府2022年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 5 | 1 | 18 |
`,
      text: `青岚县人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 4 | 2 | ⟦18⟧ |
`,
    },
  ],

  *check(report, context) {
    const records = earlierRecords(report, context);
    const table = records.length === 0 ? undefined : tableOf(report, 'activeDisclosure');
    if (table === undefined) return;
    for (const row of rowKeys) {
      const issued = table.cell(row, 'issued');
      const repealed = table.cell(row, 'repealed');
      const inForce = table.cell(row, 'inForce');
      if (issued === undefined || repealed === undefined || inForce === undefined) continue;
      if (!isWhole(issued.value) || !isWhole(repealed.value) || !isWhole(inForce.value)) continue;
      const change = issued.value - repealed.value;
      const now = inForce.value;
      const figure = contradictingFigure(records, ['activeDisclosure', row, 'inForce'], (before) => before + change === now);
      if (figure === undefined || !isWhole(figure.value)) continue;
      const { year } = figure.record;
      yield {
        span: inForce.mark,
        message: inWords(rowLabel(table, row), figure, issued.value, repealed.value, now),
        related: [
          placeOf(figure, localized(`${year}年度报告：现行有效 ${figure.value}`, `In force in ${year}: ${figure.value}`)),
          { span: issued.mark, message: localized(`本年制发 ${issued.value}`, `issued: ${issued.value}`) },
          { span: repealed.mark, message: localized(`本年废止 ${repealed.value}`, `repealed: ${repealed.value}`) },
        ],
      };
    }
  },
};

function isWhole(value: number | null): value is number {
  return Number.isSafeInteger(value);
}

function inWords(label: string, figure: EarlierFigure, issued: number, repealed: number, now: number): Localized {
  const other = reportInWords(figure);
  const sum = figure.value + issued - repealed;
  return localized(
    `“${label}”现行有效 ${now} 件，按${other['zh-cn']}推算为 ${sum} 件（上年现行有效 ${figure.value} + 制发 ${issued} − 废止 ${repealed}）。如有到期失效、机构调整等情形可以不符，请核对。`,
    `“${label}”: ${now} in force; by ${other.en} it would be ${sum} (in force ${figure.value} + issued ${issued} − repealed ${repealed}). Expiry or reorganisation may explain it; check.`,
  );
}
