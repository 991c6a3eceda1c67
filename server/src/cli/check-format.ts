// What an output format of `check` is.
import type { Locale, Localized } from '../text/localized.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Counts } from './words.ts';

export interface CheckStyle {
  readonly locale: Locale;
  readonly colours: boolean;
}

/** A file that could not be checked. */
export interface Failure {
  readonly path: string;
  readonly words: Localized;
}

/** Output in parts, so that files may be rendered in any thread and written as they come. */
export interface CheckFormat {
  readonly begin: string;
  /** What stands between two files' parts, where neither is empty. */
  readonly separator: string;
  file(checked: CheckedFile, style: CheckStyle): string;
  end(counts: Counts, failures: readonly Failure[], style: CheckStyle): string;
}

export const checkFormatNames = ['text', 'json', 'sarif', 'github'] as const;

export type CheckFormatName = (typeof checkFormatNames)[number];
