// Which paths a pattern with stars names.

/**
 * A pattern that names paths. `*` and `?` stand for characters within a name, `**` for any number of folders;
 * a pattern that ends in `/` names everything below. Any other character stands for itself, brackets too.
 */
export class PathPattern {
  /** The one path that it names as it stands, stars and all. */
  readonly literal: string;
  /** Whether it may name others too. */
  readonly hasWildcards: boolean;
  private readonly names: readonly string[];

  /** @param pattern with forward slashes or backslashes */
  constructor(pattern: string) {
    this.literal = normalizedPath(pattern.replaceAll('\\', '/'));
    this.hasWildcards = /[*?]|\/$/.test(this.literal);
    this.names = (this.literal.endsWith('/') ? `${this.literal}**/*` : this.literal).split('/');
  }

  /** @param path relative, with forward slashes, normalized */
  matches(path: string): boolean {
    if (path === this.literal) return true;
    if (!this.hasWildcards) return false;
    return matchesAll(this.names, path.split('/'), (name) => name === '**', matchesName);
  }
}

/** macOS writes é and the like in another way into its names than people type. @param path relative */
export function normalizedPath(path: string): string {
  const composed = path.normalize('NFC');
  return composed.startsWith('./') ? composed.slice(2) : composed;
}

function matchesName(name: string, segment: string): boolean {
  return matchesAll(
    Array.from(name),
    Array.from(segment),
    (character) => character === '*',
    (character, other) => character === '?' || character === other,
  );
}

/** Matches items one by one, a star taking any number of them. Only the last star is ever tried again: that suffices. */
function matchesAll(
  pattern: readonly string[],
  items: readonly string[],
  isStar: (part: string) => boolean,
  matches: (part: string, item: string) => boolean,
): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let tried = 0;
  while (next < items.length) {
    const part = pattern[at];
    const item = items[next] ?? '';
    if (part !== undefined && isStar(part)) {
      star = at++;
      tried = next;
    } else if (part !== undefined && matches(part, item)) {
      at++;
      next++;
    } else if (star >= 0) {
      at = star + 1;
      next = ++tried;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isStar);
}
