// The rules on text: what they find and mend, what they leave alone, in every kind of document.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../server/src/rules/rule.ts';
import { analyze, safeEdits } from '../../server/src/service.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';
import { parseMarked, withMarks } from '../support/marked.ts';
import { textCases } from './text-cases.ts';

// Hundreds of reports take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const;

const head = '青岚县教育局2024年政府信息公开工作年度报告\n\n本报告按规定编制。\n一、总体情况\n';
const tail = '\n六、其他需要报告的事项\n本机关未收取信息处理费。\n';

function findingsOf(text: string, rule: string): Finding[] {
  return analyze(text, {}).findings.filter((finding) => finding.rule === rule);
}

/** The text with all fixes of the findings made one after the other, the last one first. */
function mended(text: string, findings: readonly Finding[]): string {
  return applyEdits(
    text,
    findings.flatMap((finding) => finding.fixes()[0]?.edits ?? []),
  );
}

/** The sentence between head and tail. */
function sentenceOf(text: string): string {
  return text.slice(head.length, text.length - tail.length);
}

describe.each(textCases)('$rule', ({ rule, find, leave }) => {
  it.each(find.map(([marked, after]) => [marked, after] as const))('finds %j', (marked, after) => {
    const { text } = parseMarked(head + marked + tail);
    const findings = findingsOf(text, rule);
    expect(
      sentenceOf(
        withMarks(
          text,
          findings.map(({ span }) => span),
        ),
      ),
    ).toBe(marked);
    const fixes = findings.flatMap((finding) => finding.fixes());
    if (after === undefined) {
      expect(fixes.filter(({ safe }) => safe)).toEqual([]);
      return;
    }
    expect(fixes).toHaveLength(findings.length);
    const sentence = sentenceOf(parseMarked(head + after + tail).text);
    const fixed = mended(text, findings);
    expect(sentenceOf(fixed)).toBe(sentence);
    // What a mended sentence still has is marked in it.
    const left = findingsOf(fixed, rule).map(({ span }) => span);
    expect(sentenceOf(withMarks(fixed, left))).toBe(after);
  });

  it.each(leave)('leaves %j alone', (sentence) => {
    const text = head + sentence + tail;
    expect(findingsOf(text, rule).map(({ message }) => message['zh-cn'])).toEqual([]);
    expect(findingsOf(text.replaceAll('\n', '\r\n'), rule).map(({ message }) => message['zh-cn'])).toEqual([]);
  });

  it('has enough to leave alone', () => {
    expect(new Set(leave).size).toBeGreaterThanOrEqual(25);
    expect(find.length).toBeGreaterThanOrEqual(15);
  });
});

const textRules = textCases.map(({ rule }) => rule);

function said(text: string): string[] {
  return analyze(text, {})
    .findings.filter(({ rule }) => textRules.includes(rule))
    .map(({ rule, span }) => `${rule} ${JSON.stringify(text.slice(span.start, span.end + 10))}`);
}

describe('sound reports', () => {
  it.each(forms)('in form %s, as text and as HTML, have no finding', (form) => {
    for (let seed = 1; seed <= 25; seed++) {
      for (const document of ['text', 'html'] as const) {
        const { text } = generateReport({ seed, form, document, bom: seed % 3 === 0, newline: seed % 2 === 0 ? '\r\n' : '\n' });
        expect(said(text), `seed ${seed} ${document}`).toEqual([]);
      }
    }
  });
});

describe('everything wrong in one sentence', () => {
  const sentence = '[bookmark: _GoBack]全年,(含网上)<u>收到,处理</u>\u200b申请XX件,\\top办结\u00a0政府信息公开申请“12件;';

  it('is mended in two rounds, and what is left needs a person', () => {
    let text = head + sentence + tail;
    for (let round = 0; round < 2; round++) text = applyEdits(text, safeEdits(analyze(text, {})));
    expect(sentenceOf(text)).toBe('全年，（含网上）收到，处理申请XX件，办结政府信息公开申请“12件；');
    expect(analyze(text, {}).findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['text/placeholder', 'text/unpaired-punctuation']),
    );
    expect(safeEdits(analyze(text, {}))).toEqual([]);
  });
});

