// The report's title: unit, year, and the words that every title has.
import { isBlank, type Line, type Lines, lineText } from '../syntax/lines.ts';
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
export function findTitle(text: string, lines: Lines, before: number): Title | undefined {
  const candidates: Line[] = [];
  for (let index = 0; index < before && candidates.length < reach; index++) {
    const line = lines.at(index);
    if (line !== undefined && !isBlank(line)) candidates.push(line);
  }
  for (let from = 0; from < candidates.length; from++) {
    const title = titleFrom(text, candidates, from);
    if (title !== undefined) return narrowed(text, candidates, from, title);
  }
  return undefined;
}

/** Where some of a title's last lines are one by themselves, with unit and year, the lines above them are none of it. */
function narrowed(text: string, lines: readonly Line[], from: number, title: Title): Title {
  let best = title;
  for (let later = from + 1; later < from + mostLines; later++) {
    const other = titleFrom(text, lines, later);
    if (other === undefined || other.span.end !== title.span.end) return best;
    if (other.unit !== undefined && other.year !== undefined) best = other;
  }
  return best;
}

function titleFrom(text: string, lines: readonly Line[], from: number): Title | undefined {
  let joined = '';
  let start = -1;
  for (let index = from; index < Math.min(lines.length, from + mostLines); index++) {
    const line = lines[index];
    if (line === undefined || line.table !== undefined || line.last - line.first > longestTitleLine) return undefined;
    const words = wordsOf(text, line);
    if (isNoPart(words)) return undefined;
    if (start < 0) start = skipMarks(text, line);
    joined += words;
    if (isWhole(joined)) return titleEndingAt(text, lines, index, start, joined);
  }
  return undefined;
}

/** A whole title; a line of its own behind it may say the year that it lacks: （2023年度）. */
function titleEndingAt(text: string, lines: readonly Line[], index: number, start: number, joined: string): Title {
  const line = lines[index];
  const own = unitAndYear(joined);
  const next = lines[index + 1];
  const note = next === undefined || next.last - next.first > longestTitleLine ? '' : wordsOf(text, next);
  if (own.year === undefined && next !== undefined && yearNote.test(note)) {
    const words = joined + note;
    return { span: { start, end: endBeforeMarks(text, next, start) }, text: words, ...unitAndYear(words) };
  }
  return { span: { start, end: line === undefined ? start : endBeforeMarks(text, line, start) }, text: joined, ...own };
}

const yearNote = /^[（(].{4}年度?[）)]$/;

/** What a converter leaves of Word's bookmarks. */
const residue = /\[bookmark:[^\]]*\]/g;

/** A line's words without white space, Markdown's signs and residue. */
function wordsOf(text: string, line: Line): string {
  return withoutSpaces(lineText(text, line).replace(residue, '')).replace(/^[#*]+|[#*]+$/g, '');
}

function skipMarks(text: string, line: Line): number {
  let start = line.first;
  while (start < line.last && isMark(text, start)) start++;
  return start;
}

function endBeforeMarks(text: string, line: Line, start: number): number {
  if (line.text !== undefined) return line.last;
  const stretch = text.slice(line.first, line.last);
  const last = [...stretch.matchAll(residue)].at(-1);
  let end = last !== undefined && last.index + last[0].length === stretch.length ? line.first + last.index : line.last;
  while (end > start && isMark(text, end - 1)) end--;
  return end;
}

function isMark(text: string, offset: number): boolean {
  return isSpace(text.charCodeAt(offset)) || '#*'.includes(text.charAt(offset));
}

/** Whether words are a sentence, a field with its value (发布日期：…) or the path of a page (首页 > …). */
function isNoPart(words: string): boolean {
  return /[。；！？：:>＞|]/.test(words) || words.startsWith('根据') || words.startsWith('按照');
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
  return { unit: unitBefore(words), year: undefined };
}

/** The words in front of a title's topic, where they are a unit's name. */
function unitBefore(words: string): string | undefined {
  const topic = words.search(/政府信息公开|政务公开/);
  const before = topic < 0 ? words : words.slice(0, topic);
  const unit = before.replace(/^[《【（(]+/, '').replace(/(?:关于|的|[（(])$/, '');
  return unit === '' ? undefined : unit;
}

/** 2023年某某局政府信息公开工作年度报告: the unit stands behind the year. */
function unitBehind(words: string): string | undefined {
  return /政府信息公开|政务公开/.test(words) ? unitBefore(words.replace(/^度/, '')) : undefined;
}
