/** Fields that hold words which are not in the vault yet. */
const flushes = new Set<() => Promise<void>>()

/** Registers a field's "save now"; returns how to take it away again. */
export function registerUnsaved(flush: () => Promise<void>): () => void {
  flushes.add(flush)
  return () => {
    flushes.delete(flush)
  }
}

/** Saves what is still being typed, everywhere. Waits until it is in the vault or has failed. */
export async function saveEverything(): Promise<void> {
  await Promise.all([...flushes].map(flush => flush()))
}
