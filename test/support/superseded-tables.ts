// The tables of the trial format for 2019 and 2020, as grids with their figures.
import { type Figures, figureAt } from './figures.ts';
import { type GridCell, type GridRow, type GridTable, officialTable, requestColumnKeys } from './official-tables.ts';
import type { Random } from './random.ts';

const projects = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];
const projectKeys = ['previousProjects', 'change', 'decisions'];

const blocks: readonly {
  caption: string;
  header: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly [string, string])[];
}[] = [
  {
    caption: '第二十条第（一）项',
    header: ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
    columns: ['made', 'disclosed', 'disclosedTotal'],
    rows: [
      ['regulations', '规章'],
      ['normativeDocuments', '规范性文件'],
    ],
  },
  {
    caption: '第二十条第（五）项',
    header: projects,
    columns: projectKeys,
    rows: [
      ['licensing', '行政许可'],
      ['otherServices', '其他对外管理服务事项'],
    ],
  },
  {
    caption: '第二十条第（六）项',
    header: projects,
    columns: projectKeys,
    rows: [
      ['punishment', '行政处罚'],
      ['coercion', '行政强制'],
    ],
  },
  {
    caption: '第二十条第（八）项',
    header: ['信息内容', '上一年项目数量', '本年增/减'],
    columns: ['previousProjects', 'change'],
    rows: [['fees', '行政事业性收费']],
  },
  {
    caption: '第二十条第（九）项',
    header: ['信息内容', '采购项目数量', '采购总金额'],
    columns: ['projects', 'amount'],
    rows: [['procurement', '政府集中采购']],
  },
];

/** Section 二's table: what today's has too from the figures, the rest random, some of it as people wrote it: +1036, 减4, 251000元. */
export function supersededDisclosure(figures: Figures, random: Random): GridTable {
  const rows: GridRow[] = [];
  for (const block of blocks) {
    rows.push({ key: undefined, cells: [{ role: 'caption', text: block.caption, colspan: 4, rowspan: 1 }] });
    const stretch = (index: number): number => (index === block.columns.length ? 4 - block.columns.length : 1);
    rows.push({
      key: undefined,
      cells: block.header.map((text, index) => ({ role: 'header', text, colspan: stretch(index), rowspan: 1 })),
    });
    for (const [row, label] of block.rows) {
      const values = block.columns.map(
        (column, index): GridCell => ({
          role: 'value',
          text: content(row, column, figures, random),
          colspan: stretch(index + 1),
          rowspan: 1,
          row,
          column,
        }),
      );
      rows.push({ key: row, cells: [{ role: 'label', text: label, colspan: 1, rowspan: 1, row }, ...values] });
    }
  }
  return { kind: 'activeDisclosure', columns: 4, rows };
}

/** Which of today's figures is the same thing. */
const sameFigures: Readonly<Record<string, string>> = {
  made: 'issued',
  disclosed: 'issued',
  disclosedTotal: 'inForce',
  decisions: 'decisions',
};

function content(row: string, column: string, figures: Figures, random: Random): string {
  const same = figures.activeDisclosure[row]?.[sameFigures[column] ?? ''];
  if (same !== undefined) return String(same);
  const count = random.integer(0, 40);
  if (column === 'change') return count === 0 ? '0' : random.pick(['0', String(count), `+${count}`, `减${count}`]);
  if (column === 'amount') return count === 0 ? '0' : random.pick([String(count * 1000), `${count * 1000}元`, `${count}.5`]);
  return String(count);
}

/** Section 三's table, in which （六）其他处理 is one row with the sum of today's three. */
export function supersededRequests(figures: Figures): GridTable {
  const table = officialTable('requests');
  const at = table.rows.findIndex(({ key }) => key === 'otherOutcome.uncorrected');
  const row = 'otherOutcome';
  const values = requestColumnKeys.map((column): GridCell => {
    const sum = ['uncorrected', 'unpaid', 'other'].reduce(
      (total, part) => total + figureAt(figures, { table: 'requests', row: `otherOutcome.${part}`, column }),
      0,
    );
    return { role: 'value', text: String(sum), colspan: 1, rowspan: 1, row, column };
  });
  table.rows.splice(at, 3, {
    key: row,
    cells: [{ role: 'label', text: '（六）其他处理', colspan: 2, rowspan: 1, row }, ...values],
  });
  for (const cell of table.rows.flatMap(({ cells }) => cells)) if (cell.text === '三、本年度办理结果') cell.rowspan -= 2;
  return table;
}
