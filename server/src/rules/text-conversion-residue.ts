// Checks that nothing is left in a report of its conversion from Word, PDF, HTML or pictures.
import { residueOf } from '../model/residue.ts';
import type { Residue } from '../model/residue-groups.ts';
import { type Localized, localized } from '../text/localized.ts';
import { accurateDisclosure } from './bases.ts';
import type { Fix, Rule } from './rule.ts';

/** UTF-16 code units of residue that a message quotes. */
const longestQuote = 40;

export const textConversionResidue: Rule = {
  id: 'text/conversion-residue',
  severity: 'warning',
  description: localized(
    '文中有格式转换的残留：[bookmark: _GoBack]、\\top、<u>…</u> 等。',
    'Conversion left something behind: [bookmark: _GoBack], \\top, <u>…</u> and the like.',
  ),
  basis: accurateDisclosure,
  rationale: localized(
    '从 Word、PDF、图片转成文本时，书签、域代码、标签会变成正文里的乱码。这样的报告一公布，读者一眼就看得出没有人校对过。',
    'Bookmarks, field codes and tags turn into gibberish when Word files, PDF files or pictures become text. A report published with them shows that nobody has proofread it.',
  ),
  examples: [
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
五、存在的主要问题及改进情况
⟦[bookmark: _GoBack]⟧下一步，将⟦<u>加强</u>⟧业务培训。
`,
    },
  ],

  *check(report) {
    for (const residue of residueOf(report)) {
      yield { span: residue.span, message: messageOn(residue), fixes: () => fixesOf(residue) };
    }
  },
};

function quoted({ runs }: Residue): string {
  const quote = runs.join('…');
  return quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote;
}

function messageOn(residue: Residue): Localized {
  const quote = quoted(residue);
  const meant = (residue.edits ?? []).map(({ newText }) => newText.trim()).join('');
  if (residue.isLoss) {
    return localized(
      `“${quote}”表示此处内容在转换中丢失，请对照原文补上。`,
      `“${quote}” says that words got lost in conversion: restore them from the original.`,
    );
  }
  if (residue.edits === undefined) {
    return localized(
      `“${quote}”是格式转换的残留，请对照原文改正。`,
      `“${quote}” is left over from conversion: put it right from the original.`,
    );
  }
  if (meant === '' && residue.runs.length > 1) {
    return localized(
      `“${quote}”是格式转换的残留，应删除，其间的文字保留。`,
      `“${quote}” is left over from conversion: delete it, and keep the words between.`,
    );
  }
  return meant === ''
    ? localized(`“${quote}”是格式转换的残留，应删除。`, `“${quote}” is left over from conversion: delete it.`)
    : localized(
        `“${quote}”是格式转换的残留，应为“${meant}”。`,
        `“${quote}” is left over from conversion and should be “${meant}”.`,
      );
}

function fixesOf({ edits }: Residue): Fix[] {
  if (edits === undefined) return [];
  return [{ title: localized('清除转换残留', 'Clear what conversion left'), safe: true, preferred: true, edits }];
}
