// What counts in each row, column and section of the official format, in words of our own, and by which provision.
import { type Localized, localized } from '../text/localized.ts';
import type { TableKind } from './format.ts';

export interface Meaning {
  readonly counts: Localized;
  /** The provision, where it isn't an article of the Regulation that the format itself names. */
  readonly basis?: string;
}

const decisions = localized(
  '本年度作出的决定总数，无论是否主动公开。',
  'All decisions made in the year, whether they were published or not.',
);

const disclosureRows: Readonly<Record<string, Meaning>> = {
  regulations: {
    counts: localized(
      '规章：只有国务院部门，省、自治区、直辖市和设区的市、自治州人民政府能够制定；其他机关填 0。',
      'Regulations, which only ministries, provinces, cities with districts and autonomous prefectures can issue; 0 elsewhere.',
    ),
    basis: '《政府信息公开条例》第二十条第（一）项',
  },
  normativeDocuments: {
    counts: localized(
      '行政规范性文件：本机关制发的、涉及公众权利义务并在一定期限内反复适用的公文。',
      'Normative documents: official papers of the organ’s own that bind the public and apply repeatedly.',
    ),
    basis: '《政府信息公开条例》第二十条第（一）项',
  },
  licensing: { counts: decisions, basis: '《政府信息公开条例》第二十条第（五）项' },
  punishment: { counts: decisions, basis: '《政府信息公开条例》第二十条第（六）项' },
  coercion: { counts: decisions, basis: '《政府信息公开条例》第二十条第（六）项' },
  fees: {
    counts: localized(
      '本年度收取的行政事业性收费总额，单位为万元，可有小数；与第六部分的信息处理费（元）不是一回事。',
      'All administrative charges collected in the year, in 万元, decimals allowed; not the information processing fee of section 六, which is in 元.',
    ),
    basis: '《政府信息公开条例》第二十条第（八）项',
  },
};

const requestRows: Readonly<Record<string, Meaning>> = {
  newlyReceived: {
    counts: localized('本年度新收到的申请，不含上年结转的。', 'Requests received in the year, without those carried in.'),
  },
  carriedIn: {
    counts: localized(
      '上年度收到、到上年底还没有办结的申请，应与上年度报告的“结转下年度继续办理”一致。',
      'Requests of the year before that were still open at its end: last year’s “carried out”.',
    ),
  },
  granted: {
    counts: localized(
      '决定公开的，包括信息早已公开而告知获取方法的。',
      'Granted, those included that were public already and were told where to find it.',
    ),
  },
  partiallyGranted: {
    counts: localized(
      '区分处理后公开一部分的；只计在这里，不再计入不予公开等各行。',
      'Granted in part; counted here alone, and not in the rows of refusals.',
    ),
  },
  'denied.stateSecret': { counts: localized('依法定为国家秘密的。', 'State secrets.') },
  'denied.prohibitedByLaw': {
    counts: localized('法律、行政法规禁止公开的。', 'What a law or an administrative regulation forbids to disclose.'),
  },
  'denied.securityAndStability': {
    counts: localized(
      '公开后可能危及国家安全、公共安全、经济安全、社会稳定的。',
      'What could endanger national, public or economic security, or social stability.',
    ),
  },
  'denied.thirdPartyRights': {
    counts: localized(
      '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的。',
      'Trade secrets, privacy and other lawful interests of third parties.',
    ),
  },
  'denied.internalAffairs': {
    counts: localized('人事管理、后勤管理、内部工作流程三类信息。', 'Personnel, logistics and internal procedures.'),
  },
  'denied.deliberativeRecords': {
    counts: localized(
      '讨论记录、过程稿、磋商信函、请示报告四类信息。',
      'Minutes, drafts, correspondence and requests for instructions.',
    ),
  },
  'denied.enforcementFiles': { counts: localized('行政执法案卷信息。', 'Files of law enforcement.') },
  'denied.administrativeQuery': {
    counts: localized(
      '不动产登记、工商登记等另有查询规定的，告知依照规定查询。',
      'Registers with query rules of their own (land, companies): the applicant is referred to these.',
    ),
  },
  'unavailable.notHeld': {
    counts: localized('经检索没有，或不归本机关负责公开的。', 'Not found, or another organ’s to disclose.'),
  },
  'unavailable.needsCreation': {
    counts: localized('要对现有信息加工、分析才能提供的。', 'What would have to be compiled or analysed first.'),
  },
  'unavailable.unclearAfterCorrection': {
    counts: localized('补正以后，申请内容还是不明确的。', 'Still unclear after the applicant was asked to correct it.'),
  },
  'unprocessed.petition': {
    counts: localized('以申请公开的形式信访、投诉、举报的。', 'Petitions, complaints and reports in the form of a request.'),
  },
  'unprocessed.repeated': {
    counts: localized('已经答复过，同一申请人又就同一内容申请的。', 'The same request again after it was answered.'),
  },
  'unprocessed.publication': {
    counts: localized('要求提供报纸、期刊、书籍等公开出版物的。', 'Newspapers, journals, books and other publications.'),
  },
  'unprocessed.excessive': {
    counts: localized(
      '申请的数量、频次明显超过合理范围，又没有合理理由的。',
      'Unreasonably many or frequent, with no good reason given.',
    ),
  },
  'unprocessed.reissue': {
    counts: localized('要求确认或重新出具已经取得的信息的。', 'To confirm or issue again what was obtained already.'),
  },
  'otherOutcome.uncorrected': {
    counts: localized('要求补正而逾期不补正，也没有正当理由的。', 'Not corrected in time, without good reason.'),
  },
  'otherOutcome.unpaid': { counts: localized('逾期不缴信息处理费的。', 'The processing fee wasn’t paid in time.') },
  'otherOutcome.other': {
    counts: localized('上面各项以外的，如申请人撤回。', 'Anything else, such as requests withdrawn.'),
  },
  handledTotal: {
    counts: localized(
      '本年度办结的申请，等于以上各项结果之和。',
      'All requests settled in the year: the sum of the outcomes above.',
    ),
  },
  carriedOut: {
    counts: localized(
      '到本年底还没有办结的申请；下一年度报告的“上年结转”应与它一致。',
      'Requests still open at the year’s end; next year’s “carried in”.',
    ),
  },
};

