// The rules on cited documents: numbers that are malformed, the superseded notice, and what must be left alone.
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';
import { parseMarked } from '../support/marked.ts';
import {
  type Frame,
  findingsOn,
  mended,
  type Place,
  reportWith,
  ruleNamed,
  type Shape,
  shapes,
  tried,
} from './sentence-report.ts';

const documentNumber = ruleNamed('citation/document-number');
const superseded = ruleNamed('citation/superseded');

type Case = readonly [place: Place, sentence: string];

function expectMarks(rule: typeof superseded, cases: readonly Case[], frame: Omit<Frame, 'place'> = {}): void {
  it.each(cases)('%d %s', (place, sentence) => {
    for (const shape of shapes) {
      const { found, wanted } = tried(sentence, { ...frame, place }, shape, rule);
      expect(found, shape).toBe(wanted);
    }
  });
}

describe('citation/document-number', () => {
  describe('finds wrong brackets', () => {
    expectMarks(documentNumber, [
      [0, '按照国办公开办函⟦[2021]⟧30号文件要求编制。'],
      [0, '按照国办公开办函⟦(2021)⟧30号文件要求编制。'],
      [0, '按照国办公开办函⟦（2021）⟧30号文件要求编制。'],
      [0, '按照国办公开办函⟦【2021】⟧30号文件要求编制。'],
      [0, '按照国办公开办函⟦〈2021〉⟧30号文件要求编制。'],
      [0, '按照国办公开办函⟦［2021］⟧30号文件要求编制。'],
      [0, '按照国办公开办函⟦《2021》⟧30号文件要求编制。'],
      [0, '按照国办公开办函⟦〔2021]⟧30号文件要求编制。'],
      [0, '按照国办公开办函⟦（2021〕⟧30号文件要求编制。'],
      [1, '印发《青岚县公开办法》（青政发⟦[2019]⟧5号）。'],
      [1, '转发县政府⟦（2023）⟧12号文件。'],
      [1, '《目录》（青经信企业⟦(2011)⟧300号）。'],
      [6, '按国办函⟦[2020]⟧109号收取信息处理费。'],
    ]);
  });

  describe('finds numbers without an issuer', () => {
    expectMarks(documentNumber, [
      [0, '《关于做好年度报告编制工作的通知》（⟦〔2024〕1号⟧）要求编制。'],
      [0, '《关于做好年度报告编制工作的通知》⟦〔2024〕1号⟧要求编制。'],
      [0, '根据⟦〔2024〕1号⟧文件编制。'],
      [0, '按照⟦〔2024〕1号⟧要求编制。'],
      [1, '根据县政府办公室的通知⟦〔2023〕7号⟧，更新目录。'],
      [1, '印发了“⟦〔2023〕7号⟧”文件。'],
      [1, '文号：⟦〔2023〕7号⟧。'],
      [1, '依据《公开办法》，⟦〔2023〕7号⟧等文件更新目录。'],
    ]);
  });

  describe('finds two numbers, and parts too many or too few', () => {
    expectMarks(documentNumber, [
      [1, '《抽查通报》（青政办函〔2023〕⟦6号13号⟧）。'],
      [1, '《抽查通报》（青政办函〔2023〕⟦6号〔2023〕13号⟧）。'],
      [1, '按照国办公开办函〔2021〕⟦30⟧文件要求开展。'],
      [1, '《公开办法》（青政发〔2019〕⟦5⟧）。'],
      [1, '《公开办法》（青政发〔2019〕⟦5⟧，以下简称《办法》）。'],
      [1, '国办发〔2021〕⟦第30号⟧要求公开。'],
      [1, '国办发⟦〔202〕⟧30号要求公开。'],
      [1, '印发《工作方案》（青水办⟦〔23〕⟧12号）。'],
      [0, '根据国办公开办函〔2021〕⟦30⟧要求编制。'],
      [1, '国办发⟦〔20211〕⟧30号要求公开。'],
    ]);
  });

  describe('leaves alone', () => {
    expectMarks(documentNumber, [
      [0, '按照国办公开办函〔2021〕30号文件要求编制。'],
      [0, '《条例》（国务院令第711号，以下简称《条例》）。'],
      [0, '按照国办公开办函﹝2021﹞30号文件要求编制。'],
      [0, '按照《通知》（国办公开办函〔2021〕30号）（以下简称《通知》）要求编制。'],
      [0, '本报告（2023年度）按照《条例》编制。'],
      [0, '本报告(2023年)共6部分，电话12号线。'],
      [0, '本报告（2023）由办公室编制。'],
      [0, '地址：清河路(2023)号院18号。'],
      [1, '国办发〔2021〕30号、31号文件已落实。'],
      [1, '国办发〔2021〕30、31号文件已落实。'],
      [1, '国办发〔2021〕30号、〔2022〕5号文件已落实。'],
      [1, '国办发〔2021〕30号和〔2022〕5号文件已落实。'],
      [1, '国办发〔2021〕30号，〔2022〕5号文件已落实。'],
      [1, '国办发〔2021〕30—32号文件已落实。'],
      [1, '国办发〔2021〕30号文、国办函〔2020〕109号文已落实。'],
      [1, '行政复议决定（青政复决字〔2023〕第5号）已公开。'],
      [1, '县政府令〔2021〕第3号已公开。'],
      [1, '税务总局公告2021年第3号已公开。'],
      [1, '行政判决书（2023）黑01行终12号已公开。'],
      [1, '判决书（2023）青0102行初5号已公开。'],
      [1, '相关研究[1]表明，公开率提高[2]。'],
      [1, '脚注[2021]见后。'],
      [1, '会议（2023）于12号召开。'],
      [1, '附件（2023）1号表已公开。'],
      [1, '第（2023）3号议题已公开。'],
      [1, '青政办发〔2023〕3号楼宇经济文件。'],
      [1, '《2021年工作要点》〔2021年〕已印发。'],
      [1, '发改办（体改）〔2021〕5号文件已公开。'],
      [1, '青政办发〔2023〕12号文件5号前办结。'],
      [1, '青岚县水务局（2023）12件申请均已办结。'],
      [1, '信息公开（2023）5条、（2022）3条。'],
      [3, '按国办函〔2020〕109号收取。'],
      [6, '青发改价费〔2021〕10号。'],
      [1, '12345热线（2023）5号工单已办结。'],
      [1, '《民法典》有关规定（2020）45号主席令。'],
      [1, '青政办发〔2023〕1号、2号、3号和4、5号文件。'],
      [1, '皖政办秘〔2021〕13号、中发〔2015〕36号文件。'],
      [1, '公开目录（2023）1.0版、（2023）第3次会议纪要。'],
    ]);
  });

  it('a number whose issuer stands on the line above', () => {
    const text = reportWith('执行国办公开办函\n\n〔2021〕30号。', { place: 1 });
    expect(findingsOn(text, documentNumber)).toEqual([]);
  });

  it('numbers in tables', () => {
    const { text } = generateReport({ seed: 3, form: 'E', silent: 'none' });
    const cited = text.replace('重复申请 |', '重复申请（国办发[2021]30号） |');
    expect(cited).not.toBe(text);
    expect(findingsOn(cited, documentNumber)).toEqual([]);
  });

  it('says of one number that its brackets are wrong and that its issuer is missing', () => {
    const text = reportWith('《检查通报》（[2023]6号）。', { place: 1 });
    const places = (one: string) => findingsOn(one, documentNumber).map(({ span }) => one.slice(span.start, span.end));
    expect(places(text)).toEqual(['[2023]', '[2023]6号']);
    expect(places(mended(text, documentNumber))).toEqual(['〔2023〕6号']);
  });

  describe('mends brackets safely', () => {
    it.each(['[2021]', '(2021)', '（２０２１）', '【2021】', '〔2021]', '( 2021 )', '[2021〕'])('%s', (written) => {
      for (const shape of ['plain', 'html', 'crlf'] as const satisfies Shape[]) {
        const text = reportWith(`按照国办公开办函${written}30号文件编制。`, { place: 0 }, shape);
        const [finding] = findingsOn(text, documentNumber);
        const fixes = finding?.fixes?.() ?? [];
        expect(fixes.map(({ safe }) => safe)).toEqual([true]);
        const fixed = applyEdits(text, fixes[0]?.edits ?? []);
        expect(fixed).toBe(text.replace(written, `〔${written.slice(1, -1)}〕`));
        expect(findingsOn(fixed, documentNumber)).toEqual([]);
      }
    });
  });

  it.each([
    ['国办发〔2021〕30文件。', '国办发〔2021〕30号文件。'],
    ['国办发〔2021〕第30号文件。', '国办发〔2021〕30号文件。'],
  ])('%s becomes %s, when asked', (before, after) => {
    const text = reportWith(before, { place: 1 });
    expect(findingsOn(text, documentNumber).flatMap(({ fixes }) => fixes?.().map(({ safe }) => safe))).toEqual([false]);
    expect(mended(text, documentNumber)).toBe(reportWith(after, { place: 1 }));
  });

  it('has no fix for what only the writer knows', () => {
    for (const sentence of ['《通知》（〔2024〕1号）。', '《通报》（青政办函〔2023〕6号13号）。']) {
      const findings = findingsOn(reportWith(sentence, { place: 1 }), documentNumber);
      expect(findings.map(({ fixes }) => fixes?.() ?? [])).toEqual([[]]);
    }
  });
});

