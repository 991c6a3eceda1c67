// Every official word of the tables and sections, and how a text is recognised as one of them.
import { editDistance } from '../text/similarity.ts';
import { type FormatId, sectionHeading, type TableKind } from './format.ts';
import { formats } from './formats.ts';
import { labelKey, splitNumbering } from './label-key.ts';

interface TermLabel {
  /** The official wording. */
  readonly label: string;
  /** The label's key, as `labelKey` gives it. */
  readonly labelKey: string;
}

export type Term = TermLabel &
  (
    | { readonly kind: 'section'; readonly ordinal: number; readonly official: boolean }
    | { readonly kind: 'caption'; readonly table: 'activeDisclosure' }
    | {
        readonly kind: 'row';
        readonly table: TableKind;
        readonly key: string;
        readonly formats: readonly FormatId[];
      }
    | { readonly kind: 'group'; readonly table: 'requests' }
    | {
        readonly kind: 'header';
        readonly tables: readonly TableKind[];
        /** The one format that has this header cell; undefined where several do. */
        readonly format: FormatId | undefined;
      }
  );

/** What a text was recognised as, and whether it is the official wording (width, spacing, quotes and marks aside). */
export interface Recognition {
  readonly term: Term;
  readonly exact: boolean;
  /** Whether it is this wording or another one in use, and not only similar. */
  readonly isListed: boolean;
}

/** The longest text that can be a label or a heading, in UTF-16 code units, white space included. */
export const longestLabel = 80;

const terms = new Map<string, Term>();
declareTerms();
const candidates = [...terms].map(([key, term]) => ({ key, term, ...splitNumbering(key) }));

const memo = new Map<string, Recognition | null>();
const memoLimit = 20_000;

/** Recognises a cell's or a line's text as an official word; undefined where it is none. */
export function recognize(text: string): Recognition | undefined {
  if (!hasHan(text)) return undefined;
  const known = memo.get(text);
  if (known !== undefined) return known ?? undefined;
  const recognition = text.length > longestLabel ? undefined : recognizeKey(labelKey(text));
  if (memo.size >= memoLimit) memo.clear();
  // The text may be a slice that keeps a whole document alive, so the memo holds a copy.
  memo.set(Array.from(text).join(''), recognition ?? null);
  return recognition;
}

/** Every official word has Chinese characters; a text without any needs no search. */
function hasHan(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= firstHan) return true;
  return false;
}

const firstHan = 0x3400;

function recognizeKey(key: string): Recognition | undefined {
  const term = terms.get(key);
  if (term !== undefined) return { term, exact: term.kind !== 'section' || term.official, isListed: true };
  if (key.length < 2) return undefined;
  const nearest = nearestTerm(key) ?? containedTerm(key);
  return nearest && { term: nearest, exact: false, isListed: false };
}

/** The one term whose wording is nearest to the key and near enough to be meant. */
function nearestTerm(key: string): Term | undefined {
  const { mark, words } = splitNumbering(key);
  const characters = new Set(words);
  let best: Term | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = distanceTo(candidate, mark, words, characters);
    if (distance === undefined || distance > bestDistance) continue;
    // Two different terms equally near: neither is certainly meant.
    best = distance === bestDistance && best?.label !== candidate.term.label ? undefined : candidate.term;
    bestDistance = distance;
  }
  return best;
}

function distanceTo(
  candidate: { mark: string; words: string },
  mark: string,
  words: string,
  characters: ReadonlySet<string>,
): number | undefined {
  const markPenalty = candidate.mark === mark ? 0 : 0.5;
  const official = candidate.words;
  if (official === words) return official.length >= 3 || markPenalty === 0 ? markPenalty : undefined;
  if (official.length < 4) {
    if (mark === '' || markPenalty > 0 || official.length !== words.length) return undefined;
    const distance = editDistance(words, official, 1);
    return distance <= 1 ? distance : undefined;
  }
  if (words.length >= 4 && official.length > 12 && official.startsWith(words)) return 1 + markPenalty;
  const limit = Math.max(1, Math.floor(Math.max(words.length, official.length) * 0.3));
  if (lacksMore(characters, official, limit)) return undefined;
  const distance = editDistance(words, official, limit);
  return distance <= limit ? distance + markPenalty : undefined;
}

/** Whether more of a wording's characters than a limit are missing, each of which takes a change to come in. */
function lacksMore(characters: ReadonlySet<string>, official: string, limit: number): boolean {
  let missing = 0;
  for (let index = 0; index < official.length && missing <= limit; index++) {
    if (!characters.has(official.charAt(index))) missing++;
  }
  return missing > limit;
}

/** A term that the key ends with, as where the label of a merged cell runs into the row's own. */
function containedTerm(key: string): Term | undefined {
  let best: { key: string; term: Term } | undefined;
  for (const candidate of candidates) {
    if (candidate.words.length < 4 || candidate.term.kind === 'section') continue;
    if (candidate.key.length > (best?.key.length ?? 0) && key.endsWith(candidate.key)) best = candidate;
  }
  return best?.term;
}

function declareTerms(): void {
  for (const format of formats) {
    for (const section of format.sections) {
      for (const title of [section.title, ...section.otherTitles]) {
        const official = title === section.title;
        const label = sectionHeading(section);
        declare(title, { kind: 'section', ...labelled(label), ordinal: section.ordinal, official });
      }
    }
    for (const block of format.activeDisclosure.blocks) {
      declare(block.caption, { kind: 'caption', ...labelled(block.caption), table: 'activeDisclosure' });
      for (const header of block.header) declareHeader(header, 'activeDisclosure', format.id);
      for (const row of block.rows) declareRow('activeDisclosure', row.key, row.label, format.id);
    }
    for (const row of format.requests.rows) {
      declareRow('requests', row.key, row.label, format.id);
      for (const group of row.within) declare(group, { kind: 'group', ...labelled(group), table: 'requests' });
    }
    for (const kind of ['requests', 'reviewAndLitigation'] as const) {
      for (const cell of format[kind].header.flat()) declareHeader(cell.text, kind, format.id);
    }
  }
}

function labelled(label: string): TermLabel {
  return { label, labelKey: labelKey(label) };
}

function declare(label: string, term: Term): void {
  const key = labelKey(label);
  if (!terms.has(key)) terms.set(key, term);
}

function declareRow(table: TableKind, key: string, label: string, format: FormatId): void {
  const known = terms.get(labelKey(label));
  if (known?.kind !== 'row') declare(label, { kind: 'row', ...labelled(label), table, key, formats: [format] });
  else if (!known.formats.includes(format)) {
    terms.set(labelKey(label), { ...known, formats: [...known.formats, format] });
  }
}

function declareHeader(label: string, table: TableKind, format: FormatId): void {
  const known = terms.get(labelKey(label));
  if (known === undefined) declare(label, { kind: 'header', ...labelled(label), tables: [table], format });
  else if (known.kind === 'header') {
    const tables = known.tables.includes(table) ? known.tables : [...known.tables, table];
    terms.set(labelKey(label), { ...known, tables, format: known.format === format ? format : undefined });
  }
}
