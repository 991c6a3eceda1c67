// The shape in which an official report format is declared.

/** The three official tables, in the order of the sections that hold them. */
export const tableKinds = ['activeDisclosure', 'requests', 'reviewAndLitigation'] as const;

export type TableKind = (typeof tableKinds)[number];

export type FormatId = '2021' | '2019';

export interface SectionFormat {
  /** 1 to 6; also the index of the section's Chinese numeral. */
  readonly ordinal: number;
  /** The official title without its number. */
  readonly title: string;
  /** Other wordings in use, recognised as this section and reported. */
  readonly otherTitles: readonly string[];
  readonly table?: TableKind;
}

/** A row of 主动公开政府信息情况 with one value for each of its block's columns. */
export interface DisclosureRowFormat {
  readonly key: string;
  readonly label: string;
  /** Whether the values may have decimals (money). */
  readonly decimal?: true;
}

/** One captioned block of 主动公开政府信息情况. */
export interface DisclosureBlockFormat {
  readonly caption: string;
  /** Header texts: first that of the label column, then one a value column. */
  readonly header: readonly string[];
  /** Keys of the value columns. A block with one column stretches it over the grid's rest. */
  readonly columns: readonly string[];
  readonly rows: readonly DisclosureRowFormat[];
}

export interface HeaderCellFormat {
  readonly text: string;
  readonly rowspan?: number;
  readonly colspan?: number;
}

export interface ColumnFormat {
  readonly key: string;
  readonly label: string;
}

/** A row of 收到和处理政府信息公开申请情况. */
export interface RequestRowFormat {
  readonly key: string;
  readonly label: string;
  /** The merged cells that the row stands in, outermost first. */
  readonly within: readonly string[];
  /** The articles of the Regulation (国务院令第711号) that the row counts by. */
  readonly regulation?: string;
}

export interface ReportFormat {
  readonly id: FormatId;
  /** Document number of the notice that prescribes the format. */
  readonly notice: string;
  readonly firstYear: number;
  readonly lastYear?: number;
  readonly sections: readonly SectionFormat[];
  /** What section 一 reports on. */
  readonly overviewTopics: readonly OverviewTopicFormat[];
  readonly activeDisclosure: {
    readonly gridColumns: number;
    readonly blocks: readonly DisclosureBlockFormat[];
  };
  readonly requests: {
    readonly gridColumns: number;
    readonly header: readonly (readonly HeaderCellFormat[])[];
    /** Six kinds of applicants, then their total. */
    readonly columns: readonly ColumnFormat[];
    readonly rows: readonly RequestRowFormat[];
    /** The sum printed in the table: intake rows together equal settled rows together, in every column. */
    readonly carryOver: {
      readonly intake: readonly string[];
      readonly settled: readonly string[];
    };
    /** The row that sums all other rows of the same merged cell. */
    readonly handledTotal: string;
  };
  readonly reviewAndLitigation: {
    readonly gridColumns: number;
    readonly header: readonly (readonly HeaderCellFormat[])[];
    readonly groups: readonly ColumnFormat[];
    /** Four results, then their total; each group has these columns. */
    readonly columns: readonly ColumnFormat[];
  };
}

export interface OverviewTopicFormat {
  readonly title: string;
  /** Words of which one shows that the topic is treated. */
  readonly words: readonly string[];
}

const numerals = '一二三四五六七八九十';

/** The numeral of a section, row group or sub-heading from 1 to 10: 一 to 十. */
export function chineseOrdinal(ordinal: number): string {
  return numerals.charAt(ordinal - 1);
}

/** The heading of a section as the notice prints it: 一、总体情况. */
export function sectionHeading(section: SectionFormat): string {
  return `${chineseOrdinal(section.ordinal)}、${section.title}`;
}
