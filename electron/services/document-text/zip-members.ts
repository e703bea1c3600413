import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { Limits } from './limits'
import { ReadingStopped } from './text-sink'

/** The members of an archive, each to be read as a stream of bytes. */
export type ZipMembers = {
  readonly names: readonly string[]
  /** Hands over a member's bytes in pieces. Throws `ReadingStopped` when a limit is reached. */
  readonly read: (name: string, take: (bytes: Uint8Array) => void) => Promise<void>
}

/** Opens an archive in memory; its directory is read, and nothing unpacked yet. */
export async function openZip(bytes: Uint8Array, limits: Limits): Promise<ZipMembers> {
  const ends = performance.now() + limits.time
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
  })
  if (zip.entryCount > limits.entries) throw new ReadingStopped('too-large')
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    // The directory may hold more than it says.
    if (entries.push(entry) > limits.entries) throw new ReadingStopped('too-large')
  }
  let unpacked = 0
  // Counted as it unpacks, whatever the directory says of its size.
  const count = (size: number) => {
    unpacked += size
    if (unpacked > limits.unpacked) throw new ReadingStopped('too-large')
    if (performance.now() > ends) throw new ReadingStopped('too-slow')
  }
  return {
    names: [...new Set(entries.map(entry => entry.fileName))],
    async read(name, take) {
      for (const entry of entries.filter(one => one.fileName === name)) {
        await unpack(zip, entry, piece => {
          count(piece.length)
          take(piece)
        })
      }
    },
  }
}

async function unpack(zip: ZipFile, entry: Entry, take: (piece: Buffer) => void): Promise<void> {
  if (entry.isEncrypted()) throw new ReadingStopped('encrypted')
  const stream = await zip.openReadStreamPromise(entry)
  for await (const piece of stream) {
    if (Buffer.isBuffer(piece)) take(piece)
  }
}
