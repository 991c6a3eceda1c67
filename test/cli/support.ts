// Runs the command line in a folder of its own with a service whose findings are plain to see in the text.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Environment, ReportService } from '../../server/src/cli/environment.ts';
import { run } from '../../server/src/cli/run.ts';
import type { Finding, Fix, Severity } from '../../server/src/rules/rule.ts';
import type { Analysis, ExtractedReport, ReportInfo } from '../../server/src/service.ts';
import { localized } from '../../server/src/text/localized.ts';
import type { Edit, Span } from '../../server/src/text/span.ts';

const severityOfMark: Readonly<Record<string, Severity>> = { 错: 'error', 警: 'warning', 知: 'information', 示: 'hint' };

const info: ReportInfo = { title: '青石县2023年政府信息公开工作年度报告', unit: '青石县', year: 2023, format: '2021' };

/** Finds the characters 错, 警, 知, 示 with these severities; 改 is a warning that a safe fix turns into 好, and 变 one that turns into 改. */
export const fakeService: ReportService = {
  analyze(text, { rules = {} }): Analysis {
    const findings: Finding[] = [];
    for (let offset = 0; offset < text.length; offset++) {
      const mark = text.charAt(offset);
      const span = { start: offset, end: offset + 1 };
      const replacement = mark === '改' ? '好' : mark === '变' ? '改' : undefined;
      const severity = replacement === undefined ? severityOfMark[mark] : 'warning';
      if (severity !== undefined) findings.push(findingAt(span, mark, severity, replacement));
    }
    const shown = Object.keys(rules).length > 0 ? [] : findings;
    return {
      text,
      report: {
        text,
        isHtml: false,
        title: undefined,
        unit: undefined,
        year: undefined,
        format: null,
        kinds: 0,
        preamble: [],
        sections: [],
        tables: [],
      },
      findings: shown,
      suppressed: [],
    };
  },
  parse: (text) => fakeService.analyze(text, {}),
  looksLikeReport: (text) => text.includes('年度报告'),
  reportInfo: () => info,
  safeEdits: (analysis) => analysis.findings.flatMap((finding) => finding.fixes().flatMap((fix): readonly Edit[] => fix.edits)),
  convert: () => ({ edits: [], left: [] }),
  identityOf: () => undefined,
  identityOfBeginning: () => undefined,
  recordOf: () => undefined,
  recordOfText: () => undefined,
  extract: (): ExtractedReport => ({
    report: info,
    sections: [{ ordinal: 1, title: '总体情况', line: 1 }],
    values: {
      activeDisclosure: {
        fees: { amount: { value: 12.5, raw: '12.5', line: 3 } },
        regulations: {
          issued: null,
          repealed: { value: null, raw: '=1+1', line: 4 },
          inForce: { value: null, raw: '-', line: 4 },
        },
      },
      requests: {
        newlyReceived: { total: { value: 1036, raw: '+1036', line: 5 }, business: { value: null, raw: 'a"b,c', line: 5 } },
      },
      reviewAndLitigation: {},
    },
  }),
};

function findingAt(span: Span, mark: string, severity: Severity, replacement: string | undefined): Finding {
  const fix: Fix | undefined =
    replacement === undefined
      ? undefined
      : {
          title: localized(`改为${replacement}`, `make it ${replacement}`),
          safe: true,
          preferred: true,
          edits: [{ span, newText: replacement }],
        };
  return {
    rule: `test/${severity}`,
    severity,
    span,
    message: localized(`发现“${mark}”：100%\n有误`, `found “${mark}”`),
    related: [{ span: { start: 0, end: 1 }, message: localized('开头', 'the start') }],
    fixes: () => (fix === undefined ? [] : [fix]),
  };
}

export interface Ran {
  readonly status: number | undefined;
  readonly output: string;
  readonly bytes: Buffer;
  readonly errors: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  /** Instead of an input. */
  readonly standardInput?: () => Promise<Uint8Array>;
  readonly service?: ReportService;
  readonly colours?: boolean;
}

/** A folder that is gone after the test, with files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), '年报 （测试）')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const output = new Collector();
  const errors = new Collector();
  const environment: Environment = {
    folder: options.folder ?? tmpdir(),
    standardInput:
      options.standardInput ??
      (async () => (typeof options.input === 'string' ? Buffer.from(options.input) : (options.input ?? new Uint8Array()))),
    output: { stream: output, isTerminal: false, hasColours: options.colours ?? false },
    errors: { stream: errors, isTerminal: false, hasColours: false },
    service: options.service ?? fakeService,
    workerFile: undefined,
    startLanguageServer: async () => {},
  };
  const status = await run(args, environment);
  return { status, output: output.bytes.toString('utf8'), bytes: output.bytes, errors: errors.bytes.toString('utf8') };
}

class Collector extends Writable {
  private readonly parts: Buffer[] = [];

  get bytes(): Buffer {
    return Buffer.concat(this.parts);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.parts.push(chunk);
    done();
  }
}
