import type { RequestId } from '@core/ids'

type Target = { readonly itemId: string | null; readonly questionId: string }

/** The id of a question's row in the page. */
export const rowId = (requestId: RequestId, { itemId, questionId }: Target): string =>
  `question-${requestId}-${itemId ?? 'whole'}-${questionId}`

function focusIn(requestId: RequestId, target: Target, selector: string): boolean {
  const row = document.getElementById(rowId(requestId, target))
  const field = row?.querySelector<HTMLElement>(selector)
  if (!row || !field) return false
  field.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  return true
}

/** Puts the keyboard on a question; false while it is not drawn. */
export const focusQuestion = (requestId: RequestId, target: Target): boolean =>
  focusIn(requestId, target, '[role="radio"][tabindex="0"]')

export const focusFacts = (requestId: RequestId, target: Target): boolean =>
  focusIn(requestId, target, 'textarea')