const jointDefendant = '国办公开办函〔2016〕201号';

const reviewRows: Readonly<Record<string, Meaning>> = {
  review: {
    counts: localized('因政府信息公开工作被申请行政复议的案件。', 'Administrative reviews of the organ’s disclosure work.'),
  },
  directLitigation: {
    counts: localized('没有经过复议、直接起诉的行政诉讼案件。', 'Lawsuits brought without a review before.'),
    basis: jointDefendant,
  },
  litigationAfterReview: {
    counts: localized(
      '经过复议再起诉的行政诉讼案件；复议机关作共同被告的，不计入复议机关。',
      'Lawsuits after a review; a review organ that is a co-defendant doesn’t count them.',
    ),
    basis: jointDefendant,
  },
};

const rows: Readonly<Record<TableKind, Readonly<Record<string, Meaning>>>> = {
  activeDisclosure: disclosureRows,
  requests: requestRows,
  reviewAndLitigation: reviewRows,
};

const columns: Readonly<Record<string, Localized>> = {
  issued: localized('本年度制定并发出的件数', 'issued in the year'),
  repealed: localized('本年度废止的件数，包括以前制发的', 'repealed in the year, whenever they were issued'),
  inForce: localized('到本年底仍然有效的件数', 'in force at the year’s end'),
  naturalPerson: localized('公民个人', 'natural persons'),
  business: localized('企业', 'companies'),
  research: localized('科研院所、高等学校等', 'institutes and universities'),
  socialOrganization: localized('社会团体、基金会等', 'associations and foundations'),
  legalService: localized('律师事务所等', 'law firms and the like'),
  otherOrganization: localized('其他法人或组织', 'other organizations'),
  upheld: localized('维持原行政行为，或驳回请求的', 'upheld, or the claim dismissed'),
  corrected: localized('撤销、变更、确认违法、责令履行等', 'set aside, changed, found unlawful, ordered to perform'),
  otherResult: localized('撤回、终止等其他结果', 'withdrawn, terminated and the like'),
  pending: localized('到本年底还没有结果的', 'undecided at the year’s end'),
};

const sections: readonly Localized[] = [
  localized(
    '写五个方面：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障；各级政府还写工作考核、社会评议、责任追究。',
    'Five topics: active disclosure, disclosure on request, information management, platforms, supervision; governments add appraisal, public assessment and accountability.',
  ),
  localized('填主动公开情况表，10 个数。', 'The table of active disclosure, 10 figures.'),
  localized('填申请情况表，175 个数，39 条勾稽关系。', 'The table of requests, 175 figures held together by 39 sums.'),
  localized('填复议、诉讼情况表，15 个数，3 条勾稽关系。', 'The table of review and litigation, 15 figures and 3 sums.'),
  localized('写本年度工作中的主要问题，以及改进的情况。', 'The main problems of the year, and what was done about them.'),
  localized(
    '写收取信息处理费的情况（发出通知的件数、收取的金额，没有也要写明），以及其他需要报告的事项。',
    'The information processing fee (notices issued, amounts charged, or that there were none), and anything else to report.',
  ),
];

