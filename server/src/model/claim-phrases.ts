// How prose names the cells of the official tables: the words, as data.

/** What a sentence speaks of. */
export type Topic =
  | 'requests'
  | 'review'
  | 'litigation'
  | 'directLitigation'
  | 'litigationAfterReview'
  | 'normativeDocuments'
  | 'regulations'
  | 'licensing'
  | 'punishment'
  | 'coercion'
  | 'fees'
  /** A matter of which no table has a figure. */
  | 'other';

/** Rows whose sum is meant. */
export type Rows = readonly string[];

const newly: Rows = ['newlyReceived'];
const intake: Rows = ['newlyReceived', 'carriedIn'];
const handled: Rows = ['handledTotal'];
const carriedOut: Rows = ['carriedOut'];

/** Verbs of requests, by what their number may count; of several readings any may be meant, the first is the likeliest. */
export const verbPhrases: readonly {
  readonly words: readonly string[];
  readonly rows: readonly Rows[];
  /** Whether “其中收到3件” is still the whole, and not a part of something. */
  readonly strict?: true;
  /** Whether “均已…” says that nothing is left over. */
  readonly settles?: true;
}[] = [
  {
    words: ['收到', '接到', '接收', '接收到', '收悉', '受理', '收件', '共收', '收到并受理', '接收并办理', '登记', '提出', '提交'],
    rows: [newly, intake],
  },
  { words: ['新收', '新收到', '新接到', '新接收', '新受理', '新增', '本年新收', '当年新收'], rows: [newly], strict: true },
  { words: ['办理', '处理', '处置', '承办', '受理办理'], rows: [newly, intake, handled] },
  {
    words: [
      '办结',
      '答复',
      '办理完毕',
      '处理完毕',
      '办理完成',
      '作出答复',
      '做出答复',
      '予以答复',
      '给予答复',
      '答复完毕',
      '答复办结',
      '办理答复',
      '回复',
      '予以回复',
      '作出回复',
    ],
    rows: [handled],
    strict: true,
    settles: true,
  },
];

const denied: Rows = [
  'denied.stateSecret',
  'denied.prohibitedByLaw',
  'denied.securityAndStability',
  'denied.thirdPartyRights',
  'denied.internalAffairs',
  'denied.deliberativeRecords',
  'denied.enforcementFiles',
  'denied.administrativeQuery',
];
const unavailable: Rows = ['unavailable.notHeld', 'unavailable.needsCreation', 'unavailable.unclearAfterCorrection'];
const unprocessed: Rows = [
  'unprocessed.petition',
  'unprocessed.repeated',
  'unprocessed.publication',
  'unprocessed.excessive',
  'unprocessed.reissue',
];

/** Stands for 其他处理, whose rows depend on the format. */
export const otherOutcomeGroup = 'otherOutcome.*';

/** The rows of 其他处理 in the format in force. */
export const otherOutcomeRows: Rows = ['otherOutcome.uncorrected', 'otherOutcome.unpaid', 'otherOutcome.other'];

