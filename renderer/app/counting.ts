/** What is answered before all of it is counted: `total` null until then. */
export type Counting = { readonly total: number | null; readonly settled: boolean }

/** A list whose cases are still counted is asked for again after so long. */
export const countingMs = 60
/** While the order of other rows may still change, the rows in view are asked for again. */
const unsettledMs = 2000

/** After how long a list is to be asked for again, if at all. */
export function askAgain(answer: Counting | undefined): number | false {
  if (answer?.total === null) return countingMs
  return answer?.settled === false ? unsettledMs : false
}

/** The first answer that has something to show, or says that there is nothing. */
export async function firstShown<T extends Counting>(
  ask: () => Promise<T>,
  isEmpty: (answer: T) => boolean,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer.total !== null || !isEmpty(answer) || signal?.aborted === true) return answer
    await new Promise(resolve => setTimeout(resolve, countingMs))
  }
}