describe('residue in HTML', () => {
  const page = (body: string) =>
    `<html><body><h1>青岚县教育局2024年政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2>\n<p>${body}</p>\n</body></html>\n`;

  it('is no tag, entity or anchor', () => {
    expect(said(page('&nbsp;&nbsp;<u>依法</u>公开<a name="_Toc12345678"></a><b>信息</b>&ldquo;三审&rdquo;。'))).toEqual([]);
    expect(said(page('<span style="font-family:宋体,黑体;color:red">依法公开</span>。'))).toEqual([]);
  });

  it('is found among tags', () => {
    const text = page('<b>依法\\top公开</b>[bookmark: _GoBack]XX条\u200b。');
    expect(findingsOf(text, 'text/conversion-residue').map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '\\top',
      '[bookmark: _GoBack]',
    ]);
    expect(findingsOf(text, 'text/placeholder')).toHaveLength(1);
    expect(findingsOf(text, 'text/invisible-character')).toHaveLength(1);
  });

  it('is looked for in the words of an HTML table in plain text alone', () => {
    const table = '<table><tr><td>&nbsp;<b>联系<u>人</u></b></td><td>\\top</td></tr></table>';
    const text = `${head}本机关<b>依法</b>公开。\n${table}\n依法<i>公开</i>。${tail}`;
    expect(findingsOf(text, 'text/conversion-residue').map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '<b>依法</b>',
      '\\top',
      '<i>公开</i>',
    ]);
  });
});

describe('title and headings', () => {
  it('keep what they are, and are mended', () => {
    const sound = `${head}（一）主动公开情况\n本机关依法公开。\n（二）依申请公开情况\n依法办理。\n五、存在的主要问题及改进情况\n无。${tail}`;
    const text = sound
      .replace('青岚县', '青岚县[bookmark: _GoBack]')
      .replace('一、总体', '一、\u200b总体')
      .replace('（一）主动', '[bookmark: _Toc1234567]（一）主动')
      .replace('五、', '五、[bookmark: OLE_LINK1]')
      .replace('六、', '[bookmark: _GoBack]六、');
    const analysis = analyze(text, {});
    expect(analysis.report.sections.map(({ ordinal }) => ordinal)).toEqual(
      analyze(sound, {}).report.sections.map(({ ordinal }) => ordinal),
    );
    expect(analysis.report.sections.flatMap(({ subHeadings }) => subHeadings)).toHaveLength(2);
    const findings = analysis.findings.filter(({ rule }) => textRules.includes(rule));
    expect(findings).toHaveLength(5);
    expect(mended(text, findings)).toBe(sound);
  });

  it('of a template are not filled in', () => {
    const text = `XX县教育局20XX年政府信息公开工作年度报告\n一、总体情况\n无。${tail}`;
    expect(findingsOf(text, 'text/placeholder').map(({ span }) => text.slice(span.start, span.end))).toEqual(['XX', '20XX']);
  });
});

