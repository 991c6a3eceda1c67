// Pinyin initials of the official words, by which completion finds them.
import { charactersByLetter } from './pinyin-letters.ts';

const letters = new Map<string, string>();
for (const [letter, characters] of Object.entries(charactersByLetter)) {
  for (const character of characters) letters.set(character, letter);
}

/** The initials of a text's characters: ztqk for 一、总体情况; numbering marks and other characters have none. */
export function pinyinInitials(text: string): string {
  const words = text.replace(/^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)/, '');
  let initials = '';
  for (const character of words) initials += letters.get(character) ?? '';
  return initials;
}
