// Words and excerpts as Markdown that shows them as they are.

/** Characters that Markdown takes for marks. */
const marks = /[\\`*_[\]<>|~&#]/g;

/** Running words, so that nothing in them is taken for a mark. */
export function escaped(words: string): string {
  return visible(words).replace(marks, '\\$&').replaceAll('\n', ' ');
}

/** A block of lines as they are; the fence is longer than any in them. */
export function fenced(language: string, lines: string): string {
  const longest = Math.max(2, ...Array.from(lines.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${visible(lines).replace(/\n*$/, '')}\n${fence}`;
}

/** Control and format characters and odd spaces; an ordinary space, the ideographic one, tab and line break are none. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]/gu;

/** Invisible characters named by their code points: ‹U+200B›. */
function visible(words: string): string {
  return words.replace(invisible, (character) => {
    if (' \u3000\t\n'.includes(character)) return character;
    const code = character.codePointAt(0) ?? 0;
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}
