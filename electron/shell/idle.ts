/** Milliseconds before the lock in which the screen says that it comes. */
export const notice = 30_000

export type IdleWatch = {
  /** Somebody pressed a key or moved the mouse. */
  readonly touched: () => void
  /** Looks at the clock; to be called about once a second. */
  readonly tick: () => void
}

type Options = {
  /** Milliseconds on a clock that nobody can set. */
  readonly now: () => number
  /** Milliseconds without a hand until the lock; undefined while there is nothing to lock. */
  readonly limit: () => number | undefined
  readonly onSoon: () => void
  /** The lock was announced, and somebody came back. */
  readonly onBack: () => void
  readonly onIdle: () => void
}

/** Counts how long nobody has touched the window, and says when that is long enough. */
export function watchIdle({ now, limit, onSoon, onBack, onIdle }: Options): IdleWatch {
  let since = now()
  let announced = false
  let wasOpen = false

  function touched(): void {
    since = now()
    if (!announced) return
    announced = false
    onBack()
  }

  function tick(): void {
    const patience = limit()
    if (patience === undefined) {
      wasOpen = false
      announced = false
      return
    }
    // The time that the vault was locked is nobody's absence.
    if (!wasOpen) since = now()
    wasOpen = true
    const idle = now() - since
    if (idle >= patience) onIdle()
    else if (!announced && idle >= patience - Math.min(notice, patience / 2)) {
      announced = true
      onSoon()
    }
  }

  return { touched, tick }
}
