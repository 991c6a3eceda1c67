// Checks that no organ reports 规章 that can't issue any.
import { tableOf } from '../model/report.ts';
import { localized } from '../text/localized.ts';
import { legislationLaw } from './bases.ts';
import { isSuperseded } from './current-tables.ts';
import type { Rule } from './rule.ts';

export const figureRegulationsAuthority: Rule = {
  id: 'figure/regulations-authority',
  severity: 'warning',
  description: localized(
    '县区、部门、乡镇（街道）无权制定规章，“规章”却不为 0。',
    '规章 above 0 in the report of a county, bureau or township, which can issue none.',
  ),
  basis: legislationLaw,

  *check(report) {
    const table = tableOf(report, 'activeDisclosure');
    if (table === undefined || isSuperseded(report, table) || !lacksAuthority(report.unit ?? '')) return;
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

/** Whether a unit's name tells that it can issue no 规章. */
function lacksAuthority(unit: string): boolean {
  if (/^(?:国家|中国|国务院|中央)/.test(unit)) return false;
  const place = unit.endsWith('街道办事处') ? unit : unit.replace(government, '');
  if (/(?:自治区|特别行政区|总局)$/.test(place)) return false;
  return belowAuthority.some((ending) => place.endsWith(ending));
}
