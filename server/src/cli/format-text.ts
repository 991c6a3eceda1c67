// `check --format text`: for people, one line a finding with the place in the text below it.

import { styleText } from 'node:util';
import type { Finding, Severity } from '../rules/rule.ts';
import { displayWidth } from '../text/display-width.ts';
import type { CheckFormat } from './check-format.ts';
import type { CheckedFile } from './checked-file.ts';
import { printable } from './printable.ts';
import { severityWords, summaryLine } from './words.ts';

type Colour = Parameters<typeof styleText>[0];

const severityColours: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** Columns of a terminal that an excerpt may take. */
const excerptWidth = 76;
/** Columns of context before a marked place, where the line is longer than the excerpt. */
const contextWidth = 24;

export const textFormat: CheckFormat = {
  begin: '',
  separator: '\n',
  file: (checked, { locale, colours }) =>
    checked.findings
      .map((finding) => {
        const paint = colours ? paintWith : plain;
        const { line, character } = checked.lines.positionAt(finding.span.start);
        const place = `${printable(checked.path)}:${line + 1}:${character + 1}`;
        const severity = paint(severityColours[finding.severity], severityWords[finding.severity][locale]);
        const message = printable(finding.message[locale]);
        const excerptLines = excerpt(finding, checked).map((text) => `    ${paint('gray', text)}\n`);
        return `${paint('bold', place)} ${severity} ${message} ${paint('gray', finding.rule)}\n${excerptLines.join('')}`;
      })
      .join(''),
  end: (counts, _failures, { locale }) => `${summaryLine(counts, locale)}\n`,
};

/** The finding's line (or the part of it around the place) and a line of marks below it. */
function excerpt({ span }: Finding, { text, lines }: CheckedFile): readonly string[] {
  const { line } = lines.positionAt(span.start);
  const lineStart = lines.offsetAt({ line, character: 0 });
  const lineEnd = lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const markStart = Math.min(span.start, lineEnd);
  const start = retreat(text, markStart, lineStart, contextWidth);
  const end = advance(text, start, lineEnd, excerptWidth);
  const markEnd = Math.max(markStart, Math.min(span.end, end));
  const before = printable(text.slice(start, markStart));
  const marked = printable(text.slice(markStart, markEnd));
  const after = printable(text.slice(markEnd, end));
  if (`${before}${marked}${after}`.trim() === '') return [];
  const indent = before.trimStart();
  const source = `${start > lineStart ? '…' : ''}${indent}${marked}${after}${end < lineEnd ? '…' : ''}`;
  const lead = (start > lineStart ? widthOf('…') : 0) + widthOf(indent);
  return [source.trimEnd(), ' '.repeat(lead) + '^'.repeat(Math.max(1, widthOf(marked)))];
}

/** The offset some columns before another one. */
function retreat(text: string, from: number, bound: number, columns: number): number {
  let offset = from;
  let width = 0;
  while (offset > bound) {
    const low = text.charCodeAt(offset - 1);
    const step = low >= 0xdc00 && low <= 0xdfff && offset - 2 >= bound ? 2 : 1;
    width += widthOf(text.slice(offset - step, offset));
    if (width > columns) return offset;
    offset -= step;
  }
  return offset;
}

/** The offset some columns behind another one. */
function advance(text: string, from: number, bound: number, columns: number): number {
  let offset = from;
  let width = 0;
  while (offset < bound) {
    const codePoint = text.codePointAt(offset) ?? 0;
    width += widthOf(String.fromCodePoint(codePoint));
    if (width > columns) return offset;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return Math.min(offset, bound);
}

/** Chinese terminals show characters of ambiguous width, such as “ and …, two columns wide. */
function widthOf(text: string): number {
  return displayWidth(text, 'wide');
}

function paintWith(colour: Colour, text: string): string {
  // Whether the output takes colours was decided before; in a worker there is no stream to ask.
  return styleText(colour, text, { validateStream: false });
}

function plain(_colour: Colour, text: string): string {
  return text;
}
