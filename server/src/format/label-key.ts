// The key under which a label is looked up: what is left when width, spacing, quotes and numbering marks don't count.
import { digitValue, isSpace, narrow } from '../text/characters.ts';

const numeralCharacters = '一二三四五六七八九十';
const droppedCharacters = '“”‘’「」『』"\'＂＇*`';

/** A label's key. Two labels with one key are the same to a reader of the table. */
export function labelKey(label: string): string {
  let key = '';
  for (let index = 0; index < label.length; index++) {
    const code = label.charCodeAt(index);
    if (isSpace(code)) continue;
    const character = label.charAt(index);
    if (droppedCharacters.includes(character)) continue;
    if (key === '' && character === '#') continue;
    if (character === '\\' && isMarkdownEscape(label, index)) continue;
    if (character === '<') index = endOfLineBreakTag(label, index);
    if (label.charAt(index) === '>') continue;
    key += normalized(character, code, key);
  }
  return key;
}

/** Where a `<br>` in a Markdown cell ends; the same place where there is none. */
function endOfLineBreakTag(label: string, index: number): number {
  const end = label.indexOf('>', index);
  return end > 0 && end - index <= 5 && label.slice(index + 1, index + 3).toLowerCase() === 'br' ? end : index;
}

function isMarkdownEscape(label: string, index: number): boolean {
  const next = label.charAt(index + 1);
  return next === '.' || next === '*' || next === '_' || next === '#';
}

function normalized(character: string, code: number, keySoFar: string): string {
  if (character === '〔' || character === '【' || character === '［' || character === '[') return '(';
  if (character === '〕' || character === '】' || character === '］' || character === ']') return ')';
  const ascii = String.fromCharCode(narrow(code));
  const isMark =
    ascii === '.' || ascii === ',' || character === '、' || character === '。' || character === '․' || character === '·';
  if (isMark && keySoFar.length > 0 && keySoFar.length <= 2) {
    const last = keySoFar.charCodeAt(keySoFar.length - 1);
    if (digitValue(last) >= 0) return '.';
    if (numeralCharacters.includes(keySoFar.charAt(keySoFar.length - 1)) && isNumeral(keySoFar)) return '、';
  }
  return ascii;
}

function isNumeral(text: string): boolean {
  return [...text].every((character) => numeralCharacters.includes(character));
}

/** A key taken apart into its numbering mark (empty where it has none) and the words after it. */
export interface NumberedKey {
  readonly mark: string;
  readonly words: string;
}

const numberingMark = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|\(\d{1,2}\)|\d{1,2}\.)/;

/** Takes a key apart. */
export function splitNumbering(key: string): NumberedKey {
  const mark = numberingMark.exec(key)?.[0] ?? '';
  return { mark, words: key.slice(mark.length) };
}
