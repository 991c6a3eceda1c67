// Years left over from last year's text: what a sentence says is done in the report's year, or planned for the coming one, under another year.
import { type DatedProse, type DateMention, type DateNumber, datedProseOf } from './dates.ts';
import { isPlan } from './plan-sentences.ts';
import type { Prose } from './prose.ts';
import type { Report } from './report.ts';
import { isStatement } from './work-statements.ts';
import { problemsSection, sentenceAround, sentenceReach } from './year-sentences.ts';

/** A year that stands where another one is meant. */
export interface StaleYear {
  readonly prose: Prose;
  /** The year's digits. */
  readonly place: DateNumber;
  /** A plan is for the year behind the report's own. */
  readonly kind: 'statement' | 'plan';
  readonly meant: number;
}

/** How many years back a text is copied from at most; older years are history. */
const furthestBack = 2;

/** What makes a plan of a sentence outside of section 五. */
const plansBefore = /下一步|下步|工作打算|今后工作/;

/** In the order of the text; none where the report's year is unknown. */
export function staleYearsOf(report: Report): StaleYear[] {
  const own = report.year;
  if (own === undefined) return [];
  return datedProseOf(report).flatMap((dated) =>
    dated.dates.flatMap((date, index) => staleYear(report, dated, date, index, own) ?? []),
  );
}

/** How many dates before and behind a year are looked at. */
const datesBeside = 12;

function staleYear(
  report: Report,
  { prose, dates }: DatedProse,
  date: DateMention,
  index: number,
  own: number,
): StaleYear | undefined {
  const place = date.year;
  if (place === undefined || date.month !== undefined || place.value > own || place.value < own - furthestBack) return undefined;
  const mayPlan =
    prose.section === problemsSection ||
    plansBefore.test(prose.text.slice(Math.max(0, place.start - sentenceReach), place.start));
  if (!mayPlan && place.value === own) return undefined;
  const near = dates.slice(Math.max(0, index - datesBeside), index + datesBeside + 1);
  const year = { report, prose, near, sentence: sentenceAround(prose.text, date), own };
  if (mayPlan && isPlan(year)) return { prose, place, kind: 'plan', meant: own + 1 };
  if (place.value === own || !isStatement(year)) return undefined;
  return { prose, place, kind: 'statement', meant: own };
}
