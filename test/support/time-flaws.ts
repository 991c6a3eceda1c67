// Sentences in which a year, a date or a citation is wrong, and where in a report each of them stands.
import type { ProseContext } from './prose.ts';

export type TimeFlaw =
  | 'stale-statement'
  | 'stale-introduction'
  | 'stale-fee'
  | 'stale-plan'
  | 'half-period'
  | 'day-without-unit'
  | 'no-such-day'
  | 'date-run-together'
  | 'number-in-brackets'
  | 'number-without-issuer'
  | 'two-numbers'
  | 'superseded-notice';

/** 0 is the introduction. */
type FlawedSection = 0 | 1 | 5 | 6;

interface FlawedSentence {
  readonly rule: string;
  readonly section: FlawedSection;
  readonly words: (context: Pick<ProseContext, 'unit' | 'year'>) => string;
}

export const timeFlaws: Readonly<Record<TimeFlaw, FlawedSentence>> = {
  'stale-statement': {
    rule: 'period/stale-year',
    section: 1,
    words: ({ unit, year }) => `${year - 1}年，${unit.self}认真贯彻落实政府信息公开各项规定，不断提升政务公开工作水平。`,
  },
  'stale-introduction': {
    rule: 'period/stale-year',
    section: 0,
    words: ({ unit, year }) => `现公布${unit.name}${year - 1}年政府信息公开工作年度报告，欢迎社会各界监督。`,
  },
  'stale-fee': { rule: 'period/stale-year', section: 6, words: ({ year }) => `${year - 1}年未收取信息处理费。` },
  'stale-plan': {
    rule: 'period/stale-year',
    section: 5,
    words: ({ unit, year }) => `${year}年，${unit.self}将进一步加强队伍建设，提高公开工作质量。`,
  },
  'half-period': {
    rule: 'period/range',
    section: 6,
    words: ({ year }) => `本报告所列数据的统计期限为${year}年1月1日至${year}年6月30日。`,
  },
  'day-without-unit': { rule: 'date/invalid', section: 0, words: ({ year }) => `本报告征求意见至${year + 1}年1月20止。` },
  'no-such-day': { rule: 'date/invalid', section: 1, words: ({ year }) => `${year}年2月30日召开政务公开培训会。` },
  'date-run-together': { rule: 'date/invalid', section: 6, words: ({ year }) => `收费标准自${year}0131日起执行。` },
  'number-in-brackets': {
    rule: 'citation/document-number',
    section: 1,
    words: ({ year }) => `印发《公开目录》（云政办发[${year}]5号），规范公开工作。`,
  },
  'number-without-issuer': {
    rule: 'citation/document-number',
    section: 0,
    words: ({ year }) => `按照《关于做好年度报告编制工作的通知》（〔${year + 1}〕1号）要求编制。`,
  },
  'two-numbers': {
    rule: 'citation/document-number',
    section: 1,
    words: ({ year }) => `印发《检查情况的通报》（云政办函〔${year}〕6号13号），督促整改。`,
  },
  'superseded-notice': {
    rule: 'citation/superseded',
    section: 0,
    words: () => '本报告的内容和格式执行国办公开办函〔2019〕60号文件的规定。',
  },
};

export function isTimeFlaw(name: string): name is TimeFlaw {
  return Object.hasOwn(timeFlaws, name);
}
