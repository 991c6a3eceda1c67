// Checks that a report holds no character that nobody sees or no font shows.
import { characterName } from '../model/character-names.ts';
import { type Invisible, invisiblesOf } from '../model/invisible-characters.ts';
import { type Localized, localized } from '../text/localized.ts';
import { accurateDisclosure } from './bases.ts';
import type { Fix, Rule } from './rule.ts';

export const textInvisibleCharacter: Rule = {
  id: 'text/invisible-character',
  severity: 'warning',
  description: localized(
    '文中有零宽字符、控制字符等不可见字符，或词语、数字中间夹有不间断空格。',
    'Zero-width or control characters, or no-break spaces inside words or numbers.',
  ),
  basis: accurateDisclosure,
  rationale: localized(
    '不可见字符多半是从网页或 Word 粘贴带进来的。肉眼看不出来，却会让检索搜不到词、汇总软件读不出数，换一台电脑还可能显示成方框。',
    'Such characters come along when text is pasted from web pages or Word. Nobody sees them, yet searches miss the word, programs misread the figure, and other computers may show boxes.',
  ),
  examples: [
    { text: '青岚县教育局2024年政府信息公开工作年度报告\n一、总体情况\n全年主动公开政府\u27e6\u200b\u27e7信息36条。\n' },
  ],

  *check(report) {
    for (const invisible of invisiblesOf(report)) {
      yield { span: invisible.span, message: messageOn(invisible), fixes: () => fixesOf(invisible) };
    }
  },
};

/** `U+200B 零宽空格（2 处）`. */
function namesOf({ codes, count }: Invisible): Localized {
  const chinese = codes.map((code) => characterName(code, 'chinese')).join('、');
  const english = codes.map((code) => characterName(code, 'english')).join(', ');
  return count === 1
    ? localized(chinese, english)
    : localized(`${chinese}（本行共 ${count} 个）`, `${english} (${count} on this line)`);
}

function messageOn(invisible: Invisible): Localized {
  const { 'zh-cn': chinese, en: english } = namesOf(invisible);
  switch (invisible.kind) {
    case 'lost':
      return localized(
        `${chinese}：此处原有文字已丢失，请对照原文补上。`,
        `${english}: text was lost here, restore it from the original.`,
      );
    case 'private-use':
      return localized(
        `${chinese}：换一台电脑可能显示为方框，请改用通用字符或删除。`,
        `${english}: other computers may show a box, use a standard character or delete it.`,
      );
    case 'line-break':
      return localized(`${chinese}：不是真正的换行，应改为换行。`, `${english}: no real line break, replace it with one.`);
    case 'no-break-space':
      return localized(`${chinese}夹在词语或数字中间，应删除。`, `${english} inside a word or number, delete it.`);
    case 'removable':
      return localized(`${chinese}：肉眼看不见，应清除。`, `${english}: nobody sees it, clear it away.`);
  }
}

function fixesOf({ kind, edits, isSafe, count }: Invisible): Fix[] {
  if (edits === undefined) return [];
  const isBreak = kind === 'line-break';
  const title = isBreak
    ? localized('改为换行', 'Replace with a line break')
    : count === 1
      ? localized('清除该字符', 'Clear the character')
      : localized(`清除本行的 ${count} 个该类字符`, `Clear the ${count} of this line`);
  return [{ title, safe: isSafe, preferred: isSafe, edits }];
}