/** Rows and groups of rows of the requests table. */
export const rowPhrases: readonly {
  readonly words: readonly string[];
  readonly rows: readonly Rows[];
  /** Whether the words tell by themselves that requests are spoken of. */
  readonly alone?: true;
}[] = [
  {
    words: [
      '上年结转',
      '上年度结转',
      '上一年结转',
      '上一年度结转',
      '去年结转',
      '上年转结',
      '上年度转结',
      '结转上年',
      '结转上年度',
      '上年未办结',
    ],
    rows: [['carriedIn']],
    alone: true,
  },
  {
    words: [
      ...[
        '结转下年度',
        '结转下年',
        '结转下一年度',
        '结转下一年',
        '结转次年',
        '结转明年',
        '结转至下年度',
        '结转至下年',
        '结转至次年',
      ],
      ...[
        '结转至下一年度',
        '结转至下一年',
        '结转至明年',
        '结转到下年度',
        '结转到下一年度',
        '结转到次年',
        '结转到下一年',
        '结转到明年',
      ],
      ...[
        '转入下年度',
        '转入下一年度',
        '转下年度',
        '转入次年',
        '转入下一年',
        '转结下年度',
        '下年度继续办理',
        '次年继续办理',
        '结转入下年度',
      ],
      ...[
        '结转下年度继续办理',
        '结转下年度办理',
        '结转至下年度继续办理',
        '结转次年继续办理',
        '结转至次年继续办理',
        '结转到下年度继续办理',
      ],
      ...['结转至下一年度继续办理', '结转到下一年度继续办理', '结转下一年度继续办理', '结转下一年继续办理', '结转下年继续办理'],
    ],
    rows: [carriedOut],
    alone: true,
  },
  {
    words: [
      '未办结',
      '尚未办结',
      '正在办理',
      '正在办理中',
      '尚在办理',
      '尚在办理中',
      '仍在办理',
      '仍在办理中',
      '待办理',
      '在办理中',
      '正在办理之中',
    ],
    rows: [carriedOut],
  },
  { words: ['结转', '转结', '结转至', '结转到', '结转入', '转入'], rows: [carriedOut, ['carriedIn']] },
  {
    words: [
      '予以公开',
      '同意公开',
      '准予公开',
      '给予公开',
      '全部公开',
      '完全公开',
      '依法公开',
      '决定公开',
      '可以公开',
      '全文公开',
    ],
    rows: [['granted']],
  },
  {
    words: ['部分公开', '予以部分公开', '部分予以公开', '同意部分公开', '决定部分公开', '区分处理'],
    rows: [['partiallyGranted']],
    alone: true,
  },
  { words: ['不予公开', '决定不予公开', '不同意公开', '不予以公开'], rows: [denied], alone: true },
  { words: ['无法提供', '不能提供', '未能提供', '无法公开'], rows: [unavailable] },
  { words: ['不予处理', '不予以处理'], rows: [unprocessed] },
  { words: ['其他处理', '其它处理'], rows: [[otherOutcomeGroup]] },
  { words: ['国家秘密', '属于国家秘密', '涉及国家秘密', '涉及国家秘密信息'], rows: [['denied.stateSecret']] },
  {
    words: [
      '法律行政法规禁止公开',
      '其他法律行政法规禁止公开',
      '法律、行政法规禁止公开',
      '其他法律、行政法规禁止公开',
      '法律法规禁止公开',
    ],
    rows: [['denied.prohibitedByLaw']],
    alone: true,
  },
  { words: ['三安全一稳定'], rows: [['denied.securityAndStability']], alone: true },
  {
    words: ['第三方合法权益', '保护第三方合法权益', '损害第三方合法权益', '涉及第三方合法权益', '侵害第三方合法权益'],
    rows: [['denied.thirdPartyRights']],
  },
  {
    words: ['内部事务', '内部事务信息', '三类内部事务', '三类内部事务信息', '内部管理信息'],
    rows: [['denied.internalAffairs']],
    alone: true,
  },
  { words: ['过程性信息', '四类过程性信息', '过程性'], rows: [['denied.deliberativeRecords']], alone: true },
  { words: ['执法案卷', '行政执法案卷', '执法案卷信息', '行政执法案卷信息'], rows: [['denied.enforcementFiles']], alone: true },
  { words: ['行政查询', '行政查询事项'], rows: [['denied.administrativeQuery']] },
  {
    words: [
      '不掌握',
      '本机关不掌握',
      '本机关不掌握相关政府信息',
      '不掌握相关政府信息',
      '不掌握相关信息',
      '本单位不掌握',
      '我局不掌握',
      '未掌握相关政府信息',
    ],
    rows: [['unavailable.notHeld']],
    alone: true,
  },
  {
    words: [
      '没有现成信息',
      '没有现成信息需要另行制作',
      '需要另行制作',
      '需另行制作',
      '另行制作',
      '没有现成信息需另行制作',
      '无现成信息',
    ],
    rows: [['unavailable.needsCreation']],
    alone: true,
  },
  {
    words: ['补正后申请内容仍不明确', '补正后仍不明确', '补正后内容仍不明确', '补正后申请内容不明确', '经补正仍不明确'],
    rows: [['unavailable.unclearAfterCorrection']],
    alone: true,
  },
  {
    words: [
      '信访举报投诉类',
      '信访举报投诉类申请',
      '信访、举报、投诉类申请',
      '信访、举报、投诉类',
      '信访投诉举报类申请',
      '信访投诉举报类',
      '信访类申请',
    ],
    rows: [['unprocessed.petition']],
    alone: true,
  },
  { words: ['重复申请'], rows: [['unprocessed.repeated']], alone: true },
  { words: ['公开出版物', '提供公开出版物', '要求提供公开出版物'], rows: [['unprocessed.publication']], alone: true },
  { words: ['大量反复申请', '无正当理由大量反复申请', '反复大量申请'], rows: [['unprocessed.excessive']], alone: true },
  {
    words: [
      '确认或重新出具',
      '重新出具',
      '要求行政机关确认或重新出具已获取信息',
      '确认或重新出具已获取信息',
      '重新出具已获取信息',
    ],
    rows: [['unprocessed.reissue']],
    alone: true,
  },
  {
    words: ['逾期不补正', '逾期未补正', '无正当理由逾期不补正', '无正当理由逾期未补正'],
    rows: [['otherOutcome.uncorrected']],
    alone: true,
  },
  {
    words: ['逾期未缴费', '逾期不缴费', '逾期未缴纳费用', '逾期未按收费通知要求缴纳费用', '逾期未按要求缴纳费用'],
    rows: [['otherOutcome.unpaid']],
    alone: true,
  },
];

