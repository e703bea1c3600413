const prefix = 'thread-index:'
/** Mails that answer have more after these: five bytes each. */
const sameInThread = 22

/**
 * What Outlook gives all mails of a thread (Thread-Index, PidTagConversationIndex), as a key that stands
 * beside Message-IDs; undefined for bytes that are none.
 */
export function threadKeyOf(index: Uint8Array): string | undefined {
  if (index.length < sameInThread) return undefined
  const bytes = [...index.subarray(0, sameInThread)]
  return prefix + bytes.map(byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether a key is of a thread, rather than of a mail in it. */
export const isThreadKey = (key: string): boolean => key.startsWith(prefix)

/** For a draft: the thread that its mail is of, where it tells. */
export function threadOfDraft(answers: readonly string[]): { readonly threadKey?: string } {
  const threadKey = answers.find(isThreadKey)
  return threadKey === undefined ? {} : { threadKey }
}
