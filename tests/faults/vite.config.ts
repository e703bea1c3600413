import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

// The children are bundled as the program is, so that what is killed is what is shipped.
// Vite reads its configuration from the default export.
// eslint-disable-next-line no-restricted-syntax
export default defineConfig({
  root: at('.'),
  logLevel: 'error',
  resolve: {
    alias: {
      '@core': at('core'),
      '@db': at('db'),
      '@main': at('electron'),
      '@tests': at('tests'),
    },
  },
  ssr: { noExternal: ['drizzle-orm', 'yauzl', 'zod'] },
  build: {
    ssr: true,
    minify: false,
    outDir: process.env['KAIJI_FAULT_BUNDLE'] ?? at('node_modules/.cache/kaiji/faults'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: at('tests/faults/children/main.ts'),
        hostile: at('tests/faults/children/hostile.ts'),
        'vault-thread': at('electron/services/vault-thread/worker.ts'),
        'pdf-worker': at('electron/services/document-text/pdf-worker.ts'),
      },
    },
  },
})
