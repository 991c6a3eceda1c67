// Checks that the figures in the prose are those of the tables.
import { type Contradiction, contradictionsOf, type FoundReading } from '../model/claim-judgement.ts';
import type { Report } from '../model/report.ts';
import { type Localized, localized } from '../text/localized.ts';
import { CellNames } from './balance-wording.ts';
import { formatNotice } from './bases.ts';
import { figureLike } from './narrative-figures.ts';
import type { Fix, Related, Rule, RuleFinding } from './rule.ts';

export const narrativeTableMismatch: Rule = {
  id: 'narrative/table-mismatch',
  severity: 'warning',
  description: localized(
    '正文中的数字与表格对应格的数字不一致。',
    'A figure in the prose that must equal a cell of a table, and doesn’t.',
  ),
  basis: formatNotice,
  rationale: localized(
    '同一件事在正文和表格里出现两个数，读者无法判断哪个是对的，也是审核时退回修改的常见原因。正文有多种理解、时间或范围不明的数字不作比较。',
    'Where prose and table give two figures for one thing, a reader can’t tell which is right, and reviewers send such reports back. Figures of which the scope or year is unclear are left alone.',
  ),
  examples: [
    {
      text: '云溪县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n2023年，我局共作出行政处罚决定⟦12⟧件。\n\n二、主动公开政府信息情况\n| 第二十条第（六）项 | | | |\n| 信息内容 | 本年处理决定数量 | | |\n| 行政处罚 | 15 | | |\n| 行政强制 | 0 | | |\n',
    },
  ],

  *check(report) {
    const names = new CellNames(report);
    for (const contradiction of contradictionsOf(report)) yield findingOf(contradiction, report, names);
  },
};

function findingOf(contradiction: Contradiction, report: Report, names: CellNames): RuleFinding {
  const { claim, readings } = contradiction;
  const [compared] = readings;
  return {
    span: claim.span,
    message: messageOf(contradiction, names),
    related:
      compared?.cells.map((cell): Related => {
        const name = names.full(cell);
        return { span: cell.span, message: localized(`“${name}”为 ${cell.value}`, `“${name}” is ${cell.value}`) };
      }) ?? [],
    fixes: () => fixesOf(contradiction, report, names),
  };
}

/** 正文称“收到政府信息公开申请12件”，表格“…新收… · 总计”为 15，请核对。 */
function messageOf({ claim, readings }: Contradiction, names: CellNames): Localized {
  const words = readings.slice(0, 1).map((reading) => readingInWords(reading, names));
  const said = claim.isNumber || claim.value === 0 ? '' : `（${claim.value} 件）`;
  return localized(
    `正文称“${claim.statement}”${said}，表格${words.map((one) => one['zh-cn']).join()}，请核对。`,
    `The prose says “${claim.statement}”${said === '' ? '' : ` (${claim.value})`}, but in the tables ${words.map(({ en }) => en).join()}: see which is right.`,
  );
}

/** Cells that a message names. */
const namedCells = 3;

function readingInWords({ cells, sum }: FoundReading, names: CellNames): Localized {
  const all = cells.slice(0, namedCells).map((cell) => `“${names.full(cell)}”`);
  if (cells.length === 1) return localized(`${all.join()}为 ${sum}`, `${all.join()} is ${sum}`);
  if (cells.length <= namedCells) return localized(`${all.join('、')}合计为 ${sum}`, `${all.join(' and ')} add up to ${sum}`);
  return localized(
    `${all[0]}等 ${cells.length} 格合计为 ${sum}`,
    `${all[0]} and ${cells.length - 1} other cells add up to ${sum}`,
  );
}

/** The tables' figures into the prose, in the notation that stands there. */
function fixesOf({ claim, readings }: Contradiction, report: Report, names: CellNames): Fix[] {
  if (!claim.isNumber) return [];
  const written = report.text.slice(claim.span.start, claim.span.end);
  const figures = new Map<string, FoundReading>();
  for (const reading of readings) {
    const figure = figureLike(reading.sum, written);
    if (reading.sum >= 0 && !figures.has(figure)) figures.set(figure, reading);
  }
  return [...figures].map(([figure, reading]) => {
    const words = readingInWords(reading, names);
    return {
      title: localized(
        `将正文的“${written}”改为“${figure}”（表格${words['zh-cn']}）`,
        `Change “${written}” in the prose to “${figure}” (${words.en})`,
      ),
      safe: false,
      preferred: figures.size === 1,
      edits: [{ span: claim.span, newText: figure }],
    };
  });
}
