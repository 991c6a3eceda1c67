// Reports found by unit and year, whatever their files are called.
import { afterEach, expect, it } from 'vitest';
import type { WorkspaceSymbol } from 'vscode-languageserver/node';
import * as service from '../../server/src/service.ts';
import { yearReport } from '../support/two-years.ts';
import { MemoryFiles } from './memory-files.ts';
import { fullCapabilities, TestClient } from './test-client.ts';

const folder = 'file:///w';

let client: TestClient | undefined;

afterEach(() => client?.dispose());

async function start(capabilities = fullCapabilities): Promise<TestClient> {
  const files = new MemoryFiles({
    [`${folder}/1.txt`]: yearReport({ unit: '青岚县财政局', year: 2022 }),
    [`${folder}/2.txt`]: yearReport({ unit: '青岚县财政局', year: 2023 }),
    [`${folder}/3.txt`]: yearReport({ unit: '白鹭乡人民政府', year: 2023 }),
    [`${folder}/4.txt`]: '不是年报。',
  });
  client = await TestClient.start(service, { capabilities, folders: [folder], files });
  return client;
}

const namesFor = async (editor: TestClient, query: string) =>
  (await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name).sort();

it.each([
  ['', ['白鹭乡人民政府2023年', '青岚县财政局2022年', '青岚县财政局2023年']],
  ['财政2023', ['青岚县财政局2023年']],
  ['2023 年', ['白鹭乡人民政府2023年', '青岚县财政局2023年']],
  ['税务', []],
])('“%s” finds %j', async (query, names) => {
  expect(await namesFor(await start(), query)).toEqual(names);
});

it('names a place for a client that wants one', async () => {
  const editor = await start({});
  const [symbol] = await editor.request<WorkspaceSymbol[]>('workspace/symbol', { query: '白鹭' });
  expect(symbol?.location).toEqual({
    uri: `${folder}/3.txt`,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  });
});
