// The claims of a report's prose: which figure must equal which cells. Never looks at the tables' figures.
import { characterKind } from '../text/character-kinds.ts';
import { memoizeLast } from '../text/memo.ts';
import { WordFinder } from '../text/word-finder.ts';
import type { Claim } from './claim.ts';
import { fewestParagraphs, rememberedClaims } from './claim-memo.ts';
import type { Topic } from './claim-phrases.ts';
import { headingTopicOf, isHeading, type ReadParagraph, readClaims } from './claim-reader.ts';
import { ownRegion } from './claim-scope.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Report } from './report.ts';

export type { Claim, ClaimReading } from './claim.ts';

/** Words of which a paragraph without any makes no claim, unless its heading names one. */
const matter = new WordFinder(
  '申请|复议|诉讼|规范性文件|规章|行政许可|行政处罚|行政强制|事业性收费|结转|全部公开|同意公开|部分公开|予以|不予|无法提供|案卷|过程性|国家秘密|不掌握|另行制作'.split(
    '|',
  ),
);

/** A number of things. */
const count = /[0-9〇零一二两三四五六七八九十百千万](?:[件起份条宗个项例部次%，。；、）]|万元)/;

/** A word that says none or all. */
const noneOrAll = /[未无没均零都皆]|全部|所有|予以/;

/** A cheap look: whether a paragraph may claim anything, under a heading that names its matter or under none. */
function mayClaim({ kinds, text }: Prose, topic: Topic | undefined): boolean {
  const isOpen = topic === undefined || topic === 'other';
  const hasDigit = (kinds & characterKind.digit) !== 0;
  if (!isOpen) return (hasDigit && count.test(text)) || noneOrAll.test(text);
  let found = matter.indexIn(text);
  if (found < 0) return false;
  // What is counted before its matter is named is something else.
  if (hasDigit && count.test(text.slice(text.lastIndexOf('。', found) + 1))) return true;
  // None or all are said of a matter in one sentence with it.
  while (found >= 0) {
    const end = text.indexOf('。', found);
    const sentence = text.slice(text.lastIndexOf('。', found) + 1, end < 0 ? text.length : end);
    if (noneOrAll.test(sentence)) return true;
    if (end < 0) return false;
    found = matter.indexIn(text, end);
  }
  return false;
}

/** All claims, in the order of the text. */
export const claimsOf = memoizeLast((report: Report): readonly Claim[] => {
  const { unit, year, format } = report;
  const context = { unit, year, format, region: ownRegion(unit) };
  const claims: Claim[] = [];
  let section = -1;
  let topic: Topic | undefined;
  let last: ReadParagraph | undefined;
  const paragraphs = proseOf(report);
  const under = [unit, year, format].join(' ');
  const isLarge = paragraphs.length >= fewestParagraphs;
  for (let index = 0; index < paragraphs.length; index++) {
    const prose = paragraphs[index];
    if (prose === undefined) break;
    if (prose.section !== section) {
      section = prose.section;
      topic = sectionTopic(section);
      last = undefined;
    }
    if (isHeading(prose.text)) {
      topic = headingTopicOf(prose.text) ?? sectionTopic(section);
      last = undefined;
      continue;
    }
    if (isLarge && !takesUp(prose) && !takesUp(paragraphs[index + 1])) {
      last = undefined;
      const own = topic;
      const read = () => (mayClaim(prose, own) ? readClaims(prose, own, context).claims : []);
      for (const claim of rememberedClaims(report.text, prose, under, topic ?? '', read)) claims.push(claim);
    } else if (mayClaim(prose, topic)) {
      last = readClaims(prose, topic, context, last);
      for (const claim of last.claims) claims.push(claim);
    } else {
      last = undefined;
    }
  }
  return claims;
});

/** Whether a paragraph may take up what the one before it says. */
function takesUp(prose: Prose | undefined): boolean {
  return prose?.text.startsWith('其中') === true;
}

/** The sections on requests and on 复议 speak of these without a heading. */
function sectionTopic(section: number): Topic | undefined {
  if (section === 3) return 'requests';
  return section === 4 ? 'review' : undefined;
}
