import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

// The gallery is bundled as the program is, so that it shows what is shipped.
// Vite reads its configuration from the default export.
export default defineConfig({
  root: at('.'),
  logLevel: 'warn',
  resolve: { alias: { '@core': at('core'), '@db': at('db'), '@main': at('electron') } },
  build: {
    ssr: at('build/gallery/gallery.ts'),
    outDir: at('node_modules/.cache/kaiji/gallery'),
    emptyOutDir: true,
  },
})
