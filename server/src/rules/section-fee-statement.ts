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
