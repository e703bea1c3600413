import { execFileSync } from 'node:child_process'

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** The text in reading order, without what only lays it out: line ends and spaces. */
export const pdfText = (path: string): string =>
  run('pdftotext', '-enc', 'UTF-8', path, '-').replaceAll(/\s/gu, '')

export type PdfFacts = {
  readonly tagged: boolean
  readonly fonts: readonly { readonly type: string; readonly embedded: boolean }[]
  /** What qpdf says of the file's structure. */
  readonly check: string
}

export function pdfFacts(path: string): PdfFacts {
  const rows = run('pdffonts', path).trimEnd().split('\n').slice(2)
  return {
    tagged: /^Tagged:\s+yes$/m.test(run('pdfinfo', path)),
    // Names have no spaces here; the type may have one: "CID TrueType".
    fonts: rows.map(row => {
      const [, type = row, embedded] = /^\S+\s+(.+?)\s{2,}\S+\s+(yes|no)\s/.exec(row) ?? []
      return { type, embedded: embedded === 'yes' }
    }),
    check: run('qpdf', '--check', path),
  }
}

export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** A page as it prints, in grey, 96 dots an inch. */
export function pdfPicture(path: string, page: number): Picture {
  const range = ['-f', String(page), '-l', String(page)]
  const bytes = execFileSync('pdftoppm', ['-gray', '-r', '96', ...range, path], {
    maxBuffer: 64 * 1024 * 1024,
  })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (!head) throw new Error('not a grey picture')
  const [{ length }, width, height] = [head[0], Number(head[1]), Number(head[2])]
  return { width, height, grey: bytes.subarray(length) }
}

/** How much ink lies in each square of 16 dots, 0 to 1. */
export function ink({ width, height, grey }: Picture): readonly number[] {
  const side = 16
  const across = Math.floor(width / side)
  const down = Math.floor(height / side)
  const squares = new Array<number>(across * down).fill(0)
  for (let y = 0; y < down * side; y += 1) {
    for (let x = 0; x < across * side; x += 1) {
      const square = Math.floor(y / side) * across + Math.floor(x / side)
      squares[square] = (squares[square] ?? 0) + (255 - (grey[y * width + x] ?? 255)) / 255
    }
  }
  return squares.map(sum => sum / side ** 2)
}
