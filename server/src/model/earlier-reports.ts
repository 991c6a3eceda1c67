// Which of several reports of one unit and year is likeliest the one that a report follows.

/** More reports of one unit and year than these say nothing: their title is that of a form still to be filled in. */
const mostOfOneYear = 64;

/**
 * The documents that may be the predecessor of one, the likeliest first: the nearest by folders, then the shorter name,
 * which has no word such as 副本 added to it. None where they are too many.
 * @param document path or URI with forward slashes; never among the results
 */
export function likeliestFirst<Candidate extends { readonly document: string }>(
  candidates: readonly Candidate[],
  document: string,
): readonly Candidate[] {
  const others = candidates.filter((candidate) => candidate.document !== document);
  if (others.length > mostOfOneYear) return [];
  if (others.length < 2) return others;
  return others
    .map((candidate) => {
      const path = plainPath(candidate.document);
      return { candidate, path, distance: distanceBetween(path, plainPath(document)) };
    })
    .sort((a, b) => a.distance - b.distance || a.path.length - b.path.length || (a.path < b.path ? -1 : 1))
    .map(({ candidate }) => candidate);
}

/** How many folders lie on the way from one file to the other. */
function distanceBetween(a: string, b: string): number {
  const from = a.split('/');
  const to = b.split('/');
  let common = 0;
  while (common < from.length - 1 && common < to.length - 1 && from[common] === to[common]) common++;
  return from.length + to.length - 2 - 2 * common;
}

/** A URI's names as they are, so that the editor and the command line find the same file the likeliest. */
function plainPath(document: string): string {
  if (!document.startsWith('file:')) return document;
  try {
    return decodeURIComponent(document);
  } catch {
    return document;
  }
}
