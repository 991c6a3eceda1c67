// Reports in every form, read back value by value; and that a sound report has nothing to say against it.
import { describe, expect, it, vi } from 'vitest';
import { tableOf } from '../../server/src/model/report.ts';
import { analyze } from '../../server/src/service.ts';
import { generateReport, type ReportOptions } from '../support/generate-report.ts';

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'] as const;
const seedsPerForm = 300;

// Generating thousands of reports takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** What of a generated report is read wrong; empty where all is right. */
function misreadings(options: ReportOptions): string[] {
  const report = generateReport(options);
  const analysis = analyze(report.text, {});
  const wrong: string[] = [];
  for (const place of report.places.values()) {
    const cell = tableOf(analysis.report, place.table)?.cell(place.row, place.column);
    if (place.vanished) continue;
    const isRight = cell?.raw === place.text && cell.span.start === place.start && cell.span.end === place.end;
    if (!isRight) wrong.push(`${place.key}: ${cell?.raw} at ${cell?.span.start} for ${place.text} at ${place.start}`);
  }
  for (const { ordinal, heading } of report.sections) {
    const section = analysis.report.sections.find((candidate) => candidate.ordinal === ordinal);
    if (section?.heading.start !== heading.start) wrong.push(`section ${ordinal} at ${section?.heading.start}`);
  }
  for (const finding of analysis.findings) {
    if (finding.severity !== 'hint') wrong.push(`${finding.rule} at ${finding.span.start}: ${finding.message['zh-cn']}`);
  }
  return wrong.map((complaint) => `${JSON.stringify(options)} ${complaint}`);
}

function* seeds(count: number): Iterable<number> {
  for (let seed = 1; seed <= count; seed++) yield seed;
}

describe('all 200 values, each at its place, and no finding', () => {
  it.each(forms)('form %s', (form) => {
    const found = [...seeds(seedsPerForm)].flatMap((seed) =>
      misreadings({ seed, form, newline: seed % 3 === 0 ? '\r\n' : '\n', bom: seed % 7 === 0 }),
    );
    expect(found).toEqual([]);
  });

  it('HTML documents', () => {
    expect([...seeds(seedsPerForm)].flatMap((seed) => misreadings({ seed, form: 'L', document: 'html' }))).toEqual([]);
  });

  it('a form a table, mixed in one report', () => {
    const form = (index: number) => forms[index % forms.length] ?? 'A';
    const found = [...seeds(seedsPerForm)].flatMap((seed) =>
      misreadings({
        seed,
        form: { activeDisclosure: form(seed), requests: form(seed * 5 + 1), reviewAndLitigation: form(seed * 7 + 2) },
      }),
    );
    expect(found).toEqual([]);
  });
});

describe('without section headings', () => {
  it.each(forms)('the three tables are found in form %s', (form) => {
    for (const seed of seeds(40)) {
      const faults = [2, 3, 4].map((ordinal) => ({ kind: 'heading-missing' as const, ordinal }));
      const generated = generateReport({ seed, form, faults });
      const { report } = analyze(generated.text, {});
      expect(
        report.tables.map(({ kind }) => kind),
        `seed ${seed}`,
      ).toEqual(['activeDisclosure', 'requests', 'reviewAndLitigation']);
    }
  });
});
