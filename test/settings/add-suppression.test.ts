// A suppression is added to the configuration file's text, and every other byte stays.
import { describe, expect, it } from 'vitest';
import { suppressionEdits } from '../../server/src/configuration/add-suppression.ts';
import { readConfigurationText } from '../../server/src/configuration/read-configuration.ts';
import { applyEdits } from '../../server/src/text/span.ts';

const entry = { path: 'a.txt', rule: 'cell/blank', at: '重复申请 · 自然人', reason: '已“核实”\n' };
const other = '{ "rule": "title/form", "reason": "b" }';

function added(text: string): string | undefined {
  const edits = suppressionEdits(text, entry);
  return edits === undefined ? undefined : applyEdits(text, edits);
}

const texts: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a comment alone', '// 说明'],
  ['an empty object', '{}'],
  ['an empty object over two lines', '{\n}\n'],
  ['a comment in an empty object', '{\n  // 说明\n}\n'],
  ['other settings in one line', '{"rules":{"cell/blank":"off"}}'],
  ['a comment behind the last setting', '{\n  "rules": {"cell/blank":"off"} // 说明\n}\n'],
  ['a trailing comma and a comment', '{\n  "rules": {"cell/blank":"off"}, // 说明\n}\n'],
  ['an empty list', '{"suppressions":[]}'],
  ['a comment in an empty list', '{\n  "suppressions": [\n    // 尚无\n  ]\n}\n'],
  ['an entry', `{\n    "suppressions": [\n        ${other}\n    ]\n}\n`],
  ['an entry and comments', `{\n  "suppressions": [\n    ${other} // 说明，\n    /* 完 */\n  ]\n}\n`],
  ['an entry, a trailing comma and a comment', `{\n  "suppressions": [\n    ${other}, // 说明\n  ]\n}\n`],
  ['an entry in one line', `{ "suppressions": [${other}] }`],
  ['commas in comments', `{"suppressions":[/* , */${other} /* , */]}`],
  ['tabs and Windows’ line ends', `{\r\n\t"suppressions": [\r\n\t\t${other}\r\n\t]\r\n}`],
];

describe.each(texts)('with %s', (_name, text) => {
  it('what was there stays, in its order, and the entry is the last one', () => {
    const result = added(text) ?? '';
    let at = 0;
    for (const character of text.trimEnd()) {
      at = result.indexOf(character, at) + 1;
      expect(at).toBeGreaterThan(0);
    }
    const before = readConfigurationText(text).content;
    const { content, problems } = readConfigurationText(result);
    expect(problems).toEqual([]);
    expect(content).toEqual({ ...before, suppressions: [...before.suppressions, entry] });
    if (text.includes('\r\n')) expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('another one can be added behind it', () => {
    const twice = added(added(text) ?? '') ?? '';
    expect(readConfigurationText(twice).content.suppressions.slice(-2)).toEqual([entry, entry]);
  });
});

it('keeps comments in their line, and the layout of the list', () => {
  expect(added('{\n  "rules": {},\n}')?.endsWith('],\n}')).toBe(true);
  expect(added(`{\n  "suppressions": [\n    ${other} // 说明\n  ]\n}\n`)).toBe(
    `{\n  "suppressions": [\n    ${other}, // 说明\n    { "path": "a.txt", "rule": "cell/blank", "at": "重复申请 · 自然人", "reason": "已“核实”\\n" }\n  ]\n}\n`,
  );
  expect(added('{\n\t"rules": {} // 说明\n}')).toBe(
    [
      '{',
      '\t"rules": {}, // 说明',
      '\t"suppressions": [',
      '\t\t{',
      '\t\t\t"path": "a.txt",',
      '\t\t\t"rule": "cell/blank",',
      '\t\t\t"at": "重复申请 · 自然人",',
      '\t\t\t"reason": "已“核实”\\n"',
      '\t\t}',
      '\t]',
      '}',
    ].join('\n'),
  );
});

it.each(['[]', '{"suppressions": 3}', '{"rules":', '{"suppressions": [}'])('adds nothing to %s', (text) => {
  expect(added(text)).toBeUndefined();
});
