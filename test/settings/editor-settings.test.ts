// Settings of the editor: a mistake is told in either language, and the rest counts.
import { expect, it } from 'vitest';
import { readSettings } from '../../server/src/settings.ts';

it.each([
  ['debounce', 5001, 'debounce', '不能大于 5000', "can't be more than 5000"],
  ['debounce', -1, 'debounce', '不能小于 0', "can't be less than 0"],
  ['debounce', '1', 'debounce', '应为数字', 'must be a number'],
  ['debounce', 1.5, 'debounce', '应为整数', 'must be a whole number'],
  ['locale', 'fr', 'locale', '可用的值是 auto、zh-cn、en', 'the values are auto, zh-cn, en'],
  ['rules', 7, 'rules', '应为对象', 'must be an object'],
  ['rules', { 'no/such': 'error', 'cell/blank': 'hint' }, 'rules.no/such', '没有这一项', 'unknown key'],
])('says in either language what is wrong with %s: %j, and keeps what is right', (setting, value, key, chinese, english) => {
  const input = { debounce: 20, locale: 'en', rules: { 'cell/blank': 'hint' }, [setting]: value };
  const { settings, problems } = readSettings(input);
  expect(problems).toEqual([{ 'zh-cn': `${key}：${chinese}`, en: `${key}: ${english}` }]);
  expect(settings.rules).toEqual(value === 7 ? {} : { 'cell/blank': 'hint' });
  expect(settings).toMatchObject({
    debounce: setting === 'debounce' ? 150 : 20,
    locale: setting === 'locale' ? 'auto' : 'en',
  });
});
