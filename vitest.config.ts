// How the tests run: `unit` in Node (a screen test asks for happy-dom in its own head comment), `browser` in a real Chromium against a real relay.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { outsideReporter } from './scripts/outside-reporter.ts';

/** Where `npm test` wants to read afterwards how it went. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  plugins: [react()],
  test: {
    // Two cores, and half of the time a test waits: for a lock, a frame, a browser. More than three only take turns, and what waits then times out.
    maxWorkers: 3,
    reporters: [
      'default',
      ...(report
        ? [['json', { outputFile: `${report}.json` }] as const, outsideReporter(`${report}-outside.txt`)]
        : []),
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles: ['tests/ui/patience.ts'],
          include: ['{src,tests,sync-server}/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/build/**', '**/node_modules/**'],
          // What waits inside a test has its own limit; this one only ends what hangs.
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          // Looks at dist/, so it runs after a build.
          name: 'build',
          environment: 'node',
          include: ['tests/build/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/browser/own-tmp.ts'],
          // Every step in a journey has its own limit of twenty seconds or so; this one only ends what hangs between steps.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
