// What the balance rules report, where, in which words, and that their fixes mend it.
import { describe, expect, test, vi } from 'vitest';
import type { FormatId } from '../../server/src/format/format.ts';
import { imbalanceOf } from '../../server/src/model/imbalance.ts';
import type { Report } from '../../server/src/model/report.ts';
import { balanceCarryOver } from '../../server/src/rules/balance-carry-over.ts';
import { balanceHandledTotal } from '../../server/src/rules/balance-handled-total.ts';
import { balanceReviewLitigationTotal } from '../../server/src/rules/balance-review-litigation-total.ts';
import { balanceRowTotal } from '../../server/src/rules/balance-row-total.ts';
import type { Fix, RuleFinding } from '../../server/src/rules/rule.ts';
import { contextOf } from '../../server/src/rules/run-rules.ts';
import { breakRequests, randomFigures } from '../support/figures.ts';
import { Random } from '../support/random.ts';
import { type CellTexts, edited, reportOf } from './balance-report.ts';

const rules = [balanceCarryOver, balanceHandledTotal, balanceRowTotal, balanceReviewLitigationTotal];

interface Found extends RuleFinding {
  readonly rule: string;
  /** The row and column that the finding points at. */
  readonly at: string;
}

function check(report: Report, off: readonly string[] = []): Found[] {
  const cells = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const at = (start: number): string => {
    const cell = cells.find(({ span }) => span.start === start);
    return cell ? `${cell.row}/${cell.column}` : '?';
  };
  return rules
    .filter(({ id }) => !off.includes(id))
    .flatMap((rule) =>
      [...rule.check(report, contextOf({ rules: Object.fromEntries(off.map((id) => [id, 'off'])) }))].map((finding) => ({
        ...finding,
        rule: rule.id,
        at: at(finding.span.start),
      })),
    );
}

const summary = (found: readonly Found[]): string[] => found.map(({ rule, at }) => `${rule} ${at}`);

const fixesOf = (finding: Found | undefined): readonly Fix[] => finding?.fixes?.() ?? [];

const titles = (finding: Found | undefined): string[] => fixesOf(finding).map(({ title }) => title['zh-cn']);

type Overrides = Readonly<Record<string, string | number>>;

const columns = ['naturalPerson', 'business', 'research', 'socialOrganization', 'legalService', 'otherOrganization'];

/** A small balanced report with some cells written otherwise, by `row/column`; row `review/…` for the fourth section. */
function report(overrides: Overrides = {}, format: FormatId = '2021'): Report {
  const outcomes: Record<string, number[]> = { granted: [10, 4], 'unprocessed.repeated': [36, 2], 'denied.stateSecret': [1, 0] };
  const given: Record<string, number[]> = {
    newlyReceived: [50, 5],
    carriedIn: [3, 1],
    ...outcomes,
    handledTotal: [47, 6],
    carriedOut: [6, 0],
  };
  const requests: Record<string, Record<string, string | number>> = {};
  for (const key of rowKeys(format)) {
    const values = given[key] ?? [];
    const row: Record<string, string | number> = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? 0]));
    row.total = values.reduce((sum, value) => sum + value, 0);
    requests[key] = row;
  }
  const group = { upheld: 2, corrected: 1, otherResult: 0, pending: 4, total: 7 };
  const reviewAndLitigation: Record<string, Record<string, string | number>> = {
    review: { ...group },
    directLitigation: { ...group },
    litigationAfterReview: { ...group },
  };
  for (const [place, text] of Object.entries(overrides)) {
    const [row = '', column = ''] = place.split('/');
    const table = row in requests ? requests : reviewAndLitigation;
    const cells = table[row];
    if (cells === undefined || !(column in cells)) throw new Error(`no cell ${place}`);
    cells[column] = text;
  }
  return reportOf({ requests, reviewAndLitigation } satisfies CellTexts, format);
}

function rowKeys(format: FormatId): string[] {
  return reportOf({ requests: {}, reviewAndLitigation: {} }, format).format === '2019'
    ? [
        'newlyReceived',
        'carriedIn',
        ...outcomeKeys.filter((key) => !key.startsWith('otherOutcome.')),
        'otherOutcome',
        'handledTotal',
        'carriedOut',
      ]
    : ['newlyReceived', 'carriedIn', ...outcomeKeys, 'handledTotal', 'carriedOut'];
}

const outcomeKeys = [
  'granted',
  'partiallyGranted',
  'denied.stateSecret',
  'denied.prohibitedByLaw',
  'denied.securityAndStability',
  'denied.thirdPartyRights',
  'denied.internalAffairs',
  'denied.deliberativeRecords',
  'denied.enforcementFiles',
  'denied.administrativeQuery',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.unclearAfterCorrection',
  'unprocessed.petition',
  'unprocessed.repeated',
  'unprocessed.publication',
  'unprocessed.excessive',
  'unprocessed.reissue',
  'otherOutcome.uncorrected',
  'otherOutcome.unpaid',
  'otherOutcome.other',
];

