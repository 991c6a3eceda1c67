// What a report is checked with: the file's word before the editor's, and that before the rules' own.
import type { UnitLevel } from '../rules/rule.ts';
import type { CheckOptions } from '../rules/run-rules.ts';
import type { Suppression } from '../rules/suppression.ts';
import type { RuleSettings } from '../settings.ts';
import { withoutSpaces } from '../text/characters.ts';
import { folderOf, type LoadedConfiguration, relativePath } from './configuration-files.ts';
import { normalizedPath, PathPattern } from './path-pattern.ts';

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
  const prepared = preparedFrom(configuration);
  return {
    rules: { ...editorRules, ...configuration.content.rules },
    levels: prepared.levels,
    suppressions: suppressionsFor(prepared, configuration, path),
  };
}

/** What a file says, so that it can be looked up for thousands of reports. */
interface Prepared {
  /** By the units' names without white space, as a report tells them. */
  readonly levels: Readonly<Record<string, UnitLevel>>;
  /** Those for every report. */
  readonly everywhere: readonly Suppression[];
  /** By the one path that they name. */
  readonly byPath: ReadonlyMap<string, readonly Suppression[]>;
  readonly byPattern: readonly { readonly pattern: PathPattern; readonly suppression: Suppression }[];
}

const known = new WeakMap<LoadedConfiguration, Prepared>();

function preparedFrom(configuration: LoadedConfiguration): Prepared {
  const before = known.get(configuration);
  if (before !== undefined) return before;
  const { units, suppressions } = configuration.content;
  const everywhere: Suppression[] = [];
  const byPath = new Map<string, Suppression[]>();
  const byPattern: Prepared['byPattern'][number][] = [];
  for (const { path, rule, at, reason } of suppressions) {
    const suppression = { rule, at, reason };
    const pattern = path === undefined ? undefined : new PathPattern(path);
    if (pattern === undefined) everywhere.push(suppression);
    else if (pattern.hasWildcards) byPattern.push({ pattern, suppression });
    else byPath.set(pattern.literal, [...(byPath.get(pattern.literal) ?? []), suppression]);
  }
  const levels = Object.fromEntries(Object.entries(units).map(([name, level]) => [withoutSpaces(name), level]));
  const prepared = { levels, everywhere, byPath, byPattern };
  known.set(configuration, prepared);
  return prepared;
}

function suppressionsFor(
  prepared: Prepared,
  configuration: LoadedConfiguration,
  path: string | undefined,
): readonly Suppression[] {
  const { everywhere, byPath, byPattern } = prepared;
  if (path === undefined) return everywhere;
  const relative = normalizedPath(relativePath(folderOf(configuration.path), path));
  const matching = byPattern.filter(({ pattern }) => pattern.matches(relative)).map(({ suppression }) => suppression);
  return [...(byPath.get(relative) ?? []), ...matching, ...everywhere];
}
