// Titles, section headings, sub-headings, and by what a text shows that it is a report.
import { describe, expect, it } from 'vitest';
import { analyze, looksLikeReport } from '../../server/src/service.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { generateReport } from '../support/generate-report.ts';

const standard = '青石县2023年政府信息公开工作年度报告';

function titleOf(text: string) {
  const { title } = analyze(text, {}).report;
  return title && [text.slice(title.span.start, title.span.end), title.unit, title.year];
}

describe('titles', () => {
  it.each([
    [standard, standard, '青石县', 2023],
    ['青石县2023年\n政府信息公开工作年度报告', undefined, '青石县', 2023],
    ['青石县人民政府\n\n2023年\n\n政府信息公开工作年度报告', undefined, '青石县人民政府', 2023],
    ['青石县2023年政府信息公开工作年\n度报告', undefined, '青石县', 2023],
    ['青石县2023年\r\n政府信息公开工作\r\n年度报告', undefined, '青石县', 2023],
    ['青 石 县 2023 年 政府信息公开 工作年度报告', undefined, '青石县', 2023],
    ['青石县2023年度政府信息公开工作年度报告', undefined, '青石县', 2023],
    ['青石县２０２３年政府信息公开工作年度报告', undefined, '青石县', 2023],
    ['青石县二〇二三年政府信息公开工作年度报告', undefined, '青石县', 2023],
    ['青石县二○二三年度政府信息公开年度报告', undefined, '青石县', 2023],
    ['2023年青石县政府信息公开工作年度报告', undefined, '青石县', 2023],
    ['2023年度青石县教育局政府信息公开工作报告', undefined, '青石县教育局', 2023],
    ['石年镇2023年政府信息公开工作年度报告', undefined, '石年镇', 2023],
    ['青石县人民政府关于2023年政府信息公开工作的年度报告', undefined, '青石县人民政府', 2023],
    ['青石县政府信息公开工作年度报告（2023年度）', undefined, '青石县', 2023],
    ['青石县政府信息公开工作年度报告\n（2023年度）', undefined, '青石县', 2023],
    ['青石县政务公开2023年度报告', undefined, '青石县', 2023],
    ['青石县2023年政府信息公开年报', undefined, '青石县', 2023],
    [`${standard}（2024年1月）`, undefined, '青石县', 2023],
    [`# ${standard}`, standard, '青石县', 2023],
    [`## **${standard}** ##`, standard, '青石县', 2023],
    [`　　${standard}　`, standard, '青石县', 2023],
    [`\ufeff${standard}\u200b`, standard, '青石县', 2023],
    [`${standard}[bookmark: _GoBack]`, standard, '青石县', 2023],
    [`索引号：0001\n发布机构：青石县\n发布日期：2024-01-15\n\n${standard}`, standard, '青石县', 2023],
    [`首页 > 政府信息公开年报\n${standard}`, standard, '青石县', 2023],
    [`青石县人民政府\n${standard}\n来源 本站`, standard, '青石县', 2023],
    [`字体 大 中 小\n青石县2023年\n政府信息公开工作年度报告`, '青石县2023年\n政府信息公开工作年度报告', '青石县', 2023],
    ['2023年政府信息公开工作年度报告', undefined, undefined, 2023],
    ['政府信息公开工作年度报告', undefined, undefined, undefined],
  ])('%j', (text, span, unit, year) => {
    expect(titleOf(text)).toEqual([span ?? text, unit, year]);
  });

  it.each([
    '关于做好2023年政府信息公开工作年度报告编制工作的通知',
    '青石县人民政府办公室关于编制2023年政府信息公开工作年度报告的通知',
    `根据条例，现公布${standard}`,
    `现公布${standard}。`,
    '首页 > 政府信息公开年报',
    '2023年政府工作报告',
  ])('none: %j', (text) => {
    expect(titleOf(text)).toBeUndefined();
  });

  it('are written in the standard form by their fix, Markdown’s signs kept', () => {
    const text = '# **青石县2023年度政府信息公开\n年度报告**\n\n一、总体情况\n';
    const [finding] = analyze(text, {}).findings.filter(({ rule }) => rule === 'title/form');
    expect(applyEdits(text, finding?.fixes()[0]?.edits ?? [])).toBe(`# **${standard}**\n\n一、总体情况\n`);
  });
});

/** The sub-headings of section 一, as number, style and words. */
function subHeadingsIn(body: string): [string, string, number, string][] {
  const text = `${standard}\n一、总体情况\n${body}\n二、主动公开政府信息情况\n`;
  const { sections } = analyze(text, {}).report;
  return (sections[0]?.subHeadings ?? []).map(({ number, style, ordinal, title }) => [
    text.slice(number.start, number.end),
    style,
    ordinal,
    text.slice(title.start, title.end),
  ]);
}

