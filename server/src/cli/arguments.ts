// Reads a command's options and paths, and says what is wrong with them in the user's language.
import { parseArgs } from 'node:util';
import { type Locale, type Localized, locales } from '../text/localized.ts';
import { words } from './words.ts';

/** An option: a switch, or a value that may be limited to some choices. */
export type OptionFormat =
  | { readonly type: 'boolean'; readonly short?: string }
  | { readonly type: 'string'; readonly choices?: readonly string[] };

export type OptionFormats = Readonly<Record<string, OptionFormat>>;

export interface CommandLine {
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly paths: readonly string[];
}

/** Wrong usage; ends the program with status 2. */
export class UsageError extends Error {
  constructor(readonly words: Localized) {
    super(words.en);
  }
}

/** Options that every command takes. */
export const commonOptions = {
  help: { type: 'boolean', short: 'h' },
  locale: { type: 'string', choices: locales },
} as const satisfies OptionFormats;

/** @throws UsageError at the first mistake */
export function readArguments(args: readonly string[], formats: OptionFormats): CommandLine {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(formats).map(([name, format]) => [name, parseArgsOption(format)])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const format = Object.hasOwn(formats, token.name) ? formats[token.name] : undefined;
    if (format === undefined) throw new UsageError(words.unknownOption(token.rawName));
    if (format.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(words.valueUnexpected(token.rawName));
      switches.add(token.name);
    } else {
      values.set(token.name, checkedValue(token.rawName, token.value, format.choices));
    }
  }
  // An unset variable of a script: taken for a path, it would be the current folder with all that is in it.
  if (positionals.includes('')) throw new UsageError(words.pathEmpty);
  return { switches, values, paths: positionals };
}

/** The locale that the arguments ask for, also where something else in them is wrong. */
export function localeAmong(args: readonly string[]): Locale {
  const last = args.findLastIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  const value = last < 0 ? undefined : args[last] === '--locale' ? args[last + 1] : args[last]?.slice('--locale='.length);
  return locales.find((locale) => locale === value) ?? 'zh-cn';
}

/** One of the choices that an option was limited to; the first one where it wasn't given. */
export function choice<const Choice extends string>(
  line: CommandLine,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  return choices.find((one) => one === line.values.get(name)) ?? choices[0];
}

function parseArgsOption(format: OptionFormat): { type: 'boolean' | 'string'; short?: string } {
  if (format.type === 'boolean' && format.short !== undefined) return { type: 'boolean', short: format.short };
  return { type: format.type };
}

function checkedValue(name: string, value: string | undefined, choices: readonly string[] | undefined): string {
  if (value === undefined) throw new UsageError(words.valueMissing(name));
  if (choices !== undefined && !choices.includes(value)) throw new UsageError(words.wrongValue(name, value, choices));
  return value;
}
