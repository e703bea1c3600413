import type { Db } from '@db/connection'
import type { Context } from './context'

/** The window waits no longer than this for a slice of work in the background, nor for a first one within a call. */
export const sliceMs = 25
/** Nor than this, while nobody touches it: what is written in few long steps is done in half the time. */
const longSliceMs = 200

export const sliceLength = (context: Context): number =>
  context.handsRest() ? longSliceMs : sliceMs
/** It has the thread for so long between two slices. */
export const restMs = 10

type Slices = {
  /** Does what a slice has time for; true where there is more to do. */
  readonly slice: () => boolean
  /** Such as a full disk: nothing more is done. */
  readonly onTrouble: (cause: unknown) => void
}

/** Does work in slices, as long as this vault is open. The first comes after `wait` ms. */
export function inSlices(
  context: Context,
  db: Db,
  { slice, onTrouble }: Slices,
  wait: number = restMs,
): NodeJS.Timeout {
  const goOn = () => {
    if (context.vault.current()?.db !== db) return
    try {
      if (slice()) setTimeout(goOn, restMs).unref()
    } catch (cause) {
      onTrouble(cause)
    }
  }
  return setTimeout(goOn, wait).unref()
}
