// Checks that brackets and quotation marks come in pairs.
import { type LonelyMark, lonelyMarksOf } from '../model/punctuation-pairs.ts';
import { type Localized, localized } from '../text/localized.ts';
import { punctuationStandard } from './bases.ts';
import type { Rule, RuleFinding } from './rule.ts';

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
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
一、总体情况
坚持⟦”⟧谁公开、谁审查“的原则。
`,
    },
  ],

  *check(report) {
    const marks = lonelyMarksOf(report);
    for (let index = 0; index < marks.length; index++) {
      const [lonely, next] = marks.slice(index, index + 2);
      if (lonely === undefined) break;
      if (next !== undefined && areReversed(lonely, next, report.text)) {
        yield reversedFinding(lonely, next);
        index++;
      } else yield lonely.instead === undefined ? { span: lonely.span, message: messageOn(lonely) } : mistakenFinding(lonely);
    }
  },
};

/** UTF-16 code units that stand between quotation marks which are the wrong way round, at most. */
const longestReversed = 30;

/**
 * Whether two marks are a pair the wrong way round: ”三审三校“. Where a clause ends between them, or what stands there
 * only joins two quotations (条例”和“办法), their partners are missing outside.
 */
function areReversed(first: LonelyMark, second: LonelyMark, text: string): boolean {
  if (!/^[”’]$/.test(first.mark) || first.partner !== second.mark) return false;
  if (first.instead !== undefined || second.instead !== undefined) return false;
  const between = text.slice(first.span.end, second.span.start);
  if (between.length > longestReversed || /[\s，。；：！？,;:|“”‘’]/.test(between)) return false;
  return /^[\p{L}\p{N}《].*[\p{L}\p{N}》]$|^[\p{L}\p{N}]$/u.test(between) && !/^[的等]|^(?:[和与及或暨]|以及)$/.test(between);
}

function reversedFinding(first: LonelyMark, second: LonelyMark): RuleFinding {
  return {
    span: first.span,
    message: localized(
      `引号的方向反了：此处的 ${first.mark} 应为 ${second.mark}，后面的 ${second.mark} 应为 ${first.mark}。`,
      `The quotation marks are the wrong way round: this ${first.mark} should be ${second.mark}, and the ${second.mark} behind it ${first.mark}.`,
    ),
    related: [{ span: second.span, message: localized(`与之成对的 ${second.mark}`, `The ${second.mark} that it goes with`) }],
    fixes: () => [
      {
        title: localized(`改为 ${second.mark}…${first.mark}`, `Change to ${second.mark}…${first.mark}`),
        safe: false,
        // Two marks may be missing outside instead.
        preferred: false,
        edits: [
          { span: first.span, newText: second.mark },
          { span: second.span, newText: first.mark },
        ],
      },
    ],
  };
}

function mistakenFinding({ span, mark, partner, instead }: LonelyMark): RuleFinding {
  const wrong = instead ?? { span, mark };
  return {
    span: wrong.span,
    message: localized(
      `此处的 ${wrong.mark} 应为 ${partner}，与 ${mark} 成对。`,
      `This ${wrong.mark} should be ${partner}, to go with ${mark}.`,
    ),
    related: [{ span, message: localized(`与之成对的 ${mark}`, `The ${mark} that it goes with`) }],
  };
}

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
