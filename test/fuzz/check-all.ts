// Runs everything that the service offers on a text, and checks what must hold whatever the text is.
import { expect } from 'vitest';
import {
  type Analysis,
  analyze,
  completions,
  extract,
  foldingRanges,
  looksLikeReport,
  type OutlineItem,
  outline,
  safeEdits,
} from '../../server/src/service.ts';
import { applyEdits, type Edit, type Span } from '../../server/src/text/span.ts';

export interface CheckOptions {
  /** Cursors at which completions are asked for; none where left out. */
  readonly cursors?: readonly number[];
  /** Fixes that are applied at most, spread over all findings. */
  readonly fixLimit?: number;
}

/** @returns the analysis, for what else a test wants of it */
export function checkAll(text: string, { cursors = [], fixLimit = 40 }: CheckOptions = {}): Analysis {
  looksLikeReport(text);
  const analysis = analyze(text, {});
  expect(analysis.text === text).toBe(true);
  const faults: string[] = [];
  const inside = (span: Span, what: string): void => {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) faults.push(`${what} ${span.start}–${span.end}`);
  };
  const applies = (edits: readonly Edit[], what: string): void => {
    for (const edit of edits) inside(edit.span, what);
    try {
      applyEdits(text, edits);
    } catch (error) {
      faults.push(`${what}: ${error}`);
    }
  };

  checkReport(analysis, inside);
  for (const { rule, span, related } of analysis.findings) {
    inside(span, rule);
    for (const other of related) if (other.span !== undefined) inside(other.span, `${rule} related`);
  }
  const step = Math.max(1, Math.floor(analysis.findings.length / fixLimit));
  for (let index = 0; index < analysis.findings.length; index += step) {
    const finding = analysis.findings[index];
    for (const fix of finding?.fixes() ?? []) applies(fix.edits, `${finding?.rule} fix`);
  }
  applies(safeEdits(analysis), 'safe edits');
  checkOutline(outline(analysis), { start: 0, end: text.length }, inside, faults);
  for (const { span } of foldingRanges(analysis)) inside(span, 'folding');
  for (const cursor of cursors) {
    for (const { label, replace } of completions(analysis, cursor)) {
      inside(replace, `completion ${label}`);
      if (replace.start > cursor || replace.end < cursor) faults.push(`completion ${label} is not at the cursor ${cursor}`);
    }
  }
  checkLines(text, analysis, faults);
  expect(faults).toEqual([]);
  return analysis;
}

function checkReport({ report }: Analysis, inside: (span: Span, what: string) => void): void {
  if (report.title !== undefined) inside(report.title.span, 'title');
  for (const section of report.sections) {
    for (const span of [section.heading, section.number, section.title, section.body]) inside(span, 'section');
    for (const { number, title, span } of section.subHeadings)
      for (const part of [number, title, span]) inside(part, 'sub-heading');
    for (const span of section.paragraphs) inside(span, 'paragraph');
  }
  for (const table of report.tables) {
    inside(table.span, 'table');
    for (const row of table.rows) {
      inside(row.label, 'label');
      inside(row.span, 'row');
      for (const cell of row.cells) {
        inside(cell.span, 'cell');
        inside(cell.mark, 'mark');
      }
    }
  }
}

function checkOutline(
  items: readonly OutlineItem[],
  within: Span,
  inside: (span: Span, what: string) => void,
  faults: string[],
): void {
  for (const { name, span, selection, children } of items) {
    inside(span, `outline ${name}`);
    if (span.start < within.start || span.end > within.end) faults.push(`outline ${name} lies outside of its parent`);
    if (selection.start < span.start || selection.end > span.end) faults.push(`outline ${name} does not hold its selection`);
    checkOutline(children, span, inside, faults);
  }
}

function checkLines(text: string, analysis: Analysis, faults: string[]): void {
  let lineCount = 1;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 10 || (code === 13 && text.charCodeAt(offset + 1) !== 10)) lineCount++;
  }
  const { sections, values } = extract(analysis);
  const lines = [
    ...sections.map(({ line }) => line),
    ...Object.values(values).flatMap((rows) =>
      Object.values(rows).flatMap((cells) => Object.values(cells).flatMap((cell) => (cell === null ? [] : [cell.line]))),
    ),
  ];
  for (const line of lines) if (!(line >= 0 && line < lineCount)) faults.push(`extracted line ${line} of ${lineCount}`);
}
