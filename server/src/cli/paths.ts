// How paths are written and ordered in the output.
import { sep } from 'node:path';

/** The same path on every system's output. */
export function withForwardSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** By code unit: the same order on every machine. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
