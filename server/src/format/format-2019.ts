// The trial report format of 国办公开办函〔2019〕60号, for the reports on 2019 and 2020; superseded since.
import type { ReportFormat, RequestRowFormat } from './format.ts';
import { format2021 } from './format-2021.ts';

const projectHeader = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'] as const;
const projectColumns = ['previousProjects', 'change', 'decisions'] as const;

export const format2019 = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  lastYear: 2020,
  sections: format2021.sections,
  overviewTopics: format2021.overviewTopics,
  activeDisclosure: {
    gridColumns: 4,
    blocks: [
      {
        caption: '第二十条第（一）项',
        header: ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
        columns: ['made', 'disclosed', 'disclosedTotal'],
        rows: [
          { key: 'regulations', label: '规章' },
          { key: 'normativeDocuments', label: '规范性文件' },
        ],
      },
      {
        caption: '第二十条第（五）项',
        header: projectHeader,
        columns: projectColumns,
        rows: [
          { key: 'licensing', label: '行政许可' },
          { key: 'otherServices', label: '其他对外管理服务事项' },
        ],
      },
      {
        caption: '第二十条第（六）项',
        header: projectHeader,
        columns: projectColumns,
        rows: [
          { key: 'punishment', label: '行政处罚' },
          { key: 'coercion', label: '行政强制' },
        ],
      },
      {
        caption: '第二十条第（八）项',
        header: ['信息内容', '上一年项目数量', '本年增/减'],
        columns: ['previousProjects', 'change'],
        rows: [{ key: 'fees', label: '行政事业性收费', decimal: true }],
      },
      {
        caption: '第二十条第（九）项',
        header: ['信息内容', '采购项目数量', '采购总金额'],
        columns: ['projects', 'amount'],
        rows: [{ key: 'procurement', label: '政府集中采购', decimal: true }],
      },
    ],
  },
  requests: {
    ...format2021.requests,
    rows: format2021.requests.rows.flatMap((row): RequestRowFormat[] => {
      if (row.key === 'otherOutcome.uncorrected') {
        return [{ key: 'otherOutcome', label: '（六）其他处理', within: ['三、本年度办理结果'] }];
      }
      return row.key.startsWith('otherOutcome.') ? [] : [row];
    }),
  },
  reviewAndLitigation: format2021.reviewAndLitigation,
} as const satisfies ReportFormat;
