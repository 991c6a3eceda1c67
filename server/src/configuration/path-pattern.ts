// Which paths a pattern with stars names.

/**
 * Whether a pattern names a path. `*` and `?` stand for characters within a name, `**` for any number of folders;
 * a pattern that ends in `/` names everything below. Any other character stands for itself, brackets too.
 * @param pattern with forward slashes or backslashes
 * @param path relative, with forward slashes
 */
export function matchesPath(pattern: string, path: string): boolean {
  const normal = normalized(pattern.replaceAll('\\', '/'));
  const target = normalized(path);
  if (normal === target) return true;
  const names = (normal.endsWith('/') ? `${normal}**/*` : normal).split('/');
  return matchesAll(
    names,
    target.split('/'),
    (name) => name === '**',
    (name, segment) => matchesName(name, segment),
  );
}

/** macOS writes 重 and é in other ways into its names than people type. */
function normalized(path: string): string {
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
