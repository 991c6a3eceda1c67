// Errors that a generated report can be asked to have, and what a checker must say of each.
import type { TableKind } from '../../server/src/format/format.ts';
import type { Span } from '../../server/src/text/span.ts';
import type { BalanceRule, FigurePlace } from './figures.ts';
import type { TimeFlaw } from './time-flaws.ts';

/** How a figure can be written wrong while it is still plain what is meant (or that nothing is). */
export type Notation =
  | 'blank'
  | 'slash'
  | 'dash'
  | 'none-word'
  | 'text'
  | 'full-width'
  | 'thousands'
  | 'leading-zero'
  | 'unit'
  | 'inner-space'
  | 'fraction'
  | 'negative';

/** A sentence in section 六 that something is wrong with, as `flawedSentences` has it. */
export type TextFlaw =
  | 'bookmark'
  | 'tags'
  | 'tex-word'
  | 'field-code'
  | 'crosses'
  | 'underscores'
  | 'words-to-come'
  | 'lonely-quote'
  | 'lonely-title-mark'
  | 'lonely-bracket'
  | 'zero-width'
  | 'control-character'
  | 'no-break-space'
  | 'half-width';

export type Fault =
  /** One figure written in a wrong way; the figure itself stays (fraction and negative change it). */
  | ({ readonly kind: 'notation'; readonly notation: Notation } & FigurePlace)
  /** One figure exchanged for another, whatever the sums say. */
  | ({ readonly kind: 'figure'; readonly figure: number } & FigurePlace)
  /** A row's label misspelt as `misspeltLabels` has it; for 三、本年度办理结果 the row is `outcomes`. */
  | { readonly kind: 'row-label'; readonly row: string }
  /** A header cell misspelt as `misspeltHeaders` has it. */
  | { readonly kind: 'column-label'; readonly header: string }
  | {
      readonly kind: 'row-missing' | 'row-duplicate' | 'row-misordered' | 'row-short' | 'row-long';
      readonly table: TableKind;
      readonly row: string;
    }
  /** A row that the format doesn't have, before another row. */
  | { readonly kind: 'row-unknown'; readonly table: TableKind; readonly before: string }
  /** A 0 in the place of a merged label cell (forms A, B, E in place, and L). */
  | { readonly kind: 'stray-zero'; readonly row: string }
  | { readonly kind: 'table-missing'; readonly table: TableKind }
  /** The tables of the trial format; asked for with `format: '2019'`. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'title-missing' | 'period-missing' | 'period-wrong-year' | 'fee-statement-missing' }
  /** 年度 for 年 in the title, or 工作 left out of it. */
  | { readonly kind: 'title-form'; readonly form: 'year-of' | 'without-work' }
  | {
      readonly kind:
        | 'section-missing'
        | 'section-duplicate'
        | 'section-number-missing'
        | 'section-number-wrong'
        | 'section-title'
        | 'section-empty';
      readonly ordinal: number;
    }
  /** A section's heading left out; what belongs to it, its table too, stays and follows the section before. */
  | { readonly kind: 'heading-missing'; readonly ordinal: number }
  /** A section and the next one exchanged. */
  | { readonly kind: 'section-misordered'; readonly ordinal: number }
  /** Section 一's sub-heading number `index` (1 to 5) repeats the number before it, or is numbered （2） among （一）（三）. */
  | { readonly kind: 'sub-heading-duplicate' | 'sub-heading-style' | 'topic-missing'; readonly index: number }
  | { readonly kind: 'text-flaw'; readonly flaw: TextFlaw }
  /** A sentence more, with a wrong year, date or citation, as `timeFlaws` has it. */
  | { readonly kind: 'time-flaw'; readonly flaw: TimeFlaw };

