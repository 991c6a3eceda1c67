// Rounds of edits joined into one, and edits shown as a diff: both say the same as the texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ComposedEdits } from '../../server/src/cli/composed-edits.ts';
import { printable } from '../../server/src/cli/printable.ts';
import { unifiedDiff } from '../../server/src/cli/unified-diff.ts';
import { applyEdits, type Edit } from '../../server/src/text/span.ts';

const shortText = fc.string({ unit: fc.constantFrom('甲', '乙', '\n', '\r\n', 'a'), maxLength: 40 });

/** Edits of a text of this length: neighbouring cuts are the ends of each one. */
function editsOf(length: number, cuts: readonly number[], newTexts: readonly string[]): readonly Edit[] {
  const places = cuts.map((cut) => cut % (length + 1)).sort((a, b) => a - b);
  return newTexts
    .map((newText, index) => ({ span: { start: places[index * 2] ?? length, end: places[index * 2 + 1] ?? length }, newText }))
    .filter((edit, index, all) => edit.span.start >= (all[index - 1]?.span.end ?? 0));
}

const round = fc.tuple(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), fc.array(shortText, { maxLength: 4 }));

describe('composed edits', () => {
  it('give the text of all rounds, in order and apart', () => {
    fc.assert(
      fc.property(shortText, fc.array(round, { maxLength: 5 }), (original, rounds) => {
        const composed = new ComposedEdits(original.length);
        let text = original;
        for (const [cuts, newTexts] of rounds) {
          const edits = editsOf(text.length, cuts, newTexts);
          composed.apply(edits);
          text = applyEdits(text, edits);
        }
        const edits = composed.edits();
        expect(applyEdits(original, edits)).toBe(text);
        for (const [index, edit] of edits.slice(1).entries())
          expect(edit.span.start).toBeGreaterThan(edits[index]?.span.end ?? 0);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('unified diff', () => {
  it('gives the new text where it is applied to the old one', () => {
    fc.assert(
      fc.property(fc.array(shortText, { maxLength: 30 }), round, (parts, [cuts, newTexts]) => {
        const text = parts.join('\n');
        const edits = editsOf(text.length, cuts, newTexts);
        expect(patched(text, unifiedDiff('a', text, edits))).toBe(applyEdits(text, edits));
      }),
      { numRuns: 2000, seed: 11 },
    );
  });

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('a', '甲\n乙\n', [{ span: { start: 0, end: 1 }, newText: '甲' }])).toBe('');
  });

  it('shows far changes apart', () => {
    const text = Array.from({ length: 30 }, (_, index) => `${index}\n`).join('');
    const diff = unifiedDiff('a', text, [
      { span: { start: 0, end: 0 }, newText: '甲\n' },
      { span: { start: text.length - 3, end: text.length }, newText: '' },
    ]);
    expect(diff.split('\n').filter((line) => line.startsWith('@@'))).toEqual(['@@ -1,3 +1,4 @@', '@@ -27,4 +28,3 @@']);
  });
});

/** What `patch` does, with every line compared. */
function patched(text: string, diff: string): string {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let position = 0;
  const lines = diff.split('\n').slice(2, -1);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const header = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line);
    if (header !== null) {
      const start = Number(header[1]) - (header[2] === '0' ? 0 : 1);
      result.push(...old.slice(position, start));
      position = start;
      expect(result.length).toBe(Number(header[3]) - (header[4] === '0' ? 0 : 1));
      continue;
    }
    const content = line.slice(1) + (lines[index + 1]?.startsWith('\\') ? '' : '\n');
    if (line.startsWith('\\')) continue;
    if (!line.startsWith('+')) expect(old[position++]).toBe(content);
    if (!line.startsWith('-')) result.push(content);
  }
  return [...result, ...old.slice(position)].join('');
}

describe('printable', () => {
  it('leaves ordinary text as it is, and length too', () => {
    expect(printable('青石县 2023年（一）“𠀀” €')).toBe('青石县 2023年（一）“𠀀” €');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = printable(text);
        expect(shown).toHaveLength(text.length);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be left
        expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { seed: 13 },
    );
  });
});
