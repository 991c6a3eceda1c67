// Writes the generated files, or with `--check` fails where one isn't what would be written.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../../server/src/rules/registry.ts';
import { configurationProperties } from './configuration.ts';
import { grammar } from './grammar.ts';
import { manifestWith, messagesWith } from './manifest.ts';
import { pinyinModule } from './pinyin.ts';
import { readmeWith } from './readme.ts';

/** Each generated file: how its text follows from the sources and, where people write in it too, from the text that it has. */
const generatedFiles: Readonly<Record<string, (present: string) => string>> = {
  'README.md': (present) => readmeWith(present, rules),
  'package.json': (present) => manifestWith(present, configurationProperties(rules)),
  'package.nls.json': (present) => messagesWith(present, rules, 'en'),
  'package.nls.zh-cn.json': (present) => messagesWith(present, rules, 'zh-cn'),
  'server/src/format/pinyin-letters.ts': () => pinyinModule(),
  'syntaxes/disclosure-report.tmLanguage.json': () => `${JSON.stringify(grammar, null, 2)}\n`,
};

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}

function textOf(name: string): string {
  try {
    return readFileSync(pathOf(name), 'utf8');
  } catch {
    return '';
  }
}

const isCheck = process.argv.includes('--check');

for (const [name, generate] of Object.entries(generatedFiles)) {
  const present = textOf(name);
  const generated = generate(present);
  if (generated === present) continue;
  if (isCheck) {
    console.error(`${name} isn't fresh: run \`npm run generate\``);
    process.exitCode = 1;
  } else {
    writeFileSync(pathOf(name), generated);
    console.log(`wrote ${name}`);
  }
}
