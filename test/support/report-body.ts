// Puts a report together: title, preamble, six sections, with the errors that concern headings and prose.
import type { TableKind } from '../../server/src/format/format.ts';
import type { Span } from '../../server/src/text/span.ts';
import type { DocumentWriter } from './document-writer.ts';
import { type ExpectedFinding, type Fault, flawedSentences } from './faults.ts';
import { otherMatters, overview, type ProseContext, preamble, problems, type Topic, tableLead, topics } from './prose.ts';
import { bracketed, subHeadingNumber } from './silent-variants.ts';
import { timeFlaws } from './time-flaws.ts';

const numerals = '一二三四五六七八九十';

const sectionTitles: readonly string[] = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** Titles as they are varied in published reports, by ordinal. */
const variantTitles: readonly (readonly string[])[] = [
  ['工作基本情况', '概述'],
  ['主动公开政府信息的情况'],
  ['收到和处理政府信息公开申请的情况'],
  ['政府信息公开行政复议和行政诉讼情况'],
  ['存在问题及改进情况', '存在的主要问题和改进措施'],
  ['其他需要报告事项'],
];

interface BodyOptions {
  /** Whether prose stands in lines of pages. */
  readonly pageText: boolean;
  /** Prints a table where the report has it. */
  readonly printTable: (kind: TableKind) => boolean;
}

interface WrittenBody {
  readonly title: Span | undefined;
  readonly expected: readonly ExpectedFinding[];
}

/** Writes the whole report. */
export function writeReport(
  context: ProseContext,
  out: DocumentWriter,
  faults: readonly Fault[],
  options: BodyOptions,
): WrittenBody {
  const expected: ExpectedFinding[] = [];
  const expect = (fault: Fault, rule: string, place?: Span): void => void expected.push({ fault, rules: [rule], place });
  if (options.pageText) out.lineWidth = context.random.integer(34, 44);
  if (out.variants.blankEdges) out.write('\n');
  const title = writeTitle(context, out, faults, expect);
  writePreamble(context, out, faults, expect);
  for (const ordinal of sectionOrder(faults, expect)) writeSection(ordinal, context, out, faults, options, expect);
  if (out.variants.blankEdges) out.write(' \n\n');
  return { title, expected };
}

type Expect = (fault: Fault, rule: string, place?: Span) => void;

function faultOf<K extends Fault['kind']>(faults: readonly Fault[], kind: K): (Fault & { readonly kind: K }) | undefined {
  return faults.find((fault): fault is Fault & { readonly kind: K } => fault.kind === kind);
}

function writeTitle(
  { unit, year, random }: ProseContext,
  out: DocumentWriter,
  faults: readonly Fault[],
  expect: Expect,
): Span | undefined {
  const missing = faultOf(faults, 'title-missing');
  if (missing) {
    expect(missing, 'title/missing');
    return undefined;
  }
  const odd = faultOf(faults, 'title-form');
  const name = odd?.form === 'year-of' ? '度政府信息公开工作年度报告' : odd ? '政府信息公开年度报告' : '政府信息公开工作年度报告';
  const { title: style } = out.variants;
  const first = `${unit.name}${style === 'inner-spaces' ? ` ${year} ` : year}年`;
  const split = style === 'two-lines' || style === 'two-paragraphs';
  const lines =
    split && random.chance(0.7) ? [first, name] : split ? [`${first}${name.slice(0, -4)}`, name.slice(-4)] : [first + name];
  const span = out.title(lines, style === 'two-paragraphs' ? '\n\n' : '\n');
  if (odd) expect(odd, 'title/form', span);
  return span;
}

function writePreamble(context: ProseContext, out: DocumentWriter, faults: readonly Fault[], expect: Expect): void {
  const missing = faultOf(faults, 'period-missing');
  const wrong = faultOf(faults, 'period-wrong-year');
  const text = preamble(context);
  if (missing) expect(missing, 'period/missing');
  const sentences = missing
    ? text
        .split(/(?<=。)/u)
        .filter((sentence) => !sentence.includes('统计期限'))
        .join('')
    : text;
  const { year } = context;
  const shifted = wrong
    ? sentences.replace(/统计期限.*?12月31日/u, (period) => period.replaceAll(`${year}年`, `${year - 1}年`))
    : sentences;
  const start = out.offset;
  out.paragraph(shifted);
  if (wrong) expect(wrong, 'period/year', { start, end: out.offset });
  writeTimeFlaw(0, context, out, faults, expect);
}

function sectionOrder(faults: readonly Fault[], expect: Expect): number[] {
  const order = [1, 2, 3, 4, 5, 6];
  for (const fault of faults) {
    if (fault.kind === 'section-missing') {
      order.splice(order.indexOf(fault.ordinal), 1);
      expect(fault, 'section/missing');
    }
    if (fault.kind === 'section-misordered') {
      const at = order.indexOf(fault.ordinal);
      order.splice(at, 2, fault.ordinal + 1, fault.ordinal);
      expect(fault, 'section/order');
    }
    if (fault.kind === 'section-duplicate') {
      order.splice(order.indexOf(fault.ordinal) + 1, 0, fault.ordinal);
    }
  }
  return order;
}

function sectionFault(faults: readonly Fault[], kind: Fault['kind'], ordinal: number): Fault | undefined {
  return faults.find((fault) => fault.kind === kind && 'ordinal' in fault && fault.ordinal === ordinal);
}

