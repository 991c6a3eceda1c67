// The editor's positions as the server takes them.
import type * as vscode from 'vscode';

/** Line and UTF-16 character from 0. */
export function positionOf({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}

export function rangeOf({ start, end }: vscode.Range): {
  start: { line: number; character: number };
  end: { line: number; character: number };
} {
  return { start: positionOf(start), end: positionOf(end) };
}
