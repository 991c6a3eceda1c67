// What the formats tell of findings that a person has set aside, and that SARIF is written as its standard says.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rules } from '../../server/src/rules/registry.ts';
import * as service from '../../server/src/service.ts';
import { generateReport } from '../support/generate-report.ts';
import { folderWith, runCli } from './support.ts';

/** Two sums of the row don't hold; the wrong cell has one finding. The other finding is of another rule. */
const faulty = generateReport({
  seed: 1,
  form: 'E',
  faults: [{ kind: 'figure', figure: 987_654, table: 'requests', row: 'carriedOut', column: 'naturalPerson' }],
}).text.replace(/四、 ?(?=政府信息公开行政复议)/, '');

const reason = '已与县局核实：“口径”不同，\n100% 属实';
const suppressions = [{ path: '甲/*.txt', rule: 'balance/carry-over', at: '结转下年度继续办理 · 自然人', reason }];

function reports(): string {
  return folderWith({
    '.disclosure-report.json': JSON.stringify({ suppressions }),
    '甲/a.txt': faulty,
    '乙/a.txt': faulty,
  });
}

const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);
const fromOne = z.int().min(1);
const artifactLocation = z.strictObject({ uri: z.string().regex(/^[\w.~%!$&'()*+,;=:@/-]+$/) });
const region = z
  .strictObject({
    startLine: fromOne,
    startColumn: fromOne,
    endLine: fromOne,
    endColumn: fromOne,
    charOffset: z.int().min(0),
    charLength: z.int().min(0),
  })
  .partial({ charOffset: true, charLength: true })
  .refine(({ startLine, endLine, startColumn, endColumn }) => endLine > startLine || endColumn >= startColumn);
const physicalLocation = z.strictObject({ artifactLocation, region });

/** The parts of SARIF 2.1.0 that are written, each as section 3 of the standard has it; nothing else is allowed. */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level,
          message,
          suppressions: z.array(
            z.strictObject({ kind: z.literal('external'), status: z.literal('accepted'), justification: z.string().min(1) }),
          ),
          locations: z.tuple([z.strictObject({ physicalLocation })]),
          relatedLocations: z
            .array(z.strictObject({ id: z.int().min(0), message, physicalLocation }))
            .min(1)
            .optional(),
          fixes: z
            .array(
              z.strictObject({
                description: message,
                artifactChanges: z.tuple([
                  z.strictObject({
                    artifactLocation,
                    replacements: z
                      .array(z.strictObject({ deletedRegion: region, insertedContent: z.strictObject({ text: z.string() }) }))
                      .min(1),
                  }),
                ]),
              }),
            )
            .min(1)
            .optional(),
        }),
      ),
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              fullDescription: message,
              help: message,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      invocations: z.tuple([
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(
            z.strictObject({
              level,
              message,
              locations: z.tuple([z.strictObject({ physicalLocation: z.strictObject({ artifactLocation }) })]),
            }),
          ),
        }),
      ]),
    }),
  ]),
});

async function check(format: string, ...args: readonly string[]) {
  return runCli(['check', '--format', format, ...args], { folder: reports(), service });
}

describe('SARIF', () => {
  it('is as the standard says, and tells each finding once, with the reason where it is set aside', async () => {
    const { output, status } = await check('sarif', '.', 'missing.txt');
    expect(status).toBe(2);
    const [{ results, invocations }] = sarif.parse(JSON.parse(output)).runs;
    const told = results.map(({ ruleId, locations, suppressions: of }) => {
      const [{ physicalLocation: place }] = locations;
      return [decodeURIComponent(place.artifactLocation.uri), ruleId, of.map(({ justification }) => justification)];
    });
    expect(told).toEqual([
      ['乙/a.txt', 'balance/carry-over', []],
      ['乙/a.txt', 'section/number', []],
      ['甲/a.txt', 'balance/carry-over', [reason]],
      ['甲/a.txt', 'section/number', []],
    ]);
    expect(results.every(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).toBe(true);
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it('counts nothing for the exit status that is set aside', async () => {
    expect((await check('sarif', '甲')).status).toBe(0);
    expect((await check('sarif', '乙')).status).toBe(1);
  });
});

describe('GitHub’s annotations', () => {
  it('leave out what is set aside, and tell how many findings that are in one notice', async () => {
    const { output } = await check('github', '.');
    const lines = output.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, line.indexOf(' ')))).toEqual(['::error', '::warning', '::warning', '::notice']);
    expect(lines.at(-1)).toBe('::notice title=disclosure-report::按配置文件忽略 1 处，未在此列出');
    expect((await check('github', '.', '--locale', 'en')).output).toMatch(
      /\n::notice title=disclosure-report::1 finding suppressed by the configuration and not listed here\n$/,
    );
  });

  it('say nothing of it where nothing is set aside', async () => {
    expect((await check('github', '乙')).output).not.toContain('::notice');
  });
});

describe('the other formats', () => {
  it('tell the number', async () => {
    expect((await check('text', '.')).output).toMatch(/；按配置忽略 1 处\n$/);
    expect((await check('text', '.', '--locale=en')).output).toMatch(/; 1 suppressed\n$/);
    expect(JSON.parse((await check('json', '.')).output).summary).toMatchObject({ errors: 1, suppressed: 1 });
  });
});
