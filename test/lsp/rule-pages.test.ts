// Each diagnostic's code links to its rule's page, where the editor can follow it and the page is there.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic, PublishDiagnosticsClientCapabilities } from 'vscode-languageserver';
import { findRulePages } from '../../server/src/lsp/rule-pages-node.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { createFakeService } from './fake-service.ts';
import { fullCapabilities, pushCapabilities, type Settings, TestClient } from './test-client.ts';

const uri = 'file:///年报.txt';
const page = 'file:///somewhere/docs/rules/fake/doubt.md';
const pages = new Map([['fake/doubt', page]]);

let client: TestClient | undefined;

afterEach(() => client?.dispose());

async function editor(settings: Settings): Promise<TestClient> {
  client = await TestClient.start(createFakeService(), settings, pages);
  await client.open(uri, '疑错');
  return client;
}

/** What each code links to, by the code. */
function links(diagnostics: readonly Diagnostic[]): Record<string, string | undefined> {
  return Object.fromEntries(diagnostics.map(({ code, codeDescription }) => [String(code), codeDescription?.href]));
}

function publishing(own: PublishDiagnosticsClientCapabilities) {
  return { ...pushCapabilities, textDocument: { ...pushCapabilities.textDocument, publishDiagnostics: own } };
}

describe('a diagnostic’s code', () => {
  it('links to the page of its rule where diagnostics are pulled; a rule without a page has no link', async () => {
    const diagnostic = { ...fullCapabilities.textDocument?.diagnostic, codeDescriptionSupport: true };
    const pulling = await editor({ capabilities: { ...fullCapabilities, textDocument: { diagnostic } } });
    expect(links((await pulling.pull(uri)).items)).toStrictEqual({ 'fake/doubt': page, 'fake/wrong': undefined });
  });

  it('links to the page of its rule where diagnostics are pushed', async () => {
    const pushed = await editor({ capabilities: publishing({ codeDescriptionSupport: true }) });
    await pushed.until(() => pushed.published.length > 0);
    expect(links(pushed.published[0]?.diagnostics ?? [])['fake/doubt']).toBe(page);
  });

  it('is no link where the editor can’t show one', async () => {
    const pulling = await editor({ capabilities: fullCapabilities });
    const { items } = await pulling.pull(uri);
    expect(items.length).toBe(2);
    expect(items.some((item) => 'codeDescription' in item)).toBe(false);
  });
});

describe('the pages that came with the server', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), '年报 规则（测试）-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are found beside dist/, under names that need escaping too', () => {
    mkdirSync(join(folder, 'docs/rules/cell'), { recursive: true });
    const path = join(folder, 'docs/rules/cell/blank.md');
    writeFileSync(path, '# cell/blank\n');
    writeFileSync(join(folder, 'docs/rules/cell/blank.png'), '');
    expect([...findRulePages(join(folder, 'dist'))]).toEqual([['cell/blank', pathToFileURL(path).href]]);
  });

  it('are none where the server was copied elsewhere', () => {
    expect([...findRulePages(join(folder, 'dist'))]).toEqual([]);
  });

  it('are there for every rule of this project', () => {
    const found = findRulePages(fileURLToPath(new URL('../../server/src/lsp', import.meta.url)));
    const missing = rules.filter(({ id }) => !existsSync(fileURLToPath(found.get(id) ?? 'file:///nowhere')));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