describe('tables', () => {
  it.each(forms.filter((form) => form !== 'M'))(
    'in form %s: residue and zero-width characters in labels are found and mended',
    (form) => {
      const { text, labels } = generateReport({ seed: 3, form, silent: 'none' });
      const label = labels.find(({ text: words }) => words.includes('新收政府信息公开'));
      if (label === undefined) throw new Error('no such label');
      const at = label.span.start + 2;
      for (const flaw of ['\u200b', '[bookmark: _GoBack]', '†', '\u0007']) {
        const flawed = text.slice(0, at) + flaw + text.slice(at);
        const findings = analyze(flawed, {}).findings.filter(({ rule }) => textRules.includes(rule));
        expect(findings.map(({ span }) => span)).toEqual([{ start: at, end: at + flaw.length }]);
        expect(mended(flawed, findings)).toBe(text);
      }
    },
  );

  it.each(['A', 'B', 'C', 'E', 'L'] as const)('in form %s: a figure is the rules’ on figures alone', (form) => {
    const { text, places } = generateReport({ seed: 3, form, silent: 'none', size: 'large' });
    const place = [...places.values()].find(({ text: figure }) => figure.length > 1);
    if (place === undefined) throw new Error('no such figure');
    const at = place.start + 1;
    for (const flaw of ['\u200b', '\u00a0', '†', '[bookmark: _GoBack]', 'XX']) {
      const flawed = text.slice(0, at) + flaw + text.slice(at);
      const { findings } = analyze(flawed, {});
      expect(findings.filter(({ rule }) => textRules.includes(rule)).map(({ message }) => message['zh-cn'])).toEqual([]);
      expect(findings.some(({ span }) => span.start <= at && at <= span.end)).toBe(true);
    }
  });

  it('in which figures stand side by side keep them apart', () => {
    const { text } = generateReport({ seed: 3, form: 'K', silent: 'none' });
    const row = /(\d+) (\d+ \d+ \d+ \d+)$/m;
    const flawed = text.replace(row, '$1\u200b$2');
    expect(flawed).not.toBe(text);
    expect(mended(flawed, findingsOf(flawed, 'text/invisible-character'))).toBe(text);
  });
});

