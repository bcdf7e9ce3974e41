import { defineConfig } from 'vitest/config';

// Dotfile because the top level of the repository is fixed; package.json names it with --config.
export default defineConfig({
  test: {
    // Every core: the default leaves one of two idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'eval/**/*.test.ts', 'web/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'src/faults/**'],
          testTimeout: 20_000,
          hookTimeout: 60_000, // reading the whole base takes seconds, and both cores are busy
          // No test changes a module or a global of another, so that what a worker has loaded serves its next file as well.
          isolate: false,
          // Real servers, databases, processes and clocks on two shared cores; `npm test` names what passed only the second time.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
      {
        // Real processes of the built server that are killed, cut off and starved: minutes, and not part of `npm test`.
        test: {
          name: 'faults',
          include: ['src/faults/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['web/**/*.browser.test.ts'],
          globalSetup: ['web/testing/built-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          retry: 1, // a real browser on shared cores may miss a moment; what fails twice is a fault
        },
      },
    ],
  },
});
