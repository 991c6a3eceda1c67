// The tests that need no VS Code.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // A test that hangs must end; one on a machine with other work must not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'test/bench/**'],
    // Vitest would leave one core idle, which on two is half the machine.
    maxWorkers: availableParallelism(),
  },
});
