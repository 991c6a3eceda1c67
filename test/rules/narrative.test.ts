// Prose against tables: what is said, where it leads, and how it is mended; true prose is left alone in every form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import { contradictionsOf } from '../../server/src/model/claim-judgement.ts';
import { claimsOf } from '../../server/src/model/claims.ts';
import { tableOf } from '../../server/src/model/report.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { type Analysis, analyze } from '../../server/src/service.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { type GeneratedReport, generateReport } from '../support/generate-report.ts';
import { withMarks } from '../support/marked.ts';

const rule = 'narrative/table-mismatch';
const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;

function mismatches({ findings }: Analysis): Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

const figures = `
二、主动公开政府信息情况
| 第二十条第（一）项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 5 | 23 |  |
| 第二十条第（六）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政处罚 | 102 | | |
| 行政强制 | 0 | | |

四、政府信息公开行政复议、行政诉讼情况
| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 0 | 0 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 3 | 1 | 0 | 0 | 0 | 1 |
`;

function check(sentence: string): { readonly analysis: Analysis; readonly found: readonly Finding[]; readonly marked: string } {
  const text = `云溪县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n${sentence}\n${figures}`;
  const analysis = analyze(text, {});
  const found = mismatches(analysis);
  const marked = withMarks(
    text,
    found.map(({ span }) => span),
  );
  return { analysis, found, marked: marked.split('\n')[3] ?? '' };
}

/** The sentence after the first fix of its first finding. */
function mended(sentence: string): string | undefined {
  const { analysis, found } = check(sentence);
  const [fix] = found[0]?.fixes() ?? [];
  if (fix === undefined) return undefined;
  const after = applyEdits(analysis.text, fix.edits);
  expect(mismatches(analyze(after, {})).length).toBe(found.length - 1);
  return after.split('\n')[3];
}

describe('a figure that contradicts its cell', () => {
  it('is marked, with both figures and where the other stands', () => {
    const { found, marked, analysis } = check('全年制发行政规范性文件6件，废止23件。');
    expect(marked).toBe('全年制发行政规范性文件⟦6⟧件，废止23件。');
    const [finding] = found;
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toEqual({
      'zh-cn': '正文称“全年制发行政规范性文件6件”，表格“行政规范性文件 · 本年制发件数”为 5，请核对。',
      en: 'The prose says “全年制发行政规范性文件6件”, but in the tables “行政规范性文件 · 本年制发件数” is 5: see which is right.',
    });
    expect(finding?.related.map(({ span }) => span && analysis.text.slice(span.start - 12, span.end))).toEqual([
      '| 行政规范性文件 | 5',
    ]);
    expect(finding?.related[0]?.message).toEqual({
      'zh-cn': '“行政规范性文件 · 本年制发件数”为 5',
      en: '“行政规范性文件 · 本年制发件数” is 5',
    });
  });

  it('names all cells of a sum', () => {
    const { found } = check('因政府信息公开发生行政诉讼5件。');
    expect(found[0]?.message['zh-cn']).toContain('合计为 4');
    expect(found[0]?.related).toHaveLength(2);
  });

  it.each([
    ['全年作出行政处罚决定12件。', '全年作出行政处罚决定102件。'],
    ['全年作出行政处罚决定１２件。', '全年作出行政处罚决定１０２件。'],
    ['全年作出行政处罚决定1 2 件。', '全年作出行政处罚决定102 件。'],
    ['全年作出行政处罚决定十二件。', '全年作出行政处罚决定一百零二件。'],
    ['全年作出行政处罚决定一二件。', '全年作出行政处罚决定一〇二件。'],
    ['全年废止行政规范性文件两件。', '全年废止行政规范性文件二十三件。'],
    ['因政府信息公开发生行政诉讼３起。', '因政府信息公开发生行政诉讼４起。'],
  ])('%s is mended in its own notation', (before, after) => {
    expect(mended(before)).toBe(after);
  });

  it('in words is no number that could be replaced', () => {
    const { found, marked } = check('全年未发生因政府信息公开引起的行政诉讼。');
    expect(marked).toBe('全年⟦未发生⟧因政府信息公开引起的行政诉讼。');
    expect(found[0]?.fixes()).toEqual([]);
  });
});

