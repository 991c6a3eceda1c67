// Places in the prose that somebody meant to fill in: XX, ××, ____, 待补充, ？？, 【】.
import { characterKind } from '../text/character-kinds.ts';
import { isAsciiWord, isIdeograph, isInAddress, isPrintableAscii } from '../text/ideographs.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';
import { titleAndProseOf } from './text-paragraphs.ts';

export interface Placeholder {
  readonly span: Span;
  /** As it stands in the text, without white space. */
  readonly words: string;
}

/** All placeholders of title and prose, in the order of the text. */
export function placeholdersOf(report: Report): readonly Placeholder[] {
  const found: Placeholder[] = [];
  for (const prose of titleAndProseOf(report)) {
    if ((prose.kinds & (characterKind.placeholder | characterKind.oddBracket)) === 0 || isRule(prose.text)) continue;
    for (const { start, end } of placesIn(prose.text)) {
      const span = prose.spanOf(start, end);
      if (isRuleOfItsOwn(report.text, span)) continue;
      found.push({ span, words: prose.text.slice(start, end) });
    }
  }
  return found;
}

/** Whether a paragraph is nothing but a line drawn by hand. */
function isRule(text: string): boolean {
  return /^[-_*=~—＿＊.·…]+$/.test(text);
}

/** Whether a place is a line of the source for itself, and such a drawn line. */
function isRuleOfItsOwn(text: string, { start, end }: Span): boolean {
  if (!/^[_*＿＊\s]+$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(end, end + 40);
  return /(?:^|[\r\n])[ \t\u3000]*$/.test(before) && /^[ \t\u3000]*(?:[\r\n]|$)/.test(behind);
}

/** What is counted or dated: a sign in front of it stands for a figure. */
const units = '年月日件条份次个人项元万名期篇宗起户%％';

/**
 * What may be a placeholder:
 * 1 crosses, with hyphens between (XXXX-XXXXXXX), 2 a year that lacks digits, 3 a single cross before a unit,
 * 4 underscores, 5 question marks, 6 rings and triangles, 7 stars, 8 words, 9 an empty pair of brackets,
 * 10 brackets with words that tell what to fill in.
 */
const candidate = new RegExp(
  [
    '((?:[XxＸｘ]{2,}|[×✕╳]{2,})(?:-(?:[XxＸｘ]{2,}|[×✕╳]{2,}))*)',
    '((?:19|20)(?:[XxＸｘ×]{2}|\\d[XxＸｘ×_＿]|__|＿＿)(?=[年〕\\]]))',
    `([XxＸｘ×](?=[${units}]))`,
    '(_{2,}|＿{1,})',
    '([?？]{2,})',
    '([○◯]{2,}|△{2,})',
    '(\\*{3,}|＊{2,})',
    '(待(?:补充|填写|填报|填|核实|确认|更新|统计|定)|TODO|TBD)',
    '(【】|〔〕|《》|（）)',
    '([【（(](?:此处|在此|请)?(?:填写|填入|插入|补充|添加|填报|填|单位名称|机关名称|年份|具体数字|具体内容|数字)[^【】（）()。；]{0,16}[】）)])',
  ].join('|'),
  'g',
);

/** The places in a paragraph's words, those of one date (XX年X月X日) as one. */
function placesIn(text: string): Span[] {
  const places: { start: number; end: number }[] = [];
  const emphasis = new Emphasis(text);
  for (const match of text.matchAll(candidate)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isPlaceholder(text, start, end, match, emphasis)) continue;
    const last = places.at(-1);
    if (last !== undefined && start - last.end === 1 && '年月'.includes(text.charAt(last.end))) last.end = end;
    else places.push({ start, end });
  }
  return places;
}

function isPlaceholder(text: string, start: number, end: number, match: RegExpExecArray, emphasis: Emphasis): boolean {
  const [, crosses, year, cross, underscores, questions, rings, stars, words] = match;
  if (crosses !== undefined) return !touchesLatin(text, start, end) && !isMask(text, start, end);
  if (year !== undefined) return !isAsciiWord(text.charCodeAt(start - 1));
  if (cross !== undefined) return !isPrintableAscii(text.charCodeAt(start - 1)) && !isMask(text, start, end);
  if (underscores !== undefined) return isBlankToFill(text, start, end, emphasis);
  if (questions !== undefined) return !isInAddress(text, start, end);
  if (rings !== undefined) return !isNumeral(text.charAt(start - 1)) && !isNumeral(text.charAt(end)) && !isMask(text, start, end);
  if (stars !== undefined) return areStars(text, start, end, emphasis);
  if (words !== undefined) return areWords(text, start, end);
  return true;
}

/** Whether signs are part of a Latin word, a number, a file's name or an address. */
function touchesLatin(text: string, start: number, end: number): boolean {
  if (isAsciiWord(text.charCodeAt(start - 1)) || isAsciiWord(text.charCodeAt(end))) return true;
  return isJoint(text, start - 1, -1) || isJoint(text, end, 1) || isInAddress(text, start, end);
}

const joints = '-._/@&=+#';

