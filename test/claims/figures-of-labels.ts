// Figures for a report's tables that make a labelled sentence true, or one of its claims wrong.
import { type Figures, figureAt, figurePlaces, placeKey, withFigures } from '../support/figures.ts';
import type { ClaimLabel, Reading, ReadSentence } from './label.ts';
import { distinctFigures } from './labelled-report.ts';

/** Figures that satisfy each label in its first reading, and in those that give it another figure where that is possible. */
export function figuresFor({ marks }: ReadSentence): Figures | undefined {
  const claims = marks.flatMap((mark) => mark.claims);
  const first = claims.flatMap((claim) => claim.slice(0, 1));
  const further = claims.flatMap((claim) =>
    claim.filter(({ figure }, at) => at > 0 && claim.findIndex((other) => other.figure === figure) === at),
  );
  return solved([...first, ...further]) ?? solved(first);
}

/** Sums of single cells are set first; what a longer sum still wants goes into one cell that nothing else speaks of. */
function solved(sums: readonly Reading[]): Figures | undefined {
  const known = new Map<string, number>();
  for (const { cells, figure } of [...sums].sort((a, b) => a.cells.length - b.cells.length)) {
    const free = cells.filter((cell) => !known.has(cell));
    const rest = figure - cells.reduce((sum, cell) => sum + (known.get(cell) ?? 0), 0);
    if (rest < 0 || (rest > 0 && free.length === 0)) return undefined;
    free.forEach((cell, at) => void known.set(cell, at === 0 ? rest : 0));
  }
  return withFigures(
    distinctFigures,
    figurePlaces.flatMap((place) => {
      const figure = known.get(placeKey(place));
      return figure === undefined ? [] : [[place, figure] as const];
    }),
  );
}

/** The figures with other ones in all cells that a claim may speak of, so that no reading of it holds. */
export function contradicting(figures: Figures, claim: ClaimLabel): Figures {
  const cells = new Set(claim.flatMap((reading) => reading.cells));
  return withFigures(
    figures,
    figurePlaces
      .filter((place) => cells.has(placeKey(place)))
      .map((place, at) => [place, figureAt(figures, place) + 1000 + at] as const),
  );
}
