// What is said of mistakes in `.disclosure-report.json`.
import { type Localized, localized } from '../text/localized.ts';

export const notAnObject = localized(
  '文件内容应为一个对象：{ … }；现按没有设置处理。',
  'The file must hold an object, { … }; none of it counts.',
);

export const reasonMissing = localized(
  '请在“reason”中写明理由；没有理由，这一条忽略不生效。',
  'Give the reason in “reason”: without one this suppression isn’t in force.',
);

export const ruleMissing = localized(
  '缺少“rule”（规则名），这一条忽略不生效。',
  'The key “rule” is missing: this suppression isn’t in force.',
);

export const emptyText = localized(
  '此处不能为空；不需要时请删去这一项。这一条忽略不生效。',
  'This can’t be empty; take the key away where it isn’t needed. This suppression isn’t in force.',
);

export function keyRepeated(key: string): Localized {
  return localized(`“${key}”重复，以最后一个为准。`, `“${key}” stands here twice; the last one counts.`);
}

/** @param disables whether the mistake takes a whole suppression out of force */
export function unknownKey(key: string, meant: string | undefined, disables: boolean): Localized {
  return localized(
    `没有“${key}”这一项，${disables ? '这一条忽略不生效' : '已略过'}${meant === undefined ? '。' : `；是不是“${meant}”？`}`,
    `There is no key “${key}”: ${disables ? 'this suppression isn’t in force' : 'it is left out'}.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
  );
}

export function unknownRule(id: string, meant: string | undefined): Localized {
  return localized(
    `没有规则“${id}”${meant === undefined ? '。' : `，是不是“${meant}”？`}`,
    `There is no rule “${id}”${meant === undefined ? '.' : `. Did you mean “${meant}”?`}`,
  );
}

export function wrongValue(values: readonly string[], meant: string | undefined): Localized {
  return localized(
    `可用的值是 ${values.join('、')}${meant === undefined ? '。' : `；是不是“${meant}”？`}`,
    `The values are ${values.join(', ')}${meant === undefined ? '.' : `. Did you mean “${meant}”?`}`,
  );
}

const typeWords: Readonly<Record<string, Localized>> = {
  string: localized('应为带双引号的文字。', 'This must be text in double quotes.'),
  object: localized('应为对象：{ … }。', 'This must be an object: { … }.'),
  record: localized('应为对象：{ … }。', 'This must be an object: { … }.'),
  array: localized('应为列表：[ … ]。', 'This must be a list: [ … ].'),
};

/** @param expected the validator's word for the right type */
export function wrongType(expected: string): Localized {
  return typeWords[expected] ?? localized('值的类型不对。', 'The value is of a wrong type.');
}
