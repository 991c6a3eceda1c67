// Pastes a table from another program as a table of the report; the editor offers plain text beside it.
import * as vscode from 'vscode';
import { textLanguages } from './language-client.ts';
import { rangeOf } from './positions.ts';
import type { ServerRequests } from './server-requests.ts';

const tableKind = vscode.DocumentDropOrPasteEditKind.Text.append('disclosureReport', 'table');

/** What the editor itself puts on the clipboard beside the text: its own copies are pasted to the letter. */
const copiedInEditor = 'vscode-editor-data';

/** UTF-16 code units of HTML or text; the server takes no more. */
const largestClipboard = 2_000_000;

export function registerPaste(server: ServerRequests): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(textLanguages, new TablePaste(server), {
    providedPasteEditKinds: [tableKind],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

class TablePaste implements vscode.DocumentPasteEditProvider {
  constructor(private readonly server: ServerRequests) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[]> {
    const [range] = ranges;
    if (range === undefined || ranges.length > 1) return [];
    if (context.only !== undefined && !context.only.contains(tableKind)) return [];
    const clipboard = await tableOnClipboard(dataTransfer);
    if (clipboard === undefined || token.isCancellationRequested) return [];
    const textDocument = { uri: document.uri.toString(), version: document.version };
    const pasted = await this.server
      .ask('disclosureReport/paste', { textDocument, range: rangeOf(range), ...clipboard }, token)
      // A paste must never fail: the plain one is left.
      .catch(() => null);
    if (pasted === null || token.isCancellationRequested || pasted.version !== document.version) return [];
    // As edits, the words stay as they are: inserted as text they'd be a snippet, whose indents are normalized.
    const edit = new vscode.DocumentPasteEdit('', pasted.title, tableKind);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    for (const { range: place, newText } of pasted.edits) {
      const { start, end } = place;
      edit.additionalEdit.replace(document.uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
    return [edit];
  }
}

/** What may hold a table; HTML without one isn't sent. */
async function tableOnClipboard(dataTransfer: vscode.DataTransfer): Promise<{ html?: string; text?: string } | undefined> {
  if (dataTransfer.get(copiedInEditor) !== undefined) return undefined;
  const html = (await dataTransfer.get('text/html')?.asString()) ?? '';
  if (html.length <= largestClipboard && /<table[\s>]/i.test(html)) return { html };
  const text = (await dataTransfer.get('text/plain')?.asString()) ?? '';
  return text.length <= largestClipboard && text.includes('\t') ? { text } : undefined;
}
