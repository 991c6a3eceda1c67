// The outline: title, sections, sub-headings, and tables with their state.
import { sectionHeading } from '../format/format.ts';
import { currentFormat, formatOf } from '../format/formats.ts';
import { sidesOf } from '../model/cell-at.ts';
import { equationsOf } from '../model/equations.ts';
import type { BoundTable, Report, Section } from '../model/report.ts';
import { tableShape } from '../model/table-shape.ts';
import { tableName } from '../rules/names.ts';
import { withoutSpaces } from '../text/characters.ts';
import { type Localized, localized } from '../text/localized.ts';
import type { Span } from '../text/span.ts';

/** An entry of the outline. */
export interface OutlineItem {
  readonly kind: 'title' | 'section' | 'subsection' | 'table';
  readonly name: string;
  /** What to show beside the name, e.g. a table's state (勾稽 42/42). */
  readonly detail: Localized;
  /** All that the entry covers; holds `selection` and the children. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

const noDetail = localized('', '');

/** The outline of a report, in the order of the text. */
export function outline(report: Report): OutlineItem[] {
  const items: OutlineItem[] = [];
  if (report.title !== undefined) {
    const { text, span } = report.title;
    items.push({ kind: 'title', name: text, detail: noDetail, span, selection: span, children: [] });
  }
  const outside = report.tables.filter((table) => !report.sections.some((section) => holds(section.body, table.span)));
  items.push(...report.sections.map((section) => sectionItem(report, section)), ...outside.map(tableItem));
  return items.sort((a, b) => a.span.start - b.span.start);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sectionItem(report: Report, section: Section): OutlineItem {
  const official = currentFormat.sections.find(({ ordinal }) => ordinal === section.ordinal);
  const tables = report.tables.filter((table) => holds(section.body, table.span)).map(tableItem);
  const subHeadings = section.subHeadings.map((heading): OutlineItem => {
    const selection = { start: heading.number.start, end: heading.title.end };
    const name = withoutSpaces(report.text.slice(selection.start, selection.end));
    return { kind: 'subsection', name, detail: noDetail, span: heading.span, selection, children: [] };
  });
  return {
    kind: 'section',
    name: official === undefined ? '' : sectionHeading(official),
    detail: noDetail,
    span: { start: section.heading.start, end: section.body.end },
    selection: section.heading,
    children: nested([...tables, ...subHeadings].sort((a, b) => a.span.start - b.span.start)),
  };
}

/** Puts an item that lies in the one before it below that one, so that children never overlap. */
function nested(items: readonly OutlineItem[]): OutlineItem[] {
  const result: OutlineItem[] = [];
  for (const item of items) {
    const last = result.at(-1);
    if (last !== undefined && holds(last.span, item.span)) {
      result[result.length - 1] = { ...last, children: [...last.children, item] };
    } else result.push(item);
  }
  return result;
}

function tableItem(table: BoundTable): OutlineItem {
  return {
    kind: 'table',
    name: tableName(table.kind)['zh-cn'],
    detail: tableState(table),
    span: table.span,
    selection: table.span,
    children: [],
  };
}

/** A table's state in a few words: how many of its equations hold, or how many of its figures are there. */
export function tableState(table: BoundTable): Localized {
  const equations = equationsOf(formatOf(table.format)).filter((equation) => equation.table === table.kind);
  if (equations.length === 0) {
    const shape = tableShape(formatOf(table.format), table.kind);
    const cells = [...shape.rows.values()].flatMap(({ key, columns }) => columns.map((column) => table.cell(key, column)));
    const filled = cells.filter((cell) => cell?.state === 'number').length;
    return localized(`已填 ${filled}/${cells.length}`, `${filled} of ${cells.length} filled in`);
  }
  const holding = equations.filter((equation) => {
    const { left, right } = sidesOf(table, equation);
    return left === right;
  }).length;
  return localized(`勾稽 ${holding}/${equations.length}`, `${holding} of ${equations.length} sums hold`);
}
