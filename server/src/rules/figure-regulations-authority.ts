// Checks that no organ reports 规章 that can't issue any.
import { tableOf } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { legislationLaw } from './bases.ts';
import { isSuperseded } from './current-tables.ts';
import type { Rule, RuleContext, UnitLevel } from './rule.ts';

export const figureRegulationsAuthority: Rule = {
  id: 'figure/regulations-authority',
  severity: 'warning',
  description: localized(
    '县区、部门、乡镇（街道）无权制定规章，“规章”却不为 0。',
    '规章 above 0 in the report of a county, bureau or township, which can issue none.',
  ),
  basis: legislationLaw,
  rationale: localized(
    '没有规章制定权的机关在“规章”一行填了数，通常是把行政规范性文件填错了行：规章凭空多出，规范性文件少报，两行都错。',
    "Where an organ that can issue no 规章 reports some, its normative documents mostly stand in the wrong row: 规章 that don't exist are reported and normative documents are not, so that both rows are wrong.",
  ),
  examples: [
    {
      text: `青岚县教育局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | ⟦2⟧ | 0 | ⟦9⟧ |
| 行政规范性文件 | 0 | 0 | 0 |
`,
    },
  ],

  *check(report, context) {
    const table = tableOf(report, 'activeDisclosure');
    if (table === undefined || isSuperseded(report, table) || !lacksAuthority(report.unit ?? '', context)) return;
    for (const cell of table.rows.find(({ key }) => key === 'regulations')?.cells ?? []) {
      if (cell.value === null || cell.value <= 0) continue;
      yield {
        span: cell.mark,
        message: localized(
          `“${report.unit}”无权制定规章，此处一般应为 0，现为 ${cell.raw}，请核对是否误填了规范性文件。`,
          `“${report.unit}” can't issue 规章: this is usually 0, and is ${cell.raw}.`,
        ),
      };
    }
  },
};

/** Endings of names of organs below those that issue 规章. A city alone may have districts or not, so it tells nothing. */
const belowAuthority = ['县', '区', '旗', '局', '镇', '乡', '街道', '街道办事处', '管理委员会', '管委会'];

const government = /(?:人民政府|政府)?(?:办公室|办公厅|办)?$/;

/** Levels of organs that can issue 规章. */
const withAuthority: readonly UnitLevel[] = ['ministry', 'province', 'city'];

/** Whether a unit can issue no 规章, by its level in the settings or else by its name. */
function lacksAuthority(unit: string, context: RuleContext): boolean {
  const level = context.levelOf(unit);
  return level === undefined ? isNamedBelowAuthority(unit) : !withAuthority.includes(level);
}

function isNamedBelowAuthority(unit: string): boolean {
  if (/^(?:国家|中国|国务院|中央)/.test(unit)) return false;
  const place = unit.endsWith('街道办事处') ? unit : unit.replace(government, '');
  if (/(?:自治区|特别行政区|总局)$/.test(place)) return false;
  return belowAuthority.some((ending) => place.endsWith(ending));
}
