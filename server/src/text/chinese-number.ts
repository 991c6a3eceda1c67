// Whole numbers in Chinese numerals: reading them, and writing them in the manner of others.

const digitOf: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
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

const placeOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const tenThousand = '万';

/** Whether a character may stand in a Chinese numeral. */
export function isChineseNumeral(character: string): boolean {
  return digitOf[character] !== undefined || placeOf[character] !== undefined || character === tenThousand;
}

/** The value of a whole number below 100,000,000: 十二, 一百零五, 两千三百, 一〇五; undefined for anything else. */
export function chineseNumberValue(text: string): number | undefined {
  if (text === '' || text.length > 14) return undefined;
  const split = text.indexOf(tenThousand);
  if (split < 0) return belowTenThousand(text);
  const high = belowTenThousand(text.slice(0, split));
  const rest = text.slice(split + 1);
  const low = rest === '' ? 0 : belowTenThousand(rest);
  if (high === undefined || high === 0 || low === undefined) return undefined;
  return high * 10_000 + low;
}

function belowTenThousand(text: string): number | undefined {
  if (text === '') return undefined;
  return isPositional(text) ? positionalValue(text) : placedValue(text);
}

/** Digits alone, without 十 百 千: 五, 一二, 一〇五. */
function isPositional(text: string): boolean {
  for (const character of text) if (placeOf[character] !== undefined) return false;
  return true;
}

function positionalValue(text: string): number | undefined {
  if (text.length > 4 || (text.length > 1 && text.includes('两'))) return undefined;
  let value = 0;
  for (const character of text) {
    const digit = digitOf[character];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Places must fall: 一百零五, 十二, 两千三百. */
function placedValue(text: string): number | undefined {
  let value = 0;
  let digit: number | undefined;
  let lastPlace = 10_000;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    const place = placeOf[character];
    if (place === undefined) {
      const next = digitOf[character];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
      continue;
    }
    if (place >= lastPlace || digit === 0 || (digit === undefined && index > 0)) return undefined;
    value += (digit ?? 1) * place;
    digit = undefined;
    lastPlace = place;
  }
  if (digit === 0) return undefined;
  return value + (digit ?? 0);
}

const digits = '零一二三四五六七八九';

/** A whole number from 0 in the manner of the numeral that it replaces: 一〇五 digit by digit, otherwise 一百零五. */
export function chineseNumberLike(value: number, model: string): string {
  if (model.length > 1 && isPositional(model) && !model.includes(tenThousand)) {
    return [...String(value)].map((digit) => (digit === '0' ? '〇' : digits.charAt(Number(digit)))).join('');
  }
  // 两 is how a 2 before a measure word is said.
  return value === 2 ? '两' : chineseNumber(value);
}

/** A whole number from 0 below 100,000,000. */
export function chineseNumber(value: number): string {
  if (value < 10_000) return placed(value);
  const low = value % 10_000;
  const rest = low === 0 ? '' : `${low < 1000 ? '零' : ''}${placed(low)}`;
  return `${placed(Math.floor(value / 10_000))}${tenThousand}${rest.replace(/^零?十/, '零一十')}`;
}

function placed(value: number): string {
  if (value < 10) return digits.charAt(value);
  let text = '';
  let rest = value;
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    const digit = Math.floor(rest / place);
    rest %= place;
    if (digit > 0) text += `${digits.charAt(digit)}${name}`;
    else if (text !== '' && rest > 0 && !text.endsWith('零')) text += '零';
  }
  if (rest > 0) text += digits.charAt(rest);
  return value < 20 ? text.slice(1) : text;
}
