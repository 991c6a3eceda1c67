// Writes the generated files, or with `--check` fails where one isn't what would be written.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format2021 } from '../../server/src/format/format-2021.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { configurationProperties } from './configuration.ts';
import { configurationSchema } from './configuration-schema.ts';
import { formatPage, formatPagePath } from './format-page.ts';
import { grammar } from './grammar.ts';
import { manifestWith, messagesWith } from './manifest.ts';
import { pinyinModule } from './pinyin.ts';
import { readmeWith } from './readme.ts';
import { rulePages, rulePagesFolder } from './rule-pages.ts';

/** Each generated file: how its text follows from the sources and, where people write in it too, from the text that it has. */
const generatedFiles: Readonly<Record<string, (present: string) => string>> = {
  'README.md': (present) => readmeWith(present, rules),
  'package.json': (present) => manifestWith(present, configurationProperties(rules)),
  'package.nls.json': (present) => messagesWith(present, rules, 'en'),
  'package.nls.zh-cn.json': (present) => messagesWith(present, rules, 'zh-cn'),
  'server/src/format/pinyin-letters.ts': () => pinyinModule(),
  'syntaxes/disclosure-report.schema.json': () => `${JSON.stringify(configurationSchema(rules), null, 2)}\n`,
  'syntaxes/disclosure-report.tmLanguage.json': () => `${JSON.stringify(grammar, null, 2)}\n`,
  [formatPagePath]: () => formatPage(format2021),
  ...Object.fromEntries(Object.entries(rulePages(rules)).map(([name, page]) => [name, () => page])),
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
    mkdirSync(dirname(pathOf(name)), { recursive: true });
    writeFileSync(pathOf(name), generated);
    console.log(`wrote ${name}`);
  }
}

for (const name of strayPages()) {
  if (isCheck) {
    console.error(`${name} is no rule's page: run \`npm run generate\``);
    process.exitCode = 1;
  } else {
    rmSync(pathOf(name));
    console.log(`removed ${name}`);
  }
}

/** What lies among the rules' pages and is none: a rule's that was removed or renamed. */
function strayPages(): string[] {
  const entries = readdirSync(pathOf(rulePagesFolder), { recursive: true, withFileTypes: true, encoding: 'utf8' });
  const root = pathOf('');
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
  return files.map((path) => path.replaceAll('\\', '/')).filter((name) => !Object.hasOwn(generatedFiles, name));
}