/** What a checker must report: one finding of one of the rules. */
export interface ExpectedFinding {
  /** Any of these satisfies: a wrong figure may be told by whichever of its equations. */
  readonly rules: readonly string[];
  /** Where: the finding's span must touch it. Undefined where something is missing or the place is a matter of taste. */
  readonly place: Span | undefined;
  readonly fault: Fault;
}

/** Rule of a wrong notation. */
export const notationRules: Readonly<Record<Notation, string>> = {
  blank: 'cell/blank',
  slash: 'cell/not-a-number',
  dash: 'cell/not-a-number',
  'none-word': 'cell/not-a-number',
  text: 'cell/not-a-number',
  'full-width': 'cell/number-format',
  thousands: 'cell/number-format',
  'leading-zero': 'cell/number-format',
  unit: 'cell/number-format',
  'inner-space': 'cell/number-format',
  fraction: 'cell/not-an-integer',
  negative: 'cell/negative',
};

/** Sentences with a flaw, the rule that must tell of it, and the sentence once it is mended where a safe fix mends it. */
export const flawedSentences: Readonly<
  Record<TextFlaw, { readonly rule: string; readonly flawed: string; readonly mended?: string }>
> = {
  bookmark: {
    rule: 'text/conversion-residue',
    flawed: '下一步，[bookmark: _GoBack]将加强队伍建设。',
    mended: '下一步，将加强队伍建设。',
  },
  tags: { rule: 'text/conversion-residue', flawed: '下一步，将<u>加强</u>队伍建设。', mended: '下一步，将加强队伍建设。' },
  'tex-word': { rule: 'text/conversion-residue', flawed: '下一步，将加强\\top队伍建设。', mended: '下一步，将加强队伍建设。' },
  'field-code': {
    rule: 'text/conversion-residue',
    flawed: '下一步，将PAGEREF _Toc7654321 \\h加强建设。',
    mended: '下一步，将加强建设。',
  },
  crosses: { rule: 'text/placeholder', flawed: '全年开展业务培训XX次。' },
  underscores: { rule: 'text/placeholder', flawed: '全年开展业务培训____次。' },
  'words-to-come': { rule: 'text/placeholder', flawed: '业务培训情况：待补充。' },
  'lonely-quote': { rule: 'text/unpaired-punctuation', flawed: '严格执行“三审三校制度。' },
  'lonely-title-mark': { rule: 'text/unpaired-punctuation', flawed: '严格落实政府信息公开条例》的要求。' },
  'lonely-bracket': { rule: 'text/unpaired-punctuation', flawed: '开展业务培训（含线上培训。' },
  'zero-width': {
    rule: 'text/invisible-character',
    flawed: '下一步，将加强\u200b队伍\u200b建设。',
    mended: '下一步，将加强队伍建设。',
  },
  'control-character': {
    rule: 'text/invisible-character',
    flawed: '下一步，将加强\u0007队伍建设。',
    mended: '下一步，将加强队伍建设。',
  },
  'no-break-space': {
    rule: 'text/invisible-character',
    flawed: '下一步，将继续加强\u00a0队伍建设工作。',
    mended: '下一步，将继续加强队伍建设工作。',
  },
  'half-width': { rule: 'text/half-width-punctuation', flawed: '下一步,将加强队伍建设。', mended: '下一步，将加强队伍建设。' },
};

export function isTextFlaw(name: string): name is TextFlaw {
  return Object.hasOwn(flawedSentences, name);
}

