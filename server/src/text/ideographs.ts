// Which characters are Chinese: ideographs, and the punctuation that stands between them.

/** Whether a UTF-16 code unit is an ideograph of the basic plane. */
export function isIdeograph(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3007
  );
}

/** Whether a code unit is a printable ASCII character other than the space. */
export function isPrintableAscii(code: number): boolean {
  return code > 32 && code < 127;
}

/** Whether a code unit is an ASCII letter or digit. */
export function isAsciiWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** UTF-16 code units around a place in which an address is looked for. */
const addressReach = 200;

/** Whether a stretch stands inside of a URL, an e-mail address or a path: the printable ASCII around it is one. */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < addressReach && isPrintableAscii(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < addressReach && isPrintableAscii(text.charCodeAt(to))) to++;
  return /:\/\/|www\.|@|\.(?:cn|com|net|org|gov|html?|aspx?|php|jsp)\b/i.test(text.slice(from, to));
}
