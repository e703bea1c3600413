import { defineConfig } from '@playwright/test'

// Playwright reads its configuration from the default export.
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
})
