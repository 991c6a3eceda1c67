// Remembers what paragraphs of large reports claim: a person who types changes one of thousands.
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';

/** Reports with fewer paragraphs are read sooner than they are looked up. */
export const fewestParagraphs = 400;

/** Paragraphs; the older half is forgotten when there are more. */
const mostParagraphs = 20_000;

/** Longer paragraphs are read anew. UTF-16 code units. */
const longestParagraph = 4000;

/** Claims whose spans count from their paragraph's start. */
type RelativeClaims = readonly Claim[];

let circumstances = '';
let young = new Map<string, RelativeClaims>();
let old = new Map<string, RelativeClaims>();

/**
 * The claims of a paragraph, read only where the same words weren't read under the same circumstances before.
 * @param under what the claims of all paragraphs of a report depend on beside their words
 * @param topic what this one's depend on, too
 */
export function rememberedClaims(
  text: string,
  span: Span,
  under: string,
  topic: string,
  read: () => readonly Claim[],
): readonly Claim[] {
  if (span.end - span.start > longestParagraph) return read();
  if (under !== circumstances) {
    circumstances = under;
    young = new Map();
    old = new Map();
  }
  // Put together, the key is a string of its own, which keeps no version of the report alive.
  const words = `${topic}\t${text.slice(span.start, span.end)}`;
  const known = young.get(words) ?? old.get(words);
  if (known !== undefined) return known.length === 0 ? known : moved(known, span.start);
  const claims = read();
  if (young.size >= mostParagraphs / 2) {
    old = young;
    young = new Map();
  }
  young.set(words, moved(claims, -span.start).map(withoutText));
  return claims;
}

function moved(claims: readonly Claim[], by: number): readonly Claim[] {
  return claims.map((claim) => ({ ...claim, span: { start: claim.span.start + by, end: claim.span.end + by } }));
}

function withoutText(claim: Claim): Claim {
  return { ...claim, statement: copyOf(claim.statement) };
}

/** The same string, which keeps no larger one alive that it was cut out of. */
function copyOf(words: string): string {
  return Array.from(words).join('');
}
