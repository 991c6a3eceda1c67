// What the four balance rules share: one finding on each wrong cell, or on each total that may be wrong.
import { type BalanceRuleId, balanceRuleIds } from '../model/equations.ts';
import { imbalanceOf } from '../model/imbalance.ts';
import type { BrokenEquation, CellChange, DoubtfulTotal, WrongCell } from '../model/imbalance-diagnosis.ts';
import type { Report, ValueCell } from '../model/report.ts';
import { type Localized, localized } from '../text/localized.ts';
import { brokenInWords, CellNames, changesInWords, solvedFor, sumInWords } from './balance-wording.ts';
import type { Fix, Related, Rule, RuleContext, RuleFinding } from './rule.ts';

/** Repairs that a person is asked to choose from, at most. */
const offeredAlternatives = 5;

/** A rule on one kind of equation. */
export function balanceRule(id: BalanceRuleId, words: Pick<Rule, 'description' | 'basis' | 'rationale' | 'examples'>): Rule {
  return {
    id,
    severity: 'error',
    ...words,
    check: (report, context) => findings(id, report, context),
  };
}

function* findings(id: BalanceRuleId, report: Report, context: RuleContext): Iterable<RuleFinding> {
  const { wrong, doubtful } = imbalanceOf(report);
  if (wrong.length === 0 && doubtful.length === 0) return;
  const names = new CellNames(report);
  for (const cell of wrong) {
    const broken = enabled(cell.broken, context);
    if (nameOf(broken) === id) yield wrongCellFinding({ ...cell, broken }, names);
  }
  for (const doubt of doubtful) {
    const broken = enabled(doubt.broken, context);
    if (nameOf(broken) === id) yield doubtfulTotalFinding({ ...doubt, broken }, names);
  }
}

function enabled(broken: readonly BrokenEquation[], context: RuleContext): BrokenEquation[] {
  return broken.filter(({ equation }) => context.isEnabled(equation.rule));
}

/** The rule that reports a cell in which several equations are broken. */
function nameOf(broken: readonly BrokenEquation[]): BalanceRuleId | undefined {
  return balanceRuleIds.find((id) => broken.some(({ equation }) => equation.rule === id));
}

function wrongCellFinding(wrong: WrongCell, names: CellNames): RuleFinding {
  return {
    span: wrong.cell.span,
    message: wrongCellMessage(wrong, names),
    related: relatedTo(wrong.cell, wrong.broken, names),
    fixes: () => wrongCellFixes(wrong, names),
  };
}

function wrongCellMessage(wrong: WrongCell, names: CellNames): Localized {
  const reason = reasonFor(wrong, names);
  return shouldBe(names.full(wrong.cell), wrong.from, wrong.to, reason);
}

/** The shortest sum that gives the right figure: with the figures as they stand, or else with the other wrong ones mended. */
function reasonFor(wrong: WrongCell, names: CellNames): Localized | undefined {
  const reason = shortestReason(wrong, [], names);
  if (reason !== undefined) return reason;
  const mended = shortestReason(wrong, wrong.together, names);
  return mended && localized(`其他错误改正后：${mended['zh-cn']}`, `with the other errors mended: ${mended.en}`);
}

function shortestReason(wrong: WrongCell, mended: readonly CellChange[], names: CellNames): Localized | undefined {
  const reasons = wrong.broken.map((broken) => solvedFor(wrong, broken, mended, names)).filter((reason) => reason !== undefined);
  return reasons.sort((a, b) => a['zh-cn'].length - b['zh-cn'].length)[0];
}

/** “总计”应为 64（自然人 1 + 商业企业 63），现为 63，少 1。 */
function shouldBe(name: string, from: number, to: number, reason: Localized | undefined): Localized {
  const difference = Math.abs(from - to);
  return localized(
    `“${name}”应为 ${to}${reason ? `（${reason['zh-cn']}）` : ''}，现为 ${from}，${from > to ? '多' : '少'} ${difference}。`,
    `“${name}” should be ${to}${reason ? ` (${reason.en})` : ''}; it is ${from}, ${difference} too ${from > to ? 'many' : 'few'}.`,
  );
}

