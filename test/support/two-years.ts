// Short reports of one unit on several years, of which the figures that follow from year to year are known.

export interface YearFigures {
  readonly unit?: string;
  readonly year?: number;
  /** Of the column 自然人; the total is the same. */
  readonly carriedIn?: number | string;
  readonly carriedOut?: number | string;
  /** Of 行政规范性文件: issued, repealed, in force. */
  readonly documents?: readonly [number | string, number | string, number | string];
  /** Lines above the title. */
  readonly above?: string;
}

/** A report whose requests hold nothing but what is carried in and out. */
export function yearReport({
  unit = '青岚县水务局',
  year = 2023,
  carriedIn = 0,
  carriedOut = 0,
  documents = [0, 0, 0],
  above = '',
}: YearFigures): string {
  const row = (label: string, figure: number | string): string => `| ${label} | ${figure} | 0 | 0 | 0 | 0 | 0 | ${figure} |`;
  return `${above}${unit}${year}年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | ${documents.join(' | ')} |
三、收到和处理政府信息公开申请情况
${row('一、本年新收政府信息公开申请数量', 0)}
${row('二、上年结转政府信息公开申请数量', carriedIn)}
${row('四、结转下年度继续办理', carriedOut)}
`;
}
