import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

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
    include: ['tests/{core,db,handlers,services,cli,renderer,build}/**/*.test.{ts,tsx}'],
    setupFiles: [at('tests/support/bad-records.ts')],
    // Vitest leaves one core to itself, which on two cores leaves one to the tests.
    maxWorkers: 2,
    // Modules keep nothing that a test changes, so files share them: evaluating them anew took as long as the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      // What decides dates and rights: here a branch that no test takes is a defect.
      include: ['core/{checklist,deadlines,decisions,identity,requests,sensitive}/**/*.ts'],
      reporter: ['text'],
      reportsDirectory: at('out/coverage'),
      thresholds: {
        'core/{checklist,requests}/**': { branches: 95 },
        'core/deadlines/**': { branches: 95 },
        'core/decisions/**': { branches: 95 },
        'core/identity/**': { branches: 95 },
        'core/sensitive/**': { branches: 95 },
      },
    },
  },
})
