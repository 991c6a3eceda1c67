// Loaded into a measured server before it: how long each answer takes inside of the process, from the first byte that arrives to the last that is written.
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';

/** Where the times are written when the process ends: a JSON array of milliseconds. */
const file = process.env.SERVER_CLOCK_FILE;

const times: number[] = [];
let began: number | undefined;

const { stdin, stdout } = process;
stdin.prependListener('data', () => {
  began ??= performance.now();
});

/** A message is written in two parts, its header first. */
stdout.write = new Proxy(stdout.write, {
  apply(write, self, args) {
    const written = Reflect.apply(write, self, args);
    const isHeader = Buffer.from(args[0]).subarray(0, 14).toString('latin1') === 'Content-Length';
    if (!isHeader && began !== undefined) {
      times.push(performance.now() - began);
      began = undefined;
    }
    return written;
  },
});

process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, JSON.stringify(times));
});
