// The words of claims in one dictionary: what stands at a place of a text, the longest word first.
import {
  actPhrases,
  applicantPhrases,
  objectPhrases,
  type Rows,
  resultPhrases,
  rowPhrases,
  type Topic,
  verbPhrases,
} from './claim-phrases.ts';
import * as words from './claim-words.ts';

export type Meaning =
  | { readonly is: 'object'; readonly topic: Topic; readonly needs: 'topic' | 'verb' | undefined }
  | { readonly is: 'verb'; readonly rows: readonly Rows[]; readonly strict: boolean; readonly settles: boolean }
  | { readonly is: 'row'; readonly rows: readonly Rows[]; readonly alone: boolean }
  | { readonly is: 'applicant'; readonly columns: readonly string[] }
  | { readonly is: 'result'; readonly column: string }
  | { readonly is: 'act'; readonly column: string }
  | { readonly is: 'region'; readonly level: string; readonly whole: boolean }
  | { readonly is: PlainMeaning };

/** Words that are nothing but a sign, each with a bit of its own. */
export const plainMeanings = [
  'otherMatter',
  'information',
  'publish',
  'otherCount',
  'plan',
  'otherYear',
  'partOfYear',
  'ownYear',
  'cumulative',
  'since',
  'comparison',
  'ownScope',
  'otherScope',
  'system',
  'channel',
  'allChannels',
  'about',
  'zero',
  'all',
  'rate',
  'dueRate',
  'within',
  'including',
  'except',
  'respectively',
  'link',
  'filler',
  'plain',
] as const;

export type PlainMeaning = (typeof plainMeanings)[number];

export interface Entry {
  readonly word: string;
  readonly meaning: Meaning;
}

/** Region names end with one of these; 全县 or 我县 is the unit's own scope where the unit is that region's government. */
const regionLevels = ['省', '市', '县', '区', '旗', '州', '镇', '乡', '街道'];

const dictionary = buildDictionary();

/** The longest word that stands at an offset. */
export function wordAt(text: string, at: number): Entry | undefined {
  const first = text.charCodeAt(at);
  const longer = dictionary.byTwo.get((first << 16) | text.charCodeAt(at + 1));
  if (longer !== undefined) {
    for (const entry of longer) if (entry.word.length === 2 || text.startsWith(entry.word, at)) return entry;
  }
  return dictionary.byOne.get(first);
}

/** The codes of all characters that a word begins with. */
export function firstCharacters(): ReadonlySet<number> {
  return new Set([...dictionary.byOne.keys(), ...[...dictionary.byTwo.values()].flat().map(({ word }) => word.charCodeAt(0))]);
}

interface Dictionary {
  /** Words of one character, by its code. */
  readonly byOne: ReadonlyMap<number, Entry>;
  /** Longer words by the codes of their first two characters, the longest first. */
  readonly byTwo: ReadonlyMap<number, readonly Entry[]>;
}

function buildDictionary(): Dictionary {
  const meanings = new Map<string, Meaning>();
  const add = (meaning: Meaning, all: readonly string[]): void => {
    for (const word of all) if (!meanings.has(word)) meanings.set(word, meaning);
  };
  addSpecialWords(add);
  addPhrases(add);
  addWords(add);
  const byOne = new Map<number, Entry>();
  const byTwo = new Map<number, Entry[]>();
  for (const [word, meaning] of meanings) {
    const entry = { word, meaning };
    const first = word.charCodeAt(0);
    if (word.length === 1) {
      byOne.set(first, entry);
      continue;
    }
    const key = (first << 16) | word.charCodeAt(1);
    const entries = byTwo.get(key);
    if (entries === undefined) byTwo.set(key, [entry]);
    else entries.push(entry);
  }
  for (const entries of byTwo.values()) entries.sort((one, other) => other.word.length - one.word.length);
  return { byOne, byTwo };
}

type Add = (meaning: Meaning, words: readonly string[]) => void;

/** Words with a meaning of their own; added first, they win over the same word in a list. */
function addSpecialWords(add: Add): void {
  add({ is: 'within' }, ['其中', '中包括']);
  add({ is: 'including' }, ['含', '包含', '包括', '内含', '含有', '其中含']);
  add({ is: 'except' }, ['除', '不含', '不包括', '不包含', '除去', '扣除', '剔除']);
  add({ is: 'respectively' }, ['分别为', '分别是', '分别']);
  add({ is: 'all' }, ['均', '全部', '都', '所有', '一律', '全数', '均已', '全部已', '已全部', '已均', '均为', '全部为', '皆']);
  add({ is: 'rate' }, ['办结率', '答复率', '办复率', '回复率', '办理率', '处理率']);
  add({ is: 'dueRate' }, [
    '按时办结率',
    '按期办结率',
    '按时答复率',
    '按期答复率',
    '及时答复率',
    '及时办结率',
    '限时办结率',
    '及时率',
    '按时率',
  ]);
  add({ is: 'link' }, ['和', '与', '或', '或者', '以及', '及', '并', '同时', '且']);
  add({ is: 'cumulative' }, ['累计', '累积']);
  add({ is: 'since' }, ['截至', '截止', '自', '止']);
  add({ is: 'publish' }, [
    '公开',
    '公布',
    '公示',
    '发布',
    '推送',
    '刊登',
    '刊发',
    '发布了',
    '更新',
    '上传',
    '转发',
    '转载',
    '录入',
  ]);
  add({ is: 'information' }, ['信息']);
  for (const level of regionLevels) {
    add({ is: 'region', level, whole: true }, [`全${level}`]);
    add({ is: 'region', level, whole: false }, [`我${level}`, `本${level}`]);
  }
  add({ is: 'region', level: '', whole: true }, ['辖区']);
}

function addPhrases(add: Add): void {
  for (const { words: all, topic, needs } of objectPhrases) add({ is: 'object', topic, needs }, all);
  for (const { words: all, rows, strict = false, settles = false } of verbPhrases)
    add({ is: 'verb', rows, strict, settles }, all);
  for (const { words: all, rows, alone = false } of rowPhrases) add({ is: 'row', rows, alone }, all);
  for (const { words: all, columns } of applicantPhrases) add({ is: 'applicant', columns }, all);
  for (const { words: all, column } of resultPhrases) add({ is: 'result', column }, all);
  for (const { words: all, column } of actPhrases) add({ is: 'act', column }, all);
}

function addWords(add: Add): void {
  add({ is: 'otherYear' }, words.otherYearWords);
  add({ is: 'partOfYear' }, words.partOfYearWords);
  add({ is: 'ownYear' }, words.ownYearWords);
  add({ is: 'allChannels' }, words.allChannelWords);
  add({ is: 'zero' }, words.zeroWords);
  add({ is: 'plan' }, words.planWords);
  add({ is: 'comparison' }, words.comparisonWords);
  add({ is: 'ownScope' }, words.ownScopeWords);
  add({ is: 'otherScope' }, words.otherScopeWords);
  add({ is: 'system' }, words.systemWords);
  add({ is: 'channel' }, words.channelWords);
  add({ is: 'about' }, words.aboutWords);
  add({ is: 'otherMatter' }, words.otherMatters);
  add({ is: 'otherCount' }, words.otherCounts);
  add({ is: 'filler' }, words.fillerWords);
  add({ is: 'plain' }, words.plainWords);
}
