const megabyte = 1024 * 1024

/** What a file may cost. Real ones stay far below; one that does not was made to exhaust the program. */
export const limits = {
  /** Bytes of a file that is opened at all. */
  file: 60 * megabyte,
  /** Bytes of plain text; a longer one is a data file, and would hold up the work. */
  plainText: 10 * megabyte,
  /** UTF-16 units of text taken out of a PDF or an Office file. */
  characters: 2_000_000,
  /** Members of an Office file. */
  entries: 5_000,
  /** Bytes that the members of an Office file unpack to, all together. */
  unpacked: 200 * megabyte,
  /** Elements inside one another. */
  depth: 200,
  pages: 1_000,
  /** Milliseconds for a PDF or an Office file. */
  time: 30_000,
  /** Megabytes that a PDF may take while it is read. */
  memory: 512,
  /** Mails inside mails. */
  nesting: 4,
} as const

export type Limits = { readonly [K in keyof typeof limits]: number }
