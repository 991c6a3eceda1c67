// What characters that can't be seen are called.

const names: Readonly<Record<number, readonly [chinese: string, english: string]>> = {
  0: ['空字符', 'null'],
  7: ['响铃符', 'bell'],
  8: ['退格符', 'backspace'],
  11: ['纵向制表符（手动换行）', 'vertical tab (manual line break)'],
  27: ['转义符', 'escape'],
  30: ['不间断连字符', 'Word’s no-break hyphen'],
  31: ['可选连字符', 'Word’s optional hyphen'],
  127: ['删除符', 'delete'],
  133: ['换行符', 'next line'],
  160: ['不间断空格', 'no-break space'],
  173: ['软连字符', 'soft hyphen'],
  4447: ['谚文填充符', 'Hangul filler'],
  4448: ['谚文填充符', 'Hangul filler'],
  6158: ['蒙文元音分隔符', 'Mongolian vowel separator'],
  8199: ['数字空格', 'figure space'],
  8203: ['零宽空格', 'zero-width space'],
  8204: ['零宽不连字', 'zero-width non-joiner'],
  8205: ['零宽连字', 'zero-width joiner'],
  8206: ['从左到右标记', 'left-to-right mark'],
  8207: ['从右到左标记', 'right-to-left mark'],
  8232: ['行分隔符', 'line separator'],
  8233: ['段分隔符', 'paragraph separator'],
  8239: ['窄不间断空格', 'narrow no-break space'],
  8288: ['单词连接符', 'word joiner'],
  12644: ['谚文填充符', 'Hangul filler'],
  65279: ['零宽不间断空格', 'zero-width no-break space'],
  65440: ['谚文填充符', 'Hangul filler'],
  65532: ['对象占位符', 'object replacement character'],
  65533: ['替换字符', 'replacement character'],
};

function nameOf(code: number): readonly [chinese: string, english: string] {
  const name = names[code];
  if (name !== undefined) return name;
  if (code < 0xa0) return ['控制字符', 'control character'];
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return ['双向控制符', 'bidirectional control'];
  if (code >= 0xe000 && code <= 0xf8ff) return ['私用区字符', 'private-use character'];
  return ['不可见字符', 'invisible character'];
}

/** A character's code point and name: `U+200B 零宽空格`. */
export function characterName(code: number, language: 'chinese' | 'english'): string {
  const [chinese, english] = nameOf(code);
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${language === 'chinese' ? chinese : english}`;
}
