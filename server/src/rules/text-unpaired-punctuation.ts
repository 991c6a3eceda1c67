// Checks that brackets and quotation marks come in pairs.
import { type LonelyMark, lonelyMarksOf } from '../model/punctuation-pairs.ts';
import { type Localized, localized } from '../text/localized.ts';
import { punctuationStandard } from './bases.ts';
import type { Rule } from './rule.ts';

export const textUnpairedPunctuation: Rule = {
  id: 'text/unpaired-punctuation',
  severity: 'warning',
  description: localized(
    '书名号、引号、括号在段内不成对。',
    'A bracket or quotation mark (《 “ （ and so on) without its partner in the paragraph.',
  ),
  basis: punctuationStandard,
  rationale: localized(
    '少了半边的引号或书名号，读者分不清引文和文件名到哪里为止。这往往也是改稿时删漏了几个字的痕迹。',
    'With half of a pair gone, nobody can tell where a quotation or a document’s title ends. Often it shows that an edit took a few words too many.',
  ),
  examples: [
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
一、总体情况
严格执行⟦“⟧三审三校制度，落实⟦《⟧保密审查办法的要求（区分处理的除外）。
`,
    },
  ],

  *check(report) {
    for (const lonely of lonelyMarksOf(report)) {
      const { span, mark, instead } = lonely;
      if (instead === undefined) yield { span, message: messageOn(lonely) };
      else {
        const { partner } = lonely;
        yield {
          span: instead.span,
          message: localized(
            `此处的 ${instead.mark} 应为 ${partner}，与 ${mark} 成对。`,
            `This ${instead.mark} should be ${partner}, to go with ${mark}.`,
          ),
          related: [{ span, message: localized(`与之成对的 ${mark}`, `The ${mark} that it goes with`) }],
        };
      }
    }
  },
};

function messageOn({ mark, partner, opens }: LonelyMark): Localized {
  if (partner === mark) {
    return localized(
      `本段的 ${mark} 不成对，请补上另一半或删除多余的。`,
      `A ${mark} in this paragraph has no partner: add it, or delete this one.`,
    );
  }
  return opens
    ? localized(
        `${mark} 后面没有与之成对的 ${partner}，请补上，或删除多余的 ${mark}。`,
        `${mark} has no ${partner} behind it: add it, or delete this one.`,
      )
    : localized(
        `${mark} 前面没有与之成对的 ${partner}，请补上，或删除多余的 ${mark}。`,
        `${mark} has no ${partner} before it: add it, or delete this one.`,
      );
}
