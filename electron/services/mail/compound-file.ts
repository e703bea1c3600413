const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** True for the container (MS-CFB) that Outlook's .msg, but also old Office files, are kept in. */
export const isCompoundFile = (bytes: Uint8Array): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/**
 * True when the tables of a compound file hold no loop, use nothing twice and point to nothing
 * outside the file. The library that reads it follows them without looking, and would never end.
 */
export function isSound(bytes: Uint8Array): boolean {
  try {
    checkFile(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return true
  } catch (error) {
    // What points outside the file is a RangeError, as is reading there.
    if (error instanceof RangeError) return false
    throw error
  }
}

/** A chain ends, or a table entry is free, at any number below zero. */
type Next = (sector: number) => number

/** Takes each sector or entry at most once, and only if there is one. */
function takeOnce(count: number): (index: number) => number {
  const taken = new Uint8Array(Math.max(count, 0))
  return index => {
    if (taken[index] !== 0) throw new RangeError('used twice, or not there')
    taken[index] = 1
    return index
  }
}

function chain(start: number, next: Next, take: (sector: number) => number): readonly number[] {
  const found: number[] = []
  for (let at = start; at >= 0; at = next(at)) found.push(take(at))
  return found
}

type File = {
  readonly view: DataView
  readonly sectorSize: number
  readonly take: (sector: number) => number
  readonly next: Next
}

function checkFile(view: DataView): void {
  const sectorSize = view.getUint8(30) === 12 ? 4096 : 512
  const take = takeOnce(Math.ceil(view.byteLength / sectorSize) - 1)
  const next = nextIn(view, sectorSize, allocationTable(view, sectorSize, take))
  const file = { view, sectorSize, take, next }
  const entries = chain(view.getInt32(0x30, true), next, take).flatMap(sector =>
    Array.from({ length: sectorSize / 128 }, (_, at) => (sector + 1) * sectorSize + at * 128),
  )
  checkStreams(file, reachable(view, entries), entries[0] ?? view.byteLength)
}

const nextIn =
  (view: DataView, sectorSize: number, table: readonly number[]): Next =>
  sector => {
    const perSector = sectorSize / 4
    const holder = table[Math.floor(sector / perSector)]
    return holder === undefined
      ? -2
      : view.getInt32((holder + 1) * sectorSize + (sector % perSector) * 4, true)
  }

/** The sectors that hold the allocation table: 109 are named in the header, the rest in a chain. */
function allocationTable(
  view: DataView,
  sectorSize: number,
  take: (sector: number) => number,
): readonly number[] {
  const count = view.getInt32(0x2c, true)
  const table: number[] = []
  for (let at = 0; at < Math.min(count, 109); at++)
    table.push(take(view.getInt32(0x4c + at * 4, true)))
  const perSector = sectorSize / 4 - 1
  let list = view.getInt32(0x44, true)
  for (let lists = view.getInt32(0x48, true); lists > 0 && list >= 0; lists--) {
    const start = (take(list) + 1) * sectorSize
    for (let at = 0; at < perSector && table.length < count; at++)
      table.push(take(view.getInt32(start + at * 4, true)))
    list = view.getInt32(start + perSector * 4, true)
  }
  return table
}

const deepest = 100
const kinds = { storage: 1, stream: 2 } as const

/** Positions of the streams that the directory's tree leads to. */
function reachable(view: DataView, entries: readonly number[]): readonly number[] {
  const take = takeOnce(entries.length)
  const streams: number[] = []
  const waiting = [{ index: 0, depth: 0 }]
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const { index, depth } = entry
    const at = entries[take(index)] ?? view.byteLength
    if (depth > deepest) throw new RangeError('storages in storages')
    const kind = view.getUint8(at + 0x42)
    if (kind === kinds.stream) streams.push(at)
    const below = index === 0 || kind === kinds.storage ? [[0x4c, depth + 1] as const] : []
    const beside = index === 0 ? [] : ([0x44, 0x48] as const).map(field => [field, depth] as const)
    for (const [field, level] of [...beside, ...below]) {
      const other = view.getInt32(at + field, true)
      if (other !== -1) waiting.push({ index: other, depth: level })
    }
  }
  return streams
}

/** Streams below this many bytes lie in sectors of 64 bytes within a stream of their own. */
const smallLimit = 4096

function checkStreams(file: File, streams: readonly number[], root: number): void {
  const { view, sectorSize, take, next } = file
  const tableStart = view.getInt32(0x40, true) > 0 ? view.getInt32(0x3c, true) : -2
  const small = nextIn(view, sectorSize, chain(tableStart, next, take))
  const holders = chain(view.getInt32(root + 0x74, true), next, take)
  const takeSmall = takeOnce(holders.length * (sectorSize / 64))
  for (const at of streams) {
    const size = view.getInt32(at + 0x78, true)
    if (size === 0) continue
    const start = view.getInt32(at + 0x74, true)
    const length =
      size < smallLimit
        ? chain(start, small, takeSmall).length * 64
        : chain(start, next, take).length * sectorSize
    if (size < 0 || length < size) throw new RangeError('shorter than it says')
  }
}
