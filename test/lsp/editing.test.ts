// What the editor shows around figures, over the wire, for a client that can everything and for a plain one.
import { afterEach, describe, expect, it } from 'vitest';
import type {
  CodeLens,
  DocumentHighlight,
  Hover,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver/node';
import type { FigureEdits } from '../../server/src/lsp/protocol.ts';
import { tableOf } from '../../server/src/model/report.ts';
import * as service from '../../server/src/service.ts';
import { LineMap } from '../../server/src/text/line-map.ts';
import { generateReport } from '../support/generate-report.ts';
import { fullCapabilities, TestClient } from './test-client.ts';

const uri = 'file:///r.txt';
const textDocument = { uri };
const { text } = generateReport({ seed: 5, form: 'A', silent: 'none' });
const lines = new LineMap(text);
const { report } = service.analyze(text, {});
const cell = tableOf(report, 'requests')?.cell('granted', 'business');
const position = lines.positionAt(cell?.span.start ?? 0);
const whole = { start: { line: 0, character: 0 }, end: { line: lines.lineCount, character: 0 } };

let client: TestClient | undefined;

async function opened(options: Parameters<typeof TestClient.start>[1] = { capabilities: fullCapabilities, locale: 'zh-cn' }) {
  client = await TestClient.start(service, options);
  await client.open(uri, text);
  return client;
}

afterEach(() => client?.dispose());

describe('a hover', () => {
  it('is Markdown where the client shows it', async () => {
    const capabilities = { textDocument: { hover: { contentFormat: ['markdown' as const] } } };
    const editor = await opened({ capabilities, locale: 'zh-cn' });
    const hover = await editor.request<Hover>('textDocument/hover', { textDocument, position });
    expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**予以公开 · 商业企业**') });
    expect(hover.range?.start.line).toBe(position.line);
  });

  it('is plain words elsewhere', async () => {
    const editor = await opened({ capabilities: {}, locale: 'en' });
    const hover = await editor.request<Hover>('textDocument/hover', { textDocument, position });
    expect(hover.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^予以公开 · 商业企业: \d+\n\nGranted/),
    });
  });

  it('is none where there is nothing to tell', async () => {
    const editor = await opened();
    const at = lines.positionAt(report.preamble[0]?.start ?? 0);
    expect(await editor.request('textDocument/hover', { textDocument, position: at })).toBeNull();
  });
});

it('highlights the sums of a cell', async () => {
  const editor = await opened();
  const highlights = await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', { textDocument, position });
  expect(highlights.filter(({ kind }) => kind === 3)).toHaveLength(2);
});

it('grows a selection up to the whole text', async () => {
  const editor = await opened();
  const [first] = await editor.request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [position] });
  let depth = 0;
  let outermost = first;
  for (let range = first; range !== undefined; range = range.parent) {
    outermost = range;
    depth++;
  }
  expect(depth).toBeGreaterThan(3);
  expect(outermost?.range.start).toEqual({ line: 0, character: 0 });
});

it('gives tokens on one line each, in order', async () => {
  const editor = await opened();
  const { data } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  expect(data.length % 5).toBe(0);
  expect(data.length / 5).toBeGreaterThan(230);
  const source = text.split('\n');
  for (let at = 0, line = 0, character = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
    line += down;
    character = down > 0 ? right : character + right;
    expect(character + length).toBeLessThanOrEqual(source[line]?.length ?? 0);
  }
});

describe('inlay hints', () => {
  it('are those of the lines asked for', async () => {
    const editor = await opened();
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument,
      range: { start: position, end: position },
    });
    expect(hints.map(({ label }) => label)).toEqual(['商业企业']);
  });

  it('are switched off by settings', async () => {
    const configuration = { inlayHints: { names: false, expected: false }, codeLens: false };
    const editor = await opened({ capabilities: fullCapabilities, locale: 'zh-cn', configuration });
    expect(await editor.request('textDocument/inlayHint', { textDocument, range: whole })).toEqual([]);
    expect(await editor.request('textDocument/codeLens', { textDocument })).toEqual([]);
  });
});

describe('code lenses', () => {
  const wrong = `${text.slice(0, cell?.span.start)}98765${text.slice(cell?.span.end)}`;

  it('lead to what fails where the client has the command', async () => {
    client = await TestClient.start(service, {
      capabilities: fullCapabilities,
      locale: 'zh-cn',
      initializationOptions: { commands: true },
    });
    await client.open(uri, wrong);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ command }) => [command?.title, command?.command])).toEqual([
      ['✓ 已填 10/10', ''],
      ['✗ 勾稽 37/39 · 1 处问题', 'disclosureReport.reveal'],
      ['✓ 勾稽 3/3', ''],
    ]);
    expect(lenses[1]?.command?.arguments).toMatchObject([uri, { start: position }]);
  });

  it('are words alone elsewhere', async () => {
    client = await TestClient.start(service, { capabilities: {}, locale: 'en' });
    await client.open(uri, wrong);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses[1]?.command).toEqual({ title: '✗ 37 of 39 sums hold · 1 problem', command: '' });
  });
});

