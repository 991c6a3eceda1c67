// Adds a suppression to the text of `.disclosure-report.json`; everything that stands there stays byte for byte.
import { createScanner, findNodeAtLocation, type Node } from 'jsonc-parser';
import { applyEdits, type Edit } from '../text/span.ts';
import type { SuppressionEntry } from './file-schema.ts';
import { readJsonTree } from './json-tree.ts';
import { readConfigurationText } from './read-configuration.ts';

/** The comma's kind in the scanner's numbers, which its types keep in a form that can't be imported. */
const commaToken = 5;

const defaultIndent = '  ';

/**
 * The edits that add a suppression as the last one.
 * @param text of the file; empty for a new one
 * @returns undefined where the file is so damaged that nothing can be added
 */
export function suppressionEdits(text: string, entry: SuppressionEntry): readonly Edit[] | undefined {
  const { root, fault } = readJsonTree(text);
  if (fault !== undefined) return undefined;
  const edits = root === undefined ? [wholeFile(text, entry)] : insertions(text, root, entry);
  return edits !== undefined && isAdded(text, edits, entry) ? edits : undefined;
}

/** Whether the text with the edits can be read, with one entry more than before; an empty reason isn't in force yet. */
function isAdded(text: string, edits: readonly Edit[], entry: SuppressionEntry): boolean {
  const count = (read: string): number => {
    const { root, fault } = readJsonTree(read);
    const list = root === undefined ? undefined : findNodeAtLocation(root, ['suppressions']);
    return fault === undefined ? (list?.children?.length ?? 0) : Number.NaN;
  };
  const result = applyEdits(text, edits);
  const before = readConfigurationText(text).content.suppressions.length;
  const inForce = entry.reason.trim() === '' ? before : before + 1;
  return count(result) === count(text) + 1 && readConfigurationText(result).content.suppressions.length === inForce;
}

function wholeFile(text: string, entry: SuppressionEntry): Edit {
  const newline = newlineIn(text);
  const list = listMember(entry, defaultIndent, defaultIndent, newline);
  const lead = text.trim() === '' || text.endsWith('\n') ? '' : newline;
  const end = text.trim() === '' ? 0 : text.length;
  return { span: { start: end, end: text.length }, newText: `${lead}{${newline}${defaultIndent}${list}${newline}}${newline}` };
}

function insertions(text: string, root: Node, entry: SuppressionEntry): readonly Edit[] | undefined {
  if (root.type !== 'object') return undefined;
  const unit = indentUnit(text, root);
  const newline = newlineIn(text);
  const list = findNodeAtLocation(root, ['suppressions']);
  if (list === undefined) return appended(text, root, unit, (indent) => listMember(entry, indent, unit, newline));
  if (list.type !== 'array') return undefined;
  const last = list.children?.at(-1);
  const isOnOneLine = last !== undefined && !/[\r\n]/.test(text.slice(last.offset, last.offset + last.length));
  return appended(text, list, unit, (indent) => (isOnOneLine ? onOneLine(entry) : onLines(entry, indent, unit, newline)));
}

/**
 * Adds a child behind the last one of a list or an object. What stands behind that one stays with it: a comment in its
 * line, a comma before the closing bracket.
 */
function appended(text: string, parent: Node, unit: string, written: (indent: string) => string): readonly Edit[] {
  const close = parent.offset + parent.length - 1;
  const last = parent.children?.at(-1);
  const lastEnd = last === undefined ? parent.offset + 1 : last.offset + last.length;
  const hasComma = last !== undefined && isCommaBetween(text, lastEnd, close);
  const at = endOfWords(text, lastEnd, close);
  const comma: Edit = { span: { start: lastEnd, end: lastEnd }, newText: last === undefined || hasComma ? '' : ',' };
  const trailing = hasComma ? ',' : '';
  const isOnOneLine = last !== undefined && !/[\r\n]/.test(text.slice(parent.offset, close));
  if (isOnOneLine)
    return joined(comma, { span: { start: at, end: at }, newText: ` ${written(indentAt(text, last.offset))}${trailing}` });
  const newline = newlineIn(text);
  const outer = indentAt(text, parent.offset);
  const indent = last === undefined || !startsLine(text, last.offset) ? `${outer}${unit}` : indentAt(text, last.offset);
  const isClosedOnLine = !/[\r\n]/.test(text.slice(at, close));
  const newText = `${newline}${indent}${written(indent)}${trailing}${isClosedOnLine ? `${newline}${outer}` : ''}`;
  return joined(comma, { span: { start: at, end: isClosedOnLine ? close : at }, newText });
}

/** Two insertions at one place are one. */
function joined(first: Edit, second: Edit): readonly Edit[] {
  if (first.newText === '') return [second];
  if (first.span.start !== second.span.start) return [first, second];
  return [{ span: second.span, newText: first.newText + second.newText }];
}

function isCommaBetween(text: string, start: number, end: number): boolean {
  const scanner = createScanner(text.slice(start, end), true);
  return Number(scanner.scan()) === commaToken;
}

/** Where the last word or comment before an offset ends. */
function endOfWords(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

function listMember(entry: SuppressionEntry, indent: string, unit: string, newline: string): string {
  const inner = `${indent}${unit}`;
  return `"suppressions": [${newline}${inner}${onLines(entry, inner, unit, newline)}${newline}${indent}]`;
}

function onLines(entry: SuppressionEntry, indent: string, unit: string, newline: string): string {
  const lines = members(entry).map((member) => `${indent}${unit}${member}`);
  return `{${newline}${lines.join(`,${newline}`)}${newline}${indent}}`;
}

function onOneLine(entry: SuppressionEntry): string {
  return `{ ${members(entry).join(', ')} }`;
}

function members({ path, rule, at, reason }: SuppressionEntry): readonly string[] {
  return Object.entries({ path, rule, at, reason }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}: ${JSON.stringify(value)}`],
  );
}

function newlineIn(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The white space at the start of the line that an offset lies in. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  let end = start;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  return text.slice(start, end);
}

function startsLine(text: string, offset: number): boolean {
  const indent = indentAt(text, offset);
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return start + indent.length === offset;
}

/** One step of indentation, as the file's first member has it. */
function indentUnit(text: string, root: Node): string {
  const first = root.children?.[0];
  if (first === undefined || !startsLine(text, first.offset)) return defaultIndent;
  const outer = indentAt(text, root.offset);
  const own = indentAt(text, first.offset);
  return own.length > outer.length && own.startsWith(outer) ? own.slice(outer.length) : defaultIndent;
}
