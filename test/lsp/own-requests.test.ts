// The requests behind the client's commands answer for one version alone.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeService } from './fake-service.ts';
import { createFakeService } from './fake-service.ts';
import { TestClient } from './test-client.ts';

const uri = 'file:///r.txt';

let service: FakeService;
let editor: TestClient;

beforeEach(async () => {
  service = createFakeService();
  editor = await TestClient.start(service);
  await editor.open(uri, '甲错');
});

afterEach(() => editor.dispose());

const end = { line: 0, character: 2 };

it('tells what is missing, by the names of the notice', async () => {
  expect(await editor.request('disclosureReport/missing', { textDocument: { uri } })).toEqual({
    version: 1,
    isReport: true,
    tables: [{ kind: 'requests', title: '收到和处理政府信息公开申请情况' }],
    sections: [
      { ordinal: 3, title: '三、收到和处理政府信息公开申请情况' },
      { ordinal: 6, title: '六、其他需要报告的事项' },
    ],
  });
});

it('says that another text lacks nothing, being no report', async () => {
  await editor.open('file:///notes.md', '甲', 'markdown');
  const answer = await editor.request('disclosureReport/missing', { textDocument: { uri: 'file:///notes.md' } });
  expect(answer).toMatchObject({ isReport: false, tables: [], sections: [] });
});

describe.each([
  [
    'disclosureReport/insertTables',
    { kinds: ['requests', 'activeDisclosure'] },
    { start: end, end },
    'requests,activeDisclosure',
  ],
  ['disclosureReport/insertSections', { ordinals: [3, 6] }, { start: end, end }, '3,6'],
  ['disclosureReport/safeFixes', {}, { start: { line: 0, character: 1 }, end }, '对'],
])('%s', (method, params, range, newText) => {
  it('gives the edits of the version asked about', async () => {
    const answer = await editor.request(method, { ...params, textDocument: { uri, version: 1 } });
    expect(answer).toEqual({ version: 1, edits: [{ range, newText }] });
  });

  it('refuses any other version', async () => {
    await expect(editor.request(method, { ...params, textDocument: { uri, version: 2 } })).rejects.toMatchObject({
      code: -32801,
    });
  });

  it('refuses a request without a version', async () => {
    await expect(editor.request(method, { ...params, textDocument: { uri } })).rejects.toMatchObject({ code: -32602 });
  });
});

it('gives the skeleton of a new report', async () => {
  const answer = await editor.request('disclosureReport/newReport', { unit: ' 青石县教育局 ', year: 2024 });
  expect(answer).toEqual({ snippet: '青石县教育局2024年$0' });
});

it.each([
  ['disclosureReport/newReport', { unit: '', year: 2024 }],
  ['disclosureReport/newReport', { unit: '甲\n乙', year: 2024 }],
  ['disclosureReport/newReport', { unit: '甲', year: '2024' }],
  ['disclosureReport/insertTables', { textDocument: { uri, version: 1 }, kinds: ['constructor'] }],
  ['disclosureReport/insertTables', { textDocument: { uri, version: 1 }, kinds: [] }],
  ['disclosureReport/insertSections', { textDocument: { uri, version: 1 }, ordinals: [7] }],
  ['disclosureReport/missing', { textDocument: {} }],
])('%s refuses %j', async (method, params) => {
  await expect(editor.request(method, params)).rejects.toMatchObject({ code: -32602 });
});
