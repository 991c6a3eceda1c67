// The JSON schema by which editors complete `.disclosure-report.json`. The language server tells what is wrong in one.
import {
  type configurationFileSchema,
  ruleSeverities,
  type suppressionSchema,
} from '../../server/src/configuration/file-schema.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { unitLevels } from '../../server/src/rules/rule.ts';
import { type Localized, localized } from '../../server/src/text/localized.ts';

type Json = Readonly<Record<string, unknown>>;

type Described<Shape> = Readonly<Record<keyof Shape, Json>>;

/** A schema has one language: the reports' own comes first. */
function both({ 'zh-cn': chinese, en }: Localized): string {
  return `${chinese} / ${en}`;
}

/**
 * Offers values and allows anything: whoever writes something else is told so by the server, in clearer words than a
 * schema's, and is not to be told twice.
 */
function offers(values: readonly (readonly [string, Localized])[]): Json {
  return {
    anyOf: [{ enum: values.map(([value]) => value), enumDescriptions: values.map(([, words]) => both(words)) }, {}],
  };
}

const severityWords: Readonly<Record<(typeof ruleSeverities)[number], Localized>> = {
  off: localized('不检查', 'not checked'),
  error: localized('错误', 'error'),
  warning: localized('警告', 'warning'),
  information: localized('信息', 'information'),
  hint: localized('提示', 'hint'),
};

const levelWords: Readonly<Record<(typeof unitLevels)[number], Localized>> = {
  ministry: localized('国务院部门，可以制定规章', 'ministry of the State Council, which can issue 规章'),
  province: localized('省级政府，可以制定规章', 'province, which can issue 规章'),
  city: localized('设区的市、自治州政府，可以制定规章', 'city with districts or autonomous prefecture, which can issue 规章'),
  county: localized('县级政府', 'county'),
  township: localized('乡镇政府、街道办事处', 'township or street office'),
  department: localized('地方政府部门', 'department of a local government'),
};

const reason = localized(
  '忽略的理由，必填；没有理由则不生效',
  'why it is right as it is: needed, without one the suppression isn’t in force',
);

const entryWords: Described<typeof suppressionSchema.shape> = {
  path: {
    description: both(
      localized(
        '哪些年报，相对于本文件所在文件夹：* 代表文件名的一部分，** 代表任意层文件夹；不写则为全部',
        'which reports, relative to this file’s folder: * stands for a part of a name, ** for any folders; all without it',
      ),
    ),
  },
  rule: { description: both(localized('规则', 'rule')) },
  at: {
    description: both(
      localized(
        '问题所在：如“重复申请 · 自然人”；不写则为整份年报',
        'the place, such as “重复申请 · 自然人”; the whole report without it',
      ),
    ),
  },
  reason: { description: both(reason) },
};

function topWords(rules: readonly Rule[]): Described<typeof configurationFileSchema.shape> {
  const ruleIds = offers(rules.map(({ id, description }) => [id, description]));
  const entry = {
    properties: { ...entryWords, rule: { ...entryWords.rule, ...ruleIds } },
    defaultSnippets: [
      {
        label: both(localized('忽略一处问题', 'suppress a finding')),
        description: both(reason),
        body: { path: '$1', rule: '$2', at: '$3', reason: '$4' },
      },
    ],
  };
  return {
    $schema: {},
    rules: {
      description: both(localized('各规则的级别，优先于编辑器的设置', 'severity by rule; comes before the editor’s settings')),
      properties: Object.fromEntries(
        rules.map(({ id, description, severity: own }) => [
          id,
          { description: both(description), default: own, $ref: '#/definitions/severity' },
        ]),
      ),
    },
    units: {
      description: both(localized('名称看不出级别的单位各是什么级别', 'levels of units whose names don’t tell them')),
      additionalProperties: offers(unitLevels.map((level) => [level, levelWords[level]])),
    },
    suppressions: {
      description: both(localized('已核实、不再提示的问题', 'findings that were judged to be right as they are')),
      items: entry,
    },
  };
}

/** Keys are those of the schema that reads the file: the compiler asks for each of them. */
export function configurationSchema(rules: readonly Rule[]): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: both(localized('政府信息公开年报检查设置', 'Settings for checking disclosure reports')),
    allowComments: true,
    allowTrailingCommas: true,
    definitions: { severity: offers(ruleSeverities.map((value) => [value, severityWords[value]])) },
    properties: topWords(rules),
  };
}
