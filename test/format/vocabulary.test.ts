// Official words: what is recognised as one of them, and what only looks like it.
import { describe, expect, it } from 'vitest';
import { labelKey, splitNumbering } from '../../server/src/format/label-key.ts';
import { pinyinInitials } from '../../server/src/format/pinyin.ts';
import { recognize } from '../../server/src/format/vocabulary.ts';
import { misspeltHeaders, misspeltLabels } from '../support/faults.ts';

describe('label keys', () => {
  it.each([
    ['（七）总计', '(七) 总 计'],
    ['1.属于国家秘密', '１．属于国家秘密'],
    ['1.属于国家秘密', '1、属于国家秘密'],
    ['3.危及“三安全一稳定”', '3.危及"三安全一稳定"'],
    ['第二十条第（一）项', '第二十条 第(一)项'],
    ['规章', '规 章'],
    ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)'],
    ['商业企业', '商业<br>企业'],
    ['一、总体情况', '## 一、总体情况'],
    ['1.属于国家秘密', '1\\.属于国家秘密'],
  ])('%s and %s are one', (one, other) => {
    expect(labelKey(other)).toBe(labelKey(one));
  });

  it.each([
    ['1.其他', '3.其他'],
    ['结果维持', '结果纠正'],
    ['（一）予以公开', '（三）不予公开'],
  ])('%s and %s are two', (one, other) => {
    expect(labelKey(other)).not.toBe(labelKey(one));
  });

  it.each([
    ['(七)总计', '(七)', '总计'],
    ['三、本年度办理结果', '三、', '本年度办理结果'],
    ['1.属于国家秘密', '1.', '属于国家秘密'],
    ['自然人', '', '自然人'],
    ['三安全', '', '三安全'],
  ])('%s has the mark %j and the words %j', (key, mark, words) => {
    expect(splitNumbering(key)).toEqual({ mark, words });
  });
});

describe('misspelt words', () => {
  /** The trial format's own word, and two that are told by the label that their head lacks. */
  const toldByTheTable = ['规范性文件', '商业公司', '社会公益机构'];
  const all = [...Object.values(misspeltLabels), ...Object.entries(misspeltHeaders)].filter(
    ([, misspelt]) => !toldByTheTable.includes(misspelt),
  );

  it.each(all)('%s is recognised in itself, and in %s', (official, misspelt) => {
    expect([recognize(official)?.term.label, recognize(official)?.exact]).toEqual([official, true]);
    expect([recognize(misspelt)?.term.label, recognize(misspelt)?.exact]).toEqual([official, false]);
  });

  it.each([
    ['存在问题及改进情况', 5],
    ['存在的主要问题和改进措施', 5],
    ['主动公开政府信息的情况', 2],
    ['工作基本情况', 1],
    ['概述', 1],
    ['其他需要报告事项', 6],
  ])('%s is the title of section %i', (title, ordinal) => {
    const term = recognize(title)?.term;
    expect(term?.kind === 'section' && term.ordinal).toBe(ordinal);
    expect(recognize(title)?.exact).toBe(false);
  });
});

describe('near misses', () => {
  it.each([
    ['结果维持', '结果维持'],
    ['结果纠正', '结果纠正'],
    ['其他结果', '其他结果'],
    ['（三）不予公开', '（三）不予公开'],
    ['（五）不予处理', '（五）不予处理'],
    ['1.属于国家秘密', '1.属于国家秘密'],
  ])('%s is %s and no neighbour', (text, label) => {
    expect([recognize(text)?.term.label, recognize(text)?.exact]).toEqual([label, true]);
  });

  it.each([
    '',
    '的',
    '商业',
    '企业',
    '公益',
    '12',
    '0',
    '本机关依法主动公开政府信息。',
    '本年度收到政府信息公开申请12件，均已办结。',
    '加强组织领导',
    '下一步，我局将继续做好政府信息公开工作',
    '（一）加强学习',
    'Total',
    '青石县2023年政府信息公开工作年度报告',
    '长'.repeat(500),
  ])('%j is no official word', (text) => {
    expect(recognize(text)).toBeUndefined();
  });
});

describe('pinyin initials', () => {
  it.each([
    ['一、总体情况', 'ztqk'],
    ['（一）予以公开', 'yygk'],
    ['2.重复申请', 'cfsq'],
    ['行政许可', 'xzxk'],
    ['三、收到和处理政府信息公开申请情况', 'sdhclzfxxgksqqk'],
  ])('of %s are %s', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials);
  });
});
