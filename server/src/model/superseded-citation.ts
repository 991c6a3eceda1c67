// Citations of the notice with the trial format, 国办公开办函〔2019〕60号, as what a report follows.
import { type Prose, proseOf } from './prose.ts';
import type { Report } from './report.ts';

/** Offsets in the prose's text. */
export interface SupersededCitation {
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  /** Where the year's and the number's digits begin; undefined where the notice is cited by its name alone. */
  readonly digits: { readonly year: number; readonly number: number } | undefined;
  /** The notice's old subject in its name, where that stands right before. */
  readonly subject: { readonly start: number; readonly end: number; readonly isInQuotes: boolean } | undefined;
}

/** All but those that say that the notice is replaced, in the order of the text. */
export function supersededCitationsOf(report: Report): SupersededCitation[] {
  return proseOf(report).flatMap((prose) => (mayCite(prose.text) ? citationsIn(prose) : []));
}

function mayCite(text: string): boolean {
  return text.includes('2019') ? text.includes('60号') || text.includes('有关事项') : text.includes(oldName);
}

const number = /国办公开(?:办)?函[〔﹝[［(（【〖〈]?2019年?[〕﹞\]］)）】〗〉]?第?60号/g;

const oldName = '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知';
const oldSubject = '政府信息公开工作年度报告有关事项';

function citationsIn(prose: Prose): SupersededCitation[] {
  const { text } = prose;
  const byNumber = [...text.matchAll(number)].flatMap((match): SupersededCitation[] => {
    const start = match.index;
    const end = start + match[0].length;
    if (saysReplaced(text, start, end)) return [];
    const digits = { year: start + match[0].indexOf('2019'), number: end - '60号'.length };
    return [{ prose, start, end, digits, subject: subjectBefore(text, start) }];
  });
  return [...byNumber, ...byName(prose)].sort((a, b) => a.start - b.start);
}

/** The notice's name without any number behind it; with one, that says which notice is meant. */
function byName(prose: Prose): SupersededCitation[] {
  const { text } = prose;
  const result: SupersededCitation[] = [];
  for (let start = text.indexOf(oldName); start >= 0; start = text.indexOf(oldName, start + 1)) {
    const end = start + oldName.length;
    if (/^[》〉”"]?[（(]?国办/.test(text.slice(end, end + 6)) || saysReplaced(text, start, end)) continue;
    result.push({ prose, start, end, digits: undefined, subject: subjectBefore(text, end) });
  }
  return result;
}

/** Words of a sentence that doesn't follow the notice. */
const replaced =
  /废止|取代|替代|代替|替换|不再|失效|停止执行|试行格式|旧格式|原《|原国办|原来|修订后|修订前|更新后|国办公开办函.2021.30号/;

/** UTF-16 code units around the citation that count as its sentence at most. */
const reach = 120;

function saysReplaced(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const [after = ''] = text.slice(end, end + reach).split('。', 1);
  return replaced.test(before.slice(before.lastIndexOf('。') + 1) + text.slice(start, end) + after);
}

/** The subject of the notice whose name ends right before an offset: 《…关于政府信息公开工作年度报告有关事项的通知》（. */
function subjectBefore(text: string, at: number): SupersededCitation['subject'] {
  const before = text.slice(Math.max(0, at - 60), at);
  const found = before.lastIndexOf(oldSubject);
  if (found < 0 || !/^的通知[》〉”"]?[（(]?$/.test(before.slice(found + oldSubject.length))) return undefined;
  const start = at - before.length + found;
  return { start, end: start + oldSubject.length, isInQuotes: before.lastIndexOf('《', found) > before.lastIndexOf('》', found) };
}
