// Whose report a report is: units' names compared, and unit and year read without reading the rest.
import { documentLines } from '../syntax/document-lines.ts';
import { isSpace, narrow } from '../text/characters.ts';
import { buildReport, showsReport } from './build-report.ts';
import { findTitle } from './title.ts';

export interface ReportIdentity {
  /** As `unitKey` gives it. */
  readonly unit: string;
  readonly year: number;
}

const openingBrackets = '（〔【［[「『《〈';
const closingBrackets = '）〕】］]」』》〉';

/**
 * What is the same for all ways to write a unit's name: 某县, 某县政府 and 某县人民政府 are one unit, 某县政府办 and
 * 某县人民政府办公室 are another.
 * @returns '' for a name that tells no unit, such as one still to be filled in (XX局)
 */
export function unitKey(unit: string): string {
  const name = withoutVariants(unit);
  if (placeholder.test(name)) return '';
  const plain = name
    .replaceAll('人民政府', '政府')
    .replaceAll('管理委员会', '管委会')
    .replace(/街道(?:办事处|办)$/, '街道')
    .replace(/(?:办公室|办公厅)$/, '办');
  // A title such as 某县人民政府信息公开年度报告 gives half of the name to its topic.
  return plain.replace(/(?:政府|人民)$/, '') || plain;
}

const placeholder = /[×_*?]|xx|某某|□|○○/;

/** Without white space, in one width, with one kind of brackets. */
function withoutVariants(unit: string): string {
  let name = '';
  for (let index = 0; index < unit.length; index++) {
    const code = unit.charCodeAt(index);
    if (isSpace(code)) continue;
    const character = unit.charAt(index);
    if (openingBrackets.includes(character)) name += '(';
    else if (closingBrackets.includes(character)) name += ')';
    else name += String.fromCharCode(narrow(code));
  }
  return name.toLowerCase();
}

/** Code units of a text in which its title mostly stands, and in which it stands at the latest where it tells a report. */
const titleWithin = [600, 2000] as const;

/** What a title may go on with: a line with its year. UTF-16 code units. */
const longestRest = 100;

/** Unit and year of a report; undefined where the text tells no report, or not whose. */
export function identityOf(text: string): ReportIdentity | undefined {
  const identity = identityByTitle(text, true);
  if (identity !== undefined || !showsReport(text)) return identity;
  const { unit, year } = buildReport(text);
  return identityFrom(unit, year);
}

/** The same from a text's beginning, where its title tells both. */
export function identityOfBeginning(beginning: string): ReportIdentity | undefined {
  return identityByTitle(beginning, false);
}

function identityByTitle(text: string, isWhole: boolean): ReportIdentity | undefined {
  for (const length of titleWithin) {
    const head = text.slice(0, length);
    const lines = documentLines(head);
    const title = findTitle(head, lines, lines.length);
    // A title close to the cut may go on behind it.
    const isCut = length < text.length || !isWhole;
    if (title !== undefined && !(isCut && title.span.end > head.length - longestRest))
      return identityFrom(title.unit, title.year);
  }
  return undefined;
}

function identityFrom(unit: string | undefined, year: number | undefined): ReportIdentity | undefined {
  if (unit === undefined || year === undefined) return undefined;
  const key = unitKey(unit);
  return key === '' ? undefined : { unit: key, year };
}
