// The figure in a marked stretch, read apart from the checker's own reading of numerals.

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const multiples: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number that a stretch is or ends or begins with; undefined where it holds none, as 未收到. */
export function figureIn(stretch: string): number | undefined {
  const plain = stretch.normalize('NFKC').replace(/[\s,]/gu, '');
  const arabic = /\d+(?:\.\d+)?/u.exec(plain);
  if (arabic) return Number(arabic[0]);
  return /^[零〇一二两三四五六七八九十百千]+$/u.test(plain) ? chineseNumeral(plain) : undefined;
}

function chineseNumeral(numeral: string): number {
  let sum = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const multiple = multiples[character];
    if (multiple === undefined) digit = digits[character] ?? 0;
    else {
      sum += (digit ?? 1) * multiple;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}