it('aligns tables in the whole text or a part of it', async () => {
  const markdown = generateReport({ seed: 5, form: 'E', silent: 'none' }).text;
  client = await TestClient.start(service, { capabilities: fullCapabilities, locale: 'zh-cn' });
  await client.open(uri, markdown);
  const options = { tabSize: 4, insertSpaces: true };
  const all = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
  const part = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
    textDocument,
    options,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  });
  expect(all.length).toBeGreaterThan(100);
  expect(part).toEqual([]);
});

describe('commands', () => {
  const versioned = { uri, version: 1 };

  it('recalculate, with what each edit does', async () => {
    client = await TestClient.start(service, { capabilities: fullCapabilities, locale: 'zh-cn' });
    const total = tableOf(report, 'requests')?.cell('granted', 'total');
    await client.open(uri, `${text.slice(0, total?.span.start)}98765${text.slice(total?.span.end)}`);
    const { version, isReport, edits, notice } = await client.request<FigureEdits>('disclosureReport/recalculate', {
      textDocument: versioned,
      scope: 'all',
      position: { line: 0, character: 0 },
    });
    const table = '收到和处理政府信息公开申请情况表';
    expect([version, isReport, notice]).toEqual([1, true, null]);
    expect(edits.map(({ newText, row, table: of }) => [newText, row, of])).toEqual([
      [total?.raw, `予以公开 · 总计：98765 → ${total?.raw}`, table],
    ]);
  });

  it('recalculate, with the place of what stands in the way, in the client’s language', async () => {
    client = await TestClient.start(service, { capabilities: fullCapabilities, locale: 'en' });
    await client.open(uri, `${text.slice(0, cell?.span.start)}${text.slice(cell?.span.end)}`);
    const { edits, notice } = await client.request<FigureEdits>('disclosureReport/recalculate', {
      textDocument: versioned,
      scope: 'all',
      position: { line: 0, character: 0 },
    });
    expect(edits).toEqual([]);
    expect(notice?.message).toBe('3 totals were not computed: “予以公开 · 商业企业” is blank.');
    expect(notice?.range?.start.line).toBe(position.line);
  });

  it('neither recalculate nor fill blanks in a text that is no report', async () => {
    client = await TestClient.start(service, { capabilities: fullCapabilities, locale: 'zh-cn' });
    await client.open(uri, '会议记录\n', 'plaintext');
    const none = { version: 1, isReport: false, edits: [], notice: null };
    const position = { line: 0, character: 0 };
    expect(await client.request('disclosureReport/recalculate', { textDocument: versioned, scope: 'all', position })).toEqual(
      none,
    );
    expect(await client.request('disclosureReport/fillBlanks', { textDocument: versioned })).toEqual(none);
  });

  it('convert, and tell what is left', async () => {
    const editor = await opened();
    const all = await editor.request<{ edits: TextEdit[]; left: string[] }>('disclosureReport/convert', {
      textDocument: versioned,
      to: 'html',
    });
    expect([all.edits.length, all.left]).toEqual([3, []]);
    const one = await editor.request<{ edits: TextEdit[] }>('disclosureReport/convert', {
      textDocument: versioned,
      to: 'tab',
      position,
    });
    expect(one.edits).toHaveLength(1);
    await expect(editor.request('disclosureReport/convert', { textDocument: versioned, to: 'word' })).rejects.toThrow();
  });

  it('fill blanks, and note findings', async () => {
    client = await TestClient.start(service, { capabilities: fullCapabilities, locale: 'zh-cn' });
    await client.open(uri, text.slice(0, cell?.span.start) + text.slice(cell?.span.end));
    const { edits } = await client.request<{ edits: TextEdit[] }>('disclosureReport/fillBlanks', { textDocument: versioned });
    expect(edits.map(({ newText }) => newText)).toEqual(['0']);
    const { note } = await client.request<{ note: string }>('disclosureReport/note', {
      textDocument,
      range: { start: position, end: position },
    });
    expect(note).toMatch(
      new RegExp(`^《.*2\\d{3}年政府信息公开工作年度报告》\n第 ${position.line + 1} 行：.*（依据：.*）$`, 'u'),
    );
    const ofLine = await client.request<{ note: string }>('disclosureReport/note', {
      textDocument,
      range: { start: { ...position, character: 0 }, end: { ...position, character: 0 } },
    });
    expect(ofLine.note).toBe(note);
    const none = await client.request<{ note: string }>('disclosureReport/note', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    });
    expect(none.note).toBe('');
  });
});
