// One sentence in an otherwise sound report, written in the ways in which texts arrive.
import { buildReport } from '../../server/src/model/build-report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Rule, RuleFinding } from '../../server/src/rules/rule.ts';
import { contextOf } from '../../server/src/rules/run-rules.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { parseMarked, withMarks } from '../support/marked.ts';

/** Where a sentence stands: a section's ordinal, or 0 for the introduction. */
export type Place = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface Frame {
  readonly place: Place;
  /** The year in the title; none in it where undefined. */
  readonly year?: number | undefined;
  readonly unit?: string;
  /** Whether the introduction has a sound period besides. */
  readonly period?: boolean;
}

const headings = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

export const shapes = ['plain', 'full-width', 'wrapped', 'html', 'crlf'] as const;

export type Shape = (typeof shapes)[number];

/** A whole report with one paragraph more, marks and all. */
export function reportWith(marked: string, frame: Frame, shape: Shape = 'plain'): string {
  const { place, year = 'year' in frame ? undefined : 2023, unit = '青岚县水务局', period = true } = frame;
  const words = shape === 'full-width' ? fullWidthDigits(marked) : shape === 'wrapped' ? wrapped(marked) : marked;
  const title = `${unit}${year === undefined ? '' : `${year}年`}政府信息公开工作年度报告`;
  const introduction = period ? [`本报告所列数据的统计期限自${year ?? 2023}年1月1日起至${year ?? 2023}年12月31日止。`] : [];
  const blocks: [tag: string, words: string][] = [['h1', title], ...introduction.map((one): [string, string] => ['p', one])];
  if (place === 0) blocks.push(['p', words]);
  for (const [index, heading] of headings.entries()) {
    blocks.push(['h2', `${'一二三四五六'.charAt(index)}、${heading}`]);
    blocks.push(['p', place === index + 1 ? words : '本部分内容另见有关材料。']);
  }
  if (shape === 'html')
    return `<html><body>\n${blocks.map(([tag, text]) => `<${tag}>${text}</${tag}>`).join('\n')}\n</body></html>\n`;
  const newline = shape === 'crlf' ? '\r\n' : '\n';
  return blocks.map(([, text]) => text).join(newline.repeat(2)) + newline;
}

function fullWidthDigits(text: string): string {
  return text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Lines of a page: each is full, and ends no sentence. */
function wrapped(marked: string): string {
  let result = '';
  let length = 0;
  for (const [index, character] of [...marked].entries()) {
    const next = marked.charAt(index + 1);
    result += character;
    if (!'⟦⟧'.includes(character)) length++;
    if (length < 28 || '。！？；：.!?;:|⟦⟧'.includes(character) || next === '' || /[⟧（(\d一二三四五六七八九十第]/.test(next))
      continue;
    result += '\n';
    length = 0;
  }
  return result;
}

/** A rule of the registry. @throws RangeError where it has none of that id */
export function ruleNamed(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new RangeError(`no rule ${id}`);
  return rule;
}

export function findingsOn(text: string, rule: Rule): RuleFinding[] {
  return [...rule.check(buildReport(text), contextOf({}))];
}

/** A report with marks where a rule finds something. */
function marksIn(text: string, rule: Rule): string {
  return withMarks(
    text,
    findingsOn(text, rule).map(({ span }) => span),
  );
}

/** What a rule marks in a sentence's report, and what it should. */
export function tried(
  marked: string,
  frame: Frame,
  shape: Shape,
  rule: Rule,
): { readonly found: string; readonly wanted: string } {
  const wanted = reportWith(marked, frame, shape);
  return { found: marksIn(parseMarked(wanted).text, rule), wanted };
}

/** The text once every finding's preferred fix is applied. */
export function mended(text: string, rule: Rule): string {
  const edits = findingsOn(text, rule).flatMap(({ fixes }) => fixes?.().find(({ preferred }) => preferred)?.edits ?? []);
  return applyEdits(text, edits);
}
