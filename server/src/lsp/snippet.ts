// What an LSP snippet becomes in an editor that knows none.

/**
 * The text of a snippet, its tab stops left out and their default texts kept.
 * @param snippet with `$1`, `${1}`, `${1:text}` and the escapes `\$`, `\}`, `\\`
 */
export function plainText(snippet: string): string {
  let result = '';
  let open = 0;
  let index = 0;
  while (index < snippet.length) {
    const character = snippet.charAt(index);
    if (character === '\\' && isEscaped(snippet.charAt(index + 1))) {
      result += snippet.charAt(index + 1);
      index += 2;
    } else if (character === '$') {
      const stop = tabStopAt(snippet, index);
      result += stop.text;
      if (stop.opens) open += 1;
      index = stop.end;
    } else if (character === '}' && open > 0) {
      open -= 1;
      index += 1;
    } else {
      result += character;
      index += 1;
    }
  }
  return result;
}

/** What stands at a `$`: a tab stop, whose default text follows where it opens one, or the character itself. */
function tabStopAt(snippet: string, start: number): { text: string; opens: boolean; end: number } {
  const braced = snippet.charAt(start + 1) === '{';
  const digits = start + (braced ? 2 : 1);
  let end = digits;
  while (isDigit(snippet.charCodeAt(end))) end += 1;
  if (end === digits) return { text: '$', opens: false, end: start + 1 };
  if (!braced) return { text: '', opens: false, end };
  const closing = snippet.charAt(end);
  if (closing === '}') return { text: '', opens: false, end: end + 1 };
  if (closing === ':') return { text: '', opens: true, end: end + 1 };
  return { text: '$', opens: false, end: start + 1 };
}

function isEscaped(character: string): boolean {
  return character === '$' || character === '}' || character === '\\';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
