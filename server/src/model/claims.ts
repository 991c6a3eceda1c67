// The claims of a report's prose: which figure must equal which cells. Never looks at the tables' figures.
import { memoizeLast } from '../text/memo.ts';
import type { Claim } from './claim.ts';
import type { Topic } from './claim-phrases.ts';
import { headingTopicOf, readClaims } from './claim-reader.ts';
import { ownRegion } from './claim-scope.ts';
import { proseOf } from './prose.ts';
import type { Report } from './report.ts';

export type { CellReference, Claim, ClaimReading } from './claim.ts';

/** Words of which a paragraph without any makes no claim, unless its heading names one. */
const matters = ['申请', '复议', '诉讼', '规范性文件', '规章', '行政许可', '行政处罚', '行政强制', '行政事业性收费', '公开'];

/** All claims, in the order of the text. */
export const claimsOf = memoizeLast((report: Report): readonly Claim[] => {
  const { unit, year, format } = report;
  const context = { unit, year, format, region: ownRegion(unit) };
  const claims: Claim[] = [];
  let section = -1;
  let topic: Topic | undefined;
  for (const prose of proseOf(report)) {
    if (prose.section !== section) {
      section = prose.section;
      topic = section === 3 ? 'requests' : section === 4 ? 'review' : undefined;
    }
    const heading = headingTopicOf(prose.text);
    if (heading !== undefined) {
      topic = heading;
      continue;
    }
    if (topic === undefined || topic === 'other' ? !matters.some((word) => prose.text.includes(word)) : false) continue;
    claims.push(...readClaims(prose, topic, context));
  }
  return claims;
});