describe('messages', () => {
  it('name characters by code point', () => {
    const [finding] = findingsOf(`${head}本机关\u200b依法\u200b公开。${tail}`, 'text/invisible-character');
    expect(finding?.message['zh-cn']).toContain('U+200B 零宽空格');
    expect(finding?.message['zh-cn']).toContain('2');
    expect(finding?.message.en).toContain('U+200B zero-width space');
    const [lost] = findingsOf(`${head}本机关\ufffd依法公开。${tail}`, 'text/invisible-character');
    expect(lost?.message['zh-cn']).toContain('U+FFFD');
    expect(lost?.message['zh-cn']).toContain('丢失');
  });

  it('lead from a mark of another kind to the one that it goes with', () => {
    const text = `${head}落实《条例〉要求。${tail}`;
    const [finding] = findingsOf(text, 'text/unpaired-punctuation');
    expect(finding?.message['zh-cn']).toContain('》');
    expect(finding?.related.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(['《']);
  });

  it.each([
    ['”三审三校“', '“三审三校”'],
    ['’一事一审‘', '‘一事一审’'],
    ['”谁公开、谁审查“', '“谁公开、谁审查”'],
    ['”《条例》解读“', '“《条例》解读”'],
    ['”和“', undefined],
  ])('tell once of quotation marks the wrong way round: %s', (quoted, right) => {
    const text = `${head}严格执行${quoted}制度。${tail}`;
    const findings = findingsOf(text, 'text/unpaired-punctuation');
    if (right === undefined) {
      expect(findings.map((finding) => finding.fixes())).toEqual([[], []]);
      return;
    }
    const [finding, ...others] = findings;
    expect(others).toEqual([]);
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(quoted.charAt(0));
    expect(finding?.message['zh-cn']).toContain('方向反了');
    expect(finding?.related.map(({ span }) => text.slice(span?.start, span?.end))).toEqual([quoted.at(-1)]);
    const fixed = mended(text, findings);
    expect(fixed).toBe(text.replace(quoted, right));
    expect(findingsOf(fixed, 'text/unpaired-punctuation')).toEqual([]);
  });

  it('say once a line what is half-width', () => {
    const text = `${head}依法公开,及时回应;成效明显。\n本机关,依法公开。${tail}`;
    expect(findingsOf(text, 'text/half-width-punctuation').map(({ message }) => message['zh-cn'].includes('2 处'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('invisible characters anywhere', () => {
  const removable = [
    '\u200b',
    '\u200c',
    '\u200e',
    '\u2060',
    '\u00ad',
    '\u0007',
    '\u001f',
    '\u202c',
    '\ufeff',
    '\u3164',
    '\u009d',
  ];

  it('are taken out again by the fixes, and nothing else is', () => {
    const place = fc.tuple(fc.nat(), fc.array(fc.constantFrom(...removable), { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.nat(60),
        fc.array(place, { minLength: 1, maxLength: 8 }),
        (form, seed, places) => {
          const { text, places: figures } = generateReport({ seed, form });
          const spans = [...figures.values()].map(({ gap }) => gap);
          // What stands in a figure's cell is for the rules on figures, and a mark of the byte order may stand first.
          const isFree = (at: number) => at > 0 && !spans.some(({ start, end }) => start <= at && at <= end);
          let flawed = text;
          const offsets = places.map(([at, characters]) => ({ at: at % (text.length + 1), characters: characters.join('') }));
          for (const { at, characters } of offsets.sort((a, b) => b.at - a.at)) {
            if (isFree(at)) flawed = flawed.slice(0, at) + characters + flawed.slice(at);
          }
          expect(mended(flawed, findingsOf(flawed, 'text/invisible-character'))).toBe(text);
        },
      ),
      { numRuns: 200, seed: 12 },
    );
  });
});

/** UTF-16 code units: of Chinese characters a megabyte. */
const huge = 340_000;

describe('a megabyte', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['of opening brackets', '（'.repeat(huge)],
    ['of closing brackets, a paragraph each', '）。\n'.repeat(huge / 3)],
    ['of opening and closing brackets apart', `${'《'.repeat(huge / 2)}。\n${'》'.repeat(huge / 2)}`],
    ['of quotation marks', '“'.repeat(huge)],
    ['of straight quotation marks', '"、'.repeat(huge / 2)],
    ['of list marks', '1）'.repeat(huge / 2)],
    ['of underscores', '_'.repeat(huge)],
    ['of underscores two by two', '年__'.repeat(huge / 3)],
    ['of stars', '***年'.repeat(huge / 4)],
    ['of crosses', 'XX、'.repeat(huge / 3)],
    ['of question marks', '??'.repeat(huge / 2)],
    ['of zero-width characters', '\u200b'.repeat(huge)],
    ['of zero-width characters apart', '公\u200b'.repeat(huge / 2)],
    ['of different invisible characters', '\u200b\u0007\ufffd\ue000\u00a0'.repeat(huge / 5)],
    ['of no-break spaces', '公开\u00a0'.repeat(huge / 3)],
    ['of half-width marks', '公,'.repeat(huge / 2)],
    ['of half-width brackets', '公(开'.repeat(huge / 3)],
    ['of tags', '<u>公</u>'.repeat(huge / 8)],
    ['of open tags', '<u>'.repeat(huge / 3)],
    ['of begun tags', '<span a='.repeat(huge / 8)],
    ['of entities in one line', '&nbsp;公'.repeat(huge / 7)],
    ['of tables and entities', '<table></table>&nbsp;\n'.repeat(huge / 22)],
    ['of backslashes', '\\'.repeat(huge)],
    ['of TeX words', '\\top公'.repeat(huge / 5)],
    ['of braces', '\\text{'.repeat(huge / 6)],
    ['of bookmarks', '[bookmark: '.repeat(huge / 11)],
    ['of field codes', 'HYPERLINK "'.repeat(huge / 11)],
    ['of daggers', '†'.repeat(huge)],
  ];

  it.each(texts)('%s is answered', (_name, body) => {
    const { findings } = analyze(head + body + tail, {});
    for (const finding of findings.slice(0, 3)) finding.fixes();
    expect(findings.length).toBeGreaterThan(0);
  });
});
