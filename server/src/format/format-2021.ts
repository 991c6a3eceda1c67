// The report format of 国办公开办函〔2021〕30号, for reports on 2021 and later years.
import type { ReportFormat } from './format.ts';

const outcomes = '三、本年度办理结果';
const denied = '（三）不予公开';
const unavailable = '（四）无法提供';
const unprocessed = '（五）不予处理';
const otherOutcome = '（六）其他处理';

export const format2021 = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  firstYear: 2021,
  sections: [
    {
      ordinal: 1,
      title: '总体情况',
      otherTitles: ['工作基本情况', '基本情况', '概述', '工作总体情况', '总体工作情况', '政府信息公开工作总体情况'],
    },
    {
      ordinal: 2,
      title: '主动公开政府信息情况',
      otherTitles: ['主动公开政府信息的情况', '主动公开情况', '主动公开信息情况'],
      table: 'activeDisclosure',
    },
    {
      ordinal: 3,
      title: '收到和处理政府信息公开申请情况',
      otherTitles: [
        '收到和处理政府信息公开申请的情况',
        '依申请公开政府信息情况',
        '收到和处理政府信息公开情况',
        '政府信息公开申请情况',
      ],
      table: 'requests',
    },
    {
      ordinal: 4,
      title: '政府信息公开行政复议、行政诉讼情况',
      otherTitles: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '政府信息公开行政复议和行政诉讼情况'],
      table: 'reviewAndLitigation',
    },
    {
      ordinal: 5,
      title: '存在的主要问题及改进情况',
      otherTitles: ['存在问题及改进情况', '存在的主要问题和改进措施', '存在的问题及改进措施', '存在的主要问题及改进措施'],
    },
    {
      ordinal: 6,
      title: '其他需要报告的事项',
      otherTitles: ['其他需要报告事项', '需要报告的其他事项', '其他事项'],
    },
  ],
  overviewTopics: [
    { title: '主动公开', words: ['主动公开'] },
    { title: '依申请公开', words: ['依申请公开', '信息公开申请'] },
    { title: '政府信息管理', words: ['信息管理', '信息资源管理'] },
    { title: '政府信息公开平台建设', words: ['平台'] },
    { title: '监督保障', words: ['监督', '保障'] },
  ],
  activeDisclosure: {
    gridColumns: 4,
    blocks: [
      {
        caption: '第二十条第（一）项',
        header: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        columns: ['issued', 'repealed', 'inForce'],
        rows: [
          { key: 'regulations', label: '规章' },
          { key: 'normativeDocuments', label: '行政规范性文件' },
        ],
      },
      {
        caption: '第二十条第（五）项',
        header: ['信息内容', '本年处理决定数量'],
        columns: ['decisions'],
        rows: [{ key: 'licensing', label: '行政许可' }],
      },
      {
        caption: '第二十条第（六）项',
        header: ['信息内容', '本年处理决定数量'],
        columns: ['decisions'],
        rows: [
          { key: 'punishment', label: '行政处罚' },
          { key: 'coercion', label: '行政强制' },
        ],
      },
      {
        caption: '第二十条第（八）项',
        header: ['信息内容', '本年收费金额（单位：万元）'],
        columns: ['amount'],
        rows: [{ key: 'fees', label: '行政事业性收费', decimal: true }],
      },
    ],
  },
  requests: {
    gridColumns: 10,
    header: [
      [
        {
          text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
          rowspan: 3,
          colspan: 3,
        },
        { text: '申请人情况', colspan: 7 },
      ],
      [
        { text: '自然人', rowspan: 2 },
        { text: '法人或其他组织', colspan: 5 },
        { text: '总计', rowspan: 2 },
      ],
      [{ text: '商业企业' }, { text: '科研机构' }, { text: '社会公益组织' }, { text: '法律服务机构' }, { text: '其他' }],
    ],
    columns: [
      { key: 'naturalPerson', label: '自然人' },
      { key: 'business', label: '商业企业' },
      { key: 'research', label: '科研机构' },
      { key: 'socialOrganization', label: '社会公益组织' },
      { key: 'legalService', label: '法律服务机构' },
      { key: 'otherOrganization', label: '其他' },
      { key: 'total', label: '总计' },
    ],
    rows: [
      {
        key: 'newlyReceived',
        label: '一、本年新收政府信息公开申请数量',
        within: [],
      },
      {
        key: 'carriedIn',
        label: '二、上年结转政府信息公开申请数量',
        within: [],
      },
      {
        key: 'granted',
        label: '（一）予以公开',
        within: [outcomes],
        regulation: '第三十六条第（一）项、第（二）项',
      },
      {
        key: 'partiallyGranted',
        label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        within: [outcomes],
        regulation: '第三十七条',
      },
      {
        key: 'denied.stateSecret',
        label: '1.属于国家秘密',
        within: [outcomes, denied],
        regulation: '第十四条',
      },
      {
        key: 'denied.prohibitedByLaw',
        label: '2.其他法律行政法规禁止公开',
        within: [outcomes, denied],
        regulation: '第十四条',
      },
      {
        key: 'denied.securityAndStability',
        label: '3.危及“三安全一稳定”',
        within: [outcomes, denied],
        regulation: '第十四条',
      },
      {
        key: 'denied.thirdPartyRights',
        label: '4.保护第三方合法权益',
        within: [outcomes, denied],
        regulation: '第十五条',
      },
      {
        key: 'denied.internalAffairs',
        label: '5.属于三类内部事务信息',
        within: [outcomes, denied],
        regulation: '第十六条第一款',
      },
      {
        key: 'denied.deliberativeRecords',
        label: '6.属于四类过程性信息',
        within: [outcomes, denied],
        regulation: '第十六条第二款',
      },
      {
        key: 'denied.enforcementFiles',
        label: '7.属于行政执法案卷',
        within: [outcomes, denied],
        regulation: '第十六条第二款',
      },
      {
        key: 'denied.administrativeQuery',
        label: '8.属于行政查询事项',
        within: [outcomes, denied],
        regulation: '第三十六条第（七）项',
      },
      {
        key: 'unavailable.notHeld',
        label: '1.本机关不掌握相关政府信息',
        within: [outcomes, unavailable],
        regulation: '第三十六条第（四）项、第（五）项',
      },
      {
        key: 'unavailable.needsCreation',
        label: '2.没有现成信息需要另行制作',
        within: [outcomes, unavailable],
        regulation: '第三十八条',
      },
      {
        key: 'unavailable.unclearAfterCorrection',
        label: '3.补正后申请内容仍不明确',
        within: [outcomes, unavailable],
        regulation: '第三十条',
      },
      {
        key: 'unprocessed.petition',
        label: '1.信访举报投诉类申请',
        within: [outcomes, unprocessed],
        regulation: '第三十九条第一款',
      },
      {
        key: 'unprocessed.repeated',
        label: '2.重复申请',
        within: [outcomes, unprocessed],
        regulation: '第三十六条第（六）项',
      },
      {
        key: 'unprocessed.publication',
        label: '3.要求提供公开出版物',
        within: [outcomes, unprocessed],
        regulation: '第三十九条第二款',
      },
      {
        key: 'unprocessed.excessive',
        label: '4.无正当理由大量反复申请',
        within: [outcomes, unprocessed],
        regulation: '第三十五条',
      },
      {
        key: 'unprocessed.reissue',
        label: '5.要求行政机关确认或重新出具已获取信息',
        within: [outcomes, unprocessed],
      },
      {
        key: 'otherOutcome.uncorrected',
        label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        within: [outcomes, otherOutcome],
        regulation: '第三十条',
      },
      {
        key: 'otherOutcome.unpaid',
        label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        within: [outcomes, otherOutcome],
        regulation: '第四十二条；国办函〔2020〕109号',
      },
      {
        key: 'otherOutcome.other',
        label: '3.其他',
        within: [outcomes, otherOutcome],
      },
      { key: 'handledTotal', label: '（七）总计', within: [outcomes] },
      { key: 'carriedOut', label: '四、结转下年度继续办理', within: [] },
    ],
    carryOver: {
      intake: ['newlyReceived', 'carriedIn'],
      settled: ['handledTotal', 'carriedOut'],
    },
    handledTotal: 'handledTotal',
  },
  reviewAndLitigation: {
    gridColumns: 15,
    header: [
      [
        { text: '行政复议', colspan: 5 },
        { text: '行政诉讼', colspan: 10 },
      ],
      [
        { text: '结果维持', rowspan: 2 },
        { text: '结果纠正', rowspan: 2 },
        { text: '其他结果', rowspan: 2 },
        { text: '尚未审结', rowspan: 2 },
        { text: '总计', rowspan: 2 },
        { text: '未经复议直接起诉', colspan: 5 },
        { text: '复议后起诉', colspan: 5 },
      ],
      [
        { text: '结果维持' },
        { text: '结果纠正' },
        { text: '其他结果' },
        { text: '尚未审结' },
        { text: '总计' },
        { text: '结果维持' },
        { text: '结果纠正' },
        { text: '其他结果' },
        { text: '尚未审结' },
        { text: '总计' },
      ],
    ],
    groups: [
      { key: 'review', label: '行政复议' },
      { key: 'directLitigation', label: '行政诉讼 / 未经复议直接起诉' },
      { key: 'litigationAfterReview', label: '行政诉讼 / 复议后起诉' },
    ],
    columns: [
      { key: 'upheld', label: '结果维持' },
      { key: 'corrected', label: '结果纠正' },
      { key: 'otherResult', label: '其他结果' },
      { key: 'pending', label: '尚未审结' },
      { key: 'total', label: '总计' },
    ],
  },
} as const satisfies ReportFormat;
