// A whole report without figures, as an LSP snippet.
import { chineseOrdinal, type ReportFormat, type SectionFormat } from '../format/format.ts';
import type { FigureText } from '../format/grid.ts';
import { sectionText } from '../model/skeleton.ts';
import type { TableForm } from '../syntax/table-form.ts';

/** Counts tab stops from 1. */
export class TabStops {
  private next = 1;

  /** An empty tab stop, or one with a text to type over. */
  stop(text = ''): string {
    const number = this.next++;
    return text === '' ? `$${number}` : `\${${number}:${escapeSnippet(text)}}`;
  }

  /** A figure's place. */
  readonly figure: FigureText = () => this.stop();
}

/** Text in which `$`, `}` and `\` stand for themselves in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/**
 * A report's title, preamble, sections and tables; every figure and every sentence to write is a tab stop.
 * @param withTitle false where the title is there already
 */
export function newReportSnippet(
  format: ReportFormat,
  unit: string,
  year: number,
  form: TableForm,
  newline: string,
  withTitle = true,
): string {
  const stops = new TabStops();
  const name = !withTitle ? '' : unit === '' ? stops.stop('单位名称') : escapeSnippet(unit);
  const title = `${name}${year}年政府信息公开工作年度报告`;
  const preamble =
    `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（${format.notice}）的要求，编制本报告。` +
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;
  const sections = format.sections.map(
    (section) => sectionText(section, form, newline, stops.figure) + sectionWords(section, format, year, stops, newline),
  );
  const head = withTitle ? [title, '', preamble] : [preamble];
  return [...head, '', sections.join(newline)].join(newline);
}

/** The sub-headings and sentences with which a section begins. */
function sectionWords(section: SectionFormat, format: ReportFormat, year: number, stops: TabStops, newline: string): string {
  if (section.table !== undefined) return '';
  switch (section.ordinal) {
    case 1:
      return subHeadings(
        format.overviewTopics.map(({ title }) => title),
        stops,
        newline,
      );
    case 5:
      return subHeadings(['存在的主要问题', '改进情况'], stops, newline);
    default:
      return `${stops.stop(`${year}年，本机关未收取政府信息公开信息处理费。`)}${newline}`;
  }
}

function subHeadings(titles: readonly string[], stops: TabStops, newline: string): string {
  return titles.map((title, index) => `（${chineseOrdinal(index + 1)}）${title}${newline}${stops.stop()}${newline}`).join('');
}
