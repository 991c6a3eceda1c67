// The rules on time: what of the period, of years and of dates is wrong, and what must be left alone.
import { describe, expect, it, vi } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import { contextOf } from '../../server/src/rules/run-rules.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';
import { parseMarked } from '../support/marked.ts';
import { type Frame, findingsOn, mended, type Place, reportWith, ruleNamed, shapes, tried } from './sentence-report.ts';

// Hundreds of reports take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

type Case = readonly [place: Place, sentence: string];

/** Tries sentences in every shape; those without marks must be left alone. */
function expectMarks(rule: string, cases: readonly Case[], frame: Omit<Frame, 'place'> = {}): void {
  it.each(cases)('%d %s', (place, sentence) => {
    for (const shape of shapes) {
      const { found, wanted } = tried(sentence, { ...frame, place }, shape, ruleNamed(rule));
      expect(found, shape).toBe(wanted);
    }
  });
}

/** What becomes of a sentence by its preferred fixes, which silence the rule. */
function expectMended(
  rule: string,
  cases: readonly (readonly [place: Place, before: string, after: string])[],
  frame: Omit<Frame, 'place'> = {},
) {
  it.each(cases)('%d %s becomes %s', (place, before, after) => {
    for (const shape of shapes) {
      const { text } = parseMarked(reportWith(before, { ...frame, place }, shape));
      const fixed = mended(text, ruleNamed(rule));
      const plain = (one: string) => one.replaceAll(/\s/gu, '').normalize('NFKC');
      expect(plain(fixed), shape).toBe(plain(reportWith(after, { ...frame, place }, shape)));
      expect(findingsOn(fixed, ruleNamed(rule)), shape).toEqual([]);
    }
  });
}

const noPeriod = { period: false };

const forms = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'] as const;

