// Makes foreign text safe to show on a terminal.

/**
 * The text in which no character moves the cursor, changes colours or turns the reading direction:
 * white space is a space, other control characters a visible picture of themselves.
 */
export function printable(text: string): string {
  let result = '';
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    const replacement = replacementOf(text.charCodeAt(index));
    if (replacement === undefined) continue;
    result += text.slice(copied, index) + replacement;
    copied = index + 1;
  }
  return result + text.slice(copied);
}

function replacementOf(code: number): string | undefined {
  if (code >= 0x20 && code < 0x7f) return undefined;
  if (code >= 0x09 && code <= 0x0d) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  const isFormatting =
    code <= 0x9f ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069);
  return isFormatting ? '\ufffd' : undefined;
}
