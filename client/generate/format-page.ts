// The page on the official format: its sections, tables, keys, articles and equations.
import { type ReportFormat, sectionHeading, type TableKind, tableKinds } from '../../server/src/format/format.ts';
import { gridOf } from '../../server/src/format/grid.ts';
import { balanceRuleIds, type CellRef, type Equation, equationsOf } from '../../server/src/model/equations.ts';
import { tableForm } from '../../server/src/syntax/forms.ts';
import { escaped, fenced } from './markdown.ts';
import { generatedMark, rulePagesFolder } from './rule-pages.ts';

export const formatPagePath = 'docs/format-2021.md';

/** The page's text: Chinese, with headings in English too. */
export function formatPage(format: ReportFormat): string {
  const count = tableKinds.map((kind) => valuesOf(format, kind)).reduce((sum, values) => sum + values, 0);
  const equations = equationsOf(format);
  const blocks = [
    '# 年度报告格式 · The report format',
    `依据${format.notice}，适用于 ${format.firstYear} 年${format.lastYear === undefined ? '及以后' : `至 ${format.lastYear} 年`}的年度报告：${format.sections.length} 个部分，${tableKinds.length} 张表，${count} 个数，${equations.length} 条勾稽关系。条款指《中华人民共和国政府信息公开条例》（国务院令第711号）。“键”是命令行 \`extract\` 输出里的名称。`,
    '## 部分 · Sections',
    sectionTable(format),
    `第一部分报告 ${format.overviewTopics.length} 个方面：${format.overviewTopics.map(({ title }) => title).join('、')}。`,
    '## 主动公开政府信息情况 · `activeDisclosure`',
    disclosureTable(format),
    ...blankTable(format, 'activeDisclosure'),
    '## 收到和处理政府信息公开申请情况 · `requests`',
    `每一行有 ${format.requests.columns.length} 列：`,
    columnTable(format.requests.columns),
    requestTable(format),
    ...blankTable(format, 'requests'),
    '## 政府信息公开行政复议、行政诉讼情况 · `reviewAndLitigation`',
    '一行数字，分为三组：',
    keyTable('组', format.reviewAndLitigation.groups),
    `每一组有 ${format.reviewAndLitigation.columns.length} 列：`,
    columnTable(format.reviewAndLitigation.columns),
    ...blankTable(format, 'reviewAndLitigation'),
    '## 勾稽关系 · Equations',
    `共 ${equations.length} 条。式子里的名称是上面各表的行名或列名。`,
    ...balanceRuleIds.flatMap((rule) =>
      equationBlocks(
        format,
        equations.filter((equation) => equation.rule === rule),
      ),
    ),
    generatedMark,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The table as it is printed, merged cells and all, to copy. */
function blankTable(format: ReportFormat, kind: TableKind): string[] {
  return [
    '空表：',
    fenced(
      'text',
      tableForm('pipe-row').write(
        gridOf(format, kind, () => ''),
        '\n',
      ),
    ),
  ];
}

function valuesOf(format: ReportFormat, kind: TableKind): number {
  return gridOf(format, kind, () => '').rows.flatMap(({ cells }) => cells.filter(({ isValue }) => isValue)).length;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function sectionTable(format: ReportFormat): string {
  const rows = format.sections.map((section) => [
    escaped(sectionHeading(section)),
    section.table === undefined ? '' : `\`${section.table}\``,
    section.otherTitles.map(escaped).join('；'),
  ]);
  return table(['标题', '表', '也能认出、但会提示改正的标题'], rows);
}

function keyTable(head: string, entries: readonly { readonly key: string; readonly label: string }[]): string {
  return table(
    [head, '键'],
    entries.map(({ key, label }) => [escaped(label), `\`${key}\``]),
  );
}

function columnTable(columns: readonly { readonly key: string; readonly label: string }[]): string {
  return keyTable('列', columns);
}

function disclosureTable(format: ReportFormat): string {
  const rows = format.activeDisclosure.blocks.flatMap(({ caption, header, columns, rows: ownRows }) =>
    ownRows.map(({ key, label, decimal }) => {
      const values = columns.map((column, index) => `${escaped(header[index + 1] ?? '')} \`${column}\``);
      return [caption, escaped(label), `\`${key}\``, `${values.join('<br>')}${decimal ? '，可以有小数' : ''}`];
    }),
  );
  return table(['条款', '行', '键', '数'], rows);
}

function requestTable(format: ReportFormat): string {
  const rows = format.requests.rows.map(({ key, label, within, regulation }) => [
    within.map(escaped).join(' › '),
    escaped(label),
    `\`${key}\``,
    regulation ?? '',
  ]);
  return table(['所在的合并格', '行', '键', '按条例哪一条计'], rows);
}

/** One rule's equations: those that add up the same rows or columns are said once, with all the places where they hold. */
function equationBlocks(format: ReportFormat, equations: readonly Equation[]): string[] {
  const [first] = equations;
  if (first === undefined) return [];
  const placesBySum = new Map<string, string[]>();
  for (const equation of equations) {
    const { place, sum } = inWords(format, equation);
    placesBySum.set(sum, [...(placesBySum.get(sum) ?? []), place]);
  }
  const items = [...placesBySum].map(([sum, places]) => `- ${sum}\n\n  ${places.length} 条，各在：${places.join('；')}`);
  const heading = `### [${first.rule}](${rulePagesFolder.slice('docs/'.length)}/${first.rule}.md)`;
  return [heading, items.join('\n')];
}

/** An equation along a row is told by the row, and its terms by their columns; one along a column the other way round. */
function inWords(format: ReportFormat, { table: kind, left, right }: Equation): { place: string; sum: string } {
  const isAlongRow = new Set([...left, ...right].map(({ row }) => row)).size === 1;
  const names = namesOf(format, kind);
  const side = (cells: readonly CellRef[]) =>
    cells.map(({ row, column }) => escaped(isAlongRow ? names.column(column) : names.row(row))).join(' + ');
  const [any = { row: '', column: '' }] = left;
  const place = isAlongRow ? names.row(any.row) : `${names.column(any.column)}列`;
  return { place: escaped(place), sum: `${side(left)} = ${side(right)}` };
}

function namesOf(format: ReportFormat, kind: TableKind): { row(key: string): string; column(key: string): string } {
  if (kind === 'activeDisclosure') throw new RangeError('no equation speaks of activeDisclosure');
  const { columns } = format[kind];
  const rows = kind === 'requests' ? format.requests.rows : format.reviewAndLitigation.groups;
  const labelOf = (entries: readonly { readonly key: string; readonly label: string }[], key: string) =>
    entries.find((entry) => entry.key === key)?.label ?? key;
  return { row: (key) => shortened(labelOf(rows, key)), column: (key) => labelOf(columns, key) };
}

/** A label without the explanation in brackets at its end. */
function shortened(label: string): string {
  const bracket = label.indexOf('（', 1);
  return bracket > 0 ? label.slice(0, bracket) : label;
}