function wrongCellFixes(wrong: WrongCell, names: CellNames): Fix[] {
  const own: Fix = { title: wrongCellFixTitle(wrong, names), safe: false, preferred: true, edits: editsOf([wrong]) };
  if (wrong.together.length < 2) return [own];
  const count = wrong.together.length;
  const all: Fix = {
    title: localized(`改正全部 ${count} 个错误的数（勾稽关系）`, `Mend all ${count} wrong figures (balance)`),
    safe: false,
    preferred: false,
    edits: editsOf(wrong.together),
  };
  return [own, all];
}

function wrongCellFixTitle(wrong: WrongCell, names: CellNames): Localized {
  const change = changesInWords([wrong], names);
  const { equations, restored } = wrong;
  if (restored === equations) {
    return localized(
      `${change['zh-cn']}（${equations} 条勾稽关系全部成立）`,
      `${change.en} (${equations === 1 ? 'its equation holds' : `all its ${equations} equations hold`})`,
    );
  }
  return localized(
    `${change['zh-cn']}（其余错误改正后 ${equations} 条勾稽关系全部成立）`,
    `${change.en} (all its ${equations} equations hold once the other errors are mended)`,
  );
}

function doubtfulTotalFinding(doubt: DoubtfulTotal, names: CellNames): RuleFinding {
  const statements = doubt.broken.map((broken) => doubtfulStatement(broken, names));
  const outcome = doubtfulOutcome(doubt);
  return {
    span: doubt.total.span,
    message: localized(
      `${statements.map((statement) => statement['zh-cn']).join('')}${outcome['zh-cn']}`,
      `${statements.map((statement) => statement.en).join(' ')} ${outcome.en}`,
    ),
    related: relatedTo(doubt.total, doubt.broken, names),
    fixes: () => doubt.alternatives.slice(0, offeredAlternatives).map((changes) => alternativeFix(changes, names)),
  };
}

function doubtfulStatement(broken: BrokenEquation, names: CellNames): Localized {
  const { total, left, right, leftSum, rightSum } = broken;
  if (right.length === 1) {
    return shouldBe(names.full(total), rightSum, leftSum, sumInWords(left, names.within(broken)));
  }
  const column = names.column(total);
  const words = brokenInWords(broken, names);
  return localized(`“${column}”列：${words['zh-cn']}。`, `Column “${column}”: ${words.en}.`);
}

function doubtfulOutcome({ alternatives, hasMore, gaveUp }: DoubtfulTotal): Localized {
  if (gaveUp)
    return localized(
      '错误较多，未能在限度内查明错在哪几格。',
      'There are too many errors: the search for the wrong cells gave up.',
    );
  return localized(
    `也可能错在别的格：${hasMore ? '至少' : '共'}有 ${alternatives.length} 种同样小的改法。`,
    `Another cell may be the wrong one: there are ${hasMore ? 'at least ' : ''}${alternatives.length} equally small repairs.`,
  );
}

function alternativeFix(changes: readonly CellChange[], names: CellNames): Fix {
  return { title: changesInWords(changes, names), safe: false, preferred: false, edits: editsOf(changes) };
}

function editsOf(changes: readonly CellChange[]): Fix['edits'] {
  return changes.map(({ cell, to }) => cell.fill(String(to)));
}

/** Each broken equation with its figures, then its terms other than 0. */
function relatedTo(found: ValueCell, equations: readonly BrokenEquation[], names: CellNames): Related[] {
  return equations.flatMap((broken) => {
    const terms = [...broken.left, ...broken.right].filter(({ cell }) => cell !== found);
    const counted = terms.filter(({ value }) => value !== 0);
    const head = terms.find(({ cell }) => cell === broken.total) ?? counted[0] ?? terms[0];
    if (head === undefined) return [];
    const others = counted.filter((term) => term !== head);
    return [
      { span: head.cell.span, message: equationMessage(broken, names) },
      ...others.map(({ cell, value }) => ({ span: cell.span, message: termMessage(names.full(cell), value) })),
    ];
  });
}

function equationMessage(broken: BrokenEquation, names: CellNames): Localized {
  const words = brokenInWords(broken, names);
  return localized(`勾稽关系不成立：${words['zh-cn']}`, `Broken equation: ${words.en}`);
}

function termMessage(name: string, value: number): Localized {
  return localized(`“${name}”为 ${value}`, `“${name}” is ${value}`);
}
