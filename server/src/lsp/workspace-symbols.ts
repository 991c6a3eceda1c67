// The reports of the workspace by unit and year, for “go to symbol in workspace”.
import { type SymbolInformation, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { WorkspaceReports } from './workspace-reports.ts';

/** A list to choose from is no longer than this. */
const mostSymbols = 500;

const textStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * @param query characters that a unit and year have in this order; all reports where it is empty
 * @param withoutRange whether the client takes a symbol that is a document as a whole
 */
export function workspaceSymbolsOf(
  reports: Pick<WorkspaceReports, 'identities'>,
  query: string,
  withoutRange: boolean,
): WorkspaceSymbol[] | SymbolInformation[] {
  const wanted = query.replace(/\s+/g, '').toLowerCase();
  const symbols: SymbolInformation[] = [];
  for (const { document: uri, unit, year } of reports.identities()) {
    const name = `${unit}${year}年`;
    if (hasInOrder(name.toLowerCase(), wanted))
      symbols.push({ name, kind: SymbolKind.File, location: { uri, range: textStart } });
    if (symbols.length >= mostSymbols) break;
  }
  return withoutRange ? symbols.map(({ name, kind, location: { uri } }) => ({ name, kind, location: { uri } })) : symbols;
}

function hasInOrder(text: string, characters: string): boolean {
  let at = 0;
  for (const character of characters) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
