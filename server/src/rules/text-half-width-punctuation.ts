// Checks that punctuation between Chinese characters is full-width.
import { halfWidthLinesOf } from '../model/half-width-marks.ts';
import { localized } from '../text/localized.ts';
import { punctuationStandard } from './bases.ts';
import type { Rule } from './rule.ts';

export const textHalfWidthPunctuation: Rule = {
  id: 'text/half-width-punctuation',
  severity: 'hint',
  description: localized(
    '汉字之间用了半角标点 , ; : ( )，每行提示一次。',
    'Half-width , ; : ( ) between Chinese characters, one finding a line.',
  ),
  basis: punctuationStandard,
  rationale: localized(
    '中文里夹着半角标点，行文疏密不匀，换行也容易出错。一份报告里两种宽度混用，说明文字来自不同的稿子。',
    'Half-width marks set Chinese text unevenly and break lines in wrong places. Both widths in one report show that its text was pieced together.',
  ),
  examples: [
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息36条⟦,⟧及时回应群众关切(含来信来访);访问量达1,200次。
`,
    },
  ],

  *check(report) {
    for (const { span, edits, marks, fullWidth, count } of halfWidthLinesOf(report)) {
      yield {
        span,
        message: localized(
          `本行有 ${count} 处半角标点，中文里应改为全角：${[...marks].join(' ')} → ${fullWidth}`,
          `${count} half-width marks on this line, full-width in Chinese text: ${[...marks].join(' ')} → ${fullWidth}`,
        ),
        fixes: () => [
          {
            title: localized(`本行改为全角标点（${count} 处）`, `Make the marks of this line full-width (${count})`),
            safe: true,
            preferred: true,
            edits,
          },
        ],
      };
    }
  },
};
