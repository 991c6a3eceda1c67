// A folder of 2,000 reports through the real command line, from its start to its end.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { milliseconds, printTable, timesOf } from './measure.ts';
import { manyReports, reportsOfTwoYears } from './texts.ts';

const reportCount = 2000;
const runs = 7;

/** @param folder absolute; the reports are written below it */
export async function measureCommandLine(program: string, folder: string): Promise<void> {
  const reports = join(folder, 'reports');
  const years = join(folder, 'years');
  const bytes = writeReports(reports, manyReports(reportCount));
  writeReports(
    years,
    [...reportsOfTwoYears(reportCount)].map(({ text }) => text),
  );
  const one = join(reports, '0.txt');
  const rows = [['', 'median ms', 'p95 ms', 'reports/s', 'peak MB']];
  const cases: readonly (readonly [string, readonly string[], number])[] = [
    ['--version', ['--version'], 0],
    ['check one report', ['check', one], 1],
    [`check ${reportCount} reports, text`, ['check', reports], reportCount],
    [`check ${reportCount} reports, json`, ['check', '--format', 'json', reports], reportCount],
    [`check ${reportCount} reports, two years a unit`, ['check', '--format', 'json', years], reportCount],
    [`extract ${reportCount} reports, csv`, ['extract', '--format', 'csv', reports], reportCount],
  ];
  for (const [label, args, count] of cases) {
    const times: number[] = [];
    let peak = Number.NaN;
    for (let run = 0; run < runs; run++) {
      const result = await runProgram(program, args);
      times.push(result.milliseconds);
      peak = result.peakMegabytes;
    }
    const { median, p95 } = timesOf(times);
    const speed = count > 1 ? (count / (median / 1000)).toFixed(0) : '';
    rows.push([label, milliseconds(median), milliseconds(p95), speed, Number.isNaN(peak) ? '–' : peak.toFixed(0)]);
  }
  printTable(`The command line, start included (${runs} runs; ${reportCount} reports have ${Math.round(bytes / 1024)} KB)`, rows);
  for (const written of [reports, years]) rmSync(written, { recursive: true, force: true });
}

/** @returns bytes written */
function writeReports(folder: string, texts: readonly string[]): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [index, text] of texts.entries()) {
    const extension = text.includes('<table') ? 'html' : 'txt';
    writeFileSync(join(folder, `${index}.${extension}`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

interface ProgramRun {
  readonly milliseconds: number;
  /** Not a number where the system doesn't tell. */
  readonly peakMegabytes: number;
}

function runProgram(program: string, args: readonly string[]): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let peak = Number.NaN;
    child.stdout.on('data', () => {
      peak = Math.max(Number.isNaN(peak) ? 0 : peak, peakMegabytes(child.pid));
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const took = performance.now() - start;
      if (status === 0 || status === 1) resolve({ milliseconds: took, peakMegabytes: peak });
      else reject(new Error(`${args.join(' ')} ended with status ${status}`));
    });
  });
}

/** The most memory that a process has held so far; not a number where the system doesn't tell. */
function peakMegabytes(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  if (pid === undefined || !existsSync(file)) return Number.NaN;
  try {
    return Number(/^VmHWM:\s*(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
