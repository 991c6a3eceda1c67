// Checks that section 六 speaks of the information processing fee.
import { sectionOf } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { newlineOf } from '../text/newline.ts';
import { feeRules } from './bases.ts';
import type { Rule } from './rule.ts';

const otherMatters = 6;

export const sectionFeeStatement: Rule = {
  id: 'section/fee-statement',
  severity: 'information',
  description: localized('第六部分没有说明信息处理费情况。', 'Section 六 has no word on the information processing fee.'),
  basis: feeRules,
  rationale: localized(
    '收没收过信息处理费、收了多少，应在第六部分说明，没有收取也要写明。一字不提，审核人只能退回补写，公众也无从知道本机关是否收费。',
    'Section 六 states how many charges were notified and what was collected, or that nothing was. Without a word on it the report is sent back, and the public is left to guess whether the organ charges at all.',
  ),
  examples: [
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
⟦六、其他需要报告的事项⟧
本机关没有其他需要报告的事项。
`,
    },
  ],

  *check(report) {
    const section = sectionOf(report, otherMatters);
    const last = section?.paragraphs.at(-1);
    if (section === undefined || last === undefined) return;
    const saysIt = section.paragraphs.some(({ start, end }) => report.text.slice(start, end).includes('费'));
    if (saysIt) return;
    const year = report.year === undefined ? '本年度' : `${report.year}年`;
    const statement = `${year}，本机关未收取政府信息公开信息处理费。`;
    yield {
      span: section.heading,
      message: localized(
        '未说明信息处理费情况：应写明发出收费通知的件数和收取的金额；没有的，也应说明。',
        'No word on the information processing fee: state notices issued and amounts charged, or that there were none.',
      ),
      fixes: () => [
        {
          title: localized(`补充“${statement}”`, `Add “${statement}”`),
          safe: false,
          preferred: false,
          edits: [{ span: { start: last.end, end: last.end }, newText: newlineOf(report.text) + statement }],
        },
      ],
    };
  },
};
