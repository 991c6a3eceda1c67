// Tab-separated text as spreadsheets copy it: a cell with a line break in it stands in quotation marks.

export interface TabbedText {
  /** The text with each cell on one line. */
  readonly text: string;
  /** Its cells, where every line has as many of them, two at least, and not all of the first column are blank. */
  readonly rows: readonly (readonly string[])[] | undefined;
}

export function readTabbedText(text: string): TabbedText {
  const { rows, hasQuotes } = readRows(text);
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell.trim() === '')) rows.pop();
  const width = rows[0]?.length ?? 0;
  const isTable = width > 1 && rows.every(({ length }) => length === width) && rows.some(([first]) => first?.trim() !== '');
  return {
    text: hasQuotes ? rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n') : text,
    rows: isTable ? rows.map((row) => row.map((cell) => cell.trim())) : undefined,
  };
}

function readRows(text: string): { rows: string[][]; hasQuotes: boolean } {
  const rows: string[][] = [];
  let row: string[] = [];
  let hasQuotes = false;
  let at = 0;
  for (;;) {
    const quoted = quotedCell(text, at);
    const end = quoted?.end ?? plainEnd(text, at);
    hasQuotes ||= quoted !== undefined;
    row.push(quoted?.words ?? text.slice(at, end));
    if (text.charAt(end) === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) return { rows, hasQuotes };
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
}

function plainEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isBorder(text.charAt(end))) end++;
  return end;
}

function isBorder(character: string): boolean {
  return character === '\t' || character === '\n' || character === '\r' || character === '';
}

/** A cell in quotation marks, doubled ones within it standing for one; undefined where a mark is but a character. */
function quotedCell(text: string, start: number): { words: string; end: number } | undefined {
  if (text.charAt(start) !== '"') return undefined;
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at < 0) return undefined;
    if (text.charAt(at + 1) === '"') at++;
    else if (!isBorder(text.charAt(at + 1))) return undefined;
    else return { words: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
}
