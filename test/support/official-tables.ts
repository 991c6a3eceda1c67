// The three official tables as grids of merged cells, written down apart from server/src/format so that a slip in either shows.
import type { TableKind } from '../../server/src/format/format.ts';

export type CellRole = 'caption' | 'header' | 'group' | 'label' | 'value';

/** One cell of a table where it is anchored: at its upper left corner. */
export interface GridCell {
  readonly role: CellRole;
  /** The text as it is to stand in the report, before a form wraps it. */
  text: string;
  rowspan: number;
  readonly colspan: number;
  /** Keys of the figure, for values. */
  readonly row?: string;
  readonly column?: string;
}

export interface GridRow {
  /** Key of the row whose values stand here; undefined for captions and headers. */
  readonly key: string | undefined;
  cells: GridCell[];
  /** What stands by mistake in the first cell that a merged one covers. */
  stray?: string;
}

export interface GridTable {
  readonly kind: TableKind;
  readonly columns: number;
  rows: GridRow[];
}

/** A row of the disclosure table: key, label, columns. */
export const disclosureBlocks = [
  {
    caption: '第二十条第（一）项',
    header: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    columns: ['issued', 'repealed', 'inForce'],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '行政规范性文件'],
    ],
  },
  {
    caption: '第二十条第（五）项',
    header: ['信息内容', '本年处理决定数量'],
    columns: ['decisions'],
    rows: [['licensing', '行政许可']],
  },
  {
    caption: '第二十条第（六）项',
    header: ['信息内容', '本年处理决定数量'],
    columns: ['decisions'],
    rows: [
      ['punishment', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  {
    caption: '第二十条第（八）项',
    header: ['信息内容', '本年收费金额（单位：万元）'],
    columns: ['amount'],
    rows: [['fees', '行政事业性收费']],
  },
] as const;

export const applicantKeys = [
  'naturalPerson',
  'business',
  'research',
  'socialOrganization',
  'legalService',
  'otherOrganization',
] as const;

export const requestColumnKeys = [...applicantKeys, 'total'] as const;

/** Row key, and the labels that open in the row: text, columns, rows. */
type RequestRow = readonly [key: string, ...labels: (readonly [text: string, colspan: number, rowspan: number])[]];

const requestRows: readonly RequestRow[] = [
  ['newlyReceived', ['一、本年新收政府信息公开申请数量', 3, 1]],
  ['carriedIn', ['二、上年结转政府信息公开申请数量', 3, 1]],
  ['granted', ['三、本年度办理结果', 1, 22], ['（一）予以公开', 2, 1]],
  ['partiallyGranted', ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 2, 1]],
  ['denied.stateSecret', ['（三）不予公开', 1, 8], ['1.属于国家秘密', 1, 1]],
  ['denied.prohibitedByLaw', ['2.其他法律行政法规禁止公开', 1, 1]],
  ['denied.securityAndStability', ['3.危及“三安全一稳定”', 1, 1]],
  ['denied.thirdPartyRights', ['4.保护第三方合法权益', 1, 1]],
  ['denied.internalAffairs', ['5.属于三类内部事务信息', 1, 1]],
  ['denied.deliberativeRecords', ['6.属于四类过程性信息', 1, 1]],
  ['denied.enforcementFiles', ['7.属于行政执法案卷', 1, 1]],
  ['denied.administrativeQuery', ['8.属于行政查询事项', 1, 1]],
  ['unavailable.notHeld', ['（四）无法提供', 1, 3], ['1.本机关不掌握相关政府信息', 1, 1]],
  ['unavailable.needsCreation', ['2.没有现成信息需要另行制作', 1, 1]],
  ['unavailable.unclearAfterCorrection', ['3.补正后申请内容仍不明确', 1, 1]],
  ['unprocessed.petition', ['（五）不予处理', 1, 5], ['1.信访举报投诉类申请', 1, 1]],
  ['unprocessed.repeated', ['2.重复申请', 1, 1]],
  ['unprocessed.publication', ['3.要求提供公开出版物', 1, 1]],
  ['unprocessed.excessive', ['4.无正当理由大量反复申请', 1, 1]],
  ['unprocessed.reissue', ['5.要求行政机关确认或重新出具已获取信息', 1, 1]],
  [
    'otherOutcome.uncorrected',
    ['（六）其他处理', 1, 3],
    ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 1, 1],
  ],
  ['otherOutcome.unpaid', ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 1, 1]],
  ['otherOutcome.other', ['3.其他', 1, 1]],
  ['handledTotal', ['（七）总计', 2, 1]],
  ['carriedOut', ['四、结转下年度继续办理', 3, 1]],
];

