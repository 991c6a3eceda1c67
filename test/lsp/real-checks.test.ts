// The server says what the façade says, for every version of a report that is being typed.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionList, Diagnostic, DocumentSymbol } from 'vscode-languageserver/node';
import type { VersionedEdits } from '../../server/src/lsp/protocol.ts';
import * as service from '../../server/src/service.ts';
import { LineMap } from '../../server/src/text/line-map.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { TestClient } from './test-client.ts';

let editor: TestClient;

beforeAll(async () => {
  editor = await TestClient.start(service, { locale: 'zh-cn' });
});

afterAll(() => editor.dispose());

let count = 0;

function newUri(): string {
  count += 1;
  return `untitled:报告 ${count}（试）`;
}

/** A report without figures, its tab stops gone. */
const skeleton = service.newReportSnippet('青石县教育局', 2023).replace(/\$\{\d+:([^}]*)\}|\$\{?\d+\}?/g, '$1');

function expectedDiagnostics(text: string): unknown[] {
  const lines = new LineMap(text);
  return service.analyze(text, {}).findings.map(({ rule, message, span }) => ({
    code: rule,
    message: message['zh-cn'],
    range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
  }));
}

function comparable(items: readonly Diagnostic[]): unknown[] {
  return items.map(({ code, message, range }) => ({ code, message, range }));
}

describe('with the real checks', () => {
  it('the diagnostics and completions are those of the text that the editor has, after any edits', async () => {
    const piece = fc.constantFrom('12', '三', '、', '\n', '\t', '|', '总体情况', '（一）', '二、主动公开政府信息情况\n', '');
    const edits = fc.array(fc.record({ at: fc.nat(100_000), length: fc.nat(40), text: piece }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.boolean(), edits, async (windows, changes) => {
        const uri = newUri();
        let text = windows ? skeleton.replaceAll('\n', '\r\n') : skeleton;
        await editor.open(uri, text);
        let version = 1;
        let offset = 0;
        for (const change of changes) {
          const lines = new LineMap(text);
          const start = lines.positionAt(change.at % (text.length + 1));
          const end = lines.positionAt((change.at % (text.length + 1)) + change.length);
          const span = { start: lines.offsetAt(start), end: lines.offsetAt(end) };
          text = applyEdits(text, [{ span, newText: change.text }]);
          offset = span.start + change.text.length;
          version += 1;
          await editor.notify('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ range: { start, end }, text: change.text }],
          });
        }
        expect(comparable((await editor.pull(uri)).items)).toEqual(expectedDiagnostics(text));
        const position = new LineMap(text).positionAt(offset);
        const completions = await editor.request<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
        const expected = service.completions(service.analyze(text, {}), new LineMap(text).offsetAt(position));
        expect(completions.items.map(({ textEdit }) => textEdit?.newText)).toEqual(expected.map(({ snippet }) => snippet));
        await editor.close(uri);
      }),
      { numRuns: 60 },
    );
  });

  it('symbols lie inside of each other, as editors demand', async () => {
    const uri = newUri();
    await editor.open(uri, skeleton);
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols.length).toBeGreaterThan(0);
    const isInside = (inner: DocumentSymbol['range'], outer: DocumentSymbol['range']) =>
      (inner.start.line > outer.start.line ||
        (inner.start.line === outer.start.line && inner.start.character >= outer.start.character)) &&
      (inner.end.line < outer.end.line || (inner.end.line === outer.end.line && inner.end.character <= outer.end.character));
    const visit = (symbol: DocumentSymbol) => {
      expect(symbol.name).not.toBe('');
      expect(isInside(symbol.selectionRange, symbol.range), symbol.name).toBe(true);
      for (const child of symbol.children ?? []) {
        expect(isInside(child.range, symbol.range), `${child.name} in ${symbol.name}`).toBe(true);
        visit(child);
      }
    };
    for (const symbol of symbols) visit(symbol);
  });

  it('inserting everything that is missing leaves nothing missing', async () => {
    const uri = newUri();
    const text = '青石县教育局2023年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n五、存在的主要问题及改进情况\n\n无\n';
    await editor.open(uri, text);
    const missing = await editor.request<{ sections: { ordinal: number }[]; tables: { kind: string }[] }>(
      'disclosureReport/missing',
      {
        textDocument: { uri },
      },
    );
    expect(missing.sections.map(({ ordinal }) => ordinal)).toEqual([1, 3, 4, 6]);
    const ordinals = missing.sections.map(({ ordinal }) => ordinal);
    await applyAnswer(uri, text, 1, 'disclosureReport/insertSections', { ordinals });
    const after = await editor.request('disclosureReport/missing', { textDocument: { uri } });
    expect(after).toMatchObject({ sections: [], tables: [{ kind: 'activeDisclosure' }] });
  });
});

/** Applies the edits that a request gives to an open document, as a client would. */
async function applyAnswer(uri: string, text: string, version: number, method: string, params: object): Promise<string> {
  const { edits } = await editor.request<VersionedEdits>(method, { ...params, textDocument: { uri, version } });
  const lines = new LineMap(text);
  const changed = applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    })),
  );
  await editor.replace(uri, changed, version + 1);
  return changed;
}
