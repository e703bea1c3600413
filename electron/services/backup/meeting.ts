/** Numbers that several threads share: how many are awaited, how many are there, and whether one gave up. */
export type Meeting = SharedArrayBuffer

const [awaited, there, gaveUp] = [0, 1, 2] as const
/** Milliseconds; threads that begin together meet within some tens, on a machine at its limit within seconds. */
const patience = 30_000

export function meetingOf(threads: number): Meeting {
  const buffer = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT)
  new Int32Array(buffer)[awaited] = threads
  return buffer
}

/** Waits until all are there. True where all came, and all of them said `ready`. */
export function meet(meeting: Meeting, ready: boolean): boolean {
  const state = new Int32Array(meeting)
  if (!ready) Atomics.store(state, gaveUp, 1)
  Atomics.add(state, there, 1)
  Atomics.notify(state, there)
  const end = performance.now() + patience
  for (;;) {
    const come = Atomics.load(state, there)
    if (Atomics.load(state, gaveUp) === 1) return false
    if (come >= Atomics.load(state, awaited)) return true
    const left = end - performance.now()
    // Who waits in vain spoils it for those who come later.
    if (left <= 0) Atomics.store(state, gaveUp, 1)
    else Atomics.wait(state, there, come, left)
  }
}
