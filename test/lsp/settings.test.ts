// The settings count as soon as they are known; a mistake in them is told once and costs nothing else.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FakeService } from './fake-service.ts';
import { createFakeService } from './fake-service.ts';
import type { Settings } from './test-client.ts';
import { fullCapabilities, pushCapabilities, TestClient } from './test-client.ts';

const uri = 'file:///r.txt';

let service: FakeService;
let client: TestClient | undefined;

async function start(settings: Settings): Promise<TestClient> {
  client = await TestClient.start(service, settings);
  return client;
}

beforeEach(() => {
  service = createFakeService();
});

afterEach(() => client?.dispose());

it('registers for changes and asks for the settings before it answers anything', async () => {
  const editor = await start({ configuration: { locale: 'en' }, locale: 'zh-cn' });
  await editor.open(uri, '错');
  expect((await editor.pull(uri)).items[0]?.message).toBe('wrong');
  await editor.until(() => editor.registrations.length === 1);
  expect(editor.registrations).toMatchObject([
    { method: 'workspace/didChangeConfiguration', registerOptions: { section: 'disclosureReport' } },
  ]);
});

it('tells each mistake once, in the language of messages, and keeps what is right', async () => {
  const editor = await start({ configuration: { debounce: -3, locale: 'en', surprise: 1 }, locale: 'zh-cn' });
  await editor.until(() => editor.messages.length === 2);
  await editor.changeConfiguration({ debounce: -3, locale: 'en', surprise: 1 });
  await editor.changeConfiguration({ debounce: 'slow', locale: 'zh-cn' });
  await editor.until(() => editor.messages.length >= 3);
  expect(editor.messages).toEqual([
    expect.stringMatching(/^A mistake in the settings disclosureReport .*debounce/),
    expect.stringMatching(/surprise: unknown key$/),
    expect.stringMatching(/^设置 disclosureReport 有误.*debounce：应为数字$/),
  ]);
});

it.each([[null], ['x'], [[]], [7], [{ rules: [] }], [{ rules: { 'no/such-rule': 'off' } }]])(
  'lives with %j for settings',
  async (configuration) => {
    const editor = await start({ configuration });
    await editor.open(uri, '错');
    expect((await editor.pull(uri)).items).toHaveLength(1);
  },
);

it('takes no answer to an earlier question for the settings in force', async () => {
  let answerFirst: (settings: unknown) => void = () => {};
  const first = new Promise<unknown>((resolve) => {
    answerFirst = resolve;
  });
  const editor = await start({ configuration: first });
  await editor.open(uri, '错');
  // The server asks before it answers anything.
  await editor.idle();
  await editor.changeConfiguration({ locale: 'en' });
  await editor.until(() => editor.refreshes === 1);
  answerFirst({ locale: 'zh-cn' });
  // The first round lets the answer out, the second one lets the server take it.
  await editor.idle();
  await editor.idle();
  expect((await editor.pull(uri)).items[0]?.message).toBe('wrong');
});

it('asks the client to pull again when they changed', async () => {
  const editor = await start({ configuration: {} });
  await editor.changeConfiguration({ locale: 'en' });
  await editor.until(() => editor.refreshes === 1);
});

it('asks the client for hints and lenses again when they changed, where it can', async () => {
  const asked: string[] = [];
  for (const refreshSupport of [true, false]) {
    const workspace = { ...fullCapabilities.workspace, inlayHint: { refreshSupport }, codeLens: { refreshSupport } };
    const editor = await start({ configuration: {}, capabilities: { ...fullCapabilities, workspace } });
    for (const method of ['workspace/inlayHint/refresh', 'workspace/codeLens/refresh']) {
      editor.connection.onRequest(method, () => {
        asked.push(`${method} ${refreshSupport}`);
        return null;
      });
    }
    await editor.changeConfiguration({ locale: 'en' });
    await editor.until(() => editor.refreshes === 1);
    await editor.idle();
    editor.dispose();
  }
  expect(asked).toEqual(['workspace/inlayHint/refresh true', 'workspace/codeLens/refresh true']);
});

it('pushes again when they changed', async () => {
  const editor = await start({ configuration: {}, capabilities: pushCapabilities, locale: 'zh-cn' });
  await editor.open(uri, '错');
  await editor.until(() => editor.published.length === 1);
  await editor.changeConfiguration({ locale: 'en' });
  await editor.until(() => editor.published.length === 2);
  expect(editor.published.map(({ diagnostics }) => diagnostics[0]?.message)).toEqual(['有错', 'wrong']);
});

it('takes them from the notification where the client can’t be asked', async () => {
  const capabilities = { ...fullCapabilities, workspace: {} };
  const editor = await start({ capabilities, locale: 'zh-cn' });
  await editor.open(uri, '错');
  await editor.changeConfiguration(null, { disclosureReport: { locale: 'en' } });
  expect((await editor.pull(uri)).items[0]?.message).toBe('wrong');
  await editor.changeConfiguration(null, { other: 1 });
  await editor.changeConfiguration(null, 'nonsense');
  expect((await editor.pull(uri)).items[0]?.message).toBe('wrong');
});

it('speaks Chinese to an editor that doesn’t tell its language', async () => {
  const editor = await start({ capabilities: {} });
  await editor.open(uri, '错');
  expect((await editor.pull(uri)).items[0]?.message).toBe('有错');
});