export const organizationColumns = ['business', 'research', 'socialOrganization', 'legalService', 'otherOrganization'] as const;

/** Who asked: columns of the requests table. */
export const applicantPhrases: readonly { readonly words: readonly string[]; readonly columns: readonly string[] }[] = [
  { words: ['自然人', '公民', '公民个人', '个人'], columns: ['naturalPerson'] },
  {
    words: [
      ...[
        '法人或其他组织',
        '法人和其他组织',
        '法人及其他组织',
        '法人或者其他组织',
        '法人、其他组织',
        '法人与其他组织',
        '法人以及其他组织',
      ],
      ...['法人或其它组织', '法人和其它组织', '法人及其它组织', '法人组织', '法人', '组织机构', '法人单位', '法人或组织'],
    ],
    columns: organizationColumns,
  },
  { words: ['商业企业', '企业'], columns: ['business'] },
  { words: ['科研机构'], columns: ['research'] },
  { words: ['社会公益组织', '公益组织'], columns: ['socialOrganization'] },
  { words: ['法律服务机构', '律师事务所'], columns: ['legalService'] },
];

/** Results of 复议 and 诉讼: columns of that table. */
export const resultPhrases: readonly { readonly words: readonly string[]; readonly column: string }[] = [
  {
    words: ['维持', '结果维持', '维持原行政行为', '维持原决定', '被维持', '予以维持', '决定维持', '维持原答复'],
    column: 'upheld',
  },
  { words: ['纠正', '结果纠正', '被纠正', '予以纠正', '决定纠正'], column: 'corrected' },
  { words: ['其他结果', '其它结果', '结果为其他'], column: 'otherResult' },
  {
    words: ['尚未审结', '未审结', '尚在审理', '正在审理', '审理中', '正在审理中', '尚在审理中', '未结案', '尚未结案', '仍在审理'],
    column: 'pending',
  },
];