/** Whether a sign joins a word to the Latin word or number beyond it: 0599-XXXX, and not 1.XX局 or - XX局. */
function isJoint(text: string, at: number, step: 1 | -1): boolean {
  const character = text.charAt(at);
  if (character === '' || !joints.includes(character) || !isAsciiWord(text.charCodeAt(at + step))) return false;
  return character !== '.' || !isListNumber(text, at);
}

/** Whether a dot follows a list's number: one or two digits at the beginning, or behind Chinese. */
function isListNumber(text: string, dot: number): boolean {
  let start = dot;
  while (dot - start < 3 && isDigit(text.charCodeAt(start - 1))) start--;
  return start < dot && dot - start < 3 && !isPrintableAscii(text.charCodeAt(start - 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Family names that are seldom anything else. */
const familyNames = '张王黄周梁李赵刘陈杨吴徐孙朱胡郭何罗宋郑谢韩唐冯邓曹彭曾萧蔡潘袁吕魏蒋苏卢丁沈姚崔钟谭陆汪范廖邹孟薛侯邵龚';

/** What follows a sign that stands for the name of a place or an organ, a figure or a date. */
const behindBlanks = `${units}省市县区镇乡村局委办厅部处科街路号站网平文届`;

/** Whether signs hide what must not be told: a name (张××, 李某××). */
function isMask(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '某' || text.charAt(end) === '某') return true;
  if (before === '' || !familyNames.includes(before)) return false;
  const behind = text.charAt(end);
  return end - start <= 3 && (behind === '' || !behindBlanks.includes(behind));
}

function isNumeral(character: string): boolean {
  return character !== '' && '〇零一二三四五六七八九十百千'.includes(character);
}

/** Signs of emphasis come in pairs: how many runs of two or three a paragraph has, and whether they may be such pairs. */
class Emphasis {
  private readonly runs = new Map<string, { count: number; allBeforeUnits: boolean }>();

  constructor(private readonly text: string) {}

  /** Whether runs of a sign, of a length, may dress up words. */
  mayBe(run: string): boolean {
    const { count, allBeforeUnits } = this.runsOf(run);
    return count % 2 === 0 && !allBeforeUnits;
  }

  /** Whether runs of a sign, of a length, are there at all. */
  has(run: string): boolean {
    return this.runsOf(run).count > 0;
  }

  private runsOf(run: string): { count: number; allBeforeUnits: boolean } {
    let seen = this.runs.get(run);
    if (seen === undefined) {
      seen = countRuns(this.text, run);
      this.runs.set(run, seen);
    }
    return seen;
  }
}

function countRuns(text: string, run: string): { count: number; allBeforeUnits: boolean } {
  const sign = run.charAt(0);
  let count = 0;
  let allBeforeUnits = true;
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at)) {
    const start = at;
    while (text.charAt(at) === sign) at++;
    if (at - start !== run.length) continue;
    count++;
    if (!isBeforeUnit(text, at)) allBeforeUnits = false;
  }
  return { count, allBeforeUnits };
}

/** Whether underscores are a blank to fill in: three of them, or two that are no emphasis. */
function isBlankToFill(text: string, start: number, end: number, emphasis: Emphasis): boolean {
  if (isAsciiWord(text.charCodeAt(start - 1)) && isAsciiWord(text.charCodeAt(end))) return false;
  if (isInAddress(text, start, end)) return false;
  const run = text.slice(start, end);
  if (run.startsWith('＿')) return run.length > 1 || isBeforeUnit(text, end);
  if (run.length === 2) return isBeforeUnit(text, end) && !emphasis.mayBe(run);
  // A whole paragraph may be emphasised: ___…___.
  return run.length > 3 || !(text.startsWith(run) && text.endsWith(run));
}

function isBeforeUnit(text: string, offset: number): boolean {
  const behind = text.charAt(offset);
  return behind !== '' && units.includes(behind);
}

/** Whether stars stand for words, and hide no number, address or name, and emphasise nothing. */
function areStars(text: string, start: number, end: number, emphasis: Emphasis): boolean {
  if (touchesLatin(text, start, end) || isMask(text, start, end)) return false;
  const run = text.slice(start, end);
  if (run.startsWith('＊') || run.length > 4) return true;
  // **一****二** is two emphasised words side by side.
  return run.length === 4 ? !emphasis.has('**') : !emphasis.mayBe(run);
}

/** What makes 待 a part of a sentence: 有待补充, 尚待核实. */
const beforeWaiting = '有亟尚急仍还需等期对招接优款看留';

/** Whether words such as 待补充 stand where something else belongs, and aren't part of a sentence. */
function areWords(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const behind = text.charAt(end);
  const word = text.slice(start, end);
  if (word === 'TODO' || word === 'TBD') return !touchesLatin(text, start, end);
  if (before !== '' && beforeWaiting.includes(before)) return false;
  const endsHere = behind === '' || '）)】]。，；、,;！'.includes(behind) || isPrintableAscii(behind.charCodeAt(0));
  const opensHere = before === '' || '（(：:【[“，,'.includes(before);
  if (word === '待补充' || word === '待填写' || word === '待填' || word === '待填报') return endsHere || opensHere;
  return endsHere && opensHere && !isIdeograph(behind.charCodeAt(0));
}
