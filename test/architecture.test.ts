// The walls between the rooms hold.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The rooms below the façade, each of which may use itself and those before it. */
const rooms = ['text', 'format', 'syntax', 'model', 'rules', 'features'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

/** Relative targets as paths from the root; others as they are. */
function importsOf(file: string, text = readFileSync(join(root, file), 'utf8')): Import[] {
  const statement = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...text.matchAll(statement)].map(([, type, named, dynamic]) => {
    const name = named ?? dynamic ?? '';
    const target = name.startsWith('.') ? posix.join(dirname(file), name) : name;
    return { file, target, isTypeOnly: type !== undefined };
  });
}

const serverImports = filesIn('server/src').flatMap((file) => importsOf(file));
const clientImports = filesIn('client/src').flatMap((file) => importsOf(file));

function roomOf(path: string): string {
  return /^server\/src\/([^/]+)/.exec(path)?.[1] ?? '';
}

/** What a file in a room may import from the server. */
function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'cli') return to !== 'lsp';
  if (from === 'lsp') return to !== 'cli';
  if (from === 'service.ts') return rooms.includes(to) || to === 'settings.ts';
  if (from === 'settings.ts') return rooms.includes(to);
  if (from === 'configuration') return rooms.includes(to) || to === 'settings.ts';
  return rooms.includes(from) && rooms.includes(to) && rooms.indexOf(to) < rooms.indexOf(from);
}

function described({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

describe('the reader of imports', () => {
  it('sees every way to import', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import {\n  b,\n  c,\n} from '../text/span.ts';",
      "export { d } from 'node:fs';",
      "import './side-effect.ts';",
      "const e = await import('zod');",
    ].join('\n');
    expect(importsOf('server/src/model/x.ts', text).map(({ target, isTypeOnly }) => [target, isTypeOnly])).toEqual([
      ['server/src/model/a.ts', true],
      ['server/src/text/span.ts', false],
      ['node:fs', false],
      ['server/src/model/side-effect.ts', false],
      ['zod', false],
    ]);
  });

  it('finds the server’s files', () => {
    expect(serverImports.length).toBeGreaterThan(50);
    expect(clientImports.length).toBeGreaterThan(10);
  });
});

describe('the walls', () => {
  it('imports inside the server point one way', () => {
    const wrong = serverImports.filter(
      ({ file, target }) => target.startsWith('server/') && !mayImport(roomOf(file), roomOf(target)),
    );
    expect(wrong.map(described)).toEqual([]);
  });

  it('every folder of the server is a room', () => {
    const known = new Set([...rooms, 'lsp', 'cli', 'service.ts', 'settings.ts', 'configuration']);
    expect(readdirSync(join(root, 'server/src')).filter((name) => !known.has(name))).toEqual([]);
  });

  it('LSP’s libraries are known in lsp/ alone', () => {
    const wrong = serverImports.filter(({ file, target }) => target.startsWith('vscode') && roomOf(file) !== 'lsp');
    expect(wrong.map(described)).toEqual([]);
  });

  it('Node’s built-ins are used in lsp/ and cli/ alone', () => {
    const wrong = serverImports.filter(({ file, target }) => isBuiltin(target) && !['lsp', 'cli'].includes(roomOf(file)));
    expect(wrong.map(described)).toEqual([]);
  });

  it('the server imports nothing outside of itself but packages', () => {
    const wrong = serverImports.filter(({ target }) => /^(client|test|syntaxes|docs|\.\.)/.test(target));
    expect(wrong.map(described)).toEqual([]);
  });

  it('the client takes only types from the server, and nothing from the tests', () => {
    const wrong = clientImports.filter(
      ({ target, isTypeOnly }) => (target.startsWith('server/') && !isTypeOnly) || target.startsWith('test/'),
    );
    expect(wrong.map(described)).toEqual([]);
  });

  it('no file imports itself through others', () => {
    expect(cycles([...serverImports, ...clientImports])).toEqual([]);
  });

  it('finds a cycle where there is one', () => {
    const edge = (file: string, target: string): Import => ({ file, target, isTypeOnly: false });
    expect(cycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b'), edge('c', 'd')])).toEqual(['b → c → b']);
  });
});

/** The cycles that a walk over all files meets, types' imports aside: those are gone when the program runs. */
function cycles(imports: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { file, target, isTypeOnly } of imports) {
    if (!isTypeOnly) targets.set(file, [...(targets.get(file) ?? []), target]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return found;
}
