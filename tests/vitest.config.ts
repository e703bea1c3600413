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
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
