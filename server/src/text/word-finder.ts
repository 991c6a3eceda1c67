// Looks for the first of several words in a text: sooner than a regular expression of as many alternatives.

export class WordFinder {
  /** By code unit: 0 where no word begins with it, else one more than the index of those that do. */
  private readonly groupByCode = new Uint8Array(0x10000);
  private readonly groups: string[][] = [];

  /** @param words none of them empty; with up to 255 different first characters */
  constructor(words: readonly string[]) {
    for (const word of words) {
      const code = word.charCodeAt(0);
      const group = this.groups[(this.groupByCode[code] ?? 0) - 1];
      if (group === undefined) this.groupByCode[code] = this.groups.push([word]);
      else group.push(word);
    }
  }

  /** The offset in UTF-16 code units of the first word from an offset on; -1 where there is none. */
  indexIn(text: string, from = 0): number {
    for (let offset = from; offset < text.length; offset++) {
      const group = this.groupByCode[text.charCodeAt(offset)] ?? 0;
      if (group !== 0 && this.hasWordAt(text, offset, group - 1)) return offset;
    }
    return -1;
  }

  private hasWordAt(text: string, offset: number, index: number): boolean {
    const group = this.groups[index] ?? [];
    for (const word of group) if (text.startsWith(word, offset)) return true;
    return false;
  }
}
