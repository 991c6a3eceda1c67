// The requests on the clipboard and on a file's bytes, as a client sends them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as service from '../../server/src/service.ts';
import { encodeText } from '../../server/src/text/encoding.ts';
import { generateReport } from '../support/generate-report.ts';
import { TestClient } from './test-client.ts';

const uri = 'file:///r.txt';
const { text } = generateReport({ seed: 5, form: 'E', silent: 'none' });
const bytes = Buffer.from(encodeText(text, 'gb18030'));

let editor: TestClient;

beforeEach(async () => {
  editor = await TestClient.start(service);
});

afterEach(() => editor.dispose());

describe('disclosureReport/paste', () => {
  const label = '一、本年新收政府信息公开申请数量';
  const line = text.split('\n').findIndex((one) => one.includes(label));
  const words = text.split('\n')[line] ?? '';
  const character = words.split('|').slice(0, 4).join('|').length + 2;
  const range = { start: { line, character }, end: { line, character } };
  const paste = (more: object) => editor.request('disclosureReport/paste', { textDocument: { uri, version: 1 }, range, ...more });

  it('gives the edits and what they do, in the language of messages', async () => {
    await editor.open(uri, text);
    expect(await paste({ text: '901\t902\n' })).toMatchObject({
      version: 1,
      title: expect.stringMatching(/2/),
      edits: [{ newText: '901' }, { newText: '902' }],
    });
  });

  it('gives nothing where there is no table, and nothing for a text that is no report', async () => {
    await editor.open(uri, text);
    expect(await paste({ text: '901' })).toBeNull();
    expect(await paste({})).toBeNull();
    await editor.open('file:///notes.md', '甲', 'markdown');
    const textDocument = { uri: 'file:///notes.md', version: 1 };
    expect(await editor.request('disclosureReport/paste', { textDocument, range, text: '901\t902' })).toBeNull();
  });

  it('refuses another version, too much, and what is no text', async () => {
    await editor.open(uri, text);
    await expect(paste({ textDocument: { uri, version: 2 }, text: 'a\tb' })).rejects.toMatchObject({ code: -32801 });
    await expect(paste({ text: ' '.repeat(2_000_001) })).rejects.toMatchObject({ code: -32602 });
    await expect(paste({ html: 7 })).rejects.toMatchObject({ code: -32602 });
  });
});

describe('disclosureReport/misreading', () => {
  const ask = (content: unknown) => editor.request('disclosureReport/misreading', { textDocument: { uri }, bytes: content });

  it('tells the encoding of a report that is shown in another one', async () => {
    await editor.open(uri, new TextDecoder().decode(bytes), 'plaintext');
    expect(await ask(bytes.toString('base64'))).toEqual({ encoding: 'gb18030' });
  });

  it('says that one that is shown as it is needs nothing', async () => {
    await editor.open(uri, text);
    expect(await ask(bytes.toString('base64'))).toEqual({ encoding: null });
  });

  it.each([['字'], [7], ['A'], ['A'.repeat(1_400_000)]])('refuses %.5s', async (content) => {
    await editor.open(uri, text);
    await expect(ask(content)).rejects.toMatchObject({ code: -32602 });
  });

  it('says nothing of a document that isn’t open', async () => {
    expect(await ask('AAAA')).toEqual({ encoding: null });
  });
});
