// The editor and the command line say the same of every fixture and every generated error, with settings of all kinds in force.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { FindingJson } from '../../server/src/cli/checked-file.ts';
import * as service from '../../server/src/service.ts';
import { runCli } from '../cli/support.ts';
import { TestClient } from '../lsp/test-client.ts';
import { headingFaults, tableFaults } from '../support/example-faults.ts';
import { assertPossible, type Fault } from '../support/faults.ts';
import { generateReport } from '../support/generate-report.ts';

const forms = ['A', 'E', 'K', 'L'] as const;
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const county = { name: '青岚县人民政府', self: '我县', region: '全县', regulations: false };
const figure = { kind: 'figure', figure: 7, table: 'activeDisclosure', row: 'regulations', column: 'inForce' } as const;

const configuration = `{
  // 全部年报
  "rules": { "cell/number-format": "error", "title/form": "off", "balance/row-total": "hint", },
  "units": { "青岚县 人民政府": "city" },
  "suppressions": [
    { "path": "错误/E/*.txt", "rule": "cell/blank", "at": "重复申请 · 商业企业", "reason": "已核实" },
    { "path": "**/A/**", "rule": "section/missing", "reason": "另附" },
    { "rule": "table/missing", "at": "主动公开政府信息情况表", "reason": "见附件" },
  ],
}`;

function isPossible(fault: Fault, form: (typeof forms)[number]): boolean {
  try {
    assertPossible(fault, form);
    return true;
  } catch {
    return false;
  }
}

/** Texts by their path in the folder. */
function reports(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const name of readdirSync(fixtures).filter((entry) => entry.endsWith('.txt'))) {
    texts.set(`样例/${name}`, readFileSync(join(fixtures, name), 'utf8'));
  }
  for (const form of forms) {
    const faults = [...headingFaults, ...tableFaults].filter((fault) => isPossible(fault, form));
    faults.forEach((fault, index) => {
      // Every report is another unit's, so that none is another one's predecessor.
      const unit = { ...county, name: `青石县第${texts.size}中心`, self: '本中心' };
      const { text } = generateReport({ seed: index, form, unit, faults: [fault], newline: index % 2 === 0 ? '\n' : '\r\n' });
      texts.set(`错误/${form}/${index}.txt`, text);
    });
    texts.set(`级别/${form}.txt`, generateReport({ seed: 1, year: 2024, form, unit: county, faults: [figure] }).text);
  }
  texts.set('例外/a.txt', generateReport({ seed: 1, year: 2024, form: 'E', unit: county, faults: [figure] }).text);
  return texts;
}

const texts = reports();
let folder = '';
let editor: TestClient;
let byCommandLine: ReadonlyMap<string, readonly FindingJson[]>;
let summary: Readonly<Record<string, number>>;

interface CheckJson {
  readonly files: readonly { readonly path: string; readonly findings: readonly FindingJson[] }[];
  readonly summary: Readonly<Record<string, number>>;
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), '一致 （测试）')));
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, '.disclosure-report.json'), configuration);
  writeFileSync(join(folder, '例外/.disclosure-report.json'), '{"units":{"青岚县人民政府":"county"}}');
  editor = await TestClient.start(service, { locale: 'zh-cn', folders: [pathToFileURL(folder).href] });
  const { output, errors } = await runCli(['check', '--format', 'json', ...texts.keys()], { folder, service });
  expect(errors).toBe('');
  const checked: CheckJson = JSON.parse(output);
  byCommandLine = new Map(checked.files.map(({ path, findings }) => [path, findings]));
  summary = checked.summary;
}, 60_000);

afterAll(() => {
  editor.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const severityNames: Readonly<Record<number, string>> = { 1: 'error', 2: 'warning', 3: 'information', 4: 'hint' };

function ofEditor({ code, severity, message, range, relatedInformation = [] }: Diagnostic) {
  const related = relatedInformation.map(({ location, message: said }) => ({ range: location.range, message: said }));
  return { rule: code, severity: severityNames[severity ?? 0], message, range, related };
}

function ofCommandLine({ rule, severity, message, range, related }: FindingJson) {
  return {
    rule,
    severity,
    message,
    range,
    related: related.map(({ range: place, message: said }) => ({ range: place, message: said })),
  };
}

it.each([...texts.keys()].map((path) => dirname(path)).filter((path, index, all) => all.indexOf(path) === index))(
  'of the reports in %s',
  async (group) => {
    for (const [path, text] of texts) {
      if (dirname(path) !== group) continue;
      const uri = pathToFileURL(join(folder, path)).href;
      await editor.open(uri, text, 'disclosure-report');
      const { items } = await editor.pull(uri);
      await editor.close(uri);
      expect(items.map(ofEditor), path).toEqual((byCommandLine.get(path) ?? []).map(ofCommandLine));
    }
  },
  60_000,
);

describe('the settings were in force', () => {
  const all = () => [...byCommandLine.entries()].flatMap(([path, findings]) => findings.map((finding) => ({ path, ...finding })));
  const of = (rule: string) => all().filter((finding) => finding.rule === rule);

  it('every report was checked, and findings were suppressed', () => {
    expect(byCommandLine.size).toBe(texts.size);
    expect(summary.suppressed).toBeGreaterThan(5);
  });

  it('severities', () => {
    expect(of('cell/number-format').map(({ severity }) => severity)).toContain('error');
    expect(of('cell/number-format').every(({ severity }) => severity === 'error')).toBe(true);
    expect(of('title/form')).toEqual([]);
  });

  it('levels: a county that is said to be a city may issue 规章', () => {
    expect(of('figure/regulations-authority').map(({ path }) => path)).toEqual(['例外/a.txt']);
  });

  it('suppressions by place, by path and by subject', () => {
    const disclosed = '“重复申请 · 商业企业”';
    expect(of('cell/blank').filter(({ path, message }) => path.startsWith('错误/E') && message.includes(disclosed))).toEqual([]);
    expect(of('section/missing').filter(({ path }) => path.includes('/A/'))).toEqual([]);
    expect(of('section/missing').length).toBeGreaterThan(0);
    expect(of('table/missing').length).toBeGreaterThan(0);
    expect(of('table/missing').filter(({ message }) => message.includes('主动公开'))).toEqual([]);
  });
});
