// The settings, their defaults, and how they are read from untrusted input.
import * as z from 'zod';
import { rules } from './rules/registry.ts';
import { severities } from './rules/rule.ts';
import { type Localized, localized } from './text/localized.ts';

const ruleIds = rules.map((rule) => rule.id) as [string, ...string[]];

const ruleSeverity = z.enum(['off', ...severities]);

export const settingsSchema = z.strictObject({
  /** Language of messages; `auto` follows the editor. */
  locale: z.enum(['auto', 'zh-cn', 'en']).default('auto'),
  /** Milliseconds without typing before a report is checked again. */
  debounce: z.int().min(0).max(5000).default(150),
  /** What is shown beside figures: names of rows and columns, and what a wrong figure should be. */
  inlayHints: z.strictObject({ names: z.boolean().default(true), expected: z.boolean().default(true) }).prefault({}),
  /** Whether each table's state is shown above it. */
  codeLens: z.boolean().default(true),
  /** How wide characters such as “ ” … are in the editor's font, for aligning tables. */
  ambiguousWidth: z.enum(['wide', 'narrow']).default('wide'),
  /** Severity by rule id, where it differs from the rule's own. */
  rules: z.partialRecord(z.enum(ruleIds), ruleSeverity).default({}),
});

export type Settings = z.infer<typeof settingsSchema>;

export type RuleSettings = Settings['rules'];

export const defaultSettings: Settings = settingsSchema.parse({});

/** Settings read from untrusted input: what is right counts, what is wrong is told and left out. */
export interface ReadSettings {
  readonly settings: Settings;
  /** One line a mistake: the key's path and what is wrong with it. */
  readonly problems: readonly Localized[];
}

/** @param input a parsed JSON value from the editor or a file; anything at all */
export function readSettings(input: unknown): ReadSettings {
  const parsed = settingsSchema.safeParse(input ?? {});
  if (parsed.success) return { settings: parsed.data, problems: [] };
  const problems = parsed.error.issues.flatMap(problemsOf);
  return { settings: settingsSchema.catch(defaultSettings).parse(withoutMistakes(input)), problems };
}

function problemsOf(issue: z.core.$ZodIssue): readonly Localized[] {
  const about = (path: readonly PropertyKey[], { 'zh-cn': chinese, en }: Localized): Localized => {
    const key = path.map(String).join('.');
    return key === '' ? localized(chinese, en) : localized(`${key}：${chinese}`, `${key}: ${en}`);
  };
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => about([...issue.path, key], unknownKey));
  return [about(issue.path, wrongValue(issue))];
}

const unknownKey = localized('没有这一项', 'unknown key');

/** The validator's own words are English: what can be wrong with a setting is said here. */
function wrongValue(issue: z.core.$ZodIssue): Localized {
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String);
      return localized(`可用的值是 ${values.join('、')}`, `the values are ${values.join(', ')}`);
    }
    case 'too_small':
      return localized(`不能小于 ${issue.minimum}`, `can't be less than ${issue.minimum}`);
    case 'too_big':
      return localized(`不能大于 ${issue.maximum}`, `can't be more than ${issue.maximum}`);
    case 'invalid_type':
      return typeWords[issue.expected] ?? wrongType;
    default:
      return wrongType;
  }
}

const wrongType = localized('值的类型不对', 'the value is of a wrong type');

const typeWords: Readonly<Record<string, Localized>> = {
  int: localized('应为整数', 'must be a whole number'),
  number: localized('应为数字', 'must be a number'),
  object: localized('应为对象', 'must be an object'),
  record: localized('应为对象', 'must be an object'),
};

/** The part of the input that the schema accepts, key by key. */
function withoutMistakes(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return {};
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    if (key === 'rules' && typeof value === 'object' && value !== null) {
      kept[key] = Object.fromEntries(
        Object.entries(value).filter(([id, severity]) => ruleIds.includes(id) && ruleSeverity.safeParse(severity).success),
      );
    } else if (settingsSchema.safeParse({ [key]: value }).success) {
      kept[key] = value;
    }
  }
  return kept;
}
