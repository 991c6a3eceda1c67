// Checks that nothing was left to be filled in.
import { placeholdersOf } from '../model/placeholders.ts';
import { localized } from '../text/localized.ts';
import { accurateDisclosure } from './bases.ts';
import type { Rule } from './rule.ts';

/** UTF-16 code units of a placeholder that a message quotes. */
const longestQuote = 20;

export const textPlaceholder: Rule = {
  id: 'text/placeholder',
  severity: 'warning',
  description: localized(
    '文中留有未填写的内容：XX、××、____、待补充、？？ 等。',
    'Something was left to be filled in: XX, ××, ____, 待补充, ？？.',
  ),
  basis: accurateDisclosure,
  rationale: localized(
    '套用模板或上年稿子时留下的空，常常到公布以后才被人发现：数字没有填，单位名称还是“XX”。审核时表格有人核，正文里的空却容易漏过。',
    'Blanks of a template or of last year’s text are often noticed only after publication: a figure was never entered, the unit is still called XX. Reviewers check the tables, and blanks in the prose slip through.',
  ),
  examples: [
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息⟦XX⟧条，培训人员⟦____⟧人次，满意度（⟦待补充⟧）。
`,
    },
  ],

  *check(report) {
    for (const { span, words } of placeholdersOf(report)) {
      const quote = words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
      yield {
        span,
        message: localized(
          `“${quote}”处尚未填写，请填上实际内容；没有的，请删除。`,
          `“${quote}” was left to be filled in: enter what belongs there, or delete it.`,
        ),
      };
    }
  },
};
