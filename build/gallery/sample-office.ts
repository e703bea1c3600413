import { documentId } from '@core/ids'
import type { Enclosure } from '@core/letters/letter'

const svg = (text: string) => ({
  mediaType: 'image/svg+xml' as const,
  bytes: new TextEncoder().encode(text),
})

/** The logo of an invented company. */
export const sampleLogo = svg(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60">' +
    '<circle cx="30" cy="30" r="26" fill="#0b5c8c"/>' +
    '<path d="M10 34 q10 -14 20 0 t20 0" fill="none" stroke="#fff" stroke-width="5"/>' +
    '<text x="66" y="41" font-family="BIZ UDPGothic" font-weight="700" font-size="30" fill="#0b5c8c">みなと電機</text></svg>',
)

const seal = ['株式会', '社みな', 'と電機'].map((column, at) =>
  Array.from(column, (character, down) => {
    const x = 74 - at * 29
    return `<text x="${x}" y="${33 + down * 29}" font-family="BIZ UDPMincho" font-weight="700" font-size="25" text-anchor="middle" fill="#c8102e">${character}</text>`
  }).join(''),
)

/** Its 角印, on the white of a scanned one. */
export const sampleSeal = svg(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#fff"/>' +
    '<rect x="4" y="4" width="88" height="88" fill="none" stroke="#c8102e" stroke-width="4"/>' +
    `${seal.join('')}</svg>`,
)

/** Files that go out with a letter. */
export const sampleEnclosures: readonly Enclosure[] = [
  ['利用者データ_2026-0012.csv', 18_204_551],
  ['通話録音_2025-11-02_very-long-name-of-a-file-that-has-no-place-to-break_final_v2.wav', 4_096],
].map(([name, size], index) => ({
  documentId: documentId.parse(`00000000-0000-4000-8000-00000000000${index}`),
  name: String(name),
  size: Number(size),
  sha256: String(index + 1)
    .repeat(4)
    .padEnd(64, '9f86d081884c7d659a2feaa0c55ad015'),
}))