/** Labels as they are misspelt in published reports, by row. */
export const misspeltLabels: Readonly<Record<string, readonly [official: string, misspelt: string]>> = {
  normativeDocuments: ['行政规范性文件', '规范性文件'],
  fees: ['行政事业性收费', '行政事业收费'],
  newlyReceived: ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开数量'],
  carriedIn: ['二、上年结转政府信息公开申请数量', '二、上年结转政府信息公开申请数'],
  outcomes: ['三、本年度办理结果', '三、本年理结果'],
  partiallyGranted: [
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '（二）部分公开（区分处理的，只计这一情况，不计其他情况）',
  ],
  'denied.prohibitedByLaw': ['2.其他法律行政法规禁止公开', '2.其它法律行政法规禁止公开'],
  'denied.internalAffairs': ['5.属于三类内部事务信息', '5.属于三类内容事务信息'],
  'denied.deliberativeRecords': ['6.属于四类过程性信息', '6.属于四类过程性性信息'],
  'unavailable.notHeld': ['1.本机关不掌握相关政府信息', '1.本机关不掌握相关信息'],
  'unprocessed.petition': ['1.信访举报投诉类申请', '1.信访举报投诉类申清'],
  handledTotal: ['（七）总计', '（七）总记'],
  carriedOut: ['四、结转下年度继续办理', '四、结转下年度办理'],
};

/** Header cells as they are misspelt, by their official text. */
export const misspeltHeaders: Readonly<Record<string, string>> = {
  现行有效件数: '现行有效件',
  本年制发件数: '本年制发数',
  商业企业: '商业公司',
  社会公益组织: '社会公益机构',
  法人或其他组织: '法人和其他组织',
  未经复议直接起诉: '未经复议直接诉讼',
};

/** How a figure stands in a wrong notation. @throws RangeError where the figure can't be written so */
export function written(figure: number, notation: Notation): string {
  const digits = String(figure);
  if (notation === 'thousands') {
    if (figure < 1000) throw new RangeError(`${figure} has no thousands`);
    return digits.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, ',');
  }
  if (notation === 'inner-space') {
    if (figure < 10) throw new RangeError(`${figure} has no inside`);
    return `${digits.slice(0, 1)} ${digits.slice(1)}`;
  }
  const forms: Record<Exclude<Notation, 'thousands' | 'inner-space'>, string> = {
    blank: '',
    slash: '/',
    dash: '-',
    'none-word': '无',
    text: '若干',
    'full-width': [...digits].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join(''),
    'leading-zero': `0${digits}`,
    unit: `${digits}件`,
    fraction: `${digits}.5`,
    negative: `-${figure === 0 ? 3 : digits}`,
  };
  return forms[notation];
}

/** The forms that show the squares that a merged cell covers. */
const formsWithPlaceForStray: readonly string[] = ['A', 'B', 'E', 'L'];

/** @throws RangeError where a table's form can't show a fault */
export function assertPossible(fault: Fault, form: string): void {
  if (fault.kind === 'stray-zero' && !formsWithPlaceForStray.includes(form))
    throw new RangeError(`form ${form} has no place for a stray 0`);
  if (fault.kind === 'notation' && fault.notation === 'inner-space' && form === 'K')
    throw new RangeError('form K parts values by spaces');
}

const balanceRules: readonly BalanceRule[] = [
  'balance/carry-over',
  'balance/handled-total',
  'balance/row-total',
  'balance/review-litigation-total',
];

/** Rules that may speak of a fault besides the one that must. */
export function toleratedWith(fault: Fault): readonly string[] {
  switch (fault.kind) {
    case 'notation':
      return notationRules[fault.notation] === 'cell/number-format' ? [] : [...balanceRules, 'narrative/table-mismatch'];
    case 'figure':
      return ['narrative/table-mismatch'];
    case 'row-missing':
    case 'row-duplicate':
    case 'row-short':
    case 'row-long':
    case 'row-unknown':
      return [...balanceRules];
    case 'row-misordered':
      return ['table/row-order'];
    case 'section-missing':
    case 'section-empty':
    case 'heading-missing':
      return ['table/missing', 'subsection/topic', 'subsection/number', 'section/fee-statement', 'section/empty'];
    case 'table-missing':
      return ['section/empty'];
    case 'section-duplicate':
      return ['section/order', 'section/empty', 'subsection/number'];
    case 'topic-missing':
      return ['subsection/number'];
    case 'period-wrong-year':
      return ['period/stale-year'];
    default:
      return [];
  }
}
