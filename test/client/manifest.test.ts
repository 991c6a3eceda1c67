// The manifest, its two languages and the client's words agree with each other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rules } from '../../server/src/rules/registry.ts';
import { severities } from '../../server/src/rules/rule.ts';
import { defaultSettings } from '../../server/src/settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

const messages = z.record(z.string(), z.string());
const english = messages.parse(JSON.parse(read('package.nls.json')));
const chinese = messages.parse(JSON.parse(read('package.nls.zh-cn.json')));
const bundle = messages.parse(JSON.parse(read('client/l10n/bundle.l10n.zh-cn.json')));

const manifest = z
  .looseObject({
    main: z.string(),
    l10n: z.string(),
    bin: z.record(z.string(), z.string()),
    activationEvents: z.array(z.string()),
    contributes: z.looseObject({
      commands: z.array(
        z.object({ command: z.string(), title: z.string(), category: z.string(), enablement: z.string().optional() }),
      ),
      menus: z.record(z.string(), z.array(z.object({ command: z.string(), when: z.string() }))),
      languages: z.array(
        z.object({
          id: z.string(),
          aliases: z.array(z.string()).optional(),
          extensions: z.array(z.string()).optional(),
          filenames: z.array(z.string()).optional(),
          filenamePatterns: z.array(z.string()).default([]),
          configuration: z.string().optional(),
        }),
      ),
      jsonValidation: z.array(z.object({ fileMatch: z.string(), url: z.string() })),
      grammars: z.array(z.object({ path: z.string(), scopeName: z.string(), language: z.string() })),
      configuration: z.object({ title: z.string(), properties: z.record(z.string(), z.looseObject({ default: z.unknown() })) }),
    }),
  })
  .parse(JSON.parse(read('package.json')));

const clientFiles = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const clientText = clientFiles.map((name) => read(join('client/src', name))).join('\n');

/** Commands of lenses and fixes: they are given places, and so are nothing to choose from the palette. */
const onlyOfLenses = ['disclosureReport.reveal', 'disclosureReport.updateInlayHints'];

describe('package.json', () => {
  it('asks for messages that exist in both languages, with the same keys and none left over', () => {
    const asked = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    expect(asked.length).toBeGreaterThan(15);
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    expect([...new Set(asked)].sort()).toEqual(Object.keys(english).sort());
    for (const text of [...Object.values(english), ...Object.values(chinese)]) expect(text.trim()).not.toBe('');
  });

  it('names files that are there', () => {
    for (const { path } of manifest.contributes.grammars) expect(existsSync(join(root, path)), path).toBe(true);
    for (const { configuration } of manifest.contributes.languages) {
      if (configuration !== undefined) expect(existsSync(join(root, configuration))).toBe(true);
    }
    for (const { url } of manifest.contributes.jsonValidation) expect(existsSync(join(root, url)), url).toBe(true);
    expect(existsSync(join(root, manifest.l10n))).toBe(true);
    expect(JSON.parse(read('syntaxes/language-configuration.json'))).toHaveProperty('wordPattern');
  });

  it('declares exactly the commands that the client registers, each under the product’s category', () => {
    const registered = [...clientText.matchAll(/registerCommand\('([^']+)'/g)].map(([, id]) => id);
    expect([...manifest.contributes.commands.map(({ command }) => command), ...onlyOfLenses].sort()).toEqual(registered.sort());
    for (const command of manifest.contributes.commands) expect(command.category).toBe('%category%');
    expect(chinese.category).toBe('政府信息公开年报');
  });

  it('puts nothing into menus and title bars, and hides from the palette only what needs a finding', () => {
    expect(manifest.contributes.menus).toEqual({ commandPalette: [{ command: 'disclosureReport.suppress', when: 'false' }] });
  });

  it('describes each setting with the default that the schema has, and each rule', () => {
    const { properties } = manifest.contributes.configuration;
    const groups = z.record(z.string(), z.unknown());
    for (const [key, value] of Object.entries(defaultSettings)) {
      const members = Object.entries(groups.safeParse(value).data ?? {});
      for (const [member, single] of members) expect(properties[`disclosureReport.${key}.${member}`]?.default).toEqual(single);
      if (members.length === 0) expect(properties[`disclosureReport.${key}`]?.default).toEqual(value);
    }
    const described = z
      .record(z.string(), z.looseObject({ enum: z.array(z.string()) }))
      .parse(properties['disclosureReport.rules']?.properties);
    expect(Object.keys(described)).toEqual(rules.map((rule) => rule.id));
    for (const rule of Object.values(described)) expect(rule.enum).toEqual(['off', ...severities]);
  });

  it('takes reports by their file’s name, but no Markdown', () => {
    const patterns = manifest.contributes.languages.flatMap((language) => language.filenamePatterns);
    const isTaken = (name: string) =>
      patterns.some((pattern) =>
        new RegExp(
          `^${pattern
            .split('*')
            .map((part) => part.replace('.', '\\.'))
            .join('.*')}$`,
        ).test(name),
      );
    expect(isTaken('青石县2023年政府信息公开工作年度报告.txt')).toBe(true);
    expect(isTaken('政府信息公开年报（2023）.txt')).toBe(true);
    expect(isTaken('青石县2023年政府信息公开工作年度报告.md')).toBe(false);
    expect(isTaken('政府信息公开指南.txt')).toBe(false);
  });
});

describe('the client’s words', () => {
  const used = [...clientText.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text);

  it('are all written where they can be found', () => {
    expect(used).toHaveLength([...clientText.matchAll(/l10n\.t\(/g)].length);
    expect(used.length).toBeGreaterThan(10);
  });

  it('all have a Chinese translation with the same places for values, and none is left over', () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(bundle).sort());
    for (const [text, translation] of Object.entries(bundle)) {
      expect(translation).toMatch(/\p{Script=Han}/u);
      expect((translation.match(/\{\d\}/g) ?? []).sort()).toEqual((text.match(/\{\d\}/g) ?? []).sort());
    }
  });
});
