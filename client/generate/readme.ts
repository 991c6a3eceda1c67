// The README's tables of rules, from the registry; what kind of fix a rule offers is seen by trying it.
import type { TableKind } from '../../server/src/format/format.ts';
import { buildReport } from '../../server/src/model/build-report.ts';
import type { Report } from '../../server/src/model/report.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Rule, Severity } from '../../server/src/rules/rule.ts';
import { contextOf } from '../../server/src/rules/run-rules.ts';
import type { Locale } from '../../server/src/text/localized.ts';
import { headingFaults, tableFaults } from '../../test/support/example-faults.ts';
import type { Fault } from '../../test/support/faults.ts';
import { generateReport } from '../../test/support/generate-report.ts';
import type { Unit } from '../../test/support/units.ts';

type FixKind = 'safe' | 'suggest';

const severityWords: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  'zh-cn': { error: '错误', warning: '警告', information: '信息', hint: '提示' },
  en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
};

const fixWords: Readonly<Record<Locale, Readonly<Record<FixKind | 'none', string>>>> = {
  'zh-cn': { safe: '安全', suggest: '建议', none: '—' },
  en: { safe: 'safe', suggest: 'suggested', none: '—' },
};

const heads: Readonly<Record<Locale, string>> = {
  'zh-cn': '| 规则 | 级别 | 查什么 | 修正 |',
  en: '| Rule | Severity | What it finds | Fix |',
};

/**
 * The README with its tables of rules written anew; the rest stays as it is.
 * @param readme text of README.md
 * @throws Error where the marks of a table are missing, or no example makes a rule speak
 */
export function readmeWith(readme: string, rules: readonly Rule[]): string {
  const fixKinds = fixKindsOf(rules);
  return (['zh-cn', 'en'] as const).reduce((text, locale) => withTable(text, rules, fixKinds, locale), readme);
}

function withTable(readme: string, rules: readonly Rule[], fixKinds: ReadonlyMap<string, FixKind | 'none'>, locale: Locale) {
  const opening = `<!-- rules ${locale} -->`;
  const closing = `<!-- /rules ${locale} -->`;
  const start = readme.indexOf(opening);
  const end = readme.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`README.md lacks ${opening} or ${closing}`);
  const lines = rules.map((rule) => {
    const fix = fixWords[locale][fixKinds.get(rule.id) ?? 'none'];
    return `| \`${rule.id}\` | ${severityWords[locale][rule.severity]} | ${rule.description[locale]} | ${fix} |`;
  });
  const table = [heads[locale], '| --- | --- | --- | --- |', ...lines].join('\n');
  return `${readme.slice(0, start + opening.length)}\n${table}\n${readme.slice(end)}`;
}

function fixKindsOf(rules: readonly Rule[]): ReadonlyMap<string, FixKind | 'none'> {
  const reports = exampleReports();
  return new Map(rules.map((rule) => [rule.id, fixKindOf(rule, reports)]));
}

/** What a rule offers where it speaks, every other rule being off. */
function fixKindOf(rule: Rule, reports: readonly Report[]): FixKind | 'none' {
  const context = contextOf({ rules: Object.fromEntries(rules.map(({ id }) => [id, id === rule.id ? rule.severity : 'off'])) });
  const findings = reports.flatMap((report) => [...rule.check(report, context)]);
  if (findings.length === 0) throw new Error(`no example report makes ${rule.id} speak, so its fix can't be told`);
  const fixes = findings.flatMap((finding) => finding.fixes?.() ?? []);
  if (fixes.length === 0) return 'none';
  return fixes.every((fix) => fix.safe) ? 'safe' : 'suggest';
}

/** Reports with one error each; between them they make every rule speak. */
function exampleReports(): readonly Report[] {
  const faults = [...headingFaults, ...tableFaults, countyRegulations, figureFault('requests', 'carriedOut', 'naturalPerson')];
  const faulty = faults.map((fault) => generateReport({ seed, form: 'E', silent: 'none', unit: county, faults: [fault] }));
  const superseded = generateReport({ seed, form: 'E', silent: 'none', unit: county, year: 2023, format: '2019' });
  return [...faulty, superseded].map(({ text }) => buildReport(text));
}

const seed = 1;

/** A unit that can't issue 规章. */
const county: Unit = { name: '青岚县人民政府', self: '我县', region: '全县', regulations: false };

function figureFault(table: TableKind, row: string, column: string): Fault {
  return { kind: 'figure', figure: 987_654, table, row, column };
}

const countyRegulations = figureFault('activeDisclosure', 'regulations', 'inForce');
