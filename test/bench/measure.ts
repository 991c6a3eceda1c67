// Times what is run, and says it in few numbers.

export interface Times {
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export interface MeasureOptions {
  /** Milliseconds that the measured runs take together, at least. */
  readonly duration?: number;
  readonly warmUpRuns?: number;
  readonly leastRuns?: number;
}

/** Runs a function again and again, first without a clock until the engine has compiled it. */
export function measure(run: () => unknown, options: MeasureOptions = {}): Times {
  const { duration = 1000, warmUpRuns = 50, leastRuns = 5 } = options;
  const warmUpEnd = performance.now() + 2 * duration;
  for (let count = 0; count < warmUpRuns && performance.now() < warmUpEnd; count++) run();
  const times: number[] = [];
  const end = performance.now() + duration;
  while (times.length < leastRuns || performance.now() < end) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return timesOf(times);
}

export function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), runs: sorted.length };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Milliseconds with three significant digits. */
export function milliseconds(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** How many times as long as something else. */
export function ratio(value: number, base: number): string {
  return `${(value / base).toPrecision(3)}×`;
}

/** Prints rows in columns; the first row is the header. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  console.log(`\n${title}`);
  rows.forEach((row, index) => {
    console.log(`  ${line(row)}`);
    if (index === 0) console.log(`  ${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  });
}
