// How wide a text is shown where Chinese characters are two columns wide.
import { eastAsianWidth } from 'get-east-asian-width';

/** The width of characters that are narrow in Western fonts and wide in Chinese ones: “ ” … — · ① */
export type AmbiguousWidth = 'wide' | 'narrow';

/** @returns columns of a font in which Chinese characters take two */
export function displayWidth(text: string, ambiguous: AmbiguousWidth): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Nearly all characters of a report are one of these.
    if (code >= 32 && code < 127) width += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) width += 2;
    else {
      const point = text.codePointAt(index) ?? 0;
      if (point > 0xffff) index++;
      width += isInvisible(point) ? 0 : eastAsianWidth(point, { ambiguousAsWide: ambiguous === 'wide' });
    }
  }
  return width;
}

/** Control, zero-width and combining characters. */
function isInvisible(point: number): boolean {
  return (
    point < 32 ||
    (point >= 0x7f && point < 0xa0) ||
    (point >= 0x300 && point <= 0x36f) ||
    (point >= 0x200b && point <= 0x200f) ||
    point === 0x2060 ||
    (point >= 0xfe00 && point <= 0xfe0f) ||
    point === 0xfeff
  );
}
