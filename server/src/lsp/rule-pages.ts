// Where the rules' pages lie that diagnostics link to.
import { rules } from '../rules/registry.ts';

/** The URI of each rule's page, by the rule's id. */
export type RulePages = ReadonlyMap<string, string>;

export const noRulePages: RulePages = new Map();

/** @param folder URI of the folder that the pages lie in, as the client tells it */
export function rulePagesUnder(folder: string): RulePages {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return new Map(rules.map(({ id }) => [id, `${base}${id}.md`]));
}
