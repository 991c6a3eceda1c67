// Checks that the numbers of cited documents are written as 发文字号 are.
import { type DocumentNumber, documentNumbersOf, type Place } from '../model/document-numbers.ts';
import type { Report } from '../model/report.ts';
import { type Localized, localized } from '../text/localized.ts';
import type { Fix, Rule, RuleFinding } from './rule.ts';

export const citationDocumentNumber: Rule = {
  id: 'citation/document-number',
  severity: 'warning',
  description: localized(
    '文号不规范：括号不是六角括号〔〕、缺发文机关代字、有两个序号。',
    'A malformed document number: brackets other than 〔〕, no issuer, two numbers.',
  ),
  basis: localized(
    'GB/T 9704—2012《党政机关公文格式》7.2.5：发文字号由发文机关代字、年份、发文顺序号组成，年份用六角括号“〔〕”括入，顺序号不加“第”字',
    'GB/T 9704—2012, 7.2.5: a document number is issuer, year in 〔〕 and number, without 第',
  ),
  rationale: localized(
    '文号是查找文件的依据；缺代字或有两个序号的，读者无从核对所引的是哪一份文件。',
    'A document is found by its number; without an issuer, or with two numbers, no reader can tell which one is cited.',
  ),
  examples: [
    { text: '一、总体情况\n按照《关于做好年度报告工作的通知》（青政办发⟦[2023]⟧12号）要求开展工作。\n' },
    {
      text: '一、总体情况\n按照《关于做好年度报告工作的通知》（⟦〔2024〕1号⟧）要求，下发《检查通报》（青政办函〔2023〕⟦6号13号⟧）。\n',
    },
  ],

  *check(report) {
    for (const number of documentNumbersOf(report)) {
      for (const { place, message, fix } of faultsOf(report, number)) {
        const finding: RuleFinding = { span: number.prose.spanOf(place.start, place.end), message };
        yield fix === undefined ? finding : { ...finding, fixes: () => [fix] };
      }
    }
  },
};

interface Fault {
  readonly place: Place;
  readonly message: Localized;
  readonly fix?: Fix;
}

function* faultsOf(report: Report, number: DocumentNumber): Iterable<Fault> {
  const { prose, opening, closing, unit, year, hasIssuer, hasOfficialBrackets, second, ordinalMark } = number;
  const whole = prose.text.slice(opening.start, unit.end);
  if (!hasOfficialBrackets) yield wrongBrackets(report, number);
  if (year.length !== 4) {
    yield {
      place: { start: opening.start, end: closing.end },
      message: localized(`文号中的年份“${year}”不是四位数字。`, `The year “${year}” in the document number hasn’t four digits.`),
    };
  }
  if (!hasIssuer) {
    yield {
      place: { start: opening.start, end: unit.end },
      message: localized(
        `文号“${whole}”前缺少发文机关代字，请补充，如“×政办发${whole}”。`,
        `“${whole}” lacks its issuer: put the issuer’s code in front of it.`,
      ),
    };
  }
  if (second !== undefined) yield twoNumbers(number, second);
  if (unit.start === unit.end) yield withoutUnit(number);
  if (ordinalMark.end > ordinalMark.start && !keepsOrdinalMark.test(number.issuer) && hasIssuer) yield superfluousMark(number);
}

function wrongBrackets({ text }: Report, { prose, opening, closing, year, unit }: DocumentNumber): Fault {
  const edits = [
    { span: prose.spanOf(opening.start, opening.end), newText: '〔' },
    { span: prose.spanOf(closing.start, closing.end), newText: '〕' },
  ].filter(({ span, newText }) => text.slice(span.start, span.end) !== newText);
  const written = prose.text.slice(opening.start, closing.end);
  const number = prose.text.slice(closing.end, unit.end);
  return {
    place: { start: opening.start, end: closing.end },
    message: localized(
      `文号的年份应用六角括号括起：“${written}${number}”应为“〔${year}〕${number}”。`,
      `A document number’s year stands in 〔〕: “〔${year}〕${number}”, not “${written}${number}”.`,
    ),
    fix: { title: localized(`改为“〔${year}〕”`, `Change to “〔${year}〕”`), safe: true, preferred: true, edits },
  };
}

function twoNumbers({ prose, number }: DocumentNumber, second: Place): Fault {
  const words = prose.text.slice(number.start, second.end);
  return {
    place: { start: number.start, end: second.end },
    message: localized(
      `文号有两个序号“${words}”，请核对后保留一个；引用两份文件的，用顿号分开。`,
      `The document number has two numbers, “${words}”: keep the right one, or part two documents by 、.`,
    ),
  };
}

function withoutUnit({ prose, number, unit }: DocumentNumber): Fault {
  const digits = prose.text.slice(number.start, number.end);
  const { end } = prose.spanOf(number.start, number.end);
  return {
    place: { start: number.start, end: unit.end },
    message: localized(`文号的序号“${digits}”后缺少“号”字。`, `The document number lacks 号 behind ${digits}.`),
    fix: {
      title: localized(`改为“${digits}号”`, `Change to “${digits}号”`),
      safe: false,
      preferred: true,
      edits: [{ span: { start: end, end }, newText: '号' }],
    },
  };
}

/** Orders, announcements and the decisions of cases (政复决字〔2023〕第5号) customarily have 第. */
const keepsOrdinalMark = /(?:令|公告|通告|告|字|决|决定|罚|案)$/;

function superfluousMark({ prose, ordinalMark, unit }: DocumentNumber): Fault {
  const words = prose.text.slice(ordinalMark.start, unit.end);
  const span = prose.spanOf(ordinalMark.start, ordinalMark.end);
  return {
    place: { start: ordinalMark.start, end: unit.end },
    message: localized(
      `文号的序号不加“第”字：“${words}”应为“${words.slice(1)}”。`,
      `A document number has no 第: “${words.slice(1)}”, not “${words}”.`,
    ),
    fix: {
      title: localized(`改为“${words.slice(1)}”`, `Change to “${words.slice(1)}”`),
      safe: false,
      preferred: true,
      edits: [{ span, newText: '' }],
    },
  };
}
