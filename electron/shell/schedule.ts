type Work = () => Promise<unknown>

export type Schedule = {
  /** Does `work` again and again, never twice at once; the first time after `minutes`. */
  readonly every: (minutes: number, work: Work) => void
  /**
   * Does `work` when the program is left, after what was being typed is saved and before the vault
   * is locked. One after the other, in the order they were given.
   */
  readonly beforeQuit: (work: Work) => void
  /** Does what was put off until the end. A piece of work that fails does not keep the rest waiting. */
  readonly finish: () => Promise<void>
}

/** What the program does by the clock and at its end. `report` takes what went wrong in it. */
export function createSchedule(report: (cause: unknown) => unknown): Schedule {
  const atTheEnd: Work[] = []
  const attempt = async (work: Work): Promise<void> => {
    try {
      await work()
    } catch (cause) {
      report(cause)
    }
  }

  function every(minutes: number, work: Work): void {
    let isRunning = false
    const turn = async () => {
      if (isRunning) return
      isRunning = true
      await attempt(work)
      isRunning = false
    }
    // Nobody waits for the next turn when the program ends.
    setInterval(() => void turn(), minutes * 60_000).unref()
  }

  async function finish(): Promise<void> {
    for (const work of atTheEnd.splice(0)) await attempt(work)
  }

  return {
    every,
    beforeQuit: work => {
      atTheEnd.push(work)
    },
    finish,
  }
}
