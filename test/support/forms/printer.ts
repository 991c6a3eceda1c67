// What every table form's printer takes and gives.
import type { GridTable } from '../official-tables.ts';
import type { Random } from '../random.ts';
import type { TextBuilder } from '../text-builder.ts';

/** Writes a table in one form, from the first cell to the line end after the last one. Where `plain`, without the form's rarer habits. */
export type TablePrinter = (table: GridTable, out: TextBuilder, random: Random, plain: boolean) => void;

/** A narrow header cell as it stands wrapped: 商业 / 企业, 社会 / 公益 / 组织; one character a line where the width is 1. */
export function wrappedHeader(text: string, width: number): string {
  if (width > 1 && text.length < 4) return text;
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width));
  return lines.join('\n');
}
