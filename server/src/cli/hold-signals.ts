// Lets a file be replaced to the end, where a person presses Ctrl+C meanwhile: half a replacement leaves a temporary file.
import { setImmediate as nextTurn } from 'node:timers/promises';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does what must not be cut off, and then lets the process end where it was asked to meanwhile.
 * Elsewhere a signal ends the process at once, as ever: checking a large text can't be asked to stop.
 */
export async function withSignalsHeld<Result>(action: () => Result | Promise<Result>): Promise<Result> {
  let caught: NodeJS.Signals | undefined;
  const listener = (signal: NodeJS.Signals): void => {
    caught = signal;
  };
  for (const signal of signals) process.on(signal, listener);
  try {
    return await action();
  } finally {
    // What arrived during the action is handed out when the event loop looks for it, once between two turns.
    await nextTurn();
    await nextTurn();
    for (const signal of signals) process.off(signal, listener);
    // Nobody listens any more, so the signal does what it does without this program's doing.
    if (caught !== undefined) process.kill(process.pid, caught);
  }
}