describe('citation/superseded', () => {
  describe('finds', () => {
    expectMarks(superseded, [
      [0, '本报告按照⟦国办公开办函〔2019〕60号⟧规定的格式编制。'],
      [0, '本报告按照⟦国办公开办函[2019]60号⟧规定的格式编制。'],
      [0, '本报告按照⟦国办公开办函（2019）60号⟧规定的格式编制。'],
      [0, '本报告按照⟦国办公开办函(2019)60号⟧规定的格式编制。'],
      [0, '本报告按照⟦国办公开办函﹝2019﹞60号⟧规定的格式编制。'],
      [0, '本报告按照⟦国办公开办函【2019】第60号⟧规定的格式编制。'],
      [
        0,
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2019〕60号⟧）要求编制。',
      ],
      [
        0,
        '根据国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知（⟦国办公开办函〔2019〕60号⟧）要求编制。',
      ],
      [0, '根据《⟦国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知⟧》要求编制。'],
      [1, '严格按照⟦国办公开办函〔2019〕60号⟧文件做好年度报告工作。'],
      [6, '本报告格式依据⟦国办公开办函〔2019〕60号⟧。'],
    ]);
  });

  const leaveAlone: readonly Case[] = [
    [0, '本报告按照国办公开办函〔2021〕30号规定的格式编制。'],
    [0, '原《通知》（国办公开办函〔2019〕60号）同时废止，本报告按照新格式编制。'],
    [0, '国办公开办函〔2021〕30号取代了国办公开办函〔2019〕60号，本报告按前者编制。'],
    [0, '国办公开办函〔2019〕60号不再执行，本报告按照新格式编制。'],
    [0, '国办公开办函〔2019〕60号规定的试行格式已由国办公开办函〔2021〕30号规定的格式代替。'],
    [0, '本报告按照国办函〔2020〕109号和国办发〔2019〕60号文件编制。'],
    [0, '本报告按照青政办公开办函〔2019〕6号文件编制。'],
    [0, '本报告按照国办公开办函〔2019〕61号文件编制。'],
    [0, '本报告按照国办公开办函〔2020〕60号文件编制。'],
    [0, '《青岚县政府办公室关于政府信息公开工作年度报告有关事项的通知》要求规范编制。'],
    [
      0,
      '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。',
    ],
    [1, '清理2019年以来的文件60号。'],
    [0, '根据国办公开办函〔2021〕30号，不再适用国办公开办函〔2019〕60号，编制本报告。'],
    [0, '根据修订后的格式（修订前为国办公开办函〔2019〕60号）编制。'],
    [0, '本报告依据国务院令第711号编制，附件60号。'],
    [0, '电话0599-201960，邮编320581，地址清河路60号。'],
    [1, '国办公开办函〔2019〕60号已经失效，相关模板已更新。'],
    [1, '县公开办〔2019〕60号文件继续有效。'],
    [1, '青政公开办函〔2019〕60号文件继续有效。'],
    [1, '2019年，省政府办公厅转发了报告格式。'],
    [1, '国办发〔2019〕61号、国办函〔2019〕60号均已公开。'],
    [1, '国务院办公厅政府信息与政务公开办公室关于印发《政府信息公开平台建设指南》的通知（国办公开办函〔2019〕61号）已落实。'],
    [1, '国务院办公厅政府信息与政务公开办公室关于机构改革后政府信息公开申请办理问题的解释（国办公开办函〔2019〕14号）已落实。'],
    [4, '国办公开办函〔2016〕201号的规定已落实。'],
    [6, '按国办函〔2020〕109号，未收取信息处理费。'],
  ];
  describe('leaves alone', () => expectMarks(superseded, leaveAlone));

  it.each([2019, 2020, undefined])('the notice in a report on %s', (year) => {
    const text = reportWith('本报告按照国办公开办函〔2019〕60号规定的格式编制。', { place: 0, year, period: false });
    expect(findingsOn(text, superseded)).toEqual([]);
  });

  it.each([
    ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    ['国办公开办函[2019]60号', '国办公开办函[2021]30号'],
    ['国办公开办函（２０１９）６０号', '国办公开办函（２０２１）３０号'],
    ['国办公开办函 〔2019〕 60 号', '国办公开办函 〔2021〕 30 号'],
    [
      '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
      '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
    ],
    [
      '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
      '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    ],
  ])('%s becomes %s', (before, after) => {
    for (const shape of ['plain', 'html', 'crlf'] as const satisfies Shape[]) {
      const text = parseMarked(reportWith(`本报告按照${before}要求编制。`, { place: 0 }, shape)).text;
      const fixed = mended(text, superseded);
      expect(fixed).toBe(text.replace(before, after));
      expect(findingsOn(fixed, superseded)).toEqual([]);
    }
  });
});
