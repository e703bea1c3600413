import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

// The benchmarks are bundled as the program is, so that they measure what is shipped.
// Vite reads its configuration from the default export.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  root: at('.'),
  logLevel: 'warn',
  resolve: {
    alias: { '@core': at('core'), '@db': at('db'), '@main': at('electron'), '@tests': at('tests') },
  },
  ssr: { noExternal: ['drizzle-orm', 'yauzl', 'zod'] },
  build: {
    ssr: true,
    outDir: process.env['B_OUT'] ?? at('node_modules/.cache/kaiji/bench'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        bench: at('tests/bench/bench.ts'),
        'vault-thread': at('electron/services/vault-thread/worker.ts'),
      },
    },
  },
})
