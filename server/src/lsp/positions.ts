// Turns offset spans into LSP ranges; nothing else in this room does.
import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Span } from '../text/span.ts';

export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** A range outside of the document counts as its nearest place. */
export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function textEditOf(document: TextDocument, { span, newText }: Edit): TextEdit {
  return { range: rangeOf(document, span), newText };
}

export function textEditsOf(document: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => textEditOf(document, edit));
}

/** Whether two ranges have a place in common, their ends included. */
export function rangesTouch(left: Range, right: Range): boolean {
  return !isBefore(left.end, right.start) && !isBefore(right.end, left.start);
}

function isBefore(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character < right.character);
}
