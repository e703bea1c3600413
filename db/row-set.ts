const bitsOfWord = 32

/** Numbers of rows, a bit for each row that there is: half a million of them are in a hundred thousand bytes. */
export class RowSet {
  #words = new Uint32Array(64)
  #size = 0

  get size(): number {
    return this.#size
  }

  add(row: number): void {
    const at = Math.floor(row / bitsOfWord)
    if (at >= this.#words.length) this.#grow(at + 1)
    const before = this.#words[at] ?? 0
    const bit = 1 << (row % bitsOfWord)
    if ((before & bit) !== 0) return
    this.#words[at] = before | bit
    this.#size += 1
  }

  delete(row: number): void {
    const at = Math.floor(row / bitsOfWord)
    const before = this.#words[at] ?? 0
    const bit = 1 << (row % bitsOfWord)
    if ((before & bit) === 0) return
    this.#words[at] = before & ~bit
    this.#size -= 1
  }

  /** All of them, the lowest first. */
  values(): readonly number[] {
    const rows: number[] = []
    this.#words.forEach((word, at) => {
      if (word === 0) return
      for (let n = 0; n < bitsOfWord; n += 1) {
        if ((word & (1 << n)) !== 0) rows.push(at * bitsOfWord + n)
      }
    })
    return rows
  }

  #grow(length: number): void {
    const words = new Uint32Array(Math.max(length, this.#words.length * 2))
    words.set(this.#words)
    this.#words = words
  }
}