/** What is done to 规章 and 规范性文件: columns of their rows. */
export const actPhrases: readonly { readonly words: readonly string[]; readonly column: string }[] = [
  {
    words: [
      '制发',
      '制定',
      '出台',
      '制定出台',
      '制定印发',
      '制定并印发',
      '印发',
      '新制发',
      '新制定',
      '新出台',
      '制订',
      '制定发布',
      '新增制发',
    ],
    column: 'issued',
  },
  { words: ['废止', '宣布废止', '予以废止'], column: 'repealed' },
  { words: ['现行有效', '现行有效的'], column: 'inForce' },
];

/** Words that name what is counted. `weak` ones need a topic that was named before; `verb` ones a verb. */
export const objectPhrases: readonly {
  readonly words: readonly string[];
  readonly topic: Topic;
  readonly needs?: 'topic' | 'verb';
}[] = [
  {
    words: [
      ...[
        '政府信息公开申请',
        '信息公开申请',
        '政务公开申请',
        '公开申请',
        '政府信息依申请公开',
        '政府信息依申请公开申请',
        '依申请公开',
      ],
      ...[
        '依申请公开申请',
        '依申请公开事项',
        '依申请公开案件',
        '依申请公开件',
        '依申请公开申请件',
        '依申请公开政府信息申请',
        '申请公开政府信息',
      ],
      ...[
        '政府信息公开申请事项',
        '申请政府信息公开',
        '申请信息公开',
        '依申请公开政府信息公开申请',
        '信息公开申请件',
        '依申请公开类申请',
      ],
      ...[
        '依申请信息公开',
        '依申请公开政府信息的申请',
        '依申请公开信息申请',
        '政府信息公开的申请',
        '信息公开类申请',
        '申请公开政府信息的申请',
      ],
      ...[
        '公开政府信息的申请',
        '公开政府信息申请',
        '公开信息申请',
        '公开信息的申请',
        '政府信息申请',
        '依申请政府信息公开',
        '信息公开的申请',
      ],
    ],
    topic: 'requests',
  },
  {
    words: ['依申请公开政府信息', '依申请公开信息', '依申请公开的政府信息', '申请公开信息', '申请公开'],
    topic: 'requests',
    needs: 'verb',
  },
  { words: ['申请', '申请件', '申请事项', '书面申请件'], topic: 'requests', needs: 'topic' },
  {
    words: [
      '行政复议',
      '复议',
      '行政复议申请',
      '复议申请',
      '行政复议案件',
      '复议案件',
      '行政复议案',
      '复议案',
      '政府信息公开行政复议',
    ],
    topic: 'review',
  },
  {
    words: [
      '行政诉讼',
      '诉讼',
      '行政诉讼案件',
      '诉讼案件',
      '行政应诉',
      '行政应诉案件',
      '应诉案件',
      '行政诉讼案',
      '诉讼案',
      '政府信息公开行政诉讼',
    ],
    topic: 'litigation',
  },
  { words: ['未经复议直接起诉', '未经复议直接提起行政诉讼', '未经复议直接提起诉讼', '直接起诉'], topic: 'directLitigation' },
  { words: ['复议后起诉', '经复议后起诉', '复议后提起行政诉讼', '复议后提起诉讼', '复议后诉讼'], topic: 'litigationAfterReview' },
  { words: ['规范性文件', '行政规范性文件'], topic: 'normativeDocuments' },
  { words: ['规章', '政府规章', '部门规章'], topic: 'regulations' },
  { words: ['行政许可', '行政许可决定', '行政许可案件'], topic: 'licensing' },
  { words: ['行政处罚', '行政处罚决定', '行政处罚案件', '行政处罚案'], topic: 'punishment' },
  { words: ['行政强制', '行政强制措施', '行政强制决定', '行政强制案件'], topic: 'coercion' },
  { words: ['行政事业性收费', '行政事业性收费金额', '行政事业性收费总额'], topic: 'fees' },
];
