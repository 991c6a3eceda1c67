// The README's tables of rules, from the registry.
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Locale } from '../../server/src/text/localized.ts';
import { rulePagesFolder, ruleTable } from './rule-pages.ts';
import { locales } from './rule-words.ts';

/**
 * The README with its tables of rules written anew; the rest stays as it is.
 * @param readme text of README.md
 * @throws Error where the marks of a table are missing, or no example makes a rule speak
 */
export function readmeWith(readme: string, rules: readonly Rule[]): string {
  return locales.reduce((text, locale) => withTable(text, rules, locale), readme);
}

function withTable(readme: string, rules: readonly Rule[], locale: Locale): string {
  const opening = `<!-- rules ${locale} -->`;
  const closing = `<!-- /rules ${locale} -->`;
  const start = readme.indexOf(opening);
  const end = readme.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`README.md lacks ${opening} or ${closing}`);
  const table = ruleTable(rules, locale, `${rulePagesFolder}/`);
  return `${readme.slice(0, start + opening.length)}\n${table}\n${readme.slice(end)}`;
}
