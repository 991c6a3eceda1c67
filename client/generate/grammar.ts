// The TextMate grammar: headings and table labels from the formats, figures, and what conversion leaves behind.

import { tableKinds } from '../../server/src/format/format.ts';
import { formats } from '../../server/src/format/formats.ts';
import { gridOf } from '../../server/src/format/grid.ts';
import { backslashWords } from '../../server/src/model/residue-words.ts';

const space = '[ \\t\\x{3000}\\x{a0}]';
const digit = '[0-9０-９]';
/** Where a cell begins and ends, a line's ends among them. A tab borders cells, so that it isn't padding too. */
const padding = '[ \\x{3000}\\x{a0}]*';
const cellStart = `(?:^|(?<=[\\t|>]))${padding}`;
const cellEnd = `(?=${padding}(?:[\\t|<]|$))`;
const bookmark = '\\[bookmark: [^\\]\\r\\n]{0,100}\\]';
/** What may stand before a heading: a bookmark that conversion left behind, and Markdown's marks. */
const headingStart = `^${space}*(?:(${bookmark})${space}*)?(#{1,6}[ \\t]+)?`;
/** What a tab precedes is a table's cell, never a sub-heading. */
const subHeadingStart = `^${padding}(?:(${bookmark})${padding})?(#{1,6}[ \\t]+)?`;
const subHeadingNumber = `[（(](?:[一二三四五六七八九十]{1,3}|${digit}{1,2})[）)]|${digit}{1,2}[.、．](?!${digit})|[一二三四五六七八九十]{1,3}）`;

/** Full- and half-width variants of one character, and others that mean the same. */
const variants: Readonly<Record<string, string>> = {
  '（': '[（(]',
  '）': '[）)]',
  '“': '[“"＂]',
  '”': '[”"＂]',
  '、': '[、.．]',
  '.': '[.、．]',
  '：': '[：:]',
  '，': '[，,]',
};

function characterPattern(character: string): string {
  if (character >= '0' && character <= '9') return `[${character}${String.fromCharCode(character.charCodeAt(0) + 0xfee0)}]`;
  return variants[character] ?? character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

/** An official word, white space between any two of its characters. */
function wordPattern(word: string): string {
  return Array.from(word, characterPattern).join(`${space}?`);
}

/** One of several words, the longest first: the first alternative that fits is taken. */
function anyOf(words: Iterable<string>): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${longestFirst.map(wordPattern).join('|')})`;
}

const sectionTitles = formats.flatMap((format) => format.sections.flatMap((section) => [section.title, ...section.otherTitles]));

const tableLabels = formats.flatMap((format) =>
  tableKinds.flatMap((kind) =>
    gridOf(format, kind, () => '').rows.flatMap((row) =>
      row.cells.filter((cell) => !cell.isValue && cell.text !== '').map((cell) => cell.text),
    ),
  ),
);

const residueScope = 'invalid.illegal.conversion-residue.disclosure-report';

const rules = {
  residue: {
    name: residueScope,
    match: `${bookmark}|(?<![A-Za-z:\\\\])\\\\(?:${backslashWords.join('|')})(?![A-Za-z\\\\])|</?u>|†|[\\x{200b}-\\x{200f}\\x{2060}\\x{feff}]`,
  },
  title: {
    match: `${headingStart}([^|，。；：<>\\t\\r\\n]{0,60}政府信息公开(?:工作)?(?:年度)?(?:报告|年报))${space}*$`,
    captures: {
      1: { name: residueScope },
      2: { name: 'punctuation.definition.heading.disclosure-report' },
      3: { name: 'markup.heading.1.disclosure-report entity.name.section.title.disclosure-report' },
    },
  },
  section: {
    match: `${headingStart}((?:[一二三四五六七八九十]{1,2}${space}?[、.．]${space}*|${digit}${space}?[、.．]${space}*)?${anyOf(sectionTitles)})${space}*$`,
    captures: {
      1: { name: residueScope },
      2: { name: 'punctuation.definition.heading.disclosure-report' },
      3: { name: 'markup.heading.2.disclosure-report entity.name.section.disclosure-report' },
    },
  },
  subHeading: {
    match: `${subHeadingStart}(${subHeadingNumber})${space}*([^|。；，：:<>\\t\\r\\n]{1,40})(?=[。：:]|$)`,
    captures: {
      1: { name: residueScope },
      2: { name: 'punctuation.definition.heading.disclosure-report' },
      3: { name: 'markup.heading.3.disclosure-report punctuation.definition.numbering.disclosure-report' },
      4: { name: 'markup.heading.3.disclosure-report' },
    },
  },
  tableLabel: {
    match: `${cellStart}(${anyOf(tableLabels)})${cellEnd}`,
    captures: { 1: { name: 'entity.name.tag.table-label.disclosure-report' } },
  },
  border: { name: 'punctuation.separator.table.disclosure-report', match: '\\|+' },
  documentNumber: {
    name: 'constant.other.document-number.disclosure-report',
    match: `[〔\\[（(]${digit}{4}[〕\\]）)]${digit}{1,4}号`,
  },
  figure: {
    name: 'constant.numeric.disclosure-report',
    match: `(?<!${digit})[-－+＋]?${digit}+(?:[,，]${digit}{3})*(?:[.．]${digit}+)?[%％]?`,
  },
} as const;

/** Headings before residue: one may begin with it. Labels before sub-headings: both may begin with （一）. */
const order = ['title', 'section', 'tableLabel', 'subHeading', 'residue', 'border', 'documentNumber', 'figure'] as const;

export const grammar = {
  name: '政府信息公开年报',
  scopeName: 'text.disclosure-report',
  patterns: order.map((name) => ({ include: `#${name}` })),
  repository: rules,
};
