// The shape of `.disclosure-report.json`.
import * as z from 'zod';
import { rules } from '../rules/registry.ts';
import { severities, unitLevels } from '../rules/rule.ts';
import { settingsSchema } from '../settings.ts';

export const ruleIds = rules.map(({ id }) => id) as [string, ...string[]];

export const ruleSeverities = ['off', ...severities] as const;

const filled = z.string().refine((words) => words.trim() !== '');

export const suppressionSchema = z.strictObject({
  /** The reports that it concerns, relative to the file's folder; all of them where it isn't said. */
  path: filled.optional(),
  rule: z.enum(ruleIds),
  /** The finding's subject; all findings of the rule where it isn't said. */
  at: filled.optional(),
  reason: filled,
});

export const configurationFileSchema = z.strictObject({
  /** For editors; nothing is made of it. */
  $schema: z.unknown().optional(),
  /** Severity by rule id. */
  rules: settingsSchema.shape.rules,
  /** Level by a unit's name, where the name doesn't tell it. */
  units: z.record(z.string(), z.enum(unitLevels)).default({}),
  suppressions: z.array(suppressionSchema).default([]),
});

export type ConfigurationFileContent = z.infer<typeof configurationFileSchema>;

export type SuppressionEntry = ConfigurationFileContent['suppressions'][number];
