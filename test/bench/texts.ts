// The texts that are measured: whole reports of a given size, made of seeds.
import { Buffer } from 'node:buffer';
import { generateReport } from '../support/generate-report.ts';
import type { Unit } from '../support/units.ts';

export interface BenchText {
  readonly name: string;
  readonly text: string;
  readonly bytes: number;
}

const kilobyte = 1024;
export const megabyte = 1024 * kilobyte;

const sentences = [
  '围绕重点工作主动公开政策文件，并同步发布文字、图表等多种形式的解读材料。',
  '健全信息公开审查机制，落实先审查、后公开的要求，未发生失密泄密情况。',
  '加强公开平台的日常维护，及时更新栏目内容，方便群众查阅和使用。',
  '组织专题培训，提高工作人员的业务能力和服务水平。',
  '完善依申请公开的登记、审核、办理、答复和归档流程，规范文书格式。',
];

/** A report of the usual size, 8 KB. */
export function ordinaryReport(): BenchText {
  return withProse('8 KB', 8 * kilobyte);
}

/** A report whose prose makes it as large as this. */
export function withProse(name: string, bytes: number): BenchText {
  return padded(name, bytes, (index) => `${index + 1}. ${paragraph(index)}\n`);
}

/** A report with an annex table that makes it as large as this. */
export function withRows(name: string, bytes: number): BenchText {
  return padded(name, bytes, (index) => `| ${index + 1} | 公开事项 | ${(index * 7919) % 1000} | ${(index * 104729) % 1000} |\n`);
}

const forms = ['A', 'C', 'F', 'I', 'E', 'L', 'J', 'D'] as const;

/** Reports on one year as a superior office collects them: different units, figures and table forms. */
export function manyReports(count: number): readonly string[] {
  const padding = Array.from({ length: 6 }, (_, index) => `${paragraph(index)}\n`).join('');
  return Array.from({ length: count }, (_, seed) => {
    const form = forms[seed % forms.length] ?? 'A';
    const { text } = generateReport({ seed, form, silent: 'none', year: 2023, unit: numberedUnit(seed) });
    return insertBeforeSection(text, '六、', padding);
  });
}

function numberedUnit(number: number): Unit {
  return { name: `云溪市第${number}局`, self: '我局', region: '全市', regulations: false };
}

/** Reports of the usual size, two years of each of half as many units. In the order of the units, the earlier year first. */
export function* reportsOfTwoYears(
  count: number,
): Generator<{ readonly text: string; readonly unit: number; readonly year: number }> {
  const padding = Array.from({ length: 6 }, (_, index) => `${paragraph(index)}\n`).join('');
  for (let index = 0; index < count; index++) {
    const unit = index >> 1;
    const year = 2022 + (index % 2);
    const { text } = generateReport({
      seed: index,
      form: forms[unit % forms.length] ?? 'A',
      silent: 'none',
      year,
      unit: numberedUnit(unit),
    });
    yield { text: insertBeforeSection(text, '六、', padding), unit, year };
  }
}

function padded(name: string, bytes: number, line: (index: number) => string): BenchText {
  const report = generateReport({ seed: 1, form: 'A', silent: 'none', size: 'realistic' }).text;
  const lines: string[] = [];
  let size = Buffer.byteLength(report);
  for (let index = 0; size < bytes; index++) {
    const next = line(index);
    lines.push(next);
    size += Buffer.byteLength(next);
  }
  const text = insertBeforeSection(report, '六、', lines.join(''));
  return { name, text, bytes: Buffer.byteLength(text) };
}

function insertBeforeSection(report: string, number: string, inserted: string): string {
  const place = report.indexOf(`\n${number}`);
  if (place < 0) throw new Error(`the report has no section ${number}`);
  return `${report.slice(0, place + 1)}${inserted}${report.slice(place + 1)}`;
}

/** Differs from its neighbours in order and figures, as prose does. */
function paragraph(index: number): string {
  const order = sentences.map((_, place) => sentences[(place + index) % sentences.length]).join('');
  return `全年组织检查${(index % 17) + 2}次，发现并整改问题${index % 29}个。${order}`;
}
