// Remembered claims are those that would be read anew, after any edits of a large report.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import { fewestParagraphs } from '../../server/src/model/claim-memo.ts';
import { claimsOf } from '../../server/src/model/claims.ts';

const sentences = [
  '全年共收到政府信息公开申请12件，上年结转3件，办结14件，结转下年度1件。',
  '其中，自然人申请5件，商业企业申请７件。',
  '予以公开4件，部分公开2件。',
  '（二）依申请公开',
  '（三）监督保障',
  '全年作出行政处罚决定 31 件。',
  '未发生行政复议、行政诉讼。',
  '比上年增加5件，接听热线200个。',
  '2022年，收到政府信息公开申请9件。',
  '制发行政规范性文件3件，废止1件。',
];

const heads = (year: number) => `云溪县水务局${year}年政府信息公开工作年度报告\n\n一、总体情况\n`;

function reportOf(lines: readonly string[], year = 2023) {
  return buildReport(
    `${heads(year)}${lines.join('\n\n')}\n\n三、收到和处理政府信息公开申请情况\n\n${lines.slice(0, 50).join('\n\n')}\n`,
  );
}

/** What a program reads that has remembered nothing. */
async function readAnew(lines: readonly string[], year: number) {
  vi.resetModules();
  const fresh = await import('../../server/src/model/claims.ts');
  return fresh.claimsOf(reportOf(lines, year));
}

describe('a large report', () => {
  it('claims what it would if it were read for the first time', async () => {
    const line = fc.constantFrom(...sentences);
    const edits = fc.array(fc.tuple(fc.nat({ max: fewestParagraphs }), line, fc.constantFrom(2022, 2023)), {
      minLength: 3,
      maxLength: 6,
    });
    const property = fc.asyncProperty(
      fc.array(line, { minLength: fewestParagraphs, maxLength: fewestParagraphs + 20 }),
      edits,
      async (first, changes) => {
        let lines = first;
        claimsOf(reportOf(lines));
        for (const [at, sentence, year] of changes) {
          lines = [...lines.slice(0, at), sentence, ...lines.slice(at + 1)];
          expect(claimsOf(reportOf(lines, year))).toEqual(await readAnew(lines, year));
        }
      },
    );
    await fc.assert(property, { seed: 4, numRuns: 5 });
  }, 60_000);

  it('claims the same as its paragraphs do in a small one', () => {
    const lines = Array.from({ length: fewestParagraphs }, (_, index) => sentences[index % sentences.length] ?? '');
    const large = claimsOf(reportOf(lines));
    const small = claimsOf(reportOf(lines.slice(0, 100)));
    const statements = (claims: typeof large, count: number) =>
      claims.slice(0, count).map(({ statement, value }) => `${statement} ${value}`);
    expect(statements(large, 100)).toEqual(statements(small, 100));
    expect(small.length).toBeGreaterThan(100);
  });
});
