/** A dictionary's entries, with the bytes that follow it where it is a stream. */
export type PdfObject = { readonly entries: string; readonly stream?: readonly Uint8Array[] }

export const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, character => character.charCodeAt(0))

/** A PDF of these objects, numbered from 1 on; the first is its catalogue. */
export function pdfFile(objects: readonly PdfObject[]): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
  }
  const places: number[] = []
  add(ascii('%PDF-1.7\n'))
  objects.forEach(({ entries, stream }, n) => {
    places.push(length)
    add(ascii(`${n + 1} 0 obj\n`))
    if (stream) {
      const size = stream.reduce((sum, part) => sum + part.length, 0)
      add(ascii(`<< ${entries} /Length ${size} >>\nstream\n`))
      stream.forEach(add)
      add(ascii('\nendstream'))
    } else add(ascii(`<< ${entries} >>`))
    add(ascii('\nendobj\n'))
  })
  const table = length
  const lines = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`)
  const count = objects.length + 1
  add(ascii(`xref\n0 ${count}\n0000000000 65535 f \n${lines.join('')}`))
  add(ascii(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`))
  const file = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}
