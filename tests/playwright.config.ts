import { defineConfig } from '@playwright/test'

// Playwright reads its configuration from the default export.
export default defineConfig({
  testDir: './e2e',
  globalSetup: './ready-vaults.config.ts',
  outputDir: '../test-results',
  // A window waits about as often as it works: three keep two cores busy.
  workers: 3,
  // A window on a busy machine now and then loses the focus; what passes at the second try is named at the end.
  retries: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
})
