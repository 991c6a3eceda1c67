// Classes of characters, by UTF-16 code unit.

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const PIPE = 124;

/** White space of any width, zero-width characters and the byte order mark included; line breaks too. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0xa0) return code === 0x7f;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** An ASCII or full-width digit's value, or -1. */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** The ASCII character of a full-width form (Ａ → A, （ → ( ), others unchanged. */
export function narrow(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** The text without any white space. */
export function withoutSpaces(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) {
    if (!isSpace(text.charCodeAt(index))) result += text.charAt(index);
  }
  return result;
}
