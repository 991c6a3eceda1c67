// What a report is checked with: the file's word before the editor's, and that before the rules' own.
import type { UnitLevel } from '../rules/rule.ts';
import type { CheckOptions } from '../rules/run-rules.ts';
import type { Suppression } from '../rules/suppression.ts';
import type { RuleSettings } from '../settings.ts';
import { withoutSpaces } from '../text/characters.ts';
import { folderOf, type LoadedConfiguration, relativePath } from './configuration-files.ts';
import { matchesPath } from './path-pattern.ts';

/** The part of a check's options that comes from settings; can be sent to another thread. */
export type ResolvedOptions = Pick<CheckOptions, 'rules' | 'levels' | 'suppressions'>;

/**
 * @param editorRules severities in the editor's own settings
 * @param path the report's absolute path, with forward slashes; undefined for a text that is no file
 */
export function resolveOptions(
  editorRules: RuleSettings,
  configuration: LoadedConfiguration | undefined,
  path: string | undefined,
): ResolvedOptions {
  if (configuration === undefined) return { rules: editorRules };
  const { rules, units } = configuration.content;
  return {
    rules: { ...editorRules, ...rules },
    levels: levelsOf(units),
    suppressions: suppressionsOf(configuration, path),
  };
}

/** By the units' names without white space, as a report tells them. */
function levelsOf(units: Readonly<Record<string, UnitLevel>>): Readonly<Record<string, UnitLevel>> {
  return Object.fromEntries(Object.entries(units).map(([name, level]) => [withoutSpaces(name), level]));
}

function suppressionsOf(configuration: LoadedConfiguration, path: string | undefined): readonly Suppression[] {
  const relative = path === undefined ? undefined : relativePath(folderOf(configuration.path), path);
  return configuration.content.suppressions
    .filter((entry) => entry.path === undefined || (relative !== undefined && matchesPath(entry.path, relative)))
    .map(({ rule, at, reason }) => ({ rule, at, reason }));
}
