// Whatever is typed, the server's text is the editor's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineMap } from '../../server/src/text/line-map.ts';
import { createFakeService } from './fake-service.ts';
import { TestClient } from './test-client.ts';

const uri = 'untitled:报告';

const piece = fc.constantFrom('错', '疑', '报告', 'a', '😀', '\n', '\r\n', '\r', '\t', '|', ' ', '', '一、总体情况\n\n');
const fragment = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

/** Where an edit starts and ends, as parts of the text that it meets. */
const edit = fc.record({ from: fc.nat(1000), length: fc.nat(8), text: fragment });
const changes = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

/** An offset that an editor can name: not between the two halves of a line break. */
function nameable(text: string, offset: number): number {
  const inside = Math.min(offset, text.length);
  return text[inside - 1] === '\r' && text[inside] === '\n' ? inside - 1 : inside;
}

describe('incremental synchronization', () => {
  it('gives the server the text that the editor has, after any edits', async () => {
    const service = createFakeService();
    const editor = await TestClient.start(service);
    await fc.assert(
      fc.asyncProperty(fragment, changes, async (opened, notifications) => {
        let text = opened;
        let version = 1;
        await editor.open(uri, text);
        for (const edits of notifications) {
          const contentChanges = [];
          for (const { from, length, text: newText } of edits) {
            const start = nameable(text, from % (text.length + 1));
            const end = Math.max(start, nameable(text, start + length));
            const lines = new LineMap(text);
            contentChanges.push({ range: { start: lines.positionAt(start), end: lines.positionAt(end) }, text: newText });
            text = text.slice(0, start) + newText + text.slice(end);
          }
          version += 1;
          await editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
          const { items } = await editor.pull(uri);
          expect(service.analyzed.at(-1)).toBe(text);
          const map = new LineMap(text);
          const expected = service.analyze(text, {}).findings.map(({ rule, span }) => ({
            code: rule,
            range: { start: map.positionAt(span.start), end: map.positionAt(span.end) },
          }));
          expect(items.map(({ code, range }) => ({ code, range }))).toEqual(expected);
        }
        await editor.close(uri);
      }),
      { numRuns: 150 },
    );
    editor.dispose();
  });

  it('takes places outside of the text for the nearest ones inside', async () => {
    const service = createFakeService();
    const editor = await TestClient.start(service);
    await editor.open(uri, '一\n二');
    const past = { line: 900, character: 900 };
    for (const version of [2, 3]) {
      await editor.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: past, end: past }, text: '\n错' }],
      });
    }
    const { items } = await editor.pull(uri);
    expect(service.analyzed.at(-1)).toBe('一\n二\n错\n错');
    expect(items.map(({ range }) => range.start)).toEqual([
      { line: 2, character: 0 },
      { line: 3, character: 0 },
    ]);
    editor.dispose();
  });

  it('survives changes without sense and keeps to the last good text', async () => {
    const service = createFakeService();
    const editor = await TestClient.start(service);
    await editor.open(uri, '错');
    await editor.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: 7, text: null }],
    });
    await editor.notify('textDocument/didChange', { textDocument: { uri, version: 2 } });
    await editor.notify('textDocument/didChange', { textDocument: { uri: 'untitled:other', version: 2 }, contentChanges: [] });
    await editor.notify('textDocument/didOpen', {});
    await editor.notify('textDocument/didClose', null);
    expect((await editor.pull(uri)).items).toHaveLength(1);
    editor.dispose();
  });
});
