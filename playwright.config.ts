import { defineConfig } from 'playwright/test';

/** Unit tests and Electron tests in one run; the summary line of `.ci/run` comes from the JSON report. */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/artifacts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: 'test-results/report.json' }]],
  projects: [
    { name: 'program', testDir: 'tests/program' },
    { name: 'main', testDir: 'tests/main' },
    { name: 'scripts', testDir: 'tests/scripts' },
    { name: 'kiosk', testDir: 'tests/kiosk', fullyParallel: false, timeout: 60_000 },
    // Milliseconds are judged when nothing else of ours is running.
    {
      name: 'timing',
      testDir: 'tests/timing',
      timeout: 120_000,
      dependencies: ['program', 'main', 'scripts', 'kiosk'],
    },
    // Draws without a pause for half a minute: last, so that nobody's milliseconds suffer.
    { name: 'soak', testDir: 'tests/soak', timeout: 120_000, dependencies: ['timing'] },
  ],
});
