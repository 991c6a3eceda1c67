// Parsing and checking in this process, beside the peers and the floor, and the first check of a new process.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type * as service from '../../server/src/service.ts';
import { type MeasureOptions, measure, milliseconds, printTable, ratio, timesOf } from './measure.ts';
import type { Peer } from './peers.ts';
import { type BenchText, megabyte, ordinaryReport, withProse, withRows } from './texts.ts';

type Service = Pick<typeof service, 'analyze'>;

/** Peers that take longer than this for a megabyte are not asked for eight, in milliseconds. */
const patience = 5000;

/** @param serviceFile the bundled façade */
export async function measureInProcess(serviceFile: string, peers: readonly Peer[]): Promise<void> {
  const loaded: unknown = createRequire(__filename)(serviceFile);
  const { analyze } = z.object({ analyze: z.custom<Service['analyze']>((value) => typeof value === 'function') }).parse(loaded);
  const sizes: readonly (readonly [BenchText, MeasureOptions])[] = [
    [ordinaryReport(), { warmUpRuns: 3000 }],
    [withProse('1 MB of prose', megabyte), { warmUpRuns: 5 }],
    [withRows('1 MB of rows', megabyte), { warmUpRuns: 5 }],
    [withProse('8 MB of prose', 8 * megabyte), { warmUpRuns: 2, leastRuns: 3 }],
    [withRows('8 MB of rows', 8 * megabyte), { warmUpRuns: 2, leastRuns: 3 }],
  ];
  const slow = new Set<string>();
  for (const [text, options] of sizes) measureText(text, options, analyze, peers, slow);
  measureColdStart(serviceFile);
}

function measureText(
  { name, text, bytes }: BenchText,
  options: MeasureOptions,
  analyze: Service['analyze'],
  peers: readonly Peer[],
  slow: Set<string>,
): void {
  const encoded = new TextEncoder().encode(text);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const ours = measure(() => analyze(text, {}), options);
  const { findings } = analyze(text, {});
  const rows = [['', 'median ms', 'p95 ms', 'runs', 'MB/s', 'ours is'], row('ours: parse and check', ours.median, ours)];
  const others: readonly Peer[] = [
    ...peers,
    { name: 'floor: UTF-8 decode', run: () => decoder.decode(encoded) },
    { name: 'floor: one pass of charCodeAt', run: sumOfCodes },
  ];
  for (const peer of others) {
    if (slow.has(peer.name)) {
      rows.push([peer.name, 'too slow', '', '', '', '']);
      continue;
    }
    const start = performance.now();
    peer.run(text);
    if (performance.now() - start > patience / 8) slow.add(peer.name);
    rows.push(
      row(
        peer.name,
        ours.median,
        measure(() => peer.run(text), options),
      ),
    );
  }
  printTable(`${name} (${bytes} bytes, ${findings.length} findings)`, rows);

  function row(
    label: string,
    own: number,
    times: { readonly median: number; readonly p95: number; readonly runs: number },
  ): string[] {
    const speed = bytes / megabyte / (times.median / 1000);
    return [
      label,
      milliseconds(times.median),
      milliseconds(times.p95),
      String(times.runs),
      speed.toPrecision(3),
      compared(own, times.median),
    ];
  }
}

function compared(own: number, other: number): string {
  if (own === other) return '';
  return own < other ? `${(other / own).toPrecision(3)}× faster` : `${ratio(own, other)} slower`.replace('× ', '× ');
}

function sumOfCodes(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;
}

/** What a program pays that checks one report and ends. */
function measureColdStart(serviceFile: string): void {
  const script = `
    const start = performance.now();
    const { analyze } = require(${JSON.stringify(serviceFile)});
    const loaded = performance.now();
    const text = require('fs').readFileSync(0, 'utf8');
    const read = performance.now();
    analyze(text, {});
    console.log(JSON.stringify([loaded - start, performance.now() - read]));`;
  const runs = Array.from({ length: 11 }, () => {
    const output = execFileSync(process.execPath, ['-e', script], {
      input: ordinaryReport().text,
      encoding: 'utf8',
      cwd: join(__dirname, '../..'),
    });
    return z.tuple([z.number(), z.number()]).parse(JSON.parse(output));
  });
  const load = timesOf(runs.map(([loading]) => loading));
  const first = timesOf(runs.map(([, checking]) => checking));
  printTable('The first check of a new process, 8 KB', [
    ['', 'median ms', 'p95 ms', 'runs'],
    ['loading the service', milliseconds(load.median), milliseconds(load.p95), String(load.runs)],
    ['first parse and check', milliseconds(first.median), milliseconds(first.p95), String(first.runs)],
  ]);
}
