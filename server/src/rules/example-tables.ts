// Rows of an official table for the rules' examples, where an example needs more of them than one would type.
import { currentFormat } from '../format/formats.ts';

/**
 * The rows of all outcomes and their total, in Markdown.
 * @param figures a row's seven figures with bars between, by the row's key; every other row holds 0
 */
export function outcomeRows(figures: Readonly<Record<string, string>>): string {
  const { columns, rows } = currentFormat.requests;
  const zeros = columns.map(() => '0').join(' | ');
  const lines = rows
    .filter(({ within }) => within.length > 0)
    .map(({ key, label }) => `| ${label} | ${figures[key] ?? zeros} |\n`);
  return lines.join('');
}
