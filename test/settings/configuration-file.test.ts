// The text of `.disclosure-report.json`: what counts, and what is told of mistakes at which place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noConfiguration, readConfigurationText } from '../../server/src/configuration/read-configuration.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { severities, unitLevels } from '../../server/src/rules/rule.ts';
import { parseMarked } from '../support/marked.ts';

it('reads all that it may hold, with comments and trailing commas', () => {
  const { content, problems } = readConfigurationText(`{
    "$schema": "./any.json", // 说明
    "rules": { "cell/blank": "off", "title/form": "error" },
    /* 单位 */
    "units": { "某某局": "city", },
    "suppressions": [
      { "path": "2023/*.txt", "rule": "cell/blank", "at": "重复申请 · 自然人", "reason": "已核实" },
      { "rule": "title/form", "reason": "沿用旧称" },
    ],
  }`);
  expect(problems).toEqual([]);
  expect(content).toEqual({
    $schema: './any.json',
    rules: { 'cell/blank': 'off', 'title/form': 'error' },
    units: { 某某局: 'city' },
    suppressions: [
      { path: '2023/*.txt', rule: 'cell/blank', at: '重复申请 · 自然人', reason: '已核实' },
      { rule: 'title/form', reason: '沿用旧称' },
    ],
  });
});

it.each(['', ' \n', '// 只有注释\n', '{}'])('takes %j for no settings, and for no mistake', (text) => {
  expect(readConfigurationText(text)).toEqual({ content: noConfiguration, problems: [] });
});

it('knows every rule, severity and level', () => {
  for (const { id } of rules) {
    for (const severity of ['off', ...severities]) {
      expect(readConfigurationText(JSON.stringify({ rules: { [id]: severity } })).problems).toEqual([]);
    }
  }
  for (const level of unitLevels) expect(readConfigurationText(`{"units":{"甲":"${level}"}}`).problems).toEqual([]);
});

describe('mistakes are told at their place', () => {
  /** @param marked the text with its mistakes marked */
  function expectProblems(marked: string, ...chinese: readonly string[]) {
    const { text, ranges } = parseMarked(marked);
    const { problems } = readConfigurationText(text);
    expect(problems.map(({ message }) => message['zh-cn'])).toEqual(chinese);
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    expect(problems.map(({ span }) => span)).toEqual(ranges);
  }

  it.each([
    ['{⟦"rulse"⟧: {}}', '没有“rulse”这一项，已略过；是不是“rules”？'],
    ['{⟦"colour"⟧: 1}', '没有“colour”这一项，已略过。'],
    ['{"rules": {⟦"cell/blnk"⟧: "off"}}', '没有规则“cell/blnk”，是不是“cell/blank”？'],
    ['{"rules": {⟦"no/such-rule"⟧: "off"}}', '没有规则“no/such-rule”。'],
    ['{"rules": {"cell/blank": ⟦"of"⟧}}', '可用的值是 off、error、warning、information、hint；是不是“off”？'],
    ['{"rules": {"cell/blank": ⟦1⟧}}', '可用的值是 off、error、warning、information、hint。'],
    ['{"rules": ⟦[]⟧}', '应为对象：{ … }。'],
    ['{"units": {"甲": ⟦"town"⟧}}', '可用的值是 ministry、province、city、county、township、department。'],
    ['{"units": ⟦"city"⟧}', '应为对象：{ … }。'],
    ['{"suppressions": ⟦{}⟧}', '应为列表：[ … ]。'],
    ['{"suppressions": [⟦"x"⟧]}', '应为对象：{ … }。'],
    ['{"suppressions": [{"rule": "cell/blank", "reason": ⟦""⟧}]}', '请在“reason”中写明理由；没有理由，这一条忽略不生效。'],
    ['{"suppressions": [{"rule": ⟦"cell/blank"⟧}]}', '请在“reason”中写明理由；没有理由，这一条忽略不生效。'],
    ['{"suppressions": [⟦{⟧"reason": "x"}]}', '缺少“rule”（规则名），这一条忽略不生效。'],
    ['{"suppressions": [{"rule": ⟦"cell/blnk"⟧, "reason": "x"}]}', '没有规则“cell/blnk”，是不是“cell/blank”？'],
    [
      '{"suppressions": [{"rule": "cell/blank", "reason": "x", ⟦"pth"⟧: "a"}]}',
      '没有“pth”这一项，这一条忽略不生效；是不是“path”？',
    ],
    ['{"suppressions": [{"rule": "cell/blank", "reason": "x", "at": ⟦3⟧}]}', '应为带双引号的文字。'],
    [
      '{"suppressions": [{"rule": "cell/blank", "reason": "x", "path": ⟦" "⟧}]}',
      '此处不能为空；不需要时请删去这一项。这一条忽略不生效。',
    ],
    ['{"rules": {"cell/blank": "off", ⟦"cell/blank"⟧: "hint"}}', '“cell/blank”重复，以最后一个为准。'],
    ['⟦[]⟧', '文件内容应为一个对象：{ … }；现按没有设置处理。'],
    ['⟦null⟧', '文件内容应为一个对象：{ … }；现按没有设置处理。'],
    ['{"rules": {"cell/blank": "off" ⟦"title/form"⟧: "off"}}', '不是有效的 JSON：此处缺少逗号“,”。'],
    ['{"rules": ⟦off⟧}', '不是有效的 JSON：此处应为带双引号的文字、数字或括号。'],
  ])('%s', (marked, chinese) => expectProblems(marked, chinese));

  it('in the order of the text, and each one', () => {
    expectProblems(
      '{"rules": {⟦"a/b"⟧: "off", "cell/blank": ⟦"x"⟧}, "suppressions": [{⟦"reson"⟧: "x", "rule": ⟦"cell/blank"⟧}]}',
      '没有规则“a/b”。',
      '可用的值是 off、error、warning、information、hint。',
      '没有“reson”这一项，这一条忽略不生效；是不是“reason”？',
      '请在“reason”中写明理由；没有理由，这一条忽略不生效。',
    );
  });

  it('and what is right beside them counts', () => {
    const right = { rule: 'cell/blank', reason: '已核实' };
    const { content } = readConfigurationText(
      JSON.stringify({
        rules: { 'no/such': 'off', 'cell/blank': 'x', 'title/form': 'off' },
        units: { 甲: 'town', 乙: 'city' },
        suppressions: [{ rule: 'cell/blank' }, right, { ...right, pth: 'a.txt' }, 3],
        colour: 1,
      }),
    );
    expect(content).toEqual({ rules: { 'title/form': 'off' }, units: { 乙: 'city' }, suppressions: [right] });
  });

  it('of the syntax, and what can be read counts', () => {
    const { content, problems } = readConfigurationText('{"rules": {"cell/blank": "off"}, "units": {"甲": ');
    expect(problems).toHaveLength(1);
    expect(content.rules).toEqual({ 'cell/blank': 'off' });
  });
});

it('lives with brackets nested too deeply, and with names that every object has', () => {
  expect(readConfigurationText('['.repeat(200_000)).problems).toHaveLength(1);
  const { content, problems } = readConfigurationText(
    '{"__proto__": {"rules": {"cell/blank": "off"}}, "units": {"constructor": "city"}}',
  );
  expect(content.rules).toEqual({});
  expect(content.units).toEqual({ constructor: 'city' });
  expect(problems).toHaveLength(1);
});

it('any text gives settings, and mistakes inside of it', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"rules"',
    '"cell/blank"',
    '"off"',
    '"',
    '\\',
    '//',
    '\n',
    '1',
    '甲',
    'null',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { span } of readConfigurationText(text).problems) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});
