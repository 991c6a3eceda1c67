// What of a table's words another text of it doesn't have.
import type { BoundTable } from '../model/report.ts';
import type { Span } from '../text/span.ts';

/** The share of a label’s Chinese characters that may be misspelt; one may be in the shortest. */
const mostMisspelt = 0.3;

/** Chinese characters of a word in a head that can't be read: longer ones may be somebody's remark. */
const longestDebris = 2;

/** A table has fewer words than this; of more some are taken for lost. */
const mostWords = 20_000;

/** What stands between two borders, spaces, line breaks or tags. */
const word = /(?:[^|\s<]|<(?![a-zA-Z/!]))+|<[^<>]*>?/g;

/**
 * Whether words would be lost with a table's source. Labels become official ones, so those that the table is known to have
 * may be misspelt; all other words must stand in the new text.
 * @param stretch the table's lines
 */
export function losesWords(text: string, table: BoundTable, stretch: Span, newText: string): boolean {
  const official = new OfficialWords(newText);
  const misspelt = labelSpans(table).filter((span) => official.isMisspelling(text.slice(span.start, span.end)));
  const damaged = damagedSpans(table);
  const seen = new Set<string>();
  for (const match of text.slice(stretch.start, stretch.end).matchAll(word)) {
    const [found] = match;
    if (seen.has(found)) continue;
    const start = stretch.start + match.index;
    const end = start + found.length;
    const isDebris = hanOf(found).length <= longestDebris && isWithin(damaged, start, end);
    const isKept = isTag(found) || official.has(found) || isDebris || isWithin(misspelt, start, end);
    if (!isKept || seen.size === mostWords) return true;
    seen.add(found);
  }
  return false;
}

/** The words of a table as it is written anew. */
class OfficialWords {
  private readonly keys: readonly string[];
  private readonly all: string;

  constructor(newText: string) {
    this.keys = [...new Set(wordsIn(newText).map(hanOf))];
    // Some labels have spaces in them.
    this.all = `${this.keys.join('\n')}\n${this.keys.join('')}`;
  }

  /** Whether the Chinese characters of a word are one of them or a part of one. */
  has(found: string): boolean {
    return this.all.includes(hanOf(found));
  }

  /** Whether a label is one of them with some characters wrong, and none but one too many. */
  isMisspelling(label: string): boolean {
    const own = [...wordsIn(label).map(hanOf).join('')];
    return this.keys.some((key) => {
      const right = [...key];
      const extra = missingFrom(right, own);
      return extra <= Math.max(1, own.length * mostMisspelt) && extra - missingFrom(own, right) <= 1;
    });
  }
}

function wordsIn(text: string): readonly string[] {
  return (text.match(word) ?? []).filter((found) => !isTag(found));
}

function isTag(found: string): boolean {
  return found.startsWith('<') && found.length > 1;
}

/** The Chinese characters of a text. */
function hanOf(text: string): string {
  return text.replace(/[^\u3400-\u9fff]+/g, '');
}

/** How many of some characters others don't have, each counted as often as it stands there. */
function missingFrom(others: readonly string[], characters: readonly string[]): number {
  const left = new Map<string, number>();
  for (const character of others) left.set(character, (left.get(character) ?? 0) + 1);
  let missing = 0;
  for (const character of characters) {
    const count = left.get(character) ?? 0;
    if (count === 0) missing++;
    else left.set(character, count - 1);
  }
  return missing;
}

/** Where labels stand that the table is bound by, or that are known to be misspelt. */
function labelSpans({ rows, problems }: BoundTable): readonly Span[] {
  const misspelt = problems.filter(({ kind }) => kind === 'row-label' || kind === 'column-label');
  return [...rows.map(({ label }) => label), ...misspelt.map(({ span }) => span)];
}

/** Heads that can't be read, of which somebody is told. */
function damagedSpans({ problems }: BoundTable): readonly Span[] {
  return problems.filter((problem) => problem.kind === 'column-label' && problem.fault === 'damaged').map(({ span }) => span);
}

function isWithin(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start <= start && end <= span.end);
}
