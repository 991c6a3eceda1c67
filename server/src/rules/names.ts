// What rows, tables and sections are called in messages.
import { type SectionFormat, sectionHeading, type TableKind } from '../format/format.ts';
import { currentFormat, formatOf } from '../format/formats.ts';
import type { BoundTable } from '../model/report.ts';
import { tableShape } from '../model/table-shape.ts';
import { type Localized, localized } from '../text/localized.ts';

const tableNames: Readonly<Record<TableKind, Localized>> = {
  activeDisclosure: localized('主动公开政府信息情况表', 'table of active disclosure'),
  requests: localized('收到和处理政府信息公开申请情况表', 'table of disclosure requests'),
  reviewAndLitigation: localized('政府信息公开行政复议、行政诉讼情况表', 'table of review and litigation'),
};

/** What a table is called. */
export function tableName(kind: TableKind): Localized {
  return tableNames[kind];
}

/** A row's official label; the group's in reviewAndLitigation. */
export function rowLabel(table: Pick<BoundTable, 'format' | 'kind'>, key: string): string {
  return tableShape(formatOf(table.format), table.kind).rows.get(key)?.label ?? (key === 'values' ? '数据' : key);
}

/** The official section with an ordinal from 1 to 6, and its heading. */
export function officialSection(ordinal: number): { section: SectionFormat; heading: string } {
  const section = currentFormat.sections.find((candidate) => candidate.ordinal === ordinal);
  if (section === undefined) throw new RangeError(`a report has no section ${ordinal}`);
  return { section, heading: sectionHeading(section) };
}
