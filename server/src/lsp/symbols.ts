// The outline as document symbols, nested or flat, and the folding ranges.
import type { DocumentSymbol, FoldingRange, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoldingItem, OutlineItem } from '../service.ts';
import { rangeOf } from './positions.ts';
import type { Surroundings } from './surroundings.ts';

const symbolKinds: Readonly<Record<OutlineItem['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Namespace,
  subsection: SymbolKind.String,
  table: SymbolKind.Array,
};

export function symbolsOf(
  document: TextDocument,
  items: readonly OutlineItem[],
  surroundings: Surroundings,
): DocumentSymbol[] | SymbolInformation[] {
  if (surroundings.features.hierarchicalSymbols) return items.map((item) => nestedSymbol(document, item, surroundings));
  return items.flatMap((item) => flatSymbols(document, item, undefined));
}

function nestedSymbol(document: TextDocument, item: OutlineItem, surroundings: Surroundings): DocumentSymbol {
  return {
    name: nameOf(item),
    detail: item.detail[surroundings.locale],
    kind: symbolKinds[item.kind],
    range: rangeOf(document, item.span),
    selectionRange: rangeOf(document, item.selection),
    children: item.children.map((child) => nestedSymbol(document, child, surroundings)),
  };
}

function flatSymbols(document: TextDocument, item: OutlineItem, container: string | undefined): SymbolInformation[] {
  const name = nameOf(item);
  const symbol: SymbolInformation = {
    name,
    kind: symbolKinds[item.kind],
    location: { uri: document.uri, range: rangeOf(document, item.span) },
  };
  if (container !== undefined) symbol.containerName = container;
  return [symbol, ...item.children.flatMap((child) => flatSymbols(document, child, name))];
}

/** Editors refuse a symbol without a name. */
function nameOf(item: OutlineItem): string {
  return item.name.trim() === '' ? '…' : item.name;
}

/** Folding ranges by whole lines, the first ones where the client wants no more. */
export function foldingRangesOf(
  document: TextDocument,
  items: readonly FoldingItem[],
  { features }: Surroundings,
): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const item of items) {
    if (ranges.length >= features.foldingLimit) break;
    const { start, end } = rangeOf(document, item.span);
    const endLine = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
    if (endLine > start.line) ranges.push({ startLine: start.line, endLine });
  }
  return ranges;
}
