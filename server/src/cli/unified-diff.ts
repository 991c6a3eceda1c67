// Shows edits of a text as a unified diff.
import { applyEdits, type Edit } from '../text/span.ts';

const contextLines = 3;

/** Lines [start, end) of the old text that become other lines. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly newLines: readonly string[];
}

/**
 * The diff, or nothing where no line changes.
 * @param edits in order and not overlapping
 */
export function unifiedDiff(path: string, text: string, edits: readonly Edit[]): string {
  const lines = splitLines(text);
  const hunks = hunksOf(changesOf(text, lines, edits));
  if (hunks.length === 0) return '';
  let shift = 0;
  let result = `--- ${path}\n+++ ${path}\n`;
  for (const hunk of hunks) {
    const { output, added } = renderHunk(hunk, lines, shift);
    result += output;
    shift += added;
  }
  return result;
}

/** The edits widened to whole lines; those that share a line are one change. */
function changesOf(text: string, lines: readonly string[], edits: readonly Edit[]): readonly Change[] {
  const starts = lineStarts(lines);
  const lineAt = lineFinder(starts);
  const changes: Change[] = [];
  for (let index = 0; index < edits.length; ) {
    const group: Edit[] = [];
    let first: number | undefined;
    let last = 0;
    for (let edit = edits[index]; edit !== undefined; edit = edits[++index]) {
      const line = lineAt(edit.span.start);
      if (first !== undefined && line > last) break;
      first ??= line;
      // The line behind a removed or added line break is part of the change too.
      last = Math.max(last, line, lineAt(edit.span.end));
      group.push(edit);
    }
    const start = first ?? 0;
    const from = starts[start] ?? text.length;
    const to = starts[last + 1] ?? text.length;
    const moved = group.map(({ span, newText }) => ({ span: { start: span.start - from, end: span.end - from }, newText }));
    const change = trimmedChange(start, lines.slice(start, last + 1), splitLines(applyEdits(text.slice(from, to), moved)));
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

/** The change without the lines that are the same at its two ends. */
function trimmedChange(start: number, oldLines: readonly string[], newLines: readonly string[]): Change | undefined {
  let head = 0;
  while (head < oldLines.length && head < newLines.length && oldLines[head] === newLines[head]) head++;
  let tail = 0;
  const room = Math.min(oldLines.length, newLines.length) - head;
  while (tail < room && oldLines[oldLines.length - 1 - tail] === newLines[newLines.length - 1 - tail]) tail++;
  if (head + tail === oldLines.length && head + tail === newLines.length) return undefined;
  return { start: start + head, end: start + oldLines.length - tail, newLines: newLines.slice(head, newLines.length - tail) };
}

/** Changes whose context meets are shown together. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const hunk = hunks.at(-1);
    const previous = hunk?.at(-1);
    if (hunk !== undefined && previous !== undefined && change.start - previous.end <= 2 * contextLines) hunk.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function renderHunk(
  hunk: readonly Change[],
  lines: readonly string[],
  shift: number,
): { readonly output: string; readonly added: number } {
  const start = Math.max(0, (hunk[0]?.start ?? 0) - contextLines);
  const end = Math.min(lines.length, (hunk.at(-1)?.end ?? 0) + contextLines);
  const body: string[] = [];
  let position = start;
  let added = 0;
  for (const change of hunk) {
    body.push(...lines.slice(position, change.start).map((line) => marked(' ', line)));
    body.push(...lines.slice(change.start, change.end).map((line) => marked('-', line)));
    body.push(...change.newLines.map((line) => marked('+', line)));
    position = change.end;
    added += change.newLines.length - (change.end - change.start);
  }
  body.push(...lines.slice(position, end).map((line) => marked(' ', line)));
  const oldRange = rangeOf(start, end - start);
  const newRange = rangeOf(start + shift, end - start + added);
  return { output: `@@ -${oldRange} +${newRange} @@\n${body.join('')}`, added };
}

/** Lines count from 1; an empty range names the line before it. */
function rangeOf(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** Lines with their ends; the text behind the last line feed is a line where it isn't empty. */
function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    lines.push(text.slice(start, end + 1));
    start = end + 1;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

function lineStarts(lines: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let position = 0;
  for (const line of lines) {
    starts.push(position);
    position += line.length;
  }
  return starts;
}

/** Finds the line of an offset; offsets must not go back by more than an edit's length, so the search moves on from the last one. */
function lineFinder(starts: readonly number[]): (offset: number) => number {
  let line = 0;
  return (offset) => {
    while (line > 0 && (starts[line] ?? 0) > offset) line--;
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    return line;
  };
}
