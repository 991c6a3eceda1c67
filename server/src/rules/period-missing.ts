// Checks that the report states its statistical period.
import { speaksOfPeriod } from '../model/period.ts';
import { type Prose, proseOf } from '../model/prose.ts';
import type { Report } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { lineEndAt, lineStartAt, newlineOf } from '../text/newline.ts';
import type { Edit } from '../text/span.ts';
import { annualReportPractice } from './bases.ts';
import type { Rule } from './rule.ts';

/** Fewer sections don't show that a text is a whole report. */
const fewestSections = 2;

export const periodMissing: Rule = {
  id: 'period/missing',
  severity: 'information',
  description: localized('报告没有写明统计期限。', 'The report doesn’t state its statistical period.'),
  basis: annualReportPractice,
  rationale: localized(
    '写明统计期限，读者才知道各项数据算到哪一天；上级汇总时也据此核对。',
    'Only the period tells a reader up to which day the figures count; a superior office checks by it, too.',
  ),
  examples: [
    {
      text: '⟦青岚县水务局2023年政府信息公开工作年度报告⟧\n\n本报告按照《中华人民共和国政府信息公开条例》编制。\n\n一、总体情况\n全年工作平稳。\n\n二、主动公开政府信息情况\n',
    },
  ],

  *check(report) {
    const { year, title } = report;
    const place = title?.span ?? report.sections[0]?.heading;
    if (year === undefined || place === undefined || report.sections.length < fewestSections || speaksOfPeriod(report)) return;
    const sentence = `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
    yield {
      span: place,
      message: localized(
        `未写明统计期限：应说明数据统计自 ${year} 年 1 月 1 日起至 12 月 31 日止。`,
        `No statistical period: say that the figures are of 1 January to 31 December ${year}.`,
      ),
      fixes: () => {
        const edit = insertion(report, sentence);
        const title = localized(`补充“${sentence}”`, `Add “${sentence}”`);
        return edit === undefined ? [] : [{ title, safe: false, preferred: false, edits: [edit] }];
      },
    };
  },
};

/** Shorter paragraphs before the first section are fields of the page (发布日期：…). UTF-16 code units. */
const shortestParagraph = 15;

/** Behind the first paragraph of the preamble, where the period customarily stands; else as a paragraph of its own. */
function insertion(report: Report, sentence: string): Edit | undefined {
  const { text, isHtml, title } = report;
  const preamble = proseOf(report).find(isWholeParagraph);
  if (preamble !== undefined) return inserted(preamble.span.end, sentence);
  const newline = newlineOf(text);
  if (isHtml) return beforeFirstWords(report, sentence);
  if (title !== undefined) {
    const at = lineEndAt(text, title.span.end);
    const gap = /^(?:\r\n?|\n)[ \t]*[\r\n]/.test(text.slice(at, at + 100)) ? newline.repeat(2) : newline;
    return inserted(at, gap + sentence);
  }
  const [first] = report.sections;
  return first === undefined ? undefined : inserted(lineStartAt(text, first.heading.start), sentence + newline.repeat(2));
}

function isWholeParagraph({ section, text }: Prose): boolean {
  return section === 0 && text.length >= shortestParagraph && text.endsWith('。');
}

/** In HTML a paragraph of its own needs tags in the document's style; the first section's words have them. */
function beforeFirstWords(report: Report, sentence: string): Edit | undefined {
  const first = proseOf(report).find(({ section }) => section === 1);
  return first === undefined ? undefined : inserted(first.span.start, sentence);
}

function inserted(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
