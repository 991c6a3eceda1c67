// What `check --format sarif` says of the rules themselves.
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/registry.ts';
import { folderWith, runCli } from './support.ts';

async function describedRules(...options: string[]): Promise<Record<string, unknown>[]> {
  const folder = folderWith({ '便条.txt': '便条' });
  const { output } = await runCli(['check', '--format', 'sarif', ...options, '便条.txt'], { folder });
  return JSON.parse(output).runs[0].tool.driver.rules;
}

describe('the rules in SARIF', () => {
  it('are told in full: what each finds, why it matters, and what it rests on', async () => {
    const told = await describedRules('--locale', 'zh-cn');
    expect(told.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const [index, rule] of rules.entries()) {
      expect(told[index]).toMatchObject({
        shortDescription: { text: rule.description['zh-cn'] },
        fullDescription: { text: `${rule.description['zh-cn']}${rule.rationale['zh-cn']}` },
        help: { text: rule.basis['zh-cn'] },
      });
    }
  });

  it('are told in English too', async () => {
    const [first] = await describedRules('--locale', 'en');
    expect(first).toMatchObject({ fullDescription: { text: expect.stringMatching(/^[ -~]+\. [ -~]+\.$/) } });
  });
});