export const requestRowKeys: readonly string[] = requestRows.map(([key]) => key);

/** The 21 rows that 总计 sums. */
export const outcomeRowKeys: readonly string[] = requestRowKeys.slice(2, 23);

export const reviewGroupKeys = ['review', 'directLitigation', 'litigationAfterReview'] as const;

export const reviewColumnKeys = ['upheld', 'corrected', 'otherResult', 'pending', 'total'] as const;

const resultLabels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

function header(text: string, colspan = 1, rowspan = 1): GridCell {
  return { role: 'header', text, colspan, rowspan };
}

function disclosureTable(): GridTable {
  const rows: GridRow[] = [];
  for (const block of disclosureBlocks) {
    const stretch = 4 - block.columns.length;
    rows.push({ key: undefined, cells: [{ role: 'caption', text: block.caption, colspan: 4, rowspan: 1 }] });
    rows.push({ key: undefined, cells: block.header.map((text, index) => header(text, index === 0 ? 1 : stretch)) });
    for (const [row, label] of block.rows) {
      const values = block.columns.map(
        (column): GridCell => ({ role: 'value', text: '', colspan: stretch, rowspan: 1, row, column }),
      );
      rows.push({ key: row, cells: [{ role: 'label', text: label, colspan: 1, rowspan: 1, row }, ...values] });
    }
  }
  return { kind: 'activeDisclosure', columns: 4, rows };
}

function requestsTable(): GridTable {
  const relation = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  const rows: GridRow[] = [
    { key: undefined, cells: [header(relation, 3, 3), header('申请人情况', 7)] },
    { key: undefined, cells: [header('自然人', 1, 2), header('法人或其他组织', 5), header('总计', 1, 2)] },
    { key: undefined, cells: ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((text) => header(text)) },
  ];
  for (const [row, ...labels] of requestRows) {
    const cells = labels.map(([text, colspan, rowspan], index): GridCell => {
      const own = index === labels.length - 1;
      return own ? { role: 'label', text, colspan, rowspan, row } : { role: 'group', text, colspan, rowspan };
    });
    const values = requestColumnKeys.map(
      (column): GridCell => ({ role: 'value', text: '', colspan: 1, rowspan: 1, row, column }),
    );
    rows.push({ key: row, cells: [...cells, ...values] });
  }
  return { kind: 'requests', columns: 10, rows };
}

function reviewTable(): GridTable {
  const values = reviewGroupKeys.flatMap((row) =>
    reviewColumnKeys.map((column): GridCell => ({ role: 'value', text: '', colspan: 1, rowspan: 1, row, column })),
  );
  return {
    kind: 'reviewAndLitigation',
    columns: 15,
    rows: [
      { key: undefined, cells: [header('行政复议', 5), header('行政诉讼', 10)] },
      {
        key: undefined,
        cells: [...resultLabels.map((text) => header(text, 1, 2)), header('未经复议直接起诉', 5), header('复议后起诉', 5)],
      },
      { key: undefined, cells: [...resultLabels, ...resultLabels].map((text) => header(text)) },
      { key: 'values', cells: values },
    ],
  };
}

/** A fresh grid of an official table, its values blank. */
export function officialTable(kind: TableKind): GridTable {
  if (kind === 'activeDisclosure') return disclosureTable();
  return kind === 'requests' ? requestsTable() : reviewTable();
}

/** One square of the grid: a cell's own corner, or a part of it further right or down. */
export interface Slot {
  readonly cell: GridCell;
  readonly down: number;
  readonly right: number;
}

/** Every row's squares from left to right, merged cells spread out. */
export function slotsOf(table: GridTable): Slot[][] {
  const above = new Map<number, { cell: GridCell; down: number; right: number }>();
  return table.rows.map(({ cells }) => {
    const slots: Slot[] = [];
    const continueAbove = (): void => {
      for (let hanging = above.get(slots.length); hanging; hanging = above.get(slots.length)) {
        if (hanging.down + 1 >= hanging.cell.rowspan) above.delete(slots.length);
        else above.set(slots.length, { ...hanging, down: hanging.down + 1 });
        slots.push({ ...hanging, down: hanging.down });
      }
    };
    for (const cell of cells) {
      continueAbove();
      for (let right = 0; right < cell.colspan; right += 1) {
        if (cell.rowspan > 1) above.set(slots.length, { cell, down: 1, right });
        slots.push({ cell, down: 0, right });
      }
    }
    continueAbove();
    return slots;
  });
}
