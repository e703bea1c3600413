/** Modules under `from` may depend on nothing but `allowed`. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
})
const pkg = (...names) => `node_modules/(${names.join('|')})/`
const node = '^(node:)?(fs|path|os|crypto|url|events|stream|util|buffer|fs/promises|process|worker_threads|zlib|stream/consumers)$'

const letterParsers = pkg('liquidjs', 'markdown-it', 'markdown-it-container', '@types/markdown-it')
const storage = pkg('drizzle-orm', 'better-sqlite3', '@types/better-sqlite3')
const services = pkg(
  'papaparse',
  '@types/papaparse',
  'write-excel-file',
  'age-encryption', '@kenjiuno/msgreader', 'postal-mime', 'yazl', 'yauzl', '@types/yazl', '@types/yauzl', 'entities', 'pdfjs-dist', 'saxes',
  '@myriaddreamin/typst-ts-node-compiler', 'zod', 'temporal-polyfill',
  'docx', 'nodemailer', '@types/nodemailer', '@neslinesli93/qpdf-wasm',
)
const page = pkg(
  'react', 'react-dom', '@types/react', '@types/react-dom', 'react-router', 'zustand', '@mantine/[^/]+',
  '@tabler/icons-react', '@tanstack/[^/]+', '@tiptap/[^/]+', 'i18next', 'dayjs', '@zxcvbn-ts/[^/]+', 'diff',
  'pdfjs-dist', 'papaparse', '@types/papaparse',
)

module.exports = {
  forbidden: [
    only('core-is-pure', '^core/', ['^core/', pkg('zod', 'temporal-polyfill', 'saxes', 'diff'), letterParsers]),
    {
      name: 'only-letters-parse-templates',
      severity: 'error',
      from: { path: '^core/', pathNot: '^core/letters/' },
      to: { path: letterParsers },
    },
    only('db-is-storage', '^db/', ['^(core|db)/', storage, pkg('zod'), node]),
    only('handlers-run-anywhere', '^electron/handlers/', ['^(core|db)/', '^electron/(handlers|services)/', node]),
    // What a service must offer is written where it is used: handlers/context.ts.
    only('services-know-no-window', '^electron/services/', ['^(core|db)/', '^electron/(services/|handlers/(context|letter-files-port))', services, node, '^(node:)?(child_process|module)$']),
    only('cli-needs-no-display', '^electron/cli/', ['^(core|db)/', '^electron/(handlers|services|cli)/', node]),
    {
      name: 'electron-only-in-the-shell',
      severity: 'error',
      from: { path: '^(core|db|renderer|electron/(handlers|services|cli))/' },
      to: { path: ['^electron$', 'node_modules/electron/'] },
    },
    only('preload-is-thin', '^electron/preload', ['^core/ipc/', '^electron$', pkg('electron')]),
    only('renderer-is-a-page', '^renderer/', ['^(core|renderer)/', page, pkg('markdown-it', '@types/markdown-it')]),
    {
      name: 'only-the-guide-reads-markdown',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/features/help/' },
      to: { path: pkg('markdown-it', '@types/markdown-it') },
    },
    {
      name: 'features-are-rooms',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'shared-ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/(ui|app)/(?!routes)' },
      to: { path: '^renderer/features/' },
    },
    { name: 'migrations-stand-alone', severity: 'error', from: { path: '^db/migrations/' }, to: {} },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'tests-are-not-imported', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    exclude: { path: '\\.(css|json|md|typ|ttf)(\\?|$)' },
  },
}
