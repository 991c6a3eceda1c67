// Checks that sub-headings are numbered in sequence and in one style.
import type { NumberingStyle, SubHeading } from '../model/report.ts';
import { numberInStyle } from '../model/sub-headings.ts';
import { localized } from '../text/localized.ts';
import { formatNotice } from './bases.ts';
import type { Rule } from './rule.ts';

export const subsectionNumber: Rule = {
  id: 'subsection/number',
  severity: 'warning',
  description: localized(
    '小标题序号不连续，或与同级小标题的序号样式不同。',
    'Sub-headings are out of sequence, or numbered in another style than their siblings.',
  ),
  basis: formatNotice,
  rationale: localized(
    '序号断开或重复，读者会以为中间丢了一段。（一）（2）（三）混用，则是逐年拼接的痕迹，让人怀疑内容也没有重写。',
    'A gap or a repeated number makes readers look for a passage that was lost. Mixed styles such as （一）（2）（三） betray a text pieced together over the years, and cast doubt on its content.',
  ),
  examples: [
    {
      text: `一、总体情况
（一）主动公开情况。全年公开政府信息86条。
⟦（2）⟧依申请公开情况。全年收到申请4件。
（三）政府信息管理情况。清理过时信息12条。
⟦（三）⟧平台建设情况。新设专栏1个。
`,
    },
  ],

  *check(report) {
    for (const section of report.sections) {
      for (const { heading, expected } of misnumbered(report.text, section.subHeadings)) {
        const stated = report.text.slice(heading.number.start, heading.number.end);
        yield {
          span: heading.number,
          message: localized(`序号“${stated}”应为“${expected}”。`, `The number “${stated}” should be “${expected}”.`),
          fixes: () => [
            {
              title: localized(`序号改为“${expected}”`, `Number it “${expected}”`),
              safe: true,
              preferred: true,
              edits: [{ span: heading.number, newText: expected }],
            },
          ],
        };
      }
    }
  },
};

interface Level {
  readonly style: NumberingStyle;
  last: number;
}

interface Misnumbered {
  readonly heading: SubHeading;
  readonly expected: string;
}

/** Walks the headings with the levels that are open; a new style that starts at one opens a level below. */
function misnumbered(text: string, headings: readonly SubHeading[]): Misnumbered[] {
  const found: Misnumbered[] = [];
  const levels: Level[] = [];
  for (const [index, heading] of headings.entries()) {
    const at = levels.findLastIndex(({ style }) => style === heading.style);
    const level = levels[at];
    const follows = isRunInBefore(text, headings[index - 1], heading);
    if (level !== undefined) {
      levels.length = at + 1;
      if (follows) level.last = heading.ordinal;
      else {
        if (heading.ordinal === 1 && level.last > 1) level.last = 0;
        level.last++;
        if (heading.ordinal !== level.last) report(found, heading, level);
      }
      continue;
    }
    const sibling = levels.at(-1);
    if (sibling !== undefined && !follows && continues(heading, sibling)) {
      sibling.last++;
      report(found, heading, sibling);
    } else levels.push({ style: heading.style, last: heading.ordinal });
  }
  return found;
}

/** Whether a heading in a style of its own goes on with a level above: the next number, or brackets with another number. */
function continues(heading: SubHeading, level: Level): boolean {
  if (heading.ordinal === 1) return false;
  return heading.ordinal === level.last + 1 || (isBracketed(heading.style) && isBracketed(level.style));
}

function isBracketed(style: NumberingStyle): boolean {
  return style === '（一）' || style === '（1）';
}

/** Whether the number before a heading's own stands inside of the paragraphs above it. */
function isRunInBefore(text: string, before: SubHeading | undefined, heading: SubHeading): boolean {
  if (heading.ordinal < 2) return false;
  const start = before?.number.end ?? Math.max(0, heading.number.start - farthestRunIn);
  const above = text.slice(Math.max(start, heading.number.start - farthestRunIn), heading.number.start);
  const number = numberInStyle(heading.style, heading.ordinal - 1);
  if (number === undefined) return false;
  const narrow = number.replace('（', '(').replace('）', ')');
  return (
    above.includes(number) || above.includes(narrow) || (heading.style === '1.' && above.includes(number.replace('.', '．')))
  );
}

/** How far above a heading the number before its own is looked for. UTF-16 code units. */
const farthestRunIn = 2000;

function report(found: Misnumbered[], heading: SubHeading, { style, last }: Level): void {
  const expected = numberInStyle(style, last);
  if (expected !== undefined) found.push({ heading, expected });
}
