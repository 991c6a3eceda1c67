// Outline, folding and completion, in the shapes that each client takes.
import { afterEach, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  SymbolInformation,
} from 'vscode-languageserver/node';
import { createFakeService } from './fake-service.ts';
import { fullCapabilities, TestClient } from './test-client.ts';

const uri = 'file:///r.txt';
const textDocument = { uri };

let client: TestClient | undefined;

async function openIn(text: string, capabilities: ClientCapabilities = fullCapabilities): Promise<TestClient> {
  client = await TestClient.start(createFakeService(), { capabilities, locale: 'zh-cn' });
  await client.open(uri, text);
  return client;
}

afterEach(() => client?.dispose());

it('declares what it can do', async () => {
  const editor = await openIn('');
  expect(editor.initialized?.capabilities).toMatchObject({
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.disclosureReport'] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    completionProvider: { triggerCharacters: ['、'] },
  });
});

it('nests symbols where the client can, none without a name', async () => {
  const editor = await openIn('甲\n乙');
  const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  expect(symbols).toMatchObject([
    {
      name: '全文',
      detail: '勾稽 42/42',
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 1 } },
      selectionRange: { end: { line: 0, character: 1 } },
      children: [{ name: '…' }],
    },
  ]);
});

it('lists symbols flat elsewhere, each with its container', async () => {
  const editor = await openIn('甲', {});
  const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
  expect(symbols).toMatchObject([
    { name: '全文', location: { uri } },
    { name: '…', containerName: '全文' },
  ]);
});

it('folds whole lines, a range that ends before a line’s first character ends with the line above', async () => {
  const editor = await openIn('甲\n乙\n丙\n');
  expect(await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument })).toEqual([
    { startLine: 0, endLine: 2 },
  ]);
  await editor.replace(uri, '甲\n', 2);
  expect(await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument })).toEqual([]);
});

it('gives no more folding ranges than the client wants', async () => {
  const editor = await openIn('甲\n乙', { textDocument: { foldingRange: { rangeLimit: 0 } } });
  expect(await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument })).toEqual([]);
});

it('completes with snippets whose white space stays', async () => {
  const editor = await openIn('甲zt');
  const position = { line: 0, character: 3 };
  expect(await editor.request<CompletionList>('textDocument/completion', { textDocument, position })).toEqual({
    isIncomplete: false,
    items: [
      {
        label: '总体情况',
        kind: 15,
        detail: '章节',
        filterText: 'ztqk 3',
        sortText: '1',
        insertTextFormat: 2,
        insertTextMode: 1,
        textEdit: { range: { start: position, end: position }, newText: '一、总体情况\n\t${1:主动公开}\\$$0' },
      },
    ],
  });
});

it('completes with plain text where the client knows no snippets', async () => {
  const editor = await openIn('', {});
  const list = await editor.request<CompletionList>('textDocument/completion', {
    textDocument,
    position: { line: 0, character: 0 },
  });
  expect(list.items[0]).toMatchObject({ insertTextFormat: 1, textEdit: { newText: '一、总体情况\n\t主动公开$' } });
  expect(list.items[0]).not.toHaveProperty('insertTextMode');
});

it('completes nothing in what is no report', async () => {
  const editor = await openIn('');
  await editor.open('file:///notes.md', '甲', 'markdown');
  const params = { textDocument: { uri: 'file:///notes.md' }, position: { line: 0, character: 0 } };
  expect(await editor.request('textDocument/completion', params)).toBeNull();
});
