// Reads the text of `.disclosure-report.json`: what is right counts, and each mistake is told at its place.
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type * as z from 'zod';
import type { Localized } from '../text/localized.ts';
import { editDistance } from '../text/similarity.ts';
import type { Span } from '../text/span.ts';
import { type ConfigurationFileContent, configurationFileSchema, ruleIds, suppressionSchema } from './file-schema.ts';
import { jsonValueOf, type PlacedProblem, placeOf, readJsonTree, repeatedKeys } from './json-tree.ts';
import {
  emptyText,
  keyRepeated,
  notAnObject,
  reasonMissing,
  ruleMissing,
  unknownKey,
  unknownRule,
  wrongType,
  wrongValue,
} from './wording.ts';

export interface ReadConfiguration {
  readonly content: ConfigurationFileContent;
  /** In the order of the text. */
  readonly problems: readonly PlacedProblem[];
}

export const noConfiguration: ConfigurationFileContent = configurationFileSchema.parse({});

type Path = readonly (string | number)[];

/** @param text anything at all */
export function readConfigurationText(text: string): ReadConfiguration {
  const { root, fault } = readJsonTree(text);
  const problems = fault === undefined ? [] : [fault];
  if (root === undefined) return { content: noConfiguration, problems };
  if (root.type !== 'object') {
    return { content: noConfiguration, problems: [...problems, { span: placeOf(root), message: notAnObject }] };
  }
  for (const { key, keyNode } of repeatedKeys(root)) problems.push({ span: placeOf(keyNode), message: keyRepeated(key) });
  const value = jsonValueOf(root);
  const parsed = configurationFileSchema.safeParse(value);
  if (parsed.success) return { content: parsed.data, problems };
  const { issues } = parsed.error;
  problems.push(...issues.flatMap((issue) => problemsOf(issue, root)).sort((a, b) => a.span.start - b.span.start));
  return { content: configurationFileSchema.parse(without(value, issues.flatMap(faultyPaths))), problems };
}

function pathOf({ path }: z.core.$ZodIssue): Path {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key));
}

function problemsOf(issue: z.core.$ZodIssue, root: Node): readonly PlacedProblem[] {
  const path = pathOf(issue);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      span: keyPlace(root, [...path, key]),
      message: isRules(path)
        ? unknownRule(key, nearest(key, ruleIds))
        : unknownKey(key, nearest(key, keysAt(path)), isEntry(path)),
    }));
  }
  const node = findNodeAtLocation(root, [...path]);
  if (node === undefined) return [{ span: ownerPlace(root, path.slice(0, -1)), message: missing(path) }];
  return [{ span: placeOf(node), message: wordsOf(issue, path, node) }];
}

/** What is wrong with a value that is there. */
function wordsOf(issue: z.core.$ZodIssue, path: Path, node: Node): Localized {
  if (issue.code === 'invalid_value') {
    const written = typeof node.value === 'string' ? node.value : undefined;
    if (path[0] === 'suppressions' && written !== undefined) return unknownRule(written, nearest(written, ruleIds));
    const values = issue.values.map(String);
    return wrongValue(values, written === undefined ? undefined : nearest(written, values));
  }
  if (issue.code === 'custom') return path.at(-1) === 'reason' ? reasonMissing : emptyText;
  return wrongType(issue.code === 'invalid_type' ? issue.expected : '');
}

function missing(path: Path): Localized {
  return path.at(-1) === 'reason' ? reasonMissing : ruleMissing;
}

function isRules(path: Path): boolean {
  return path.length === 1 && path[0] === 'rules';
}

function isEntry(path: Path): boolean {
  return path[0] === 'suppressions';
}

/** The keys that an object may have. */
function keysAt(path: Path): readonly string[] {
  return Object.keys(isEntry(path) ? suppressionSchema.shape : configurationFileSchema.shape);
}

/** The likeliest of the right words for a wrong one. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.ceil(word.length / 3));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate, limit);
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word;
}

function keyPlace(root: Node, path: Path): Span {
  const key = findNodeAtLocation(root, [...path])?.parent?.children?.[0];
  return key === undefined ? placeOf(root) : placeOf(key);
}

/** Where an object that lacks a key is marked: at its rule, else at its opening bracket. */
function ownerPlace(root: Node, path: Path): Span {
  const owner = findNodeAtLocation(root, [...path]) ?? root;
  const rule = findNodeAtLocation(owner, ['rule']);
  return rule === undefined ? { start: owner.offset, end: owner.offset + 1 } : placeOf(rule);
}

/** What an issue takes out of force: the key alone, but of suppressions the whole entry, which must not reach too far. */
function faultyPaths(issue: z.core.$ZodIssue): readonly Path[] {
  const path = pathOf(issue);
  if (isEntry(path)) return [path.slice(0, 2)];
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** The value without what stands at some paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return {};
  if (typeof value !== 'object' || value === null || paths.length === 0) return value;
  const below = (key: string): readonly Path[] => paths.filter((path) => String(path[0]) === key).map((path) => path.slice(1));
  const kept = Object.entries(value)
    .map(([key, child]) => ({ key, child, faults: below(key) }))
    .filter(({ faults }) => faults.every((path) => path.length > 0))
    .map(({ key, child, faults }): [string, unknown] => [key, without(child, faults)]);
  return Array.isArray(value) ? kept.map(([, child]) => child) : Object.fromEntries(kept);
}
