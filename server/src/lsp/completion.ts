// The façade's completions as LSP items, as snippets where the client knows them.
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionEntry } from '../service.ts';
import { rangeOf } from './positions.ts';
import { plainText } from './snippet.ts';
import type { Surroundings } from './surroundings.ts';

/** After 一、 the section's title is what comes next. */
export const triggerCharacters = ['、'];

export function completionListOf(
  document: TextDocument,
  entries: readonly CompletionEntry[],
  surroundings: Surroundings,
): CompletionList {
  return { isIncomplete: false, items: entries.map((entry) => itemOf(document, entry, surroundings)) };
}

function itemOf(document: TextDocument, entry: CompletionEntry, { features, locale }: Surroundings): CompletionItem {
  const item: CompletionItem = {
    label: entry.label,
    kind: CompletionItemKind.Snippet,
    detail: entry.detail[locale],
    filterText: entry.filterText,
    sortText: entry.sortText,
    insertTextFormat: features.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: rangeOf(document, entry.replace),
      newText: features.snippets ? entry.snippet : plainText(entry.snippet),
    },
  };
  // A table row may begin with a tab, which the editor must not take for indentation.
  if (features.keepsWhiteSpace) item.insertTextMode = InsertTextMode.asIs;
  return item;
}
