// The claims of a report's prose: which figure must equal which cells. Never looks at the tables' figures.
import { memoizeLast } from '../text/memo.ts';
import type { Claim } from './claim.ts';
import { fewestParagraphs, rememberedClaims } from './claim-memo.ts';
import type { Topic } from './claim-phrases.ts';
import { headingTopicOf, isHeading, type ReadParagraph, readClaims } from './claim-reader.ts';
import { ownRegion } from './claim-scope.ts';
import { type Prose, proseOf } from './prose.ts';
import type { Report } from './report.ts';

export type { CellReference, Claim, ClaimReading } from './claim.ts';

/** Words of which a paragraph without any makes no claim, unless its heading names one. */
const matter =
  /申请|复议|诉讼|规范性文件|规章|行政许可|行政处罚|行政强制|事业性收费|结转|全部公开|同意公开|部分公开|予以|不予|无法提供|案卷|过程性|国家秘密|不掌握|另行制作/;

/** A number of things. */
const count = /[0-9〇零一二两三四五六七八九十百千万](?:[件起份条宗个项例部次%，。；、）]|万元)/;

/** A word that says none or all. */
const noneOrAll = /[未无没均零都皆]|全部|所有|予以/;

/** The same as `matter`, to be looked for from place to place; each use sets where it begins. */
const nextMatter = new RegExp(matter.source, 'g');

/** A cheap look: whether a paragraph may claim anything, under a heading that names its matter or under none. */
function mayClaim(text: string, isOpen: boolean): boolean {
  if (!isOpen) return count.test(text) || noneOrAll.test(text);
  nextMatter.lastIndex = 0;
  let found = nextMatter.exec(text);
  // What is counted before its matter is named is something else.
  if (found === null || count.test(text.slice(text.lastIndexOf('。', found.index) + 1))) return found !== null;
  // None or all are said of a matter in one sentence with it.
  while (found !== null) {
    const end = text.indexOf('。', found.index);
    const sentence = text.slice(text.lastIndexOf('。', found.index) + 1, end < 0 ? text.length : end);
    if (noneOrAll.test(sentence)) return true;
    if (end < 0) return false;
    nextMatter.lastIndex = end;
    found = nextMatter.exec(text);
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
  for (const [index, prose] of paragraphs.entries()) {
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
    const isOpen = topic === undefined || topic === 'other';
    if (!mayClaim(prose.text, isOpen)) {
      last = undefined;
    } else if (isLarge && !takesUp(prose) && !takesUp(paragraphs[index + 1])) {
      last = undefined;
      const read = () => readClaims(prose, topic, context).claims;
      for (const claim of rememberedClaims(report.text, prose.span, under, topic ?? '', read)) claims.push(claim);
    } else {
      last = readClaims(prose, topic, context, last);
      for (const claim of last.claims) claims.push(claim);
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
