import { defineConfig } from 'vitest/config';

/** Everything that needs no editor. The suites in test/vscode and test/grammar have runners of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', 'node_modules/**'],
    // A busy machine is no reason to fail.
    testTimeout: 30_000,
  },
});
