// What severities, fixes and groups of rules are called in the documents.
import type { Rule, Severity } from '../../server/src/rules/rule.ts';
import { type Locale, type Localized, localized } from '../../server/src/text/localized.ts';
import { tryExample } from './tried-examples.ts';

export const locales: readonly Locale[] = ['zh-cn', 'en'];

export const severityWords: Readonly<Record<Severity, Localized>> = {
  error: localized('错误', 'error'),
  warning: localized('警告', 'warning'),
  information: localized('信息', 'information'),
  hint: localized('提示', 'hint'),
};

/** What fixes a rule offers: safe ones alone, suggested ones alone, some of each, or none. */
export type FixKind = 'safe' | 'suggest' | 'both' | 'none';

export const fixWords: Readonly<Record<FixKind, Localized>> = {
  safe: localized('安全', 'safe'),
  suggest: localized('建议', 'suggested'),
  both: localized('安全、建议', 'safe, suggested'),
  none: localized('—', '—'),
};

/**
 * The kinds of fixes that a rule offers on its examples.
 * @throws Error where no example makes the rule speak
 */
export function fixKindOf(rule: Rule): FixKind {
  const findings = rule.examples.flatMap((example) => tryExample(rule, example).findings);
  if (findings.length === 0) throw new Error(`no example makes ${rule.id} speak`);
  const fixes = findings.flatMap((finding) => finding.fixes?.() ?? []);
  const hasSafe = fixes.some(({ safe }) => safe);
  const hasSuggested = fixes.some(({ safe }) => !safe);
  if (hasSafe && hasSuggested) return 'both';
  if (hasSafe) return 'safe';
  return hasSuggested ? 'suggest' : 'none';
}

/** The groups of the catalogue, by what the ids begin with. */
const groups: readonly { readonly name: Localized; readonly prefixes: readonly string[] }[] = [
  { name: localized('标题和章节', 'Title and sections'), prefixes: ['title', 'section', 'subsection'] },
  { name: localized('表格', 'Tables'), prefixes: ['table', 'cell', 'figure'] },
  { name: localized('勾稽关系', 'Balance'), prefixes: ['balance'] },
  { name: localized('正文与表格', 'Prose against tables'), prefixes: ['narrative'] },
  { name: localized('时间', 'Time'), prefixes: ['period', 'date'] },
  { name: localized('引用和文字', 'Citations and text'), prefixes: ['citation', 'text'] },
  { name: localized('与上年报告对照', "Against last year's report"), prefixes: ['history'] },
];

/**
 * The rules in their groups, each in the order of the registry.
 * @throws Error where a rule belongs to no group
 */
export function groupedRules(rules: readonly Rule[]): readonly { readonly name: Localized; readonly rules: readonly Rule[] }[] {
  const prefixOf = ({ id }: Rule) => id.slice(0, id.indexOf('/'));
  const homeless = rules.find((rule) => !groups.some(({ prefixes }) => prefixes.includes(prefixOf(rule))));
  if (homeless !== undefined) throw new Error(`${homeless.id} belongs to no group of rule-words.ts`);
  const grouped = groups.map(({ name, prefixes }) => ({
    name,
    rules: rules.filter((rule) => prefixes.includes(prefixOf(rule))),
  }));
  return grouped.filter((group) => group.rules.length > 0);
}
