// The settings, their defaults, and how they are read from untrusted input.
import * as z from 'zod';
import { rules } from './rules/registry.ts';
import { severities } from './rules/rule.ts';

const ruleIds = rules.map((rule) => rule.id) as [string, ...string[]];

const ruleSeverity = z.enum(['off', ...severities]);

export const settingsSchema = z.strictObject({
  /** Language of messages; `auto` follows the editor. */
  locale: z.enum(['auto', 'zh-cn', 'en']).default('auto'),
  /** Milliseconds without typing before a report is checked again. */
  debounce: z.int().min(0).max(5000).default(150),
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
  readonly problems: readonly string[];
}

/** @param input a parsed JSON value from the editor or a file; anything at all */
export function readSettings(input: unknown): ReadSettings {
  const parsed = settingsSchema.safeParse(input ?? {});
  if (parsed.success) return { settings: parsed.data, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${[...issue.path, key].join('.')}: unknown key`)
      : [`${issue.path.join('.') || '(root)'}: ${issue.message}`],
  );
  return { settings: settingsSchema.catch(defaultSettings).parse(withoutMistakes(input)), problems };
}

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
