import type { Language } from '@core/bilingual'
import type { IcsEvent } from '@core/calendar/ics'
import { calendarDate } from '@core/time/calendar-date'
import { caseDatesBetween, isDestruction, type DatedCase } from '@db/case-dates'
import type { Db } from '@db/connection'
import { tasksBetween, type Whose } from '@db/tasks'
import { ruleOf } from './calendar-things'
import { withNumbers } from './tasks'

type Asked = {
  readonly whose: Whose
  /** Without what others have to do: replies that are awaited, and tasks of colleagues. */
  readonly mine: boolean
  readonly language: Language
  readonly say: (key: string, values?: Readonly<Record<string, unknown>>) => string
}

const everyDay = { from: calendarDate.parse('0001-01-01'), to: calendarDate.parse('9999-12-31') }

/**
 * What may leave the vault of dates: the case's number and the kind of date. No name, no request and
 * no word of a task, since calendars are shared, and kept on other people's computers.
 */
export function calendarEvents(db: Db, asked: Asked): readonly IcsEvent[] {
  const dates = caseDatesBetween(db, { ...everyDay, each: Number.MAX_SAFE_INTEGER })
  return [
    ...caseEvents(
      dates.filter(({ isOurs }) => !asked.mine || isOurs === 1),
      asked,
    ),
    ...taskEvents(db, asked),
  ]
}

function caseEvents(dates: readonly DatedCase[], asked: Asked): readonly IcsEvent[] {
  const seen = new Map<string, number>()
  return dates.flatMap(date => {
    const kind = kindOf(date, asked)
    if (kind === undefined) return []
    // Two requests of a case may have the same rule on different days.
    const key = `${date.caseId}-${date.rule}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    const uid = `${key}${before > 0 ? `-${before + 1}` : ''}@kaiji`
    return [{ uid, on: date.onDay, summary: `${date.number} ${kind}` }]
  })
}

function kindOf(date: DatedCase, { language, say }: Asked): string | undefined {
  return isDestruction(date.rule) ? say('calendar.ics.destruction') : ruleOf(date)?.name[language]
}

const taskEvents = (db: Db, { whose, say }: Asked): readonly IcsEvent[] =>
  withNumbers(db, tasksBetween(db, { ...everyDay, whose })).flatMap(({ id, dueOn, caseNumber }) =>
    dueOn
      ? [
          {
            uid: `task-${id}@kaiji`,
            on: dueOn,
            summary: [caseNumber, say('calendar.ics.task')].filter(Boolean).join(' '),
          },
        ]
      : [],
  )
