// Whether words name the unit itself, its region as a whole, or somebody else.

/** The government whose own region 全县, 我市 … are; undefined for departments and offices, whose region is not what they report on. */
export function ownRegion(unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  const place = unit.replace(/(?:人民政府|政府)$/, '');
  if (place.endsWith('街道') || place.endsWith('街道办事处')) return '街道';
  const level = place.slice(-1);
  return level !== '' && '省市县区旗州镇乡'.includes(level) ? level : undefined;
}

/** Whether a word for another organ (县政府, 街道办事处) is a part of the unit's own name. */
export function isInOwnName(word: string, unit: string | undefined): boolean {
  if (unit === undefined) return false;
  return unit.includes(word) || (word.length === 3 && word.endsWith('政府') && unit.includes(`${word.charAt(0)}人民政府`));
}

const organEndings = '局委厅院办室科股处镇乡站队所';

/** Characters of an organ's name that are looked at. */
const longestName = 12;

/**
 * Whether a verb's subject is an organ other than the unit: 市公安局收到…, but not 我局收到… or the unit's own name.
 * @param before the words in front of the verb, in the same piece of a sentence
 */
export function namesOtherOrgan(before: string, unit: string | undefined): boolean {
  const ending = before.slice(-1);
  const isStreet = before.endsWith('街道');
  if (!isStreet && (ending === '' || !organEndings.includes(ending))) return false;
  const name = before.slice(-longestName);
  const stem = name.slice(0, isStreet ? -2 : -1);
  if (/[我本该]$/.test(stem) || stem === '') return false;
  return unit === undefined || !endsLikeUnit(name, unit);
}

/** Whether the last characters occur in the unit's name in this order: 区发改局 in 南屏区发展和改革局. */
function endsLikeUnit(name: string, unit: string): boolean {
  const tail = name.slice(-3);
  let at = -1;
  for (const character of tail) {
    at = unit.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
