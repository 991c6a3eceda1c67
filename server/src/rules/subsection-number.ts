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

  *check(report) {
    for (const section of report.sections) {
      for (const { heading, expected } of misnumbered(section.subHeadings)) {
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
function misnumbered(headings: readonly SubHeading[]): Misnumbered[] {
  const found: Misnumbered[] = [];
  const levels: Level[] = [];
  for (const heading of headings) {
    const at = levels.findLastIndex(({ style }) => style === heading.style);
    const level = levels[at];
    if (level !== undefined) {
      levels.length = at + 1;
      if (heading.ordinal === 1 && level.last > 1) level.last = 0;
      level.last++;
      if (heading.ordinal !== level.last) report(found, heading, level);
    } else if (heading.ordinal === 1) {
      levels.push({ style: heading.style, last: 1 });
    } else {
      const sibling = levels.at(-1);
      // Nothing above it is numbered: where its sequence begins isn't known.
      if (sibling === undefined) {
        levels.push({ style: heading.style, last: heading.ordinal });
        continue;
      }
      sibling.last++;
      report(found, heading, sibling);
    }
  }
  return found;
}

function report(found: Misnumbered[], heading: SubHeading, { style, last }: Level): void {
  const expected = numberInStyle(style, last);
  if (expected !== undefined) found.push({ heading, expected });
}
