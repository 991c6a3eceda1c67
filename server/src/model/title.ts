// The report's title: unit, year, and the words that every title has.
import { isBlank, type Line, lineText } from '../syntax/lines.ts';
import { isSpace, withoutSpaces } from '../text/characters.ts';
import { yearValue } from '../text/numerals.ts';
import type { Title } from './report.ts';

/** How many lines that aren't blank are looked at for the title. */
const reach = 30;

/** How many lines a title may stand on. */
const mostLines = 4;

/** Longer lines are paragraphs. UTF-16 code units. */
const longestTitleLine = 80;

/** The title in the lines above the first section. */
export function findTitle(text: string, lines: readonly Line[], before: number): Title | undefined {
  const candidates: Line[] = [];
  for (let index = 0; index < before && candidates.length < reach; index++) {
    const line = lines[index];
    if (line !== undefined && !isBlank(line)) candidates.push(line);
  }
  for (let from = 0; from < candidates.length; from++) {
    const title = titleFrom(text, candidates, from);
    if (title !== undefined) return title;
  }
  return undefined;
}

function titleFrom(text: string, lines: readonly Line[], from: number): Title | undefined {
  let joined = '';
  let start = -1;
  for (let index = from; index < Math.min(lines.length, from + mostLines); index++) {
    const line = lines[index];
    if (line === undefined || line.table !== undefined || line.last - line.first > longestTitleLine) return undefined;
    const words = withoutSpaces(lineText(text, line)).replace(/^[#*]+|[#*]+$/g, '');
    if (isSentence(words)) return undefined;
    if (start < 0) start = skipMarks(text, line);
    joined += words;
    if (isWhole(joined)) {
      // A title may be followed by a line of its own, such as （2023年度）; it ends where it is whole.
      return { span: { start, end: line.last }, text: joined, ...unitAndYear(joined) };
    }
  }
  return undefined;
}

function skipMarks(text: string, line: Line): number {
  let start = line.first;
  while (start < line.last && (isSpace(text.charCodeAt(start)) || '#*'.includes(text.charAt(start)))) start++;
  return start;
}

function isSentence(words: string): boolean {
  return /[。；！？]/.test(words) || words.startsWith('根据') || words.startsWith('按照');
}

const titleEnd = /(?:年度报告|工作报告|年报)(?:[（(][^（(）)]*[）)])?$/;

/** Whether words end as a title does; a notice on reports ends otherwise. */
function isWhole(words: string): boolean {
  return (words.includes('信息公开') || words.includes('政务公开')) && titleEnd.test(words);
}

function unitAndYear(words: string): { unit: string | undefined; year: number | undefined } {
  for (let at = words.indexOf('年'); at >= 0; at = words.indexOf('年', at + 1)) {
    const year = at >= 4 ? yearValue(words.slice(at - 4, at)) : undefined;
    if (year === undefined) continue;
    return { unit: unitBefore(words.slice(0, at - 4)) ?? unitBehind(words.slice(at + 1)), year };
  }
  const topic = words.indexOf('政府信息公开');
  return { unit: topic > 0 ? unitBefore(words.slice(0, topic)) : undefined, year: undefined };
}

function unitBefore(words: string): string | undefined {
  const unit = words.replace(/^[《【（(]+/, '').replace(/(?:关于|的)$/, '');
  return unit === '' ? undefined : unit;
}

/** 2023年某某局政府信息公开工作年度报告: the unit stands behind the year. */
function unitBehind(words: string): string | undefined {
  const topic = words.indexOf('政府信息公开');
  return topic > 0 ? unitBefore(words.slice(words.startsWith('度') ? 1 : 0, topic)) : undefined;
}
