// A façade whose findings are plain to see: 错 is an error with a safe fix, 疑 a warning that leads to the text's start.
import type { Service } from '../../server/src/lsp/service-type.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import type { Analysis, OutlineItem } from '../../server/src/service.ts';
import * as realService from '../../server/src/service.ts';
import { localized } from '../../server/src/text/localized.ts';
import type { Edit } from '../../server/src/text/span.ts';

export interface FakeService extends Service {
  /** Every text that was analyzed, in order. */
  readonly analyzed: string[];
  /** Called within each analysis, before it ends. */
  onAnalyze: (text: string) => void;
}

/** The first line by which a plain text shows that it is a report. */
export const reportMark = '报告';

export function createFakeService(): FakeService {
  const analyzed: string[] = [];
  const service: FakeService = {
    ...realService,
    analyzed,
    onAnalyze: () => {},
    analyze: (text, { rules = {} }) => {
      analyzed.push(text);
      service.onAnalyze(text);
      const findings = findingsOf(text).filter((finding) => rules[finding.rule] !== 'off');
      return { text, findings, suppressed: [], report: emptyReport(text) };
    },
    looksLikeReport: (text) => text.startsWith(reportMark),
    findingSubject: (_analysis, finding) => finding.rule,
    reportInfo: () => ({ title: '青石县2023年政府信息公开工作年度报告', unit: '青石县', year: 2023, format: '2021' }),
    safeEdits: (analysis) => correctionsOf(analysis.text),
    recordOf: () => undefined,
    recordOfText: () => undefined,
    outline: (analysis) => [wholeOutline(analysis)],
    foldingRanges: (analysis) => [{ span: { start: 0, end: analysis.text.length } }],
    completions: (analysis, offset) => [
      {
        label: '总体情况',
        detail: localized('章节', 'section'),
        filterText: `ztqk ${analysis.text.length}`,
        sortText: '1',
        replace: { start: offset, end: offset },
        snippet: '一、总体情况\n\t${1:主动公开}\\$$0',
      },
    ],
    missingTables: () => ['requests'],
    missingSections: () => [3, 6],
    tableInsertions: (analysis, kinds) => [insertionAtEnd(analysis, kinds.join())],
    sectionInsertions: (analysis, ordinals) => [insertionAtEnd(analysis, ordinals.join())],
    newReportSnippet: (unit, year) => `${unit}${year}年$0`,
  };
  return service;
}

function emptyReport(text: string): Analysis['report'] {
  return {
    text,
    isHtml: false,
    title: undefined,
    unit: undefined,
    year: undefined,
    format: null,
    sections: [],
    kinds: 0,
    preamble: [],
    tables: [],
  };
}

function findingsOf(text: string): Finding[] {
  const findings: Finding[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const span = { start: offset, end: offset + 1 };
    const character = text.charAt(offset);
    if (character === '错') {
      const edits = [{ span, newText: '对' }];
      const fixes = () => [{ title: localized('改为“对”', 'Change to “对”'), safe: true, preferred: true, edits }];
      findings.push({ rule: 'fake/wrong', severity: 'error', span, message: localized('有错', 'wrong'), related: [], fixes });
    } else if (character === '疑') {
      const related = [{ span: { start: 0, end: 1 }, message: localized('开头', 'start') }];
      findings.push({
        rule: 'fake/doubt',
        severity: 'warning',
        span,
        message: localized('可疑', 'doubtful'),
        related,
        fixes: () => [],
      });
    }
  }
  return findings;
}

function correctionsOf(text: string): Edit[] {
  return findingsOf(text).flatMap((finding) => finding.fixes().flatMap((fix) => fix.edits));
}

function wholeOutline(analysis: Analysis): OutlineItem {
  const span = { start: 0, end: analysis.text.length };
  const selection = { start: 0, end: Math.min(1, analysis.text.length) };
  const child: OutlineItem = { kind: 'table', name: ' ', detail: localized('', ''), span, selection, children: [] };
  return { kind: 'title', name: '全文', detail: localized('勾稽 42/42', '42/42 balanced'), span, selection, children: [child] };
}

function insertionAtEnd(analysis: Analysis, newText: string): Edit {
  return { span: { start: analysis.text.length, end: analysis.text.length }, newText };
}
