import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

// Vitest reads its configuration from the default export. KAIJI_FAULTS=full makes the long run.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  root: at('.'),
  resolve: {
    alias: {
      '@core': at('core'),
      '@db': at('db'),
      '@main': at('electron'),
      '@ui': at('renderer'),
      '@tests': at('tests'),
    },
  },
  test: {
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: [at('tests/faults/global-setup.ts')],
    // Each kill takes a second or two; the full run makes hundreds of them.
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
})
