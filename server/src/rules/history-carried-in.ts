// Checks that what is carried in is what last year's report carried out.
import { tableOf } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { contradictingFigure, earlierRecords, placeOf, reportInWords } from './history.ts';
import type { Rule } from './rule.ts';

export const historyCarriedIn: Rule = {
  id: 'history/carried-in',
  severity: 'warning',
  description: localized(
    '“上年结转”与同一单位上一年度报告的“结转下年度继续办理”不一致。',
    "What is carried in differs from what the same unit's report of the year before carries out.",
  ),
  basis: localized(
    '国办公开办函〔2021〕30号附表：“上年结转政府信息公开申请数量”即上一年度报告的“结转下年度继续办理”。',
    'Table of 国办公开办函〔2021〕30号: what is carried in is what the report of the year before carries out.',
  ),
  rationale: localized(
    '去年结转下来的申请，今年必须接着办。两年的数对不上，说明有申请漏办、重登，或者有一年填错；上级机关把两年的报告放在一起就能看出来。',
    'Requests carried out of one year are dealt with in the next. Where the two reports differ, requests were lost or counted twice, or one report is wrong; anybody who holds both side by side can see it.',
  ),
  examples: [
    {
      earlier: `青岚县水务局2022年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
`,
      text: `青岚县水务局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
| 一、本年新收政府信息公开申请数量 | 31 | 0 | 0 | 0 | 0 | 0 | 31 |
| 二、上年结转政府信息公开申请数量 | ⟦2⟧ | 0 | 0 | 0 | 0 | 0 | ⟦2⟧ |
`,
    },
  ],

  *check(report, context) {
    const records = earlierRecords(report, context);
    if (records.length === 0) return;
    for (const cell of tableOf(report, 'requests')?.rows.find(({ key }) => key === 'carriedIn')?.cells ?? []) {
      const { value } = cell;
      if (value === null) continue;
      const figure = contradictingFigure(records, ['requests', 'carriedOut', cell.column], (other) => other === value);
      if (figure === undefined) continue;
      const other = reportInWords(figure);
      yield {
        span: cell.mark,
        message: localized(
          `上年结转应与${other['zh-cn']}的结转下年度一致：那里为 ${figure.value}，这里为 ${value}，请核对。`,
          `What is carried in should be what ${other.en} carries out: ${figure.value} there, ${value} here. Check both.`,
        ),
        related: [
          placeOf(
            figure,
            localized(
              `${figure.record.year}年度报告：结转下年度 ${figure.value}`,
              `Carried out of ${figure.record.year}: ${figure.value}`,
            ),
          ),
        ],
      };
    }
  },
};
