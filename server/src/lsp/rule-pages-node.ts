// Finds the rules' pages on this computer's disk.
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { noRulePages, type RulePages } from './rule-pages.ts';

/** Seen from dist/ in the extension, and from this folder where the sources themselves run. */
const placesFromHere = ['../docs/rules', '../../../docs/rules'];

/**
 * The pages that came with the server; none where it was copied elsewhere without them.
 * @param here absolute path of the folder that the running file lies in
 */
export function findRulePages(here: string): RulePages {
  const found = placesFromHere.map((place) => pagesIn(join(here, place)));
  return found.find((pages) => pages.size > 0) ?? noRulePages;
}

function pagesIn(folder: string): RulePages {
  const names = namesIn(folder).filter((name) => name.endsWith('.md'));
  return new Map(
    names.map((name) => [name.slice(0, -'.md'.length).split(sep).join('/'), pathToFileURL(join(folder, name)).href]),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
