// The generated documents: each rule's page and the format's page say what the rules and the format say.
import { describe, expect, it } from 'vitest';
import { formatPage } from '../../client/generate/format-page.ts';
import { escaped, fenced } from '../../client/generate/markdown.ts';
import { rulePages, ruleTable } from '../../client/generate/rule-pages.ts';
import { fixKindOf, groupedRules } from '../../client/generate/rule-words.ts';
import { tableKinds } from '../../server/src/format/format.ts';
import { format2021 } from '../../server/src/format/format-2021.ts';
import { gridOf } from '../../server/src/format/grid.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { localized } from '../../server/src/text/localized.ts';

/** Finds every 错, and mends it in two ways. */
const rule: Rule = {
  id: 'text/wrong',
  severity: 'warning',
  description: localized('有错。', 'Something is wrong.'),
  basis: localized('惯例', 'Practice'),
  rationale: localized('会误导读者。', 'It misleads readers.'),
  examples: [{ text: '甲\n乙⟦错⟧丙\n丁\n' }],
  *check({ text }) {
    const at = text.indexOf('错');
    if (at < 0) return;
    const span = { start: at, end: at + 1 };
    const title = (words: string) => localized(`改为${words}`, `Write ${words}`);
    yield {
      span,
      message: localized('错|误*', 'wr|ong*'),
      fixes: () => [
        { title: title('正'), safe: false, preferred: false, edits: [{ span, newText: '正' }] },
        { title: title('对'), safe: true, preferred: true, edits: [{ span, newText: '对' }] },
      ],
    };
  },
};

describe('a rule’s page', () => {
  const page = rulePages([rule])['docs/rules/text/wrong.md'] ?? '';

  it('shows the marked excerpt, what the rule says of it, its fixes and what the preferred one makes of it', () => {
    const [chinese = '', english = ''] = page.split('\n## English\n');
    for (const half of [chinese, english]) {
      expect(half).toContain('```text\n甲\n乙⟦错⟧丙\n丁\n```');
      expect(half).toContain('```diff\n 甲\n-乙错丙\n+乙对丙\n 丁\n```');
      expect(half).toContain('"text/wrong": "off"');
    }
    expect(chinese).toContain('- **错\\|误\\***\n  - 修正（建议）：改为正\n  - 修正（安全，首选）：改为对\n');
    expect(english).toContain('- **wr\\|ong\\***\n  - Fix (suggested): Write 正\n  - Fix (safe, preferred): Write 对\n');
    for (const words of ['有错。', '惯例', '会误导读者。', '默认级别：警告', '应用首选的修正之后'])
      expect(chinese).toContain(words);
    for (const words of ['Something is wrong.', 'Practice', 'It misleads readers.', 'Default severity: warning']) {
      expect(english).toContain(words);
    }
  });

  it('keeps of a long excerpt the lines that matter', () => {
    const lines = Array.from({ length: 40 }, (_, index) => (index === 20 ? '⟦错⟧' : `第${index}行`));
    const long = rulePages([{ ...rule, examples: [{ text: `${lines.join('\n')}\n` }] }])['docs/rules/text/wrong.md'];
    expect(long).toContain('```text\n第0行\n……\n第19行\n⟦错⟧\n第21行\n……\n```');
  });

  it('is not written where no example makes the rule speak', () => {
    expect(() => rulePages([{ ...rule, examples: [{ text: '都对\n' }] }])).toThrow('no example makes text/wrong speak');
  });
});

describe('the rules’ pages', () => {
  it('are one a rule, and an index that leads to each once in each language', () => {
    const { 'docs/rules/README.md': index = '', ...pages } = rulePages(rules);
    expect(Object.keys(pages)).toEqual(rules.map(({ id }) => `docs/rules/${id}.md`));
    for (const { id } of rules) expect(index.split(`](${id}.md)`).length, id).toBe(3);
  });

  it('stand in groups; a rule that fits none is told', () => {
    expect(groupedRules(rules).flatMap((group) => group.rules)).toHaveLength(rules.length);
    expect(() => groupedRules([{ ...rule, id: 'unheard/of' }])).toThrow('unheard/of');
  });

  it('tell the kinds of fixes', () => {
    expect(fixKindOf(rule)).toBe('both');
    expect(ruleTable([rule], 'en', 'docs/rules/')).toContain(
      '| [`text/wrong`](docs/rules/text/wrong.md) | warning | Something is wrong. | safe, suggested |',
    );
  });
});

describe('Markdown', () => {
  it('shows words as they are', () => {
    expect(escaped('a|b *c* [d] <u> `e` \\top f_g')).toBe('a\\|b \\*c\\* \\[d\\] \\<u\\> \\`e\\` \\\\top f\\_g');
    expect(escaped('（一）“总计”，见 3.')).toBe('（一）“总计”，见 3.');
  });

  it('names what can’t be seen', () => {
    expect(fenced('text', '甲\u200b乙\u00a0丙\u3000丁\t戊')).toBe('```text\n甲‹U+200B›乙‹U+00A0›丙\u3000丁\t戊\n```');
  });

  it('puts a longer fence around fences', () => {
    expect(fenced('', 'a\n````\nb\n')).toBe('`````\na\n````\nb\n`````');
  });
});

describe('the format’s page', () => {
  const page = formatPage(format2021);

  it('names every label, key and article', () => {
    for (const kind of tableKinds) {
      for (const { key, cells } of gridOf(format2021, kind, () => '').rows) {
        if (key !== undefined && key !== 'values') expect(page).toContain(`\`${key}\``);
        for (const cell of cells) if (!cell.isValue) expect(page).toContain(cell.text);
      }
    }
    for (const { regulation } of format2021.requests.rows.filter((row) => 'regulation' in row))
      expect(page).toContain(regulation);
    for (const { title } of format2021.sections) expect(page).toContain(title);
  });

  it('counts 200 figures and 42 equations, and says where each holds', () => {
    expect(page).toContain('200 个数，42 条勾稽关系');
    const counts = [...page.matchAll(/^ {2}(\d+) 条，各在：(.*)$/gm)].map(([, count, places = '']) => [
      Number(count),
      places.split('；').length,
    ]);
    expect(counts).toEqual([
      [7, 7],
      [7, 7],
      [25, 25],
      [3, 3],
    ]);
  });
});
