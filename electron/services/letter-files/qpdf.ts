import { readFile } from 'node:fs/promises'
import { must } from '@core/assert'

/** The part of qpdf's program that is used here. Its own types know little of it. */
type Program = {
  readonly FS: {
    readonly streams: readonly (object | null)[]
    readonly close: (stream: object) => void
    readonly open: (path: string, mode: 'w') => unknown
    readonly writeFile: (path: string, bytes: Uint8Array) => void
    readonly readFile: (path: string) => Uint8Array
  }
  readonly callMain: (options: string[]) => number
}
type Create = (settings: {
  readonly wasmBinary: Uint8Array
  readonly noInitialRun: true
}) => Promise<Program>

/** qpdf with files of its own, which it names `/name`. */
export type QpdfSession = {
  readonly write: (name: string, bytes: Uint8Array) => void
  readonly read: (name: string) => Uint8Array
  /** `done` is false where it refused or had to mend a file. `printed` is its last line. */
  readonly run: (options: readonly string[]) => { readonly done: boolean; readonly printed: string }
}

/** Gives `use` a new program, which is given up afterwards with all it read. */
export type Qpdf = <T>(use: (session: QpdfSession) => T) => Promise<T>

/** qpdf as WebAssembly, in this process. `wasm` is the path of its program, read when first used. */
export function createQpdf(wasm: string): Qpdf {
  return async use => {
    const [create, wasmBinary] = await Promise.all([loadCreate(), readFile(wasm)])
    const program = await create({ wasmBinary, noInitialRun: true })
    keepQuiet(program)
    return use(sessionOf(program))
  }
}

function sessionOf(program: Program): QpdfSession {
  const { FS } = program
  return {
    write: (name, bytes) => {
      FS.writeFile(`/${name}`, bytes)
    },
    // A copy: the file lies in the memory that is given up.
    read: name => Uint8Array.from(FS.readFile(`/${name}`)),
    run(options) {
      // In a file, because the options of hundreds of letters would not fit on the program's stack.
      FS.writeFile('/options', Buffer.from(options.join('\n')))
      const done = exitCode(program) === 0
      const lines = Buffer.from(FS.readFile(printed)).toString('utf8').trim().split('\n')
      return { done, printed: lines.at(-1) ?? '' }
    },
  }
}

/** A program that refuses a file marks the whole process as failed; that is not for it to say. */
function exitCode(program: Program): number {
  const before = process.exitCode
  try {
    return program.callMain(['@/options'])
  } finally {
    process.exitCode = before
  }
}

const printed = '/stdout'
const complaints = '/stderr'

/**
 * What it prints goes into files of its own: it would come out on ours, and its complaints may quote
 * what stands in a letter. A stream that is opened takes the first free number: 1, then 2.
 */
function keepQuiet({ FS }: Program): void {
  for (const [number, path] of [
    [1, printed],
    [2, complaints],
  ] as const) {
    FS.close(must(FS.streams[number], path))
    FS.open(path, 'w')
  }
}

async function loadCreate(): Promise<Create> {
  const loaded: unknown = await import('@neslinesli93/qpdf-wasm')
  const create =
    typeof loaded === 'object' && loaded !== null && 'default' in loaded
      ? loaded.default
      : undefined
  if (typeof create !== 'function') throw new Error('The PDF program could not be loaded')
  // The package's types name one setting and one file call; the program itself has these.
  return create as Create
}
