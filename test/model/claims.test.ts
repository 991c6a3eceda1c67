// What the prose claims of the tables: found where it is, with the cells that are meant, and nothing else.
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../server/src/model/build-report.ts';
import { organizationColumns } from '../../server/src/model/claim-phrases.ts';
import { type Claim, type ClaimReading, claimsOf } from '../../server/src/model/claims.ts';
import { parseMarked, withMarks } from '../support/marked.ts';
import { type ClaimSentence, furtherSentences, otherSentences, requestSentences, traps } from './claim-sentences.ts';

const groups = [
  ['denied', 8],
  ['unavailable', 3],
  ['unprocessed', 5],
  ['otherOutcome', 3],
] as const;

/** The cells of a reading in short: groups of rows and of columns by one name. */
function inShort({ cells }: ClaimReading): string {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const column = columns.length === organizationColumns.length ? 'organizations' : columns.join('/');
  let rows = [...new Set(cells.map(({ row }) => row))];
  for (const [group, size] of groups) {
    const inGroup = rows.filter((row) => row.startsWith(`${group}.`));
    if (inGroup.length === size) rows = [...rows.filter((row) => !inGroup.includes(row)), group];
  }
  return rows.map((row) => (column === 'total' ? row : `${row}.${column}`)).join('+');
}

function claimsIn(text: string, unit = '云溪县教育局'): { text: string; claims: readonly Claim[]; head: number } {
  const head = `${unit}2023年政府信息公开工作年度报告\n\n一、总体情况\n`;
  return { text: `${head}${text}\n`, claims: claimsOf(buildReport(`${head}${text}\n`)), head: head.length };
}

function read({ text: marked, unit }: ClaimSentence) {
  const { text, claims, head } = claimsIn(parseMarked(marked).text, unit);
  const spans = new Map(claims.map(({ span }) => [span.start, span]));
  const cells = [...spans.keys()].map((start) =>
    claims
      .filter(({ span }) => span.start === start)
      .map(({ readings }) => readings.map(inShort).join(' | '))
      .join(' & '),
  );
  return {
    text: withMarks(text, [...spans.values()])
      .slice(head)
      .trimEnd(),
    cells,
  };
}

function check(sentence: ClaimSentence): void {
  expect(read(sentence)).toEqual({ text: sentence.text, cells: sentence.cells });
}

describe('sentences on requests', () => {
  it.each(requestSentences.map((sentence) => [sentence.text, sentence] as const))('%s', (_text, sentence) => check(sentence));
});

describe('sentences on other tables', () => {
  it.each(otherSentences.map((sentence) => [sentence.text, sentence] as const))('%s', (_text, sentence) => check(sentence));
});

describe('what is no claim', () => {
  it.each(traps.map((sentence) => [sentence.text, sentence] as const))('%s', (_text, sentence) => check(sentence));
});

describe('sentences of all kinds', () => {
  it.each(furtherSentences.map((sentence) => [sentence.text, sentence] as const))('%s', (_text, sentence) => check(sentence));
});

it('hundreds of thousands of characters without an end are read in time in proportion', () => {
  for (const piece of ['均', '无申请', '申请1件', '（', '一', '分别1件、', '上年结转', '办结均', '2022年']) {
    // Steps that grow with the square of the length would take hours.
    claimsIn(`收到依申请公开1件。${piece.repeat(Math.floor(300_000 / piece.length))}`);
  }
}, 120_000);
