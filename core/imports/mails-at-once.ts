import { isThreadKey } from '@core/mail/thread'

/** A mail, as far as it tells which thread it is of. */
export type InThread = {
  readonly messageId: string | null
  /** Mails that it answers, and the key of its thread. */
  readonly answers: readonly string[]
  /** Its sender's address. */
  readonly sender: string
  readonly date: string | null
}

/** The order in which mails become cases: as they were sent, those without a date last. */
export const bySending = (a: InThread, b: InThread): number => {
  const [first, second] = [a, b].map(({ date }) => (date === null ? Infinity : Date.parse(date)))
  return first === second ? 0 : Number(first) - Number(second)
}

/** Of mails that become cases at once, what the others of their threads are found by. */
export type ThreadsAtOnce<T> = {
  readonly add: (mail: InThread, what: T) => void
  /** What a mail before it became, that is the same, is answered by it or answers it. */
  readonly find: (mail: InThread) => T | undefined
}

export function threadsAtOnce<T>(): ThreadsAtOnce<T> {
  const known = new Map<string, T>()
  const answered = new Map<string, T>()
  // Many people may answer one announcement: only what answers the same and has one sender is one thread.
  const mine = (sender: string, id: string): string => `${sender.toLowerCase()} ${id}`
  return {
    add({ messageId, answers, sender }, what) {
      if (messageId) known.set(messageId, what)
      for (const id of answers) {
        if (!isThreadKey(id)) answered.set(id, what)
        answered.set(mine(sender, id), what)
      }
    },
    find({ messageId, answers, sender }) {
      const own = messageId ? [known.get(messageId), answered.get(messageId)] : []
      const others = answers.flatMap(id => [known.get(id), answered.get(mine(sender, id))])
      return [...own, ...others].find(what => what !== undefined)
    },
  }
}
