import { useState } from 'react'
import type { CalendarDate } from '@core/time/calendar-date'
import { parseDate } from '@core/time/parse-date'
import { useText } from '@ui/app/text'

type Unread = { readonly why: 'notUnderstood' | 'inFuture'; readonly typed: string }

/**
 * What was typed as a date and could not be used: named, not swallowed, in the language of the moment.
 * `last` is the last day that can be used, if there is one.
 */
export function useUnreadDate(today: CalendarDate, last?: CalendarDate) {
  const { t } = useText()
  const [unread, setUnread] = useState<Unread>()
  return {
    error: unread && t(`common.date.${unread.why}`, { typed: unread.typed }),
    clear: () => setUnread(undefined),
    check: (typed: string) => {
      const date = parseDate(typed, today)
      if (typed.trim() && !date) setUnread({ why: 'notUnderstood', typed })
      else if (date && last && date > last) setUnread({ why: 'inFuture', typed })
      else setUnread(undefined)
    },
  }
}
