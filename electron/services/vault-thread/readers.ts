/** Threads at work on a vault's database, beside the connection of the window. */
const readers = new Map<string, Set<Promise<unknown>>>()

/** Notes that a thread reads the database in `folder` for as long as `work` takes. */
export async function reading<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const here = readers.get(folder) ?? new Set()
  readers.set(folder, here)
  const done = work()
  here.add(done)
  try {
    return await done
  } finally {
    here.delete(done)
    if (here.size === 0) readers.delete(folder)
  }
}

/** Whether a thread reads it now: then its log cannot be folded in, and waiting for that is no use. */
export const isBeingRead = (folder: string): boolean => readers.has(folder)

/** Before the files are replaced by others. Whoever begins to read after this reads the new ones. */
export async function untilNobodyReads(folder: string): Promise<void> {
  for (let now = readers.get(folder); now; now = readers.get(folder)) {
    await Promise.allSettled(now)
  }
}
