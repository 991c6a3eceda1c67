// Patterns of paths: stars, folders, and names that look like patterns.
import { describe, expect, it } from 'vitest';
import { relativePath } from '../../server/src/configuration/configuration-files.ts';
import { normalizedPath, PathPattern } from '../../server/src/configuration/path-pattern.ts';

function matchesPath(pattern: string, path: string): boolean {
  return new PathPattern(pattern).matches(normalizedPath(path));
}

describe('a pattern names', () => {
  it.each([
    ['a.txt', 'a.txt'],
    ['./a.txt', 'a.txt'],
    ['2023/*.txt', '2023/某局.txt'],
    ['2023\\某局.txt', '2023/某局.txt'],
    ['*局*.txt', '某局2023.txt'],
    ['????.txt', '2023.txt'],
    ['?.txt', '𠮷.txt'],
    ['**', 'a/b/c.txt'],
    ['**/c.txt', 'c.txt'],
    ['**/c.txt', 'a/b/c.txt'],
    ['a/**/c.txt', 'a/c.txt'],
    ['a/**/b/*.txt', 'a/b/x/b/c.txt'],
    ['2023/', '2023/a/b.txt'],
    ['年报[2023].txt', '年报[2023].txt'],
    ['年报*（定稿）?.txt', '年报*（定稿）?.txt'],
    ['Cafe\u0301.txt', 'Caf\u00e9.txt'],
    ['**/x.txt', '../别处/x.txt'],
  ])('%s: %s', (pattern, path) => expect(matchesPath(pattern, path)).toBe(true));
});

describe('a pattern doesn’t name', () => {
  it.each([
    ['*.txt', '2023/a.txt'],
    ['a.txt', '2023/a.txt'],
    ['2023', '2023/a.txt'],
    ['2023/', '2023'],
    ['a/**/c.txt', 'a/b/d.txt'],
    ['年报[2023].txt', '年报2.txt'],
    ['a.txt', 'axtxt'],
    ['', 'a.txt'],
    ['?', ''],
  ])('%s: %s', (pattern, path) => expect(matchesPath(pattern, path)).toBe(false));
});

// Steps that grow with the square of the length would take longer than a test may.
it('many stars take time in proportion', () => {
  expect(matchesPath(`${'*a'.repeat(2000)}b`, 'a'.repeat(8000))).toBe(false);
  expect(matchesPath(`${'**/a/'.repeat(1000)}b`, 'a/'.repeat(4000))).toBe(false);
});

it.each([
  ['/a/b', '/a/b/c.txt', 'c.txt'],
  ['', '/a/b.txt', 'a/b.txt'],
  ['/a/b', '/a/c/d.txt', '../c/d.txt'],
  ['C:/a', 'C:/a/b/c.txt', 'b/c.txt'],
  ['/a/b', '/a/bc/d.txt', '../bc/d.txt'],
])('from %s, %s is %s', (folder, path, relative) => expect(relativePath(folder, path)).toBe(relative));
