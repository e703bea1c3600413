import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { commonFont } from './common-font'
import { wordsAsText } from './words-as-text'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const alias = {
  '@core': at('core'),
  '@db': at('db'),
  '@main': at('electron'),
  '@ui': at('renderer'),
  '@tests': at('tests'),
}
const resolve = { alias }

/** What PDF pages are drawn with besides the code: the page has them among its own files, as `pdf/…`. */
const pdfData = {
  name: 'pdf-data',
  generateBundle(this: { emitFile: (file: EmittedFile) => unknown }) {
    for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
      const from = at(`node_modules/pdfjs-dist/${folder}`)
      for (const name of readdirSync(from)) {
        // WebAssembly and what runs scripts in PDF files are left out: the page may run neither.
        if (/\.wasm$|quickjs/i.test(name)) continue
        const source = readFileSync(`${from}/${name}`)
        this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source })
      }
    }
  },
}
type EmittedFile = { type: 'asset'; fileName: string; source: Uint8Array }

// Electron-vite reads its configuration from the default export.
export default defineConfig({
  main: {
    resolve,
    build: {
      outDir: at('out/main'),
      // Bundled, because each start, and each thread's, would read them file by file.
      externalizeDeps: {
        exclude: [
          ...['age-encryption', 'drizzle-orm', 'liquidjs', 'markdown-it', 'markdown-it-container'],
          ...['saxes', 'temporal-polyfill', 'yauzl', 'yazl', 'zod'],
        ],
      },
      rollupOptions: {
        input: {
          main: at('electron/main.ts'),
          kaiji: at('electron/cli/kaiji.ts'),
          'vault-thread': at('electron/services/vault-thread/worker.ts'),
          'file-thread': at('electron/services/file-thread/worker.ts'),
          'pdf-worker': at('electron/services/document-text/pdf-worker.ts'),
        },
      },
    },
  },
  preload: {
    resolve,
    // A sandboxed preload script cannot be an ES module.
    build: {
      outDir: at('out/preload'),
      rollupOptions: {
        input: at('electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve,
    plugins: [react(), pdfData, commonFont(at('node_modules')), wordsAsText(alias)],
    build: {
      outDir: at('out/renderer'),
      // Half as much to read at each start.
      minify: true,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: at('renderer/index.html'),
        // What every start needs is read in one go: thirty small files would each wait for the main process.
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
      },
    },
  },
})
