import type { DatedThing } from '@core/calendar/contract'
import { packKey, rulePacks } from '@core/regimes/index'
import type { DeadlineRule } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import { caseDatesBetween, destruction, isDestruction, type DatedCase } from '@db/case-dates'
import type { Db } from '@db/connection'
import { tasksBetween, type Whose } from '@db/tasks'
import { withNumbers } from './tasks'

type Days = { readonly from: CalendarDate; readonly to: CalendarDate }

/** What cases have on these days, said by its rule. */
export const caseThings = (db: Db, days: Days & { readonly each: number }): readonly DatedThing[] =>
  caseDatesBetween(db, days).flatMap(thingOf)

function thingOf(date: DatedCase): readonly DatedThing[] {
  const { caseId, number, onDay: on, rule } = date
  if (isDestruction(rule)) {
    return [{ kind: 'destruction', on, caseId, number, whole: rule === destruction(null) }]
  }
  const found = ruleOf(date)
  if (!found || found.kind === 'start') return []
  return [
    {
      ...{ kind: 'case', on, caseId, number, name: found.name, lawKind: found.kind },
      ours: date.isOurs === 1,
      provisional: date.isProvisional === 1,
    },
  ]
}

/** Undefined where an update has taken the rule away, until its case is worked out anew. */
export const ruleOf = ({ pack, rule }: DatedCase): DeadlineRule | undefined =>
  rulePacks.find(one => packKey(one) === pack)?.deadlines.find(({ id }) => id === rule)

export const taskThings = (db: Db, days: Days & { readonly whose: Whose }): readonly DatedThing[] =>
  withNumbers(db, tasksBetween(db, days)).flatMap(task =>
    task.dueOn ? [{ kind: 'task', on: task.dueOn, task }] : [],
  )