// Many searches; the limit leaves room for a machine that is busy with other things.
vi.setConfig({ testTimeout: 60_000 });

describe('a report in balance', () => {
  test.each(['2021', '2019'] as const)('has no finding (format of %s)', (format) => {
    expect(check(report({}, format))).toEqual([]);
  });
});

describe('one wrong cell', () => {
  const wrong = report({ 'unprocessed.repeated/naturalPerson': 63 });

  test('is found once, and its message says what it should be', () => {
    const [finding, ...others] = check(wrong);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'balance/handled-total', at: 'unprocessed.repeated/naturalPerson' });
    expect(finding?.message['zh-cn']).toBe('“重复申请 · 自然人”应为 36（总计 38 − 商业企业 2），现为 63，多 27。');
    expect(finding?.message.en).toBe('“重复申请 · 自然人” should be 36 (总计 38 − 商业企业 2); it is 63, 27 too many.');
  });

  test('has the broken equations and their terms as related places', () => {
    const related = check(wrong)[0]?.related ?? [];
    expect(related.map(({ span, message }) => [wrong.text.slice(span?.start, span?.end), message['zh-cn']])).toEqual([
      ['47', '勾稽关系不成立：予以公开 10 + 属于国家秘密 1 + 重复申请 63 = 74，本年度办理结果总计 47，相差 27'],
      ['10', '“予以公开 · 自然人”为 10'],
      ['1', '“属于国家秘密 · 自然人”为 1'],
      ['38', '勾稽关系不成立：自然人 63 + 商业企业 2 = 65，总计 38，相差 27'],
      ['2', '“重复申请 · 商业企业”为 2'],
    ]);
    expect(related[1]?.message.en).toBe('“予以公开 · 自然人” is 10');
  });

  test('has one preferred fix, which is not safe and mends the report', () => {
    const fixes = fixesOf(check(wrong)[0]);
    expect(fixes.map(({ title, safe, preferred }) => [title['zh-cn'], safe, preferred])).toEqual([
      ['将“重复申请 · 自然人”由 63 改为 36（2 条勾稽关系全部成立）', false, true],
    ]);
    expect(fixes[0]?.title.en).toBe('Change “重复申请 · 自然人” from 63 to 36 (all its 2 equations hold)');
    expect(check(edited(wrong, fixes[0]?.edits ?? []))).toEqual([]);
  });

  test.each([
    ['newlyReceived/business', 'balance/carry-over'],
    ['carriedOut/total', 'balance/carry-over'],
    ['handledTotal/naturalPerson', 'balance/carry-over'],
    ['granted/total', 'balance/handled-total'],
  ])('%s is reported by %s', (place, rule) => {
    expect(summary(check(report({ [place]: 900 })))).toEqual([`${rule} ${place}`]);
  });

  test('that is a row total is explained by its row where it stands in no other equation that is on', () => {
    const found = check(report({ 'granted/total': 13 }), ['balance/handled-total']);
    expect(summary(found)).toEqual(['balance/row-total granted/total']);
    expect(found[0]?.message['zh-cn']).toBe('“予以公开 · 总计”应为 14（自然人 10 + 商业企业 4），现为 13，少 1。');
  });

  test('is silent where all rules on its equations are off', () => {
    expect(check(report({ 'granted/total': 13 }), ['balance/handled-total', 'balance/row-total'])).toEqual([]);
  });

  test('is explained in words where all other figures of the sum are 0', () => {
    const [finding] = check(report({ 'denied.enforcementFiles/research': 27 }));
    expect(finding?.message['zh-cn']).toBe('“属于行政执法案卷 · 科研机构”应为 0（各项均为 0），现为 27，多 27。');
    expect(finding?.message.en).toContain('should be 0 (all its terms are 0)');
    expect(finding?.related?.[0]?.message['zh-cn']).toBe(
      '勾稽关系不成立：属于行政执法案卷 27 = 27，本年度办理结果总计 0，相差 27',
    );
  });

  test('on one side of the printed sum is told with both sides', () => {
    const related = check(report({ 'carriedOut/research': 27 }))[0]?.related ?? [];
    expect(related.map(({ message }) => message['zh-cn'])).toEqual([
      '勾稽关系不成立：各项均为 0，结转下年度继续办理 27 = 27，相差 27',
      '勾稽关系不成立：自然人 6 + 科研机构 27 = 33，总计 6，相差 27',
      '“结转下年度继续办理 · 自然人”为 6',
    ]);
  });

  test('in the total of handled requests is told by all three of its equations', () => {
    const [finding] = check(report({ 'handledTotal/naturalPerson': 74 }));
    expect(titles(finding)).toEqual(['将“本年度办理结果总计 · 自然人”由 74 改为 47（3 条勾稽关系全部成立）']);
    expect(finding?.message['zh-cn']).toBe('“本年度办理结果总计 · 自然人”应为 47（总计 53 − 商业企业 6），现为 74，多 27。');
  });

  test('is found in the superseded format too', () => {
    expect(summary(check(report({ 'otherOutcome/business': 5 }, '2019')))).toEqual([
      'balance/handled-total otherOutcome/business',
    ]);
  });
});

