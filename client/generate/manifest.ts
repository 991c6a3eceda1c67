// The generated parts of package.json and of its messages; what people write there stays as it is.
import * as z from 'zod';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Locale } from '../../server/src/text/localized.ts';
import { messageKeyOf } from './configuration.ts';

const record = z.record(z.string(), z.unknown());

/** @param manifest text of package.json */
export function manifestWith(manifest: string, properties: Record<string, unknown>): string {
  const parsed = record.parse(JSON.parse(manifest));
  const contributes = record.parse(parsed.contributes);
  contributes.configuration = { ...record.parse(contributes.configuration), properties };
  parsed.contributes = contributes;
  return asFile(parsed);
}

const messagesSchema = z.record(z.string(), z.string());

/** @param messages text of a package.nls file */
export function messagesWith(messages: string, rules: readonly Rule[], locale: Locale): string {
  const parsed = messagesSchema.parse(JSON.parse(messages));
  const written = Object.entries(parsed).filter(([key]) => !key.startsWith('rule.'));
  const generated = rules.map((rule) => [messageKeyOf(rule.id), rule.description[locale]]);
  return asFile(Object.fromEntries([...written, ...generated]));
}

function asFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
