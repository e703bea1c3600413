import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PdfFiles } from './document-text/pdf-reader'

/** The folder with the product's own package.json: the repository, or the packaged app. */
export function projectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isProject(folder)) return folder
    if (dirname(folder) === folder) throw new Error(`Kaiji's own files were not found from ${from}`)
  }
}

function isProject(folder: string): boolean {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return false
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return (
    typeof content === 'object' && content !== null && 'name' in content && content.name === 'kaiji'
  )
}

/** Native code cannot read inside app.asar; what it needs is packed next to it. */
const outsideArchive = (path: string) => path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')

export type Assets = {
  readonly migrationsFolder: string
  readonly fontFolders: readonly string[]
  /** What PDF files are read with: the thread's program, and the library's tables. */
  readonly pdf: PdfFiles
  /** The program that locks and joins PDF files. */
  readonly qpdfWasm: string
  /** Program of the thread that reads whole databases; undefined where the sources run unbuilt. */
  readonly vaultThread: string | undefined
  /** Program of the thread that reads large mails and tables; undefined likewise. */
  readonly fileThread: string | undefined
  readonly version: string
}

const fonts = ['biz-udpmincho', 'biz-udpgothic', 'noto-sans-jp']

/** Where the files lie that the product reads at run time. */
export function findAssets(root: string = projectRoot()): Assets {
  const content: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version =
    typeof content === 'object' && content !== null && 'version' in content
      ? String(content.version)
      : ''
  return {
    migrationsFolder: join(root, 'db', 'migrations'),
    fontFolders: fonts.map(font =>
      outsideArchive(join(root, 'node_modules', '@expo-google-fonts', font)),
    ),
    pdf: pdfFiles(root),
    qpdfWasm: join(root, 'node_modules', '@neslinesli93', 'qpdf-wasm', 'dist', 'qpdf.wasm'),
    vaultThread: builtProgram(root, 'vault-thread.js'),
    fileThread: builtProgram(root, 'file-thread.js'),
    version,
  }
}

const builtProgram = (root: string, name: string): string | undefined =>
  isBuilt(root) ? join(root, 'out', 'main', name) : undefined

const isBuilt = (root: string): boolean => import.meta.dirname.startsWith(join(root, 'out'))

/** A thread cannot read inside the archive either. */
function pdfFiles(root: string): PdfFiles {
  const library = outsideArchive(join(root, 'node_modules', 'pdfjs-dist'))
  return {
    worker: outsideArchive(pdfWorker(root)),
    cMapUrl: join(library, 'cmaps', '/'),
    standardFontDataUrl: join(library, 'standard_fonts', '/'),
  }
}

/** The built program runs the built worker; the sources, as the tests run them, its source. */
const pdfWorker = (root: string): string =>
  isBuilt(root)
    ? join(root, 'out', 'main', 'pdf-worker.js')
    : join(import.meta.dirname, 'document-text', 'pdf-worker.ts')
