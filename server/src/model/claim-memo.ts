// Remembers what paragraphs of large reports claim: a person who types changes one of thousands.
import type { Claim } from './claim.ts';
import type { Prose } from './prose.ts';

/** Reports with fewer paragraphs are read sooner than they are looked up. */
export const fewestParagraphs = 400;

/** UTF-16 code units of paragraphs in a generation; the one before the last is forgotten. */
const mostCharacters = 4 * 1024 * 1024;

/** Longer paragraphs are read anew. UTF-16 code units. */
const longestParagraph = 4000;

/** Claims whose spans count from their paragraph's start. */
type RelativeClaims = readonly Claim[];

/** By what a paragraph's claims depend on beside its words, then by its words. */
class Generation {
  characters = 0;
  private readonly byTopic = new Map<string, Map<string, RelativeClaims>>();

  get(topic: string, words: string): RelativeClaims | undefined {
    return this.byTopic.get(topic)?.get(words);
  }

  set(topic: string, words: string, claims: RelativeClaims): void {
    const known = this.byTopic.get(topic) ?? new Map<string, RelativeClaims>();
    this.byTopic.set(topic, known);
    known.set(copyOf(words), claims);
    this.characters += words.length;
  }
}

let circumstances = '';
let young = new Generation();
let old = new Generation();

/**
 * The claims of a paragraph, read only where the same words weren't read under the same circumstances before.
 * @param under what the claims of all paragraphs of a report depend on beside their words
 * @param topic what this one's depend on, too
 */
export function rememberedClaims(
  text: string,
  { text: clean, span }: Prose,
  under: string,
  topic: string,
  read: () => readonly Claim[],
): readonly Claim[] {
  const { start, end } = span;
  if (end - start > longestParagraph) return read();
  if (under !== circumstances) {
    circumstances = under;
    young = new Generation();
    old = new Generation();
  }
  // Clean words as long as their source have its places, too.
  const words = clean.length === end - start ? clean : text.slice(start, end);
  const known = young.get(topic, words) ?? old.get(topic, words);
  if (known !== undefined) return known.length === 0 ? known : moved(known, start);
  const claims = read();
  if (young.characters > mostCharacters) {
    old = young;
    young = new Generation();
  }
  young.set(topic, words, moved(claims, -start).map(withoutText));
  return claims;
}

function moved(claims: readonly Claim[], by: number): readonly Claim[] {
  return claims.map((claim) => ({ ...claim, span: { start: claim.span.start + by, end: claim.span.end + by } }));
}

function withoutText(claim: Claim): Claim {
  return { ...claim, statement: copyOf(claim.statement) };
}

/** The same string, which keeps no larger one alive that it was cut out of: put together, it is a string of its own. */
function copyOf(words: string): string {
  return `${words} `.slice(0, -1);
}
