export type Turns = { readonly inTurn: <T>(work: () => Promise<T>) => Promise<T> }

/** Runs pieces of work one after the other, in the order in which they were asked for. */
export function takeTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    inTurn: work => {
      const turn = last.then(work, work)
      last = turn
      return turn
    },
  }
}
