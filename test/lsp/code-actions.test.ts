// Fixes are offered where their findings stand now, whatever the client says.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver/node';
import type { FakeService } from './fake-service.ts';
import { createFakeService } from './fake-service.ts';
import { fullCapabilities, TestClient } from './test-client.ts';

const uri = 'file:///r.txt';

let service: FakeService;
let client: TestClient | undefined;

async function openIn(text: string, capabilities: ClientCapabilities = fullCapabilities): Promise<TestClient> {
  client = await TestClient.start(service, { capabilities, locale: 'zh-cn' });
  await client.open(uri, text);
  return client;
}

function actionsAt(
  editor: TestClient,
  character: number,
  context: Record<string, unknown> = { diagnostics: [] },
): Promise<CodeAction[]> {
  const place = { line: 0, character };
  return editor.request('textDocument/codeAction', { textDocument: { uri }, range: { start: place, end: place }, context });
}

beforeEach(() => {
  service = createFakeService();
});

afterEach(() => client?.dispose());

describe('quick fixes', () => {
  it('stand at their finding, with its diagnostic, preferred, made for the version', async () => {
    const editor = await openIn('甲乙丙错');
    const [action] = await actionsAt(editor, 3, { diagnostics: [], only: ['quickfix'] });
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } };
    expect(action).toEqual({
      title: '改为“对”',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ range, severity: 1, code: 'fake/wrong', source: 'disclosure-report', message: '有错' }],
      edit: { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range, newText: '对' }] }] },
    });
    expect(await actionsAt(editor, 1, { diagnostics: [], only: ['quickfix'] })).toEqual([]);
  });

  it('ignore what the client takes for the findings', async () => {
    const editor = await openIn('错甲乙丙');
    await editor.replace(uri, '甲乙丙错', 2);
    const stale = {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      code: 'fake/wrong',
      message: 'rm -rf',
    };
    expect(await actionsAt(editor, 0, { diagnostics: [stale], only: ['quickfix'] })).toEqual([]);
    expect(await actionsAt(editor, 4, { diagnostics: [{ nonsense: true }], only: ['quickfix'] })).toHaveLength(1);
  });
});

describe('fix all', () => {
  it.each([[['source']], [['source.fixAll']], [['source.fixAll.disclosureReport']]])(
    'is given to who asks for %j',
    async (only) => {
      const editor = await openIn('错甲错');
      const actions = await actionsAt(editor, 1, { diagnostics: [], only });
      expect(actions).toMatchObject([{ kind: 'source.fixAll.disclosureReport', title: '修正所有可安全修正的问题' }]);
      expect(actions[0]?.edit?.documentChanges?.[0]).toMatchObject({ edits: [{ newText: '对' }, { newText: '对' }] });
    },
  );

  it.each([[['source.fix']], [['source.organizeImports']], [['source.fixAll.other']], [['refactor']], [[]]])(
    'is not given to who asks for %j',
    async (only) => {
      const editor = await openIn('错');
      expect(await actionsAt(editor, 0, { diagnostics: [], only })).toEqual([]);
    },
  );

  it('is offered beside the quick fixes where nothing special is asked for, and only where there is something to fix', async () => {
    const editor = await openIn('错疑');
    expect((await actionsAt(editor, 0)).map(({ kind }) => kind)).toEqual(['quickfix', 'source.fixAll.disclosureReport']);
    await editor.replace(uri, '疑', 2);
    expect(await actionsAt(editor, 0)).toEqual([]);
  });
});

describe('older clients', () => {
  it('get edits without versions and nothing preferred', async () => {
    const editor = await openIn('错', {
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    });
    const [action] = await actionsAt(editor, 0);
    expect(action?.isPreferred).toBeUndefined();
    expect(action?.edit).toEqual({ changes: { [uri]: [expect.objectContaining({ newText: '对' })] } });
  });

  it('that know commands alone get nothing', async () => {
    const editor = await openIn('错', {});
    expect(await actionsAt(editor, 0)).toEqual([]);
  });
});