function writeSection(
  ordinal: number,
  context: ProseContext,
  out: DocumentWriter,
  faults: readonly Fault[],
  options: BodyOptions,
  expect: Expect,
): void {
  const noHeading = sectionFault(faults, 'heading-missing', ordinal);
  if (noHeading) expect(noHeading, 'section/missing');
  else writeHeading(ordinal, context, out, faults, expect);
  const repeated = out.sections.filter((section) => section.ordinal === ordinal).length > 1;
  const duplicate = sectionFault(faults, 'section-duplicate', ordinal);
  if (duplicate && repeated) expect(duplicate, 'section/duplicate', out.sections.at(-1)?.heading);
  const empty = sectionFault(faults, 'section-empty', ordinal);
  if (empty) {
    expect(empty, 'section/empty', out.sections.at(-1)?.heading);
    return;
  }
  const tables: Record<number, TableKind> = { 2: 'activeDisclosure', 3: 'requests', 4: 'reviewAndLitigation' };
  const kind = tables[ordinal];
  if (kind !== undefined) {
    out.paragraph(tableLead(context.random));
    if (!repeated) options.printTable(kind);
    return;
  }
  if (ordinal === 1) writeOverview(context, out, faults, expect);
  else if (ordinal === 5) writeProblems(context, out, faults, expect);
  else writeOtherMatters(context, out, faults, expect);
}

function writeHeading(
  ordinal: number,
  context: ProseContext,
  out: DocumentWriter,
  faults: readonly Fault[],
  expect: Expect,
): void {
  const numberMissing = sectionFault(faults, 'section-number-missing', ordinal);
  const numberWrong = sectionFault(faults, 'section-number-wrong', ordinal);
  const otherTitle = sectionFault(faults, 'section-title', ordinal);
  const title = otherTitle ? context.random.pick(variantTitles[ordinal - 1] ?? []) : (sectionTitles[ordinal - 1] ?? '');
  const number = numberMissing ? '' : `${numerals.charAt(numberWrong ? ordinal : ordinal - 1)}、`;
  const breakAt = out.variants.headingOverTwoLines && title.length > 12 ? title.length - 6 : title.length;
  out.heading(
    ordinal,
    number,
    [title.slice(0, breakAt), title.slice(breakAt)].filter((line) => line !== ''),
  );
  const place = out.sections.at(-1);
  if (numberMissing) expect(numberMissing, 'section/number', place?.heading);
  if (numberWrong) expect(numberWrong, 'section/number', place?.heading);
  if (otherTitle) expect(otherTitle, 'section/title', place?.title);
}

function writeOverview(context: ProseContext, out: DocumentWriter, faults: readonly Fault[], expect: Expect): void {
  out.paragraph(overview(context));
  writeTimeFlaw(1, context, out, faults, expect);
  const missing = faultOf(faults, 'topic-missing');
  const all = topics(context);
  if (missing) {
    all.splice(missing.index - 1, 1);
    expect(missing, 'subsection/topic');
  }
  writeTopics(1, all, out, faults, expect);
}

function writeProblems(context: ProseContext, out: DocumentWriter, faults: readonly Fault[], expect: Expect): void {
  writeTopics(5, problems(context), out, faults, expect);
  writeTimeFlaw(5, context, out, faults, expect);
}

/** The sentence with a wrong year, date or citation that belongs to a section; 0 is the introduction. */
function writeTimeFlaw(
  section: number,
  context: ProseContext,
  out: DocumentWriter,
  faults: readonly Fault[],
  expect: Expect,
): void {
  const fault = faultOf(faults, 'time-flaw');
  const flaw = fault === undefined ? undefined : timeFlaws[fault.flaw];
  if (fault === undefined || flaw?.section !== section) return;
  const start = out.offset;
  out.paragraph(flaw.words(context));
  expect(fault, flaw.rule, { start, end: out.offset });
}

function writeTopics(
  section: number,
  all: readonly Topic[],
  out: DocumentWriter,
  faults: readonly Fault[],
  expect: Expect,
): void {
  const duplicate = section === 1 ? faultOf(faults, 'sub-heading-duplicate') : undefined;
  const style = section === 1 ? faultOf(faults, 'sub-heading-style') : undefined;
  all.forEach(({ heading, body }, at) => {
    const index = at + 1;
    const repeats = duplicate?.index === index;
    const number =
      style?.index === index ? bracketed(`（${index}）`, out.variants) : subHeadingNumber(repeats ? at : index, out.variants);
    out.topic(section, number, heading, body);
    const place = out.subHeadings.at(-1)?.number;
    if (duplicate && repeats) expect(duplicate, 'subsection/number', place);
    if (style?.index === index) expect(style, 'subsection/number', place);
  });
}

function writeOtherMatters(context: ProseContext, out: DocumentWriter, faults: readonly Fault[], expect: Expect): void {
  const missing = faultOf(faults, 'fee-statement-missing');
  out.paragraph(missing ? '本年度无其他需要报告的事项。' : otherMatters(context));
  if (missing) expect(missing, 'section/fee-statement');
  writeTimeFlaw(6, context, out, faults, expect);
  const flaw = faultOf(faults, 'text-flaw');
  if (flaw === undefined) return;
  const { rule, flawed } = flawedSentences[flaw.flaw];
  const start = out.offset;
  out.paragraph(flawed);
  expect(flaw, rule, { start, end: out.offset });
}
