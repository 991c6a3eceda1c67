// Which kinds of characters a stretch of text has, as bits: most stretches have few, and who looks for the others need not look.

/** Kinds of characters, as bits of one number. */
export const characterKind = {
  /** What tags, entities, TeX words and bookmarks begin with. */
  residue: 1,
  /** What placeholders are made of. */
  placeholder: 2,
  /** Characters that nobody sees or that no font shows. */
  invisible: 4,
  /** Half-width punctuation. */
  halfWidth: 8,
  /** A bracket that closes at once, or in which a word of request may begin. */
  oddBracket: 16,
  /** Brackets and quotation marks. */
  paired: 32,
  /** What the units of dates and document numbers are: 年, 月, 日, 号. */
  dateUnit: 64,
  /** Digits of both widths and Chinese numerals. */
  digit: 128,
  /** White space between words, and what else clean words haven't: full-width digits and ％, tags, entities. */
  unclean: 256,
} as const;

/** The bits of all kinds. */
export const everyKind = 511;

/** Bits for who cuts lines, above those of all kinds, as the following are. */
export const lineBit = { space: 512, lineBreak: 1024, tab: 2048, pipe: 4096 } as const;

/** Bits of brackets, and of what may follow an opening one in a place to fill in: （填写…）, （单位名称）. */
const opening = 8192;
const closing = 16384;
const requesting = 32768;

/** Bits by UTF-16 code unit. */
const bitsByCode = new Uint16Array(0x10000);

function mark(kind: number, characters: string): void {
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index);
    bitsByCode[code] = (bitsByCode[code] ?? 0) | kind;
  }
}

function markRange(kind: number, first: number, last: number): void {
  for (let code = first; code <= last; code++) bitsByCode[code] = (bitsByCode[code] ?? 0) | kind;
}

// D, K and 误 stand in the field codes and Word's own error words that have none of the others.
mark(characterKind.residue, '\\<&†‡[_DK误');
mark(characterKind.placeholder, 'XxＸｘ×✕╳_＿?？○◯△＊*待T');
mark(characterKind.halfWidth, ',;:()!?');
mark(characterKind.paired, '《》〈〉（(）)【】〔〕[［]］“”‘’「」『』"＂﹝﹞〖〗{}｛｝');
mark(characterKind.dateUnit, '年月日号');
mark(characterKind.digit, '0123456789０１２３４５６７８９〇零○一二两三四五六七八九十百千万');
mark(characterKind.unclean, '０１２３４５６７８９％<&\u1680\u2028\u2029\u205f');
mark(opening, '【〔《（');
mark(closing, '】〕》）');
mark(requesting, '此请在填插补添单机年具数');
mark(characterKind.invisible, '\u00a0\u00ad\u115f\u1160\u180e\u2007\u2028\u2029\u202f\u3164\ufeff\uffa0');
// Tab, line feed, form feed (between pages) and carriage return are no errors.
for (const [first, last] of [
  [0x0000, 0x0008],
  [0x000b, 0x000b],
  [0x000e, 0x001f],
  [0x007f, 0x009f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xe000, 0xf8ff],
  [0xfff9, 0xffff],
] as const) {
  markRange(characterKind.invisible, first, last);
}
mark(lineBit.lineBreak, '\n\r');
mark(lineBit.tab, '\t');
mark(lineBit.pipe, '|');
// What `isSpace` takes for white space.
for (const [first, last] of [
  [0x0000, 0x0020],
  [0x007f, 0x007f],
  [0x00a0, 0x00a0],
  [0x2000, 0x200f],
  [0x202f, 0x202f],
  [0x2060, 0x2060],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const) {
  markRange(lineBit.space, first, last);
}

/** All bits of a code unit, those for who cuts lines among them. */
export function bitsOf(code: number): number {
  return bitsByCode[code] ?? 0;
}

/** Whether a code unit is of a kind. */
export function isOfKind(code: number, kind: number): boolean {
  return ((bitsByCode[code] ?? 0) & kind) !== 0;
}

/** Whether two characters, white space between them aside, are a bracket that closes at once or opens a request. */
export function isOddBracket(before: number, bits: number): boolean {
  return (before & opening) !== 0 && (bits & (closing | requesting)) !== 0;
}