describe('several wrong cells', () => {
  const wrong = report({ 'granted/naturalPerson': 19, 'carriedIn/business': 31 });

  test('have a finding each', () => {
    expect(summary(check(wrong))).toEqual([
      'balance/carry-over carriedIn/business',
      'balance/handled-total granted/naturalPerson',
    ]);
  });

  test('are mended one by one, or all at once', () => {
    for (const finding of check(wrong)) {
      const [own, all] = fixesOf(finding);
      expect([own?.preferred, all?.preferred]).toEqual([true, false]);
      expect(all?.title['zh-cn']).toBe('改正全部 2 个错误的数（勾稽关系）');
      expect(check(edited(wrong, own?.edits ?? [])).map(({ at }) => at)).not.toContain(finding.at);
      expect(check(edited(wrong, own?.edits ?? []))).toHaveLength(1);
      expect(check(edited(wrong, all?.edits ?? []))).toEqual([]);
    }
  });

  test('in one sum are explained as it is once the others are mended', () => {
    const found = check(report({ 'granted/naturalPerson': 19, 'granted/business': 7, 'unprocessed.repeated/naturalPerson': 63 }));
    expect(found.map(({ at }) => at)).toEqual([
      'granted/naturalPerson',
      'granted/business',
      'unprocessed.repeated/naturalPerson',
    ]);
    expect(found[0]?.message['zh-cn']).toBe(
      '“予以公开 · 自然人”应为 10（其他错误改正后：总计 14 − 商业企业 4），现为 19，多 9。',
    );
    expect(titles(found[0])[0]).toBe('将“予以公开 · 自然人”由 19 改为 10（其余错误改正后 2 条勾稽关系全部成立）');
  });
});

describe('a total of which it is uncertain where the fault lies', () => {
  const wrong = report({ 'review/total': 8 });

  test('is found once, with every repair, the likeliest first', () => {
    const [finding, ...others] = check(wrong);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'balance/review-litigation-total', at: 'review/total' });
    expect(finding?.message['zh-cn']).toBe(
      '“行政复议 · 总计”应为 7（结果维持 2 + 结果纠正 1 + 尚未审结 4），现为 8，多 1。也可能错在别的格：共有 5 种同样小的改法。',
    );
    expect(titles(finding)).toEqual([
      '将“行政复议 · 总计”由 8 改为 7',
      '将“行政复议 · 结果维持”由 2 改为 3',
      '将“行政复议 · 结果纠正”由 1 改为 2',
      '将“行政复议 · 其他结果”由 0 改为 1',
      '将“行政复议 · 尚未审结”由 4 改为 5',
    ]);
  });

  test('is mended by any of its fixes, of which none is preferred', () => {
    for (const fix of fixesOf(check(wrong)[0])) {
      expect(fix).toMatchObject({ safe: false, preferred: false });
      expect(check(edited(wrong, fix.edits))).toEqual([]);
    }
  });

  test('never goes below zero', () => {
    expect(titles(check(report({ 'review/corrected': 0, 'review/otherResult': 30 }))[0]).join()).not.toContain('-');
  });

  test('is found for each group on its own', () => {
    const found = check(report({ 'review/total': 8, 'litigationAfterReview/pending': 40 }));
    expect(summary(found)).toEqual([
      'balance/review-litigation-total review/total',
      'balance/review-litigation-total litigationAfterReview/total',
    ]);
  });

  test('has repairs of two cells where no one cell explains it', () => {
    const opposite = report({ 'granted/naturalPerson': 12, 'unprocessed.repeated/naturalPerson': 34 });
    const found = check(opposite);
    expect(summary(found)).toEqual(['balance/row-total granted/total', 'balance/row-total unprocessed.repeated/total']);
    for (const finding of found) {
      expect(fixesOf(finding).length).toBeGreaterThan(1);
      for (const fix of fixesOf(finding)) expect(check(edited(opposite, fix.edits))).toEqual([]);
    }
  });

  test('has repairs that leave alone what is doubtful elsewhere', () => {
    const twice = report({
      'granted/naturalPerson': 12,
      'unprocessed.repeated/naturalPerson': 34,
      'newlyReceived/business': 6,
      'carriedIn/business': 0,
    });
    const outcomes = check(twice).filter(({ at }) => at === 'granted/total' || at === 'unprocessed.repeated/total');
    expect(outcomes).toHaveLength(2);
    for (const finding of outcomes) {
      expect(fixesOf(finding).length).toBeGreaterThan(1);
      for (const fix of fixesOf(finding)) {
        expect(fix.edits).toHaveLength(2);
        expect(check(edited(twice, fix.edits)).map(({ at }) => at)).not.toContain(finding.at);
      }
    }
    expect(check(twice).length).toBeGreaterThan(2);
  });

  test('does not drag in a certain cell elsewhere', () => {
    const mixed = report({ 'granted/naturalPerson': 12, 'unprocessed.repeated/naturalPerson': 34, 'carriedOut/business': 70 });
    expect(summary(check(mixed))).toEqual([
      'balance/carry-over carriedOut/business',
      'balance/row-total granted/total',
      'balance/row-total unprocessed.repeated/total',
    ]);
    for (const finding of check(mixed)) {
      for (const fix of fixesOf(finding)) expect(check(edited(mixed, fix.edits)).map(({ at }) => at)).not.toContain(finding.at);
    }
  });
});

