// What each word and figure of a report is, for its colour.
import { formatOf } from '../format/formats.ts';
import { equationsOf } from '../model/equations.ts';
import type { BoundTable, Report } from '../model/report.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';

/** In the order of the legend that clients are given. */
export const tokenTypes = ['title', 'heading', 'subHeading', 'label', 'value', 'total'] as const;

export type TokenType = (typeof tokenTypes)[number];

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  /** Whether an error or a warning points at it. */
  readonly isWrong: boolean;
}

/** The tokens in the order of the text; they don't overlap, and may reach over line breaks. */
export function semanticTokens(report: Report, findings: readonly Finding[]): readonly SemanticToken[] {
  const wrong = new Set(
    findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ span }) => span.start),
  );
  const tokens: SemanticToken[] = [];
  const add = (span: Span, type: TokenType): void => {
    if (span.start < span.end) tokens.push({ span, type, isWrong: wrong.has(span.start) });
  };
  if (report.title !== undefined) add(report.title.span, 'title');
  for (const { heading, subHeadings } of report.sections) {
    add(heading, 'heading');
    for (const { number, title } of subHeadings) add({ start: number.start, end: title.end }, 'subHeading');
  }
  for (const table of report.tables) {
    const totals = totalsOf(table);
    for (const { key, label, cells } of table.rows) {
      // The table on review and litigation has no labels in its row.
      if (table.kind !== 'reviewAndLitigation') add(label, 'label');
      for (const { span, column } of cells) add(span, totals.has(`${key} ${column}`) ? 'total' : 'value');
    }
  }
  tokens.sort((a, b) => a.span.start - b.span.start);
  return tokens.filter(({ span }, index) => span.start >= (tokens[index - 1]?.span.end ?? 0));
}

function totalsOf(table: BoundTable): ReadonlySet<string> {
  const equations = equationsOf(formatOf(table.format)).filter((equation) => equation.table === table.kind);
  return new Set(equations.map(({ total }) => `${total.row} ${total.column}`));
}
