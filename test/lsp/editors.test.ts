// What editors other than VS Code were seen to send, and what they need: abridged from their real messages.
import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import * as service from '../../server/src/service.ts';
import { createFakeService } from './fake-service.ts';
import { TestClient } from './test-client.ts';

const codeAction = {
  codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
  isPreferredSupport: true,
  dataSupport: true,
  resolveSupport: { properties: ['edit'] },
};

/** Neovim 0.10: asks for diagnostics, can't be told to ask again, offers UTF-16 alone, takes plain edits. */
const neovim10: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: false },
    didChangeWatchedFiles: { dynamicRegistration: false, relativePatternSupport: true },
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] },
    semanticTokens: { refreshSupport: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    synchronization: { willSave: true, willSaveWaitUntil: true, didSave: true, dynamicRegistration: false },
    codeAction,
    hover: { contentFormat: ['markdown', 'plaintext'], dynamicRegistration: true },
    formatting: { dynamicRegistration: true },
    rangeFormatting: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
  },
};

/** Neovim 0.12: the same, and more. */
const neovim12: ClientCapabilities = {
  ...neovim10,
  general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
  workspace: { ...neovim10.workspace, diagnostics: { refreshSupport: true } },
  textDocument: {
    ...neovim10.textDocument,
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
    rangeFormatting: { rangesSupport: true, dynamicRegistration: true },
  },
};

/** Eglot in Emacs 30: is pushed its diagnostics, offers UTF-32 first. */
const eglot: ClientCapabilities = {
  general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'] },
  workspace: {
    applyEdit: true,
    executeCommand: { dynamicRegistration: false },
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    configuration: true,
    workspaceFolders: true,
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  textDocument: {
    synchronization: { dynamicRegistration: false, willSave: true, willSaveWaitUntil: true, didSave: true },
    codeAction,
    hover: { dynamicRegistration: false, contentFormat: ['plaintext'] },
    publishDiagnostics: { relatedInformation: false, codeDescriptionSupport: false, tagSupport: { valueSet: [1, 2] } },
  },
};

const helix25january: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: false },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: false },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], failureHandling: 'abort' },
    workspaceFolders: true,
  },
  window: { workDoneProgress: true },
  textDocument: {
    codeAction: { ...codeAction, disabledSupport: true },
    hover: { contentFormat: ['markdown'] },
    publishDiagnostics: { tagSupport: { valueSet: [1, 2] }, versionSupport: true },
  },
};

/** Helix 25.07 writes `workspace.diagnostic`, where the protocol has an s at its end. */
const helix25july = {
  ...helix25january,
  workspace: { ...helix25january.workspace, diagnostic: { refreshSupport: true } },
  textDocument: { ...helix25january.textDocument, diagnostic: { dynamicRegistration: false, relatedDocumentSupport: true } },
};

const editors = [
  { name: 'Neovim', version: '0.10.4', capabilities: neovim10, pulls: false, change: 2 },
  { name: 'Neovim', version: '0.12.4', capabilities: neovim12, pulls: true, change: 2 },
  { name: 'Eglot', version: '1.17.30', capabilities: eglot, pulls: false, change: 2 },
  { name: 'helix', version: '25.01.1', capabilities: helix25january, pulls: false, change: 1 },
  { name: 'helix', version: '25.07.1', capabilities: helix25july, pulls: true, change: 2 },
] as const;

type Editor = (typeof editors)[number];

const uri = 'file:///tmp/%e5%b9%b4%e6%8a%a5.txt';

/** The comma stands behind two characters of two UTF-16 code units each. */
const beforeComma = '𠮷祥𪚥村来信';
const report = `青石县教育局2023年政府信息公开工作年度报告\n一、总体情况\n${beforeComma},办结。\n二、主动公开政府信息情况\n无\n`;
const comma = { start: { line: 2, character: 8 }, end: { line: 2, character: 9 } };
const commaRule = 'text/half-width-punctuation';

let client: TestClient | undefined;
afterEach(() => client?.dispose());

async function start({ name, version, capabilities }: Pick<Editor, 'name' | 'version' | 'capabilities'>): Promise<TestClient> {
  client = await TestClient.start(service, { capabilities, clientInfo: { name, version } });
  return client;
}

/** @returns those at hand, or the first ones */
async function diagnosticsIn(editor: TestClient, pulls: boolean) {
  if (pulls) return (await editor.pull(uri)).items;
  await editor.until(() => editor.published.length > 0);
  return editor.published.at(-1)?.diagnostics ?? [];
}

describe.each(editors)('$name $version', (editor) => {
  it('is told of each mistake once, in UTF-16, and mends it', async () => {
    const connected = await start(editor);
    const { capabilities } = connected.initialized ?? {};
    expect(capabilities?.diagnosticProvider !== undefined).toBe(editor.pulls);
    expect(capabilities?.positionEncoding ?? 'utf-16').toBe('utf-16');
    expect(capabilities?.textDocumentSync).toMatchObject({ change: editor.change });
    await connected.open(uri, report, 'plaintext');
    const found = await diagnosticsIn(connected, editor.pulls);
    expect(found.filter(({ code }) => code === commaRule)).toMatchObject([{ range: comma }]);
    expect(editor.pulls ? connected.published : []).toEqual([]);
    const actions = await connected.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: comma,
      context: { diagnostics: [], triggerKind: 1 },
    });
    const edits = actions.flatMap(({ edit }) => edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap(editsOf) ?? []);
    expect(edits).toContainEqual({ range: comma, newText: '，' });
  });

  it('is told again when other things than its document change', async () => {
    const connected = await start(editor);
    await connected.open(uri, report, 'plaintext');
    await diagnosticsIn(connected, editor.pulls);
    const seen = () => connected.refreshes + connected.published.length;
    const before = seen();
    await connected.changeConfiguration({ rules: { [commaRule]: 'off' } });
    await connected.until(() => seen() > before);
    const found = await diagnosticsIn(connected, editor.pulls);
    expect(found.filter(({ code }) => code === commaRule)).toEqual([]);
  });
});

function editsOf(change: object): unknown[] {
  return 'edits' in change && Array.isArray(change.edits) ? change.edits : [];
}

describe('an editor that sends a document’s texts out of order', () => {
  it('is answered for the newest one', async () => {
    client = await TestClient.start(createFakeService(), { clientInfo: { name: 'helix', version: '25.01.1' } });
    await client.open(uri, '甲');
    await client.replace(uri, '甲\n乙\n丙', 3);
    await client.replace(uri, '甲\n乙', 2);
    expect(await lastLine(client)).toBe(2);
    await client.replace(uri, '甲\n乙\n丙\n丁', 4);
    expect(await lastLine(client)).toBe(3);
  });

  it('may begin again with lower versions once the document was closed', async () => {
    client = await TestClient.start(createFakeService());
    await client.open(uri, '甲', undefined, 7);
    await client.close(uri);
    await client.open(uri, '甲', undefined, 1);
    await client.replace(uri, '甲\n乙', 2);
    expect(await lastLine(client)).toBe(1);
  });

  it.each([
    ['24.07', 1],
    ['25.07.1', 2],
    ['26.01', 2],
    ['', 1],
  ])('is asked for whole texts where Helix is of version %j', async (version, change) => {
    client = await TestClient.start(createFakeService(), { clientInfo: { name: 'helix', version } });
    expect(client.initialized?.capabilities.textDocumentSync).toMatchObject({ change });
  });
});

/** @returns where the document's outline ends */
async function lastLine(editor: TestClient): Promise<number | undefined> {
  const [whole] = await editor.request<{ range: { end: { line: number } } }[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  return whole?.range.end.line;
}
