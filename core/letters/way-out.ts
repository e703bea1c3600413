import type { CalendarDate } from '@core/time/calendar-date'
import type { LetterRecord } from './letter'

/** What can stand in a letter's way from the approved text to the addressee's hands. */
export type WayOutError =
  /** Whoever drafted it or wrote in it last is not the second person. */
  | { readonly code: 'letter/approver-wrote-it' }
  /** The rule would let no letter out: no other account could approve one. */
  | { readonly code: 'letter/nobody-to-approve' }
  /** Not a file of this case, no longer there, or one that letters never enclose. */
  | { readonly code: 'letter/cannot-enclose' }
  | { readonly code: 'letter/enclosure-gone'; readonly count: number }
  | { readonly code: 'letter/sent-before-returned'; readonly returnedOn: CalendarDate }
  | { readonly code: 'letter/delivery-recorded' }
  | { readonly code: 'letter/delivery-not-recorded' }
  | { readonly code: 'letter/delivered-before-sent'; readonly sentOn: CalendarDate }
  | { readonly code: 'letter/delivery-in-future'; readonly today: CalendarDate }
  | { readonly code: 'register/nothing-there' }

type Sending = Pick<LetterRecord, 'dispatch' | 'delivery'>

/** It came back to the sender: nobody has been told anything by it. */
export const isReturned = ({ dispatch, delivery }: Sending): boolean =>
  dispatch !== null && delivery?.outcome === 'returned'

/** It went out and, as far as is known, has arrived or is on its way. */
export const isSent = (letter: Sending): boolean => letter.dispatch !== null && !isReturned(letter)

/** Methods for which the post office gives a number to follow them by. */
export const hasTracking = (method: string): boolean =>
  method === 'post' || method === 'registered_post' || method === 'recipient_only_post'