describe('period/year', () => {
  describe('finds', () => {
    expectMarks(
      'period/year',
      [
        [0, '本报告所列数据的统计期限自⟦2022⟧年1月1日起至2022年12月31日止。'],
        [0, '本报告统计期限：2023年1月1日至⟦2022⟧年12月31日。'],
        [0, '报告中数据的统计期限自⟦2022⟧年1月1日起至12月31日止。'],
        [0, '本报告所列数据统计时限为⟦2024⟧年1月1日到12月31日。'],
        [0, '所列数据的统计期限从⟦2022⟧年1月1日—2023年12月31日截止。'],
        [0, '本年度报告中所列数据统计期限自⟦2021⟧年1月1日-12月31日。'],
        [0, '数据统计时间段为⟦2022⟧年1月1日～12月31日。'],
        [0, '本报告的报告期为⟦2022⟧年01月01日－2022年12月31日。'],
        [0, '统计期限：⟦2022⟧.1.1—2022.12.31。'],
        [0, '统计期限：⟦2022⟧-01-01至2022-12-31。'],
        [0, '统计期限自⟦2022⟧年1月1日至12月31止。'],
        [0, '本报告统计期限为⟦2022⟧年度，电子版可在网站下载。'],
        [0, '本报告的统计期为⟦2022⟧年全年。'],
        [0, '本报告所列数据截至⟦2022⟧年12月31日。'],
        [0, '自⟦2022⟧年1月1日起至2022年12月31日止为本报告数据的统计期限。'],
        [0, '统计期限为⟦二〇二二⟧年一月一日至十二月三十一日。'],
        [0, '本报告反映⟦2022⟧年1月1日至12月31日的工作。'],
        [0, '统计期限为⟦2022⟧年1-12月。'],
        [0, '报告期限：⟦2022⟧年1月1日一12月31日。'],
        [0, '数据期限为⟦2022⟧年1月1日至12月31日。'],
        [0, '本报告统计范围为⟦2022⟧年1月至12月。'],
        [0, '所列数据自⟦2022⟧年1月1日起至2022年12月31日止。'],
        [1, '本报告所列数据的统计期限自⟦2022⟧年1月1日起至2022年12月31日止。'],
        [6, '本报告所列数据的统计期限为⟦2022⟧年1月1日至12月31日。'],
        [6, '本年度报告统计⟦2022⟧年1月1日0时至12月31日24时的数据。'],
      ],
      noPeriod,
    );
  });

  describe('leaves alone', () => {
    expectMarks(
      'period/year',
      [
        [0, '统计期限自2023年1月1日起至2023年12月31日止。'],
        [0, '统计期限自2023年1月1日起至12月31日止。'],
        [0, '统计期限自1月1日起至12月31日止。'],
        [0, '统计期限自二〇二三年一月一日至二〇二三年十二月三十一日。'],
        [0, '统计期限为2022年12月1日至2023年11月30日。'],
        [0, '本报告于2024年1月20日编制，统计期限为2023年1月1日至12月31日。'],
        [0, '《条例》自2008年5月1日起施行，2019年4月3日修订。'],
        [0, '办公时间为6月1日至9月30日8:00—12:00。'],
        [0, '本报告自2024年1月31日起可在网站下载。'],
        [1, '2022年7月1日至9月30日开展了政务公开培训。'],
        [1, '据网站后台数据统计，2022年1月1日至12月31日访问量为3万次。'],
        [1, '报告期内，2022年11月1日至2023年2月28日开展了专项检查。'],
        [1, '2022年1月1日以来的规范性文件已全部公开。'],
        [1, '规划期限为2021年1月1日至2025年12月31日。'],
        [1, '有效期自2022年1月1日至2026年12月31日的文件3件。'],
        [3, '较2022年1月1日至12月31日增加12件。'],
        [6, '发出收费通知的时间为2022年1月1日至2022年12月31日。'],
        [0, '联系电话：0599-2022，邮编202212。'],
        [1, '数据统计期限内（2022年1月1日至12月31日为集中整治期），公开信息20条。'],
        [0, '统计期限自2023年1月1日起，截止2023年12月31日。'],
        [0, '统计期限自2023年1月1日0时至12月31日24时。'],
        [0, '统计期限：2023.1.1—2023.12.31，编制时间：2024.1.15。'],
        [0, '本报告依据2019年5月15日施行的《条例》编制。'],
        [1, '公示期为2022年12月1日至2022年12月31日。'],
        [1, '自2022年1月1日起施行的收费标准继续有效。'],
        [1, '统计2022年1月1日以来的文件12件。'],
        [5, '对2022年1月1日至12月31日公开的信息进行了回头看。'],
        [0, '统计期限为2023年1月1日至2023年12月31日，上年数据取自上年年报（2022年1月1日至2022年12月31日）。'],
      ],
      noPeriod,
    );
  });

  describe('mends', () => {
    expectMended(
      'period/year',
      [
        [0, '统计期限自2022年1月1日起至2022年12月31日止。', '统计期限自2023年1月1日起至2023年12月31日止。'],
        [0, '统计期限：2023年1月1日至2022年12月31日。', '统计期限：2023年1月1日至2023年12月31日。'],
        [0, '统计期限：2019.1.1—2019.12.31。', '统计期限：2023.1.1—2023.12.31。'],
        [0, '统计期限为二〇一九年一月一日至十二月三十一日。', '统计期限为二〇二三年一月一日至十二月三十一日。'],
        [6, '所列数据的统计期限为2022年度。', '所列数据的统计期限为2023年度。'],
      ],
      noPeriod,
    );
  });

  it('tells the report’s year from the title, and says so', () => {
    const text = reportWith('统计期限自2022年1月1日起至2022年12月31日止。', { place: 0, period: false });
    const [finding] = findingsOn(text, ruleNamed('period/year'));
    expect(finding?.message).toEqual({
      'zh-cn': '统计期限写的是 2022 年，本报告是 2023 年的，应改为 2023 年。',
      en: 'The statistical period is in 2022, and the report is on 2023: change it to 2023.',
    });
    expect(finding?.related?.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(['2022', '2023']);
  });

  it('speaks of the period’s year alone, and not of its range', () => {
    const text = reportWith('统计期限自2022年1月1日起至2022年11月30日止。', { place: 0, period: false });
    expect(findingsOn(text, ruleNamed('period/year'))).toHaveLength(1);
    expect(findingsOn(text, ruleNamed('period/range'))).toHaveLength(1);
  });

  it('is silent where the title has no year', () => {
    const text = reportWith('统计期限自2022年1月1日起至12月31日止。', { place: 0, period: false, year: undefined });
    expect(findingsOn(text, ruleNamed('period/year'))).toEqual([]);
  });

  it('changes a year whose digits stand apart in a title, and each digit alone', () => {
    const text =
      '青岚县水务局 2 0 2 3 年政府信息公开工作年度报告\n\n统计期限自 20 22年1月1日起至12月31日止。\n\n一、总体情况\n无。\n';
    expect(mended(text, ruleNamed('period/year'))).toBe(text.replace('20 22', '20 23'));
    const [finding] = findingsOn(text, ruleNamed('period/year'));
    expect(finding?.related?.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(['2 0 2 3']);
  });
});

describe('period/range', () => {
  describe('finds', () => {
    expectMarks(
      'period/range',
      [
        [0, '本报告所列数据的统计期限自⟦2023年1月1日起至2023年12月30日⟧止。'],
        [0, '统计期限为⟦2022年12月1日至2023年11月30日⟧。'],
        [0, '统计期限：⟦2023年1月1日至6月30日⟧。'],
        [0, '统计期限：⟦2023年1月—6月⟧。'],
        [0, '统计期限：⟦2023年1-11月⟧。'],
        [0, '统计期限：⟦2023.1.1—2023.11.30⟧。'],
        [0, '本报告数据统计自⟦2023年2月1日到12月31日⟧。'],
        [0, '统计期限为⟦二〇二三年一月一日至十一月三十日⟧。'],
        [0, '本报告所列数据截至⟦2023年11月30日⟧。'],
        [1, '本报告所列数据的统计期限自⟦2023年1月1日起至2023年10月31日⟧止。'],
        [6, '统计时限为⟦2022年11月1日至2023年10月31日⟧。'],
      ],
      noPeriod,
    );
  });

  describe('leaves alone', () => {
    expectMarks(
      'period/range',
      [
        [0, '统计期限自2023年1月1日起至2023年12月31日止。'],
        [0, '统计期限自2022年1月1日起至2022年12月31日止。'],
        [0, '统计期限自2023年1月1日起至12月31止。'],
        [0, '统计期限自2023年01月01日至2023年12月31日。'],
        [0, '统计期限为2023年1月1日——2023年12月31日。'],
        [0, '统计期限为2023年1月1日起，截止2023年12月31日。'],
        [0, '统计期限为2023年1月至12月。'],
        [0, '统计期限为2023年1—12月。'],
        [0, '统计期限为2023年全年。'],
        [0, '统计期限自2023年1月1日至20231231日止。'],
        [0, '统计期限自2023年1月1日至2023年13月31日止。'],
        [0, '统计期限自2023年1月1日至2023年2月30日止。'],
        [0, '办公时间：6月1日至9月30日上午8:00。'],
        [0, '数据由县统计局于2024年1月5日至1月10日核对。'],
        [0, '根据县政府办关于2023年1月1日至11月30日数据报送的要求编制。'],
        [1, '数据统计期限内（2023年3月1日至5月31日为集中整治期），公开信息20条。'],
        [0, '本报告于2024年1月10日至1月20日征求意见。'],
        [0, '电子版可在2024年1月31日后下载。'],
        [1, '2023年3月1日至5月31日，开展数据清理。'],
        [1, '据数据统计，2023年7月1日至9月30日访问量为2万次。'],
        [1, '报告期内，2023年7月1日至9月30日开展了专项检查。'],
        [1, '2023年4月至10月完成网站改版。'],
        [1, '宣传月活动（5月1日至5月31日）发放材料300份。'],
        [1, '截至2023年11月30日，网站发布信息120条。'],
        [1, '截至2023年12月底，现行有效规范性文件12件。'],
        [3, '收到申请12件，其中1月至6月5件。'],
        [5, '2024年1月1日至6月30日将开展集中整改。'],
        [6, '收费标准自2021年1月1日至2023年6月30日执行。'],
      ],
      noPeriod,
    );
  });

  describe('mends', () => {
    expectMended(
      'period/range',
      [
        [0, '统计期限自2023年1月1日起至2023年12月30日止。', '统计期限自2023年1月1日起至2023年12月31日止。'],
        [0, '统计期限为2022年12月1日至2023年11月30日。', '统计期限为2023年1月1日至2023年12月31日。'],
        [0, '统计期限：2023年02月01日至2023年06月30日。', '统计期限：2023年01月01日至2023年12月31日。'],
        [0, '统计期限：2023年1-6月。', '统计期限：2023年1-12月。'],
        [0, '统计期限为二〇二三年二月二日至十一月三十日。', '统计期限为二〇二三年一月一日至十二月三十一日。'],
        [0, '统计期限：2023.3.1—2023.9.30。', '统计期限：2023.1.1—2023.12.31。'],
      ],
      noPeriod,
    );
  });

  it('speaks of a whole year that lies in two, where no title tells the year', () => {
    const frame = { place: 0, period: false, year: undefined } as const;
    const text = reportWith('统计期限自2022年1月1日起至2023年12月31日止。', frame);
    expect(findingsOn(text, ruleNamed('period/range')).map(({ fixes }) => fixes?.())).toEqual([[]]);
  });
});

describe('period/missing', () => {
  const rule = ruleNamed('period/missing');
  const count = (sentence: string, place: Place = 0) => findingsOn(reportWith(sentence, { place, period: false }), rule).length;

  it.each([
    '本报告按照《条例》编制。',
    '本报告于2024年1月20日公布。',
    '统计数据由各科室提供。',
    '本报告所列数据真实、准确。',
    '2023年，我局认真贯彻落实《条例》。',
    '办公时间为8:00至12:00，电话0599-6120388。',
  ])('says that it is missing: %s', (sentence) => expect(count(sentence)).toBe(1));

  it.each([
    '统计期限自2023年1月1日起至2023年12月31日止。',
    '统计期限自1月1日起至12月31日止。',
    '统计期限为2022年1月1日至6月30日。',
    '统计时限为2023年度。',
    '本报告的统计期为2023年全年。',
    '本报告所列数据截至2023年12月31日。',
    '本报告反映2023年1月1日至12月31日的工作。',
    '统计期限：2023.01.01-2023.12.31。',
    '本报告的统计期限是二〇二三年一月一日至十二月三十一日。',
    '数据统计区间：2023年1月1日——12月31日。',
    '报告期：2023年1月1日至2023年12月31止。',
    '统计期限为20230101日至20231231日。',
  ])('takes it as said: %s', (sentence) => {
    expect([count(sentence), count(sentence, 1), count(sentence, 6)]).toEqual([0, 0, 0]);
  });

  it('wants a report, and its year', () => {
    const rule = ruleNamed('period/missing');
    expect(findingsOn('青岚县水务局2023年政府信息公开工作年度报告\n\n待编制。\n', rule)).toEqual([]);
    expect(findingsOn('2023年1月1日的会议纪要\n参会人员12人。\n', rule)).toEqual([]);
    expect(findingsOn(reportWith('本报告按照《条例》编制。', { place: 0, period: false, year: undefined }), rule)).toEqual([]);
  });

  it.each([
    ['behind the introduction', '\r\n', '本报告按照《条例》编制，现予公布。', /现予公布。本报告所列.*止。\r\n/],
    ['behind the title', '\n', '', /报告\n\n本报告所列.*止。\n\n一、/],
  ])('puts it %s', (_where, newline, introduction, expected) => {
    const title = '青岚县水务局2023年政府信息公开工作年度报告';
    const body = '一、总体情况\n\n无。\n\n二、主动公开政府信息情况\n';
    const text = `${title}\n\n${introduction === '' ? '' : `${introduction}\n\n`}${body}`.replaceAll('\n', newline);
    const [finding] = findingsOn(text, rule);
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(title);
    const fixed = applyEdits(text, finding?.fixes?.()[0]?.edits ?? []);
    expect(fixed).toMatch(expected);
    expect(findingsOn(fixed, rule)).toEqual([]);
    expect(fixed.replace(/(?:\r\n)*\n*本报告所列[^。]*。/u, '')).toBe(text);
  });

  it('puts it into the first section’s words, where an HTML page has no introduction', () => {
    const text =
      '<html><body>\n<h1>青岚县水务局2023年政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2>\n<p>全年工作平稳。</p>\n<h2>二、主动公开政府信息情况</h2>\n</body></html>\n';
    const fixed = applyEdits(text, findingsOn(text, rule)[0]?.fixes?.()[0]?.edits ?? []);
    expect(fixed).toContain('<p>本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。全年工作平稳。</p>');
    expect(findingsOn(fixed, rule)).toEqual([]);
  });

  it('finds a place in every form', () => {
    for (const [index, form] of forms.entries()) {
      for (const document of ['text', 'html'] as const) {
        const options = { seed: 31 + index, form, document, faults: [{ kind: 'period-missing' }] } as const;
        const { text } = generateReport(options);
        const [finding] = findingsOn(text, rule);
        const fixed = applyEdits(text, finding?.fixes?.()[0]?.edits ?? []);
        expect(fixed.length, form).toBeGreaterThan(text.length);
        expect(findingsOn(fixed, rule), form).toEqual([]);
      }
    }
  });
});

const mine = [
  'period/year',
  'period/range',
  'period/missing',
  'period/stale-year',
  'date/invalid',
  'citation/document-number',
  'citation/superseded',
];

it.each(forms)('no rule on time or citations says anything of a sound report in form %s', (form) => {
  for (let seed = 1; seed <= 30; seed++) {
    const document = seed % 3 === 0 ? 'html' : 'text';
    const { text } = generateReport({ seed: seed * 17, form, document, newline: seed % 2 === 0 ? '\r\n' : '\n' });
    const report = buildReport(text);
    const found = mine.flatMap((id) => [...ruleNamed(id).check(report, contextOf({}))]);
    expect(found.map(({ message }) => message['zh-cn'])).toEqual([]);
  }
});