describe('a table full of errors', () => {
  const random = new Random(4);
  const overrides = Object.fromEntries(
    outcomeKeys.flatMap((row) => columns.map((column) => [`${row}/${column}`, random.integer(0, 5000)])),
  );

  test('has one finding a total, which says that the search gave up', () => {
    const found = check(report(overrides));
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found.map(({ at }) => at)).size).toBe(found.length);
    for (const finding of found) expect(finding.message['zh-cn']).toContain('错误较多，未能在限度内查明错在哪几格。');
    expect(found.flatMap(fixesOf).filter(({ preferred }) => preferred)).toEqual([]);
  });

  test('has sums of which the message names the first terms and lumps the rest', () => {
    const message = check(report(overrides)).find(({ at }) => at === 'handledTotal/naturalPerson')?.message;
    expect(message?.['zh-cn']).toMatch(/ \+ 其余 \d+ 项 \d+）/);
    expect(message?.en).toMatch(/ \+ \d+ more: \d+\)/);
  });
});

describe('cells without a figure', () => {
  test.each(['', '/', '12件半', '-3', '2.5'])('%j gives no finding on its equations', (text) => {
    expect(check(report({ 'granted/naturalPerson': text }))).toEqual([]);
  });

  test('help to locate the wrong one all the same', () => {
    const wrong = report({ 'granted/naturalPerson': '', 'unprocessed.repeated/business': 20 });
    const [finding, ...others] = check(wrong);
    expect(others).toEqual([]);
    expect(finding?.at).toBe('unprocessed.repeated/business');
    expect(check(edited(wrong, fixesOf(finding)[0]?.edits ?? []))).toEqual([]);
  });

  test('a row that is absent gives no finding', () => {
    expect(
      check(reportOf({ requests: { granted: { naturalPerson: 1, business: 1, total: 3 } }, reviewAndLitigation: {} })),
    ).toEqual([]);
  });

  test('a figure too large for exact sums counts as none', () => {
    expect(check(report({ 'granted/naturalPerson': '99999999999999999999' }))).toEqual([]);
  });
});

describe('every fix', () => {
  test.each([
    ['one', 1],
    ['two', 2],
    ['three', 3],
    ['five', 5],
    ['nine', 9],
  ])('silences its finding, with %s wrong cells', (_, changed) => {
    for (let seed = 0; seed < 40; seed++) {
      const random = new Random(seed);
      const { figures, changes } = breakRequests(randomFigures(random.fork('a'), 'realistic'), changed, random.fork('b'));
      const wrong = reportOf(figures);
      const found = check(wrong);
      expect(new Set(summary(found)).size).toBe(found.length);
      if (imbalanceOf(wrong).doubtful.length === 0) expect(found.length).toBeLessThanOrEqual(changes.length);
      for (const finding of found) {
        for (const fix of fixesOf(finding)) {
          expect(fix.safe).toBe(false);
          expect(summary(check(edited(wrong, fix.edits)))).not.toContain(`${finding.rule} ${finding.at}`);
        }
      }
    }
  });
});

test('what is found is worked out once for a report', () => {
  const wrong = report({ 'granted/total': 1 });
  expect(imbalanceOf(wrong)).toBe(imbalanceOf(wrong));
});