const article20 = (item: string, chinese: string, english: string): Meaning => ({
  counts: localized(chinese, english),
  basis: `《政府信息公开条例》第二十条第（${item}）项`,
});

/** Captions of blocks and merged cells above or beside the rows, by their official words. */
const headings: Readonly<Record<string, Meaning>> = {
  '第二十条第（一）项': article20(
    '一',
    '行政法规、规章和规范性文件。',
    'Administrative regulations, rules and normative documents.',
  ),
  '第二十条第（五）项': article20(
    '五',
    '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果。',
    'Licences and other public services: basis, conditions, procedure and outcome.',
  ),
  '第二十条第（六）项': article20(
    '六',
    '实施行政处罚、行政强制的依据、条件、程序，以及有一定社会影响的行政处罚决定。',
    'Penalties and coercive measures: basis, conditions, procedure, and penalties of some public interest.',
  ),
  '第二十条第（八）项': article20(
    '八',
    '行政事业性收费项目及其依据、标准。',
    'Administrative charges with their basis and rates.',
  ),
  '三、本年度办理结果': {
    counts: localized(
      '本年度办结的申请，按结果分行填写；各行之和等于（七）总计。',
      'Requests settled in the year, by their outcome; the rows add up to （七）总计.',
    ),
  },
  '（三）不予公开': {
    counts: localized('决定不予公开的，按理由分行填写。', 'Refused, by the reason.'),
  },
  '（四）无法提供': {
    counts: localized('无从提供的，按原因分行填写。', 'What can’t be provided, by the cause.'),
  },
  '（五）不予处理': {
    counts: localized('不作为政府信息公开申请处理的，按原因分行填写。', 'Not dealt with as requests, by the cause.'),
  },
  '（六）其他处理': {
    counts: localized('以上各类以外的办理结果。', 'All other outcomes.'),
  },
};

/** Cells of the tables' heads that name no single column. */
const heads: Readonly<Record<TableKind, Readonly<Record<string, Localized>>>> = {
  activeDisclosure: {
    信息内容: localized(
      '按《政府信息公开条例》第二十条列出的信息种类。',
      'The kinds of information that Article 20 of the Regulation names.',
    ),
    本年处理决定数量: decisions,
    '本年收费金额（单位：万元）': localized(
      '本年度收取的总额，单位为万元，可有小数。',
      'All that was collected in the year, in 万元; decimals allowed.',
    ),
  },
  requests: {
    申请人情况: localized('按申请人的类别分列填写，各列之和等于总计。', 'By the kind of applicant; the columns add up to 总计.'),
    法人或其他组织: localized(
      '商业企业、科研机构、社会公益组织、法律服务机构、其他这五列。',
      'These five columns: companies, institutes, associations, law firms, others.',
    ),
    总计: localized('本行前六列之和。', 'The sum of the six columns before it.'),
  },
  reviewAndLitigation: {
    行政诉讼: localized(
      '分未经复议直接起诉、复议后起诉两组，各有五个数。',
      'Two groups of five figures: lawsuits without a review before, and after one.',
    ),
    总计: localized('结果维持、结果纠正、其他结果、尚未审结之和。', 'The sum of upheld, corrected, other and pending.'),
  },
};

/** What the rows below a caption, or beside a merged cell, have in common. @param label its official words */
export function meaningOfHeading(label: string): Meaning | undefined {
  return Object.hasOwn(headings, label) ? headings[label] : undefined;
}

/** What stands below a cell of a table's head that names no single column. @param label its official words */
export function meaningOfHead(table: TableKind, label: string): Localized | undefined {
  return Object.hasOwn(heads[table], label) ? heads[table][label] : undefined;
}

/** What a row of a table counts; undefined for a row that isn't in the current format. */
export function meaningOfRow(table: TableKind, row: string): Meaning | undefined {
  return Object.hasOwn(rows[table], row) ? rows[table][row] : undefined;
}

/** What a column counts of its row; undefined where the name says it all. */
export function meaningOfColumn(column: string): Localized | undefined {
  return Object.hasOwn(columns, column) ? columns[column] : undefined;
}

/** @param ordinal 1 to 6 */
export function meaningOfSection(ordinal: number): Localized | undefined {
  return sections[ordinal - 1];
}