function misnumbered(body: string): string[] {
  const text = `${standard}\n一、总体情况\n${body}\n二、主动公开政府信息情况\n`;
  return analyze(text, {}).findings.flatMap(({ rule, span, fixes }) =>
    rule === 'subsection/number' ? [`${text.slice(span.start, span.end)}→${fixes()[0]?.edits[0]?.newText}`] : [],
  );
}

describe('sub-headings', () => {
  it.each([
    ['（一）主动公开', ['（一）', '（一）', 1, '主动公开']],
    ['(二) 依申请公开', ['(二)', '（一）', 2, '依申请公开']],
    ['（3）平台', ['（3）', '（1）', 3, '平台']],
    ['(１２)监督保障', ['(１２)', '（1）', 12, '监督保障']],
    ['一）主动公开', ['一）', '一）', 1, '主动公开']],
    ['2)主动公开', ['2)', '1）', 2, '主动公开']],
    ['1. 主动公开', ['1.', '1.', 1, '主动公开']],
    ['1．主动公开', ['1．', '1.', 1, '主动公开']],
    ['3、主动公开', ['3、', '1、', 3, '主动公开']],
    ['十一、主动公开', ['十一、', '一、', 11, '主动公开']],
    ['（一）主动公开。本年公开12条。', ['（一）', '（一）', 1, '主动公开']],
    ['　　（一）主动公开：本年公开12条。', ['（一）', '（一）', 1, '主动公开']],
    ['### （一）主动公开', ['（一）', '（一）', 1, '主动公开']],
    ['**（一）主动公开**', ['（一）', '（一）', 1, '主动公开']],
  ])('%s', (line, expected) => {
    expect(subHeadingsIn(line)).toEqual([expected]);
  });

  it.each([
    '1.5万件申请',
    '2023年公开12条',
    '（本年）公开12条',
    '一是公开',
    '（）公开',
    '12',
    '（一',
    '一',
    '0.主动公开',
    '（百）主动',
  ])('none: %s', (line) => {
    expect(subHeadingsIn(line)).toEqual([]);
  });

  it('run to the next one or the section’s end', () => {
    const { report, text } = analyze(`${standard}\n一、总体情况\n（一）甲\n好。\n（二）乙\n好。\n二、主动公开政府信息情况\n`, {});
    expect(report.sections[0]?.subHeadings.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '（一）甲\n好。\n',
      '（二）乙\n好。\n',
    ]);
  });

  it.each([
    ['（一）甲\n（二）乙\n（三）丙', []],
    ['（一）甲\n（2）乙\n（3）丙', ['（2）→（二）', '（3）→（三）']],
    ['（一）甲\n（三）乙', ['（三）→（二）']],
    ['（一）甲\n（二）乙\n（三）丙\n（四）丁\n（四）戊', ['（四）→（五）']],
    ['（一）甲\n1.子\n2.子\n（二）乙\n1.子\n2.子', []],
    ['（一）甲\n1.子\n2.子\n4.子\n（二）乙', ['4.→3.']],
    ['（一）甲\n（1）子\n（2）子\n（二）乙\n（1）子', []],
    ['1、甲\n2、乙\n1、甲\n2、乙', []],
    ['（二）甲\n（三）乙', []],
    [
      Array.from(
        { length: 12 },
        (_, index) => `（${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十三'][index]}）甲`,
      ).join('\n'),
      ['（十三）→（十二）'],
    ],
  ])('%j has %j to renumber', (body, expected) => {
    expect(misnumbered(body)).toEqual(expected);
  });
});

describe('looksLikeReport', () => {
  it.each([
    standard,
    `# ${standard}\n\n正文`,
    `发布日期：2024-01-15\n\n${standard}\n`,
    '一、总体情况\n好。\n二、主动公开政府信息情况\n',
    '## 一、总体情况\n\n## 二、主动公开政府信息情况\n',
    ...(['A', 'C', 'E', 'F', 'J', 'L', 'M'] as const).map((form) => generateReport({ seed: 5, form }).text),
    generateReport({ seed: 5, form: 'L', document: 'html' }).text,
  ])('yes %#', (text) => {
    expect(looksLikeReport(text)).toBe(true);
  });

  it.each([
    '',
    '\n\n',
    '一、总体情况\n',
    '# A project\n\nIt checks reports.\n\n## Usage\n\n1. Install it\n2. Run it\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n',
    '关于做好2023年政府信息公开工作年度报告编制工作的通知\n\n各乡镇人民政府：\n一、编制要求\n按时报送年度报告。\n二、报送时间\n1月31日前。\n',
    "import { readFileSync } from 'node:fs';\n\nexport const title = '青石县2023年政府信息公开工作年度报告';\n",
    '青石县2023年政府工作报告\n\n一、2023年工作回顾\n二、2024年工作安排\n',
    '会议纪要\n\n会议听取了政府信息公开工作年度报告的编制情况。\n',
    '# 总体设计\n\n## 总体架构\n\n## 其他\n',
  ])('no: %j', (text) => {
    expect(looksLikeReport(text)).toBe(false);
  });
});
