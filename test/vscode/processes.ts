// Child processes and temporary folders that go away with this process, however it ends.
import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

const running = new Set<ChildProcess>();
const temporaryFolders = new Set<string>();

process.on('exit', () => {
  for (const child of running) signalGroup(child, 'SIGKILL');
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

// A signal ends a process without `exit`; groups of their own would live on.
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
for (const [signal, number] of Object.entries(signals)) process.on(signal, () => process.exit(128 + number));

// npm runs scripts through a shell that ends without passing a signal on; then this process has lost its parent.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => process.ppid === parent || process.exit(128 + signals.SIGHUP), 500).unref();
}

/** A new folder that goes away with this process, or before by removeFolder. */
export async function temporaryFolder(parent: string, prefix: string): Promise<string> {
  const folder = await mkdtemp(join(parent, prefix));
  temporaryFolders.add(folder);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  temporaryFolders.delete(folder);
}

/** Starts a process at the head of a group of its own; the group ends when this process does. */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, [...args], { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  return child;
}

/**
 * Ends a group politely, then by force.
 * @param grace milliseconds between the two
 */
export async function endGroup(child: ChildProcess, grace = 3000): Promise<void> {
  const ended = hasEnded(child) ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
  await ended;
  clearTimeout(timer);
  // The leader is gone; what it started may not be.
  signalGroup(child, 'SIGKILL');
  running.delete(child);
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isNoSuchProcess(error);
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    if (!hasEnded(child)) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (!isNoSuchProcess(error)) throw error;
  }
}

function isNoSuchProcess(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ESRCH';
}

/** What a command that ran to its end left behind. */
export interface Completed {
  readonly status: number | null;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

/**
 * Runs a command to its end, keeping what it prints.
 * @param timeout milliseconds after which the command and its children are killed
 */
export function runToEnd(command: string, args: readonly string[], options: SpawnOptions, timeout: number): Promise<Completed> {
  return new Promise((resolve, reject) => {
    const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const timer = setTimeout(() => {
      output += `\n(no end after ${timeout / 1000} s)`;
      signalGroup(child, 'SIGKILL');
    }, timeout);
    child.once('error', (error) => {
      clearTimeout(timer);
      running.delete(child);
      reject(error);
    });
    child.once('close', (status) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ status, output });
    });
  });
}
