// The editor's description of the settings, from their schema and the rules.
import * as z from 'zod';
import type { Rule } from '../../server/src/rules/rule.ts';
import { severities } from '../../server/src/rules/rule.ts';
import { defaultSettings, settingsSchema } from '../../server/src/settings.ts';

/** The key of a rule's description among the manifest's messages; VS Code takes letters, digits, `-` and `.` alone. */
export function messageKeyOf(ruleId: string): string {
  return `rule.${ruleId.replaceAll('/', '.')}`;
}

/** The properties of `contributes.configuration`, by setting. */
export function configurationProperties(rules: readonly Rule[]): Record<string, Record<string, unknown>> {
  const limits = debounceLimits();
  const locales = settingsSchema.shape.locale.unwrap().options;
  const widths = settingsSchema.shape.ambiguousWidth.unwrap().options;
  return {
    'disclosureReport.locale': {
      type: 'string',
      enum: locales,
      enumDescriptions: locales.map((locale) => `%configuration.locale.${locale}%`),
      default: defaultSettings.locale,
      description: '%configuration.locale%',
      order: 1,
    },
    'disclosureReport.debounce': {
      type: 'integer',
      ...limits,
      default: defaultSettings.debounce,
      description: '%configuration.debounce%',
      order: 2,
    },
    'disclosureReport.inlayHints.names': {
      type: 'boolean',
      default: defaultSettings.inlayHints.names,
      description: '%configuration.inlayHints.names%',
      order: 3,
    },
    'disclosureReport.inlayHints.expected': {
      type: 'boolean',
      default: defaultSettings.inlayHints.expected,
      description: '%configuration.inlayHints.expected%',
      order: 4,
    },
    'disclosureReport.codeLens': {
      type: 'boolean',
      default: defaultSettings.codeLens,
      description: '%configuration.codeLens%',
      order: 5,
    },
    'disclosureReport.ambiguousWidth': {
      type: 'string',
      enum: widths,
      enumDescriptions: widths.map((width) => `%configuration.ambiguousWidth.${width}%`),
      default: defaultSettings.ambiguousWidth,
      description: '%configuration.ambiguousWidth%',
      order: 6,
    },
    'disclosureReport.rules': {
      type: 'object',
      properties: Object.fromEntries(rules.map((rule) => [rule.id, propertyOf(rule)])),
      additionalProperties: false,
      default: defaultSettings.rules,
      description: '%configuration.rules%',
      order: 7,
    },
  };
}

function propertyOf(rule: Rule): Record<string, unknown> {
  const choices = ['off', ...severities];
  return {
    type: 'string',
    enum: choices,
    enumDescriptions: choices.map((choice) => `%configuration.severity.${choice}%`),
    default: rule.severity,
    description: `%${messageKeyOf(rule.id)}%`,
  };
}

const jsonInteger = z.looseObject({ minimum: z.int(), maximum: z.int() });

function debounceLimits(): { minimum: number; maximum: number } {
  const { minimum, maximum } = jsonInteger.parse(z.toJSONSchema(settingsSchema.shape.debounce.unwrap()));
  return { minimum, maximum };
}