describe('no finding', () => {
  it.each([
    ['where it is equal', '全年制发行政规范性文件5件，废止二十三件。'],
    ['where the cell is blank', '现行有效行政规范性文件31件。'],
    ['where the row is absent', '全年作出行政许可决定7件。'],
    ['where the table is absent', '全年收到政府信息公开申请7件。'],
  ])('%s', (_where, sentence) => {
    expect(check(sentence).marked).toBe(sentence);
  });
});

describe('generated reports', () => {
  it.each(forms)(
    'have prose that is true, in form %s',
    (form) => {
      for (let seed = 1; seed <= 25; seed++) {
        const { text } = generateReport({ seed: seed * 31, form, newline: seed % 5 === 0 ? '\r\n' : '\n' });
        const found = [...contradictionsOf(buildReport(text))];
        expect(
          found.map(({ claim }) => claim.statement),
          `seed ${seed * 31}`,
        ).toEqual([]);
      }
    },
    60_000,
  );

  it('of the superseded form are judged where they have the cell alone', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { text } = generateReport({ seed, form: 'E', format: '2019', year: 2020 });
      const names = mismatches(analyze(text, {})).map(({ message }) => message['zh-cn']);
      expect(names.filter((name) => name.includes('制发') || name.includes('新制作'))).toEqual([]);
    }
  }, 60_000);

  const property = fc.property(
    fc.constantFrom(...forms),
    fc.integer({ min: 1, max: 100_000 }),
    fc.nat(),
    fc.integer({ min: 1, max: 9 }),
    (form, seed, pick, change) => {
      const report = generateReport({ seed, form, silent: 'none' });
      expect(saidAfterChange(report, pick, 1_000_003 * change)).toEqual([]);
    },
  );

  it('contradict themselves where a cell is changed that the prose names, in every form', () => {
    fc.assert(property, { seed: 20_232, numRuns: 120 });
  }, 60_000);
});

/** What is wrong with the findings once a cell of each reading of a claim has a larger figure. */
function saidAfterChange({ text }: GeneratedReport, pick: number, difference: number): string[] {
  const report = buildReport(text);
  const claims = claimsOf(report);
  const claim = claims[pick % Math.max(1, claims.length)];
  if (claim === undefined) return [];
  const named = claim.readings.flatMap(({ cells }) => cells.slice(0, 1));
  const cells = new Set(named.map(({ table, row, column }) => tableOf(report, table)?.cell(row, column)));
  const edits = [...cells].flatMap((cell) => (cell?.value == null ? [] : [cell.fill(String(cell.value + difference))]));
  if (edits.length < cells.size) return [];
  const before = edits.filter(({ span }) => span.start < claim.span.start);
  const shift = before.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  const found = [...contradictionsOf(buildReport(applyEdits(text, edits)))];
  return found.some((one) => one.claim.span.start === claim.span.start + shift) ? [] : [`nothing on “${claim.statement}”`];
}

describe('a balance error', () => {
  it('is mended first as the prose says', () => {
    const confirmed = alternatives('政府信息公开行政复议3件，维持2件。');
    expect(confirmed[0]).toContain('结果维持');
    expect(alternatives('政府信息公开行政复议3件，纠正1件。')[0]).toContain('结果纠正');
  });
});

/** The titles of the repairs offered where the sum of 复议 is one short. */
function alternatives(sentence: string): string[] {
  const text = `云溪县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n${sentence}\n${figures.replace('| 0 | 0 | 0 | 0 | 0 | 3', '| 1 | 0 | 1 | 0 | 3 | 3')}`;
  const finding = analyze(text, {}).findings.find((one) => one.rule === 'balance/review-litigation-total');
  return finding?.fixes().map(({ title }) => title['zh-cn']) ?? [];
}
